package memwarden.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import memwarden.facts.Judgement;
import memwarden.model.Bios;

/**
 * What is wrong with one version of a firmware: the findings for which Linux would mark itself with
 * TAINT_FIRMWARE_WORKAROUND, if it checked, on all platforms that run that version.
 *
 * @param bios which firmware
 * @param platforms names, in the order of the report, each once
 * @param rules how many findings each rule has made, by id
 */
record BrokenBios(Identity bios, List<String> platforms, Map<String, Integer> rules) {

    /**
     * What a kernel's warning says of the firmware; each part is empty if it is not stated.
     */
    record Identity(Optional<String> vendor, Optional<String> version, Optional<String> date, Optional<String> product) {

        private static final Comparator<Optional<String>> STATED_FIRST = Comparator
                .comparing((Optional<String> text) -> text.isEmpty()).thenComparing(text -> text.orElse(""));

        static final Comparator<Identity> BY_NAME = Comparator.comparing(Identity::vendor, STATED_FIRST)
                .thenComparing(Identity::product, STATED_FIRST).thenComparing(Identity::version, STATED_FIRST)
                .thenComparing(Identity::date, STATED_FIRST);

        static Identity of(Judgement judgement) {
            return judgement.platform().bios().map(Identity::of)
                    .orElse(new Identity(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
        }

        private static Identity of(Bios bios) {
            return new Identity(bios.vendor(), bios.version(), bios.date(), bios.product());
        }

        boolean isStated() {
            return vendor.isPresent() || version.isPresent() || date.isPresent() || product.isPresent();
        }

        /** In the manner of the warnings that Linux prints about broken firmware tables. */
        String words() {
            if (!isStated()) {
                return "BIOS not stated";
            }
            return "BIOS vendor: " + vendor.orElse("not stated")
                    + "; version: " + version.orElse("not stated") + date.map(day -> " of " + day).orElse("")
                    + "; product: " + product.orElse("not stated");
        }
    }

    BrokenBios {
        platforms = List.copyOf(platforms);
    }

    int findings() {
        return rules.values().stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * The firmware that is to blame, by its name; what is not stated comes last.
     *
     * @param judged the platforms, with what was found on each
     */
    static List<BrokenBios> of(List<Summary.Judged> judged) {
        Map<Identity, Map<String, Integer>> rules = new TreeMap<>(Identity.BY_NAME);
        Map<Identity, List<String>> platforms = new LinkedHashMap<>();
        for (Summary.Judged one : judged) {
            Judgement judgement = one.platform().first();
            Identity bios = Identity.of(judgement);
            List<ShownFinding> tainting = one.findings().stream().filter(shown -> shown.found().taint()).toList();
            if (!tainting.isEmpty()) {
                platforms.computeIfAbsent(bios, first -> new ArrayList<>()).add(judgement.platform().name());
            }
            for (ShownFinding shown : tainting) {
                rules.computeIfAbsent(bios, first -> new TreeMap<>())
                        .merge(shown.found().rule().id(), 1, Integer::sum);
            }
        }
        return rules.entrySet().stream().map(entry -> new BrokenBios(entry.getKey(),
                platforms.get(entry.getKey()).stream().distinct().toList(), entry.getValue())).toList();
    }
}
