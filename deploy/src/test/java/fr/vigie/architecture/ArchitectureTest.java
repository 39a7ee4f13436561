package fr.vigie.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import fr.vigie.shared.Recurring;
import jakarta.ejb.Schedule;
import jakarta.persistence.Entity;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The walls of the house, and for each of them proof that a breach is seen. */
class ArchitectureTest {

    private static final String[] CONTEXTS = {
        "fr.vigie.advice..",
        "fr.vigie.reporting..",
        "fr.vigie.platform..",
        "fr.vigie.publication..",
        "fr.vigie.access..",
        "fr.vigie.confidentiality..",
        "fr.vigie.dataset..",
        "fr.vigie.membership..",
        "fr.vigie.messaging..",
        "fr.vigie.shared.."
    };

    private static final JavaClasses VIGIE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(
                    "fr.vigie.advice",
                    "fr.vigie.reporting",
                    "fr.vigie.platform",
                    "fr.vigie.publication",
                    "fr.vigie.access",
                    "fr.vigie.confidentiality",
                    "fr.vigie.dataset",
                    "fr.vigie.membership",
                    "fr.vigie.messaging",
                    "fr.vigie.shared",
                    "fr.vigie.batch",
                    "fr.vigie.web");

    private static final JavaClasses BREACHES = new ClassFileImporter().importPackages("fr.vigie.architecture.breach");

    /** Each wall, over the code's packages and over a small ruin that breaks it. */
    private static Map<String, ArchRule> walls(String root) {
        return Map.of(
                "the domain knows no pages, no REST, no batch",
                noClasses()
                        .that()
                        .resideInAnyPackage(under(root, CONTEXTS))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "jakarta.faces..",
                                "jakarta.ws.rs..",
                                "jakarta.batch..",
                                "jakarta.servlet..",
                                "org.primefaces.."),
                "the domain knows neither batch nor web",
                noClasses()
                        .that()
                        .resideInAnyPackage(under(root, CONTEXTS))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(root + ".batch..", root + ".web.."),
                "batch doesn't know the web",
                noClasses()
                        .that()
                        .resideInAPackage(root + ".batch..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(root + ".web.."),
                "pages hold no EntityManager",
                noClasses()
                        .that()
                        .resideInAPackage(root + ".web..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("jakarta.persistence.."),
                "contexts don't turn in circles",
                slices().matching(
                                root
                                        + ".(advice|reporting|platform|publication|access|confidentiality|dataset|membership|messaging|shared)..")
                        .should()
                        .beFreeOfCycles(),
                "the estimator and the made-up world don't know each other",
                noClasses()
                        .that()
                        .resideInAPackage(root + ".advice.model..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(root + ".advice.synthetic.."),
                "no rule of advice knows sex, place or disability",
                noClasses()
                        .that()
                        .resideInAPackage(root + ".advice.counsel..")
                        .should()
                        .dependOnClassesThat()
                        .haveSimpleName("AuditGroup"),
                "timers outlive a failure",
                methods().that().areAnnotatedWith(Schedule.class).should(handTheirWorkToRecurring()),
                "entities stay in their context",
                classes().that().areAnnotatedWith(Entity.class).should().notBePublic());
    }

    @TestFactory
    Stream<DynamicTest> walls_stand() {
        return walls("fr.vigie").entrySet().stream()
                .map(wall -> DynamicTest.dynamicTest(
                        wall.getKey(), () -> wall.getValue().check(VIGIE)));
    }

    @TestFactory
    Stream<DynamicTest> a_breach_in_each_wall_is_seen() {
        return walls("fr.vigie.architecture.breach").entrySet().stream()
                .map(wall -> DynamicTest.dynamicTest(wall.getKey(), () -> assertThat(
                                wall.getValue().evaluate(BREACHES).hasViolation())
                        .isTrue()));
    }

    @Test
    void every_context_has_classes() {
        assertThat(CONTEXTS).allSatisfy(context -> assertThat(
                        VIGIE.stream().anyMatch(type -> type.getPackageName().startsWith(context.replace("..", ""))))
                .isTrue());
    }

    private static ArchCondition<JavaMethod> handTheirWorkToRecurring() {
        return new ArchCondition<>("hand their work to Recurring") {
            @Override
            public void check(JavaMethod timer, ConditionEvents events) {
                boolean handed = timer.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Recurring.class));
                if (!handed) {
                    events.add(SimpleConditionEvent.violated(timer, timer.getFullName() + " dies of a failure"));
                }
            }
        };
    }

    private static String[] under(String root, String[] packages) {
        return Stream.of(packages)
                .map(name -> name.replaceFirst("^fr\\.vigie", root))
                .toArray(String[]::new);
    }
}
