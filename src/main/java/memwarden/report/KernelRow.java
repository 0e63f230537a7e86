package memwarden.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import memwarden.facts.Decision;
import memwarden.facts.Geometry;
import memwarden.facts.Judgement;
import memwarden.facts.Judgement.Decided;
import memwarden.facts.Segment;
import memwarden.model.AddressRange;

/**
 * A range in which no kernel's decisions begin or end, with what each kernel decides there.
 *
 * @param decided in the order of the kernels; empty for a kernel that decides nothing about the range
 */
record KernelRow(AddressRange range, List<Optional<Decided>> decided) {

    /** All that any of the judgements decides, cut at the ends of all their decisions, by address. */
    static List<KernelRow> of(List<Judgement> judgements) {
        List<Decision> decisions = judgements.stream()
                .flatMap(judgement -> judgement.decisions().stream()).map(Decided::decision).toList();
        int[] next = new int[judgements.size()];
        List<KernelRow> rows = new ArrayList<>();
        for (Segment segment : Geometry.segments(decisions)) {
            List<Optional<Decided>> decided = new ArrayList<>();
            for (int i = 0; i < next.length; i++) {
                List<Decided> all = judgements.get(i).decisions();
                next[i] = skipBefore(segment.range(), all, next[i]);
                decided.add(next[i] < all.size() && all.get(next[i]).decision().range().contains(segment.range())
                        ? Optional.of(all.get(next[i])) : Optional.empty());
            }
            rows.add(new KernelRow(segment.range(), List.copyOf(decided)));
        }
        return rows;
    }

    private static int skipBefore(AddressRange range, List<Decided> all, int from) {
        int next = from;
        while (next < all.size()
                && Long.compareUnsigned(all.get(next).decision().range().end(), range.start()) < 0) {
            next++;
        }
        return next;
    }

    /** What each kernel answers, in the order of the kernels. */
    List<Optional<Answer>> answers() {
        return decided.stream().map(one -> one.map(Answer::of)).toList();
    }

    boolean differs() {
        return answers().stream().distinct().count() > 1;
    }
}
