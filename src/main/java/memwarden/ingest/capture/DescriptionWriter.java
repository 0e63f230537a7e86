package memwarden.ingest.capture;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import memwarden.model.Place;
import memwarden.model.TableOrigin;
import memwarden.model.TextOrigin;
import memwarden.yaml.MappingNode;
import memwarden.yaml.Node;
import memwarden.yaml.ScalarNode;
import memwarden.yaml.SequenceNode;

/**
 * Writes a description as YAML. Behind each value stands, as a comment, where it came from; what came from one place with
 * what it belongs to needs no comment of its own.
 */
public final class DescriptionWriter {

    /** Longer mappings are written key by key. */
    private static final int LINE = 160;
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./+][A-Za-z0-9_./+@-]*(?: [A-Za-z0-9_./+@(][A-Za-z0-9_./+@()-]*)*");
    /** Words that YAML 1.1 takes for something else than a text. */
    private static final Pattern SPECIAL = Pattern.compile("(?i)y|n|yes|no|on|off|true|false|null|~|absent|[-+.]?[0-9].*|\\.inf|\\.nan");
    private static final String STEP = "  ";

    private final Appendable out;
    private final String capture;

    /** @param capture its name, which every place in it begins with */
    public DescriptionWriter(Appendable out, String capture) {
        this.out = out;
        this.capture = capture;
    }

    public void write(CaptureReader.Result read) throws IOException {
        block(read.description(), "", read.description().origin());
    }

    private void block(MappingNode mapping, String indent, Place told) throws IOException {
        String first = "";
        for (MappingNode.Entry entry : mapping.entries()) {
            out.append(first).append(key(entry.key())).append(':');
            value(entry.value(), indent, told);
            first = indent;
        }
    }

    /** What follows a colon. */
    private void value(Node node, String indent, Place told) throws IOException {
        if (node instanceof MappingNode mapping && !fitsOnLine(mapping)) {
            comment(mapping.origin(), told);
            out.append(indent).append(STEP);
            block(mapping, indent + STEP, mapping.origin());
        } else if (node instanceof SequenceNode list && list.items().stream().anyMatch(MappingNode.class::isInstance)) {
            comment(list.origin(), told);
            items(list, indent + STEP);
        } else {
            out.append(' ').append(flow(node));
            comment(node.origin(), told);
        }
    }

    private void items(SequenceNode list, String indent) throws IOException {
        for (Node item : list.items()) {
            out.append(indent).append("- ");
            if (item instanceof MappingNode mapping && !fitsOnLine(mapping)) {
                block(mapping, indent + STEP, list.origin());
            } else {
                out.append(flow(item));
                comment(item.origin(), list.origin());
            }
        }
    }

    private static boolean fitsOnLine(MappingNode mapping) {
        return mapping.entries().stream().allMatch(entry -> onePlace(mapping.origin(), entry.value()))
                && flow(mapping).length() <= LINE;
    }

    /** Whether a value stands, to the reader, where the mapping does: on its line, or in its table. */
    private static boolean onePlace(Place mapping, Node value) {
        if (value instanceof SequenceNode list) {
            return list.items().stream().allMatch(item -> onePlace(mapping, item));
        }
        return value instanceof MappingNode inner
                ? inner.entries().stream().allMatch(entry -> onePlace(mapping, entry.value()))
                : nearby(mapping, value.origin());
    }

    private static boolean nearby(Place one, Place other) {
        return one.path().equals(other.path()) && (one instanceof TableOrigin || one.major() == other.major());
    }

    private static String flow(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar(scalar);
        }
        if (node instanceof SequenceNode list) {
            return "[" + join(list.items().stream().map(DescriptionWriter::flow).toList()) + "]";
        }
        List<MappingNode.Entry> entries = ((MappingNode) node).entries();
        return entries.isEmpty() ? "{}"
                : "{ " + join(entries.stream().map(entry -> key(entry.key()) + ": " + flow(entry.value())).toList()) + " }";
    }

    private static String join(List<String> parts) {
        return String.join(", ", parts);
    }

    private static String key(String key) {
        return PLAIN.matcher(key).matches() ? key : quoted(key);
    }

    private static String scalar(ScalarNode scalar) {
        String text = scalar.text();
        boolean plain = PLAIN.matcher(text).matches() && (scalar.plain() || !SPECIAL.matcher(text).matches());
        return plain ? text : quoted(text);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(letter -> {
            if (letter == '"' || letter == '\\') {
                quoted.append('\\').appendCodePoint(letter);
            } else if (letter >= ' ' && letter < 0x7f || letter >= 0xa1 && letter < 0xd800) {
                quoted.appendCodePoint(letter);
            } else {
                quoted.append(letter <= 0xffff ? String.format("\\u%04x", letter) : String.format("\\U%08x", letter));
            }
        });
        return quoted.append('"').toString();
    }

    private void comment(Place at, Place told) throws IOException {
        String place = place(at);
        if (!place.isEmpty() && !place.equals(place(told))) {
            out.append("  # ").append(place);
        }
        out.append('\n');
    }

    /** The place without the name of the capture, which stands once on top; nothing for the capture as a whole. */
    private String place(Place at) {
        if (at.equals(new TextOrigin(capture, 1, 1, 1, ""))) {
            return "";
        }
        String position = at instanceof TextOrigin text ? text.path() + ":" + text.line() : at.position();
        return position.startsWith(capture + "/") ? position.substring(capture.length() + 1) : position;
    }
}
