package memwarden.ingest.capture.kernel;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import memwarden.ingest.capture.frame.Complaints;
import memwarden.ingest.capture.frame.Draft;
import memwarden.ingest.capture.frame.Testimony;
import memwarden.model.Architecture;
import memwarden.model.TextOrigin;
import memwarden.yaml.ScalarNode;

/** Which kernel this is, on what machine, with what command line. */
final class IdentityLog implements LogPart {

    private static final String STRUCTURE = "kernel";
    private static final String EARLY = "Command line: ";
    private static final String SAVED = "Kernel command line: ";
    /** A long command line is printed in several lines, each but the last with this at its end (since 6.19). */
    private static final String CONTINUED = " \\";
    /** dmi_format_ids() in drivers/firmware/dmi_scan.c; the date may be missing. */
    private static final Pattern DMI = Pattern.compile("DMI: (.*), BIOS (.*?)(?: (\\d\\d/\\d\\d/\\d{2,4}))?");
    private static final Pattern EFI_VENDOR = Pattern.compile("efi: EFI v\\d{1,3}\\.\\d{1,3} by (.*)");
    private static final int LONGEST = 2048;

    private final Complaints complaints;
    private LogLine banner;
    private LogLine early;
    private ScalarNode saved;
    private boolean continued;
    private LogLine dmi;
    private LogLine efi;
    private LogLine arm64;

    IdentityLog(Complaints complaints) {
        this.complaints = complaints;
    }

    @Override
    public boolean take(LogLine line) {
        if (line.begins(KernelBanner.START)) {
            banner = line;
        } else if (line.begins(EARLY)) {
            early = early == null ? line : early;
        } else if (line.begins(SAVED)) {
            saved(line);
        } else if (line.begins("DMI: ") && line.message().length() < LONGEST && line.matcher(DMI).matches()) {
            dmi = line;
        } else if (line.begins("efi: EFI v") && line.message().length() < LONGEST && line.matcher(EFI_VENDOR).matches()) {
            efi = line;
        } else if (line.begins("Booting Linux on physical CPU 0x0000")) {
            // 32-bit Arm prints fewer digits.
            arm64 = line;
        } else {
            return false;
        }
        return true;
    }

    private void saved(LogLine line) {
        String words = line.message().substring(Math.min(SAVED.length(), line.message().length()));
        boolean more = words.endsWith(CONTINUED);
        String part = more ? words.substring(0, words.length() - CONTINUED.length()) : words;
        if (saved == null) {
            saved = new ScalarNode(part, false, more ? 0 : line.from() + SAVED.length() + 1, line.line().place());
        } else if (continued) {
            saved = new ScalarNode(saved.text() + " " + part, false, 0, saved.origin());
        }
        continued = more;
    }

    @Override
    public void finish(Testimony testimony) {
        if (banner != null && !KernelBanner.say(banner, testimony)) {
            complaints.unknown(STRUCTURE, banner.line().place(), banner.message());
        }
        if (arm64 != null) {
            testimony.otherwise("/platform/architecture", Draft.word(Architecture.ARM64.label(), arm64.line().place()));
        }
        commandLine(testimony);
        if (dmi != null) {
            Matcher words = dmi.matcher(DMI);
            words.matches();
            bios("product", words, 1, testimony);
            bios("version", words, 2, testimony);
            bios("date", words, 3, testimony);
        }
        if (efi != null) {
            Matcher words = efi.matcher(EFI_VENDOR);
            words.matches();
            TextOrigin at = efi.line().place(words, 1);
            testimony.say("/platform/bios/vendor", Draft.text(words.group(1).strip(), at));
        }
    }

    private void bios(String key, Matcher words, int group, Testimony testimony) {
        if (words.group(group) != null && !words.group(group).isBlank()) {
            testimony.say("/platform/bios/" + key,
                    Draft.text(words.group(group).strip(), dmi.line().place(words, group)));
        }
    }

    /** The one that the kernel keeps; the early one lacks what the kernel was built with. */
    private void commandLine(Testimony testimony) {
        if (saved != null) {
            testimony.say(CommandLineReader.POINTER, saved);
        } else if (early != null) {
            String words = early.message().substring(Math.min(EARLY.length(), early.message().length()));
            testimony.say(CommandLineReader.POINTER,
                    new ScalarNode(words, false, early.from() + EARLY.length() + 1, early.line().place()));
        }
    }
}
