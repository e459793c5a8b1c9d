package no.likeverd.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Who may know whom. */
final class BoundaryRules {

    private static final String[] BROKER = {
        "org.apache.kafka..", "org.springframework.kafka..", "org.springframework.cloud.stream.."
    };
    private static final String[] WEB = {"org.springframework.web..", "org.springframework.http..", "jakarta.servlet.."
    };

    private BoundaryRules() {}

    static ArchRule servicesIndependent(Layout layout) {
        return classes()
                .that(layout.services())
                .should(knowNoOtherService(layout))
                .as("services know nothing of each other");
    }

    static ArchRule platformIndependentOfServices(Layout layout) {
        return noClasses()
                .that(layout.platform())
                .should()
                .dependOnClassesThat(layout.services())
                .as("the platform knows no service");
    }

    static ArchRule domainFreeOfTechnology(Layout layout) {
        return noClasses()
                .that(layout.domain())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(WEB)
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage(BROKER)
                .as("the domain knows neither web nor streams nor Kafka");
    }

    static ArchRule brokerOnlyInMessaging(Layout layout) {
        return noClasses()
                .that(layout.outside("messaging", "embedded", "testing", "standalone", "benchmarks", "storm"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(BROKER)
                .as("Kafka and streams stay in messaging");
    }

    static ArchRule noCycles(Layout layout) {
        return slices().matching(layout.root() + ".(**)")
                .should()
                .beFreeOfCycles()
                .as("packages form no cycle");
    }

    private static ArchCondition<JavaClass> knowNoOtherService(Layout layout) {
        return new ArchCondition<>("know no other service") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> crosses(layout, dependency))
                        .map(dependency -> SimpleConditionEvent.violated(dependency, dependency.getDescription()))
                        .forEach(events::add);
            }
        };
    }

    private static boolean crosses(Layout layout, Dependency dependency) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        return layout.services().test(target)
                && !layout.serviceOf(target).equals(layout.serviceOf(dependency.getOriginClass()));
    }
}
