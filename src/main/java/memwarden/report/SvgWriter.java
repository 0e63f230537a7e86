package memwarden.report;

import java.io.IOException;
import java.io.Writer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes the elements of a picture. Every text and value passes here, so that no name in an input can break the
 * document or add to it.
 */
final class SvgWriter {

    private static final int REPLACEMENT = 0xFFFD;
    private static final double DIGITS = 100;

    private final XMLStreamWriter xml;

    private interface Step {
        void run() throws XMLStreamException;
    }

    SvgWriter(Writer out) throws IOException {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
        } catch (XMLStreamException failed) {
            throw new IOException(failed.getMessage(), failed);
        }
        run(() -> xml.writeStartDocument("UTF-8", "1.0"));
    }

    /**
     * Begins an element on a line of its own.
     *
     * @param attributes names and values in turn; a value is text, or a number in the units of the picture
     */
    SvgWriter open(String element, Object... attributes) throws IOException {
        return run(() -> {
            xml.writeCharacters("\n");
            xml.writeStartElement(element);
            writeAttributes(attributes);
        });
    }

    SvgWriter close() throws IOException {
        return run(xml::writeEndElement);
    }

    /** An element that holds nothing. */
    SvgWriter empty(String element, Object... attributes) throws IOException {
        return run(() -> {
            xml.writeCharacters("\n");
            xml.writeEmptyElement(element);
            writeAttributes(attributes);
        });
    }

    /** An element that holds text only. */
    SvgWriter text(String element, String text, Object... attributes) throws IOException {
        open(element, attributes);
        run(() -> xml.writeCharacters(clean(text)));
        return close();
    }

    void end() throws IOException {
        run(() -> {
            xml.writeEndDocument();
            xml.flush();
        });
    }

    private SvgWriter run(Step step) throws IOException {
        try {
            step.run();
            return this;
        } catch (XMLStreamException failed) {
            throw new IOException(failed.getMessage(), failed);
        }
    }

    private void writeAttributes(Object... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            Object value = attributes[i + 1];
            xml.writeAttribute((String) attributes[i],
                    value instanceof Number number ? digits(number.doubleValue()) : clean((String) value));
        }
    }

    /** To a hundredth, without zeros at the end, and the same in every locale. */
    static String digits(double value) {
        double rounded = Math.round(value * DIGITS) / DIGITS;
        return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
    }

    /** Without what XML cannot hold (XML 1.0, section 2.2), and what would turn the direction of the text. */
    private static String clean(String text) {
        String harmless = Screen.harmless(text);
        if (harmless.codePoints().allMatch(SvgWriter::allowed)) {
            return harmless;
        }
        StringBuilder cleaned = new StringBuilder(harmless.length());
        harmless.codePoints().map(c -> allowed(c) ? c : REPLACEMENT).forEach(cleaned::appendCodePoint);
        return cleaned.toString();
    }

    private static boolean allowed(int codePoint) {
        return codePoint >= 0x20 && codePoint <= 0xD7FF || codePoint >= 0xE000 && codePoint <= 0xFFFD
                || codePoint >= 0x10000;
    }
}
