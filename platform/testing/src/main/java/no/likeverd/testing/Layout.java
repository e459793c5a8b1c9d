package no.likeverd.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which part of the house a class belongs to: the package right under the root; what is no known platform part is a service. */
record Layout(String root) {

    private static final Set<String> PLATFORM = Set.of("look", "messaging", "web", "access", "testing", "embedded");
    private static final Set<String> ABOVE_SERVICES =
            Set.of("gateway", "standalone", "benchmarks", "storm", "contracts");
    private static final Pattern EDGE_NAME =
            Pattern.compile(".*(Controller|Consumer|Configuration|Application|Events|Advice)");
    private static final Set<String> EDGE_ANNOTATIONS = Set.of(
            "org.springframework.stereotype.Controller",
            "org.springframework.web.bind.annotation.ControllerAdvice",
            "org.springframework.context.annotation.Configuration");

    Optional<String> partOf(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(root + ".")) {
            return Optional.empty();
        }
        return Optional.of(name.substring(root.length() + 1).split("\\.", 2)[0]);
    }

    Optional<String> serviceOf(JavaClass type) {
        return partOf(type).filter(part -> !PLATFORM.contains(part) && !ABOVE_SERVICES.contains(part));
    }

    DescribedPredicate<JavaClass> services() {
        return describe("services", type -> serviceOf(type).isPresent());
    }

    DescribedPredicate<JavaClass> platform() {
        return describe(
                "platform parts",
                type -> partOf(type).filter(PLATFORM::contains).isPresent());
    }

    DescribedPredicate<JavaClass> outside(String... parts) {
        Set<String> excepted = Set.of(parts);
        return describe(
                "classes outside " + String.join(", ", parts),
                type -> partOf(type).filter(excepted::contains).isEmpty());
    }

    /** In a service everything is domain that does not stand at its edge, by package, by name or by annotation. */
    DescribedPredicate<JavaClass> domain() {
        return describe(
                "domain types", type -> serviceOf(type).isPresent() && (isDeclaredDomain(type) || !isEdge(type)));
    }

    private static boolean isDeclaredDomain(JavaClass type) {
        return (type.getPackageName() + ".").contains(".domain.");
    }

    private boolean isEdge(JavaClass type) {
        JavaClass outermost = type;
        while (outermost.getEnclosingClass().isPresent()) {
            outermost = outermost.getEnclosingClass().get();
        }
        String inside = type.getPackageName().substring(root.length()) + ".";
        return inside.contains(".web.")
                || inside.contains(".messaging.")
                || EDGE_NAME.matcher(outermost.getSimpleName()).matches()
                || EDGE_ANNOTATIONS.stream().anyMatch(outermost::isMetaAnnotatedWith);
    }
}
