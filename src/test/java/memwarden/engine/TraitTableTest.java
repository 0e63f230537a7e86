package memwarden.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import memwarden.facts.JudgedKernel;
import memwarden.facts.Trait;
import memwarden.model.BackportedTrait;
import memwarden.model.Confidence;
import memwarden.model.KernelRelease;
import memwarden.model.OptionOrigin;
import memwarden.model.Origins;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;

/** When a kernel has a trait, and how sure that is. */
class TraitTableTest {

    private static final Origins HERE = Origins.of(new OptionOrigin("--kernel"));
    /** Came in 6.12 as far as anybody knows; seen missing on 6.10 and present on 6.14. */
    private static final TraitTable TABLE = new TraitTable(release("7.3"), List.of(
            new TraitTable.Row("sees", Optional.of(release("6.12")), release("6.10"),
                    Optional.of(release("6.14")), HERE)));

    @ParameterizedTest
    @CsvSource({
        "6.9, false, CERTAIN", "6.10, false, CERTAIN", "6.11, false, LIKELY",
        "6.12, true, LIKELY", "6.13, true, LIKELY", "6.14, true, CERTAIN", "7.3, true, CERTAIN"})
    void isSureWhereItWasSeen(String kernel, boolean present, Confidence confidence) {
        Trait trait = trait(kernel, true, List.of());
        assertEquals(present, trait.present());
        assertEquals(confidence, trait.confidence());
    }

    @Test
    void isLikelyAtMostForAnAssumedKernel() {
        assertEquals(Confidence.LIKELY, trait("7.3", false, List.of()).confidence());
    }

    @Test
    void isThereWhereItWasBackported() {
        Trait trait = trait("6.1", true, List.of(new BackportedTrait("sees", HERE)));
        assertEquals(true, trait.present());
        assertEquals(Confidence.CERTAIN, trait.confidence());
    }

    private static Trait trait(String kernel, boolean stated, List<BackportedTrait> backports) {
        return TABLE.traitsOf(new JudgedKernel(release(kernel), stated, false, HERE), backports).get(0);
    }

    private static KernelRelease release(String text) {
        return KernelRelease.parse(text).orElseThrow();
    }
}
