package no.likeverd.browser;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.opentest4j.TestAbortedException;

/** Gives tests their visitors; keeps what a failing one saw; tells loudly that nothing was run where there is no browser. */
final class Browsing implements BeforeAllCallback, AfterEachCallback, ParameterResolver {

    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(Browsing.class);
    private static final String NONE = """

        !!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!
        !!  THE BROWSER TESTS WERE NOT RUN: no Chromium was found.
        !!  Install one (apt-get install chromium), or name one with LIKEVERD_CHROMIUM.
        !!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!
        """;

    @Override
    public void beforeAll(ExtensionContext context) {
        Optional<Path> executable = Chromium.find();
        if (executable.isEmpty()) {
            System.err.println(NONE);
            throw new TestAbortedException("NOT RUN: no Chromium was found");
        }
        context.getRoot().getStore(OURS).computeIfAbsent(Stage.class, key -> new Stage(executable.get()), Stage.class);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Visitors.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(OURS)
                .computeIfAbsent(Visitors.class, key -> new Visitors(stage(context)), Visitors.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Visitors visitors = context.getStore(OURS).remove(Visitors.class, Visitors.class);
        if (visitors != null) {
            String name = context.getRequiredTestClass().getSimpleName() + "-" + context.getDisplayName();
            visitors.leave(context.getExecutionException().isPresent() ? name : null);
        }
    }

    private static Stage stage(ExtensionContext context) {
        return context.getRoot().getStore(OURS).get(Stage.class, Stage.class);
    }
}
