package memwarden;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.Set;
import memwarden.model.Owner;
import memwarden.model.Severity;
import memwarden.model.Use;

/** The rooms of the house, and who may enter which. */
@AnalyzeClasses(packages = "memwarden", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final Set<Class<?>> VERDICTS = Set.of(Owner.class, Use.class, Severity.class);

    @ArchTest
    static final ArchRule ONE_DIRECTION = layeredArchitecture().consideringOnlyDependenciesInAnyPackage("memwarden..")
            .layer("model").definedBy("memwarden.model")
            .layer("yaml").definedBy("memwarden.yaml")
            .layer("ingest").definedBy("memwarden.ingest..")
            .layer("facts").definedBy("memwarden.facts")
            .layer("engine").definedBy("memwarden.engine")
            .layer("report").definedBy("memwarden.report")
            .layer("expect").definedBy("memwarden.expect")
            .layer("cli").definedBy("memwarden.cli")
            .whereLayer("cli").mayNotBeAccessedByAnyLayer()
            .whereLayer("expect").mayOnlyBeAccessedByLayers("cli")
            .whereLayer("report").mayOnlyBeAccessedByLayers("expect", "cli")
            .whereLayer("engine").mayOnlyBeAccessedByLayers("expect", "cli")
            .whereLayer("ingest").mayOnlyBeAccessedByLayers("cli")
            .whereLayer("yaml").mayOnlyBeAccessedByLayers("ingest", "engine")
            .whereLayer("facts").mayOnlyBeAccessedByLayers("engine", "report", "expect", "cli");

    @ArchTest
    static final ArchRule NO_ROOM_OF_INGEST_LEADS_BACK = slices().matching("memwarden.ingest.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ONLY_THE_ENGINE_KNOWS_DROOLS = noClasses().that()
            .resideOutsideOfPackages("memwarden.engine", "rules..").and().doNotHaveSimpleName("FindingSink")
            .should().dependOnClassesThat().resideInAnyPackage("org.drools..", "org.kie..");

    @ArchTest
    static final ArchRule ONLY_YAML_KNOWS_JACKSON_YAML = noClasses().that().resideOutsideOfPackage("memwarden.yaml")
            .should().dependOnClassesThat().resideInAnyPackage("com.fasterxml.jackson.dataformat..",
                    "org.yaml.snakeyaml..");

    @ArchTest
    static final ArchRule THE_MODEL_IS_IMMUTABLE = classes().that().resideInAPackage("memwarden.model")
            .should().haveOnlyFinalFields();

    @ArchTest
    static final ArchRule ONLY_THE_CLI_PRINTS = noClasses().that().resideOutsideOfPackage("memwarden.cli")
            .should().accessField(System.class, "out").orShould().accessField(System.class, "err");

    /** Java reads, measures and prints; what owns a range, how it is used and how grave a fault is, rules say. */
    @ArchTest
    static final ArchRule NO_METHOD_DECIDES = methods().that().areDeclaredInClassesThat(outsideOfRules())
            .should(new com.tngtech.archunit.lang.ArchCondition<JavaMethod>("not return a verdict") {
                @Override
                public void check(JavaMethod method, com.tngtech.archunit.lang.ConditionEvents events) {
                    boolean verdict = VERDICTS.stream().anyMatch(type -> method.getRawReturnType().isEquivalentTo(type));
                    if (verdict && !isAccessor(method)) {
                        events.add(com.tngtech.archunit.lang.SimpleConditionEvent.violated(method,
                                method.getFullName() + " returns a verdict and is no accessor of a record"));
                    }
                }
            });

    private static DescribedPredicate<JavaClass> outsideOfRules() {
        return DescribedPredicate.describe("are written by hand",
                type -> type.getPackageName().startsWith("memwarden"));
    }

    /** A record's accessor, its declaration in an interface, or what the compiler adds to an enum and to a lambda. */
    private static boolean isAccessor(JavaMethod method) {
        if (method.getModifiers().contains(JavaModifier.SYNTHETIC) || method.getModifiers().contains(JavaModifier.ABSTRACT)
                || method.getOwner().isEnum()) {
            return true;
        }
        Class<?> owner = method.getOwner().reflect();
        return owner.isRecord() && Arrays.stream(owner.getRecordComponents())
                .anyMatch(component -> component.getAccessor().equals(method.reflect()));
    }

    @ArchTest
    static void theRoomsAreInhabited(com.tngtech.archunit.core.domain.JavaClasses all) {
        assertTrue(all.size() > 100);
    }
}
