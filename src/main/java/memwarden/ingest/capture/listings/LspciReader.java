package memwarden.ingest.capture.listings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import memwarden.ingest.capture.devices.PciFunctionDraft;
import memwarden.ingest.capture.devices.PciFunctions;
import memwarden.ingest.capture.frame.Artefact;
import memwarden.ingest.capture.frame.ArtefactReader;
import memwarden.ingest.capture.frame.Testimony;
import memwarden.ingest.capture.frame.TextLine;
import memwarden.model.Origins;
import memwarden.model.PciFunction;

/**
 * What {@code lspci -vvxxxx} prints: the configuration space of each function, in hexadecimal digits behind its name. What
 * lspci makes of it is read only where the bytes are not printed.
 */
public final class LspciReader implements ArtefactReader {

    private static final Pattern FUNCTION =
            Pattern.compile("((?:[0-9a-f]{4,8}:)?[0-9a-f]{2}:[0-9a-f]{2}\\.[0-7]) \\S.*");
    /** Lines that lspci prints of one function, at most. */
    private static final int LONGEST = 2000;
    private static final Pattern BYTES = Pattern.compile("([0-9a-f]{2,3}):((?: [0-9a-f]{2}){1,16})\\s*");

    @Override
    public boolean reads(Artefact artefact) {
        if (artefact.binary()) {
            return false;
        }
        return artefact.stem().equals("lspci") || artefact.lines().stream().filter(line -> !line.text().isBlank()).findFirst()
                .filter(line -> FUNCTION.matcher(line.text()).matches()).isPresent();
    }

    @Override
    public void read(Artefact artefact, Testimony testimony) {
        Functions functions = new Functions(testimony);
        artefact.lines().forEach(functions::line);
        functions.end();
    }

    /** The functions of one listing, one after the other. */
    private static final class Functions {

        private final Testimony testimony;
        private final byte[] space = new byte[ConfigSpace.SIZE];
        private final List<String> lines = new ArrayList<>();
        private int known;
        private TextLine title;
        private String address;

        Functions(Testimony testimony) {
            this.testimony = testimony;
        }

        void line(TextLine line) {
            Matcher function = FUNCTION.matcher(line.text());
            Matcher digits = BYTES.matcher(line.text());
            if (function.matches()) {
                end();
                title = line;
                address = function.group(1).length() > 7 ? function.group(1) : "0000:" + function.group(1);
            } else if (title != null && digits.matches()) {
                byte[] bytes = HexFormat.of().parseHex(digits.group(2).replace(" ", ""));
                int offset = Integer.parseInt(digits.group(1), 16);
                // A gap would put what follows into another place; so only what stands before it is known.
                if (offset == known && offset + bytes.length <= space.length) {
                    System.arraycopy(bytes, 0, space, offset, bytes.length);
                    known += bytes.length;
                }
            }
            if (title != null && lines.size() < LONGEST) {
                lines.add(line.text());
            }
        }

        void end() {
            if (title != null) {
                Origins at = Origins.of(title.place());
                PciFunction function = known > 0
                        ? new ConfigSpaceFunction(new ConfigSpace(Arrays.copyOf(space, known))).function(address, at)
                        : new LspciWords(lines).function(address, at);
                if (PciFunctionDraft.isCxlDevice(function)) {
                    PciFunctions.of(testimony).put(address, new PciFunctionDraft(function, title.place()));
                }
            }
            lines.clear();
            title = null;
            known = 0;
        }
    }
}
