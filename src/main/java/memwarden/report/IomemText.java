package memwarden.report;

import java.io.PrintWriter;
import memwarden.facts.Judgement;
import memwarden.facts.PlacedResource;

/** The tree of a judgement, line by line as /proc/iomem prints it ({@code r_show()}, kernel/resource.c). */
public final class IomemText {

    private static final int LEAST_DIGITS = 8;
    /** What /proc/iomem indents no further than. */
    private static final int DEEPEST = 8;

    public void write(Judgement judgement, PrintWriter out) {
        for (PlacedResource line : judgement.iomem()) {
            out.println("  ".repeat(Math.min(line.depth(), DEEPEST)) + digits(line.range().start()) + "-"
                    + digits(line.range().end()) + " : " + line.name());
        }
    }

    private static String digits(long address) {
        String digits = Long.toHexString(address);
        return "0".repeat(Math.max(0, LEAST_DIGITS - digits.length())) + digits;
    }
}
