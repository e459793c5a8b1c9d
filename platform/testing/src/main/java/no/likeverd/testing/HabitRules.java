package no.likeverd.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.BE_ANNOTATED_WITH_AN_INJECTION_ANNOTATION;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Date;
import java.util.List;

/** Habits that a reviewer should not have to look for. */
final class HabitRules {

    private static final String EMPTY_NAME =
            ".*[.$](\\w*(Impl|Manager|Utils?|Dto|DTO|Helper)|(Base|Abstract)[A-Z]\\w*)";

    private HabitRules() {}

    static ArchRule noFieldInjection() {
        return noFields()
                .should(BE_ANNOTATED_WITH_AN_INJECTION_ANNOTATION)
                .as("what a class needs comes in by its constructor");
    }

    static ArchRule noTimeWithoutClock() {
        return noClasses()
                .should()
                .accessTargetWhere(describe("tells the time itself", HabitRules::tellsTheTimeItself))
                .as("the time comes from a Clock");
    }

    static ArchRule noEmptyNames() {
        return noClasses()
                .should()
                .haveNameMatching(EMPTY_NAME)
                .as("a name says what a thing is, not that it is a thing");
    }

    static ArchRule noConsole(Layout layout) {
        return noClasses()
                .that(layout.outside("standalone", "testing", "benchmarks", "storm"))
                .should(ACCESS_STANDARD_STREAMS)
                .as("what happens goes to the log");
    }

    private static boolean tellsTheTimeItself(JavaAccess<?> access) {
        if (!(access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target)) {
            return false;
        }
        String owner = target.getOwner().getName();
        List<String> parameters = target.getRawParameterTypes().stream()
                .map(parameter -> parameter.getName())
                .toList();
        return switch (target.getName()) {
            case "now" -> owner.startsWith("java.time.") && !parameters.equals(List.of(Clock.class.getName()));
            case "currentTimeMillis" -> owner.equals(System.class.getName());
            case "<init>" -> owner.equals(Date.class.getName()) && parameters.isEmpty();
            default -> false;
        };
    }
}
