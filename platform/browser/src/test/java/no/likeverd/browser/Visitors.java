package no.likeverd.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The people who take part in one test, each with a browser of their own. */
final class Visitors {

    private static final Path KEPT = Path.of("target", "browser");

    private final Stage stage;
    private final List<Visitor> here = new ArrayList<>();

    Visitors(Stage stage) {
        this.stage = stage;
    }

    World world() {
        return stage.world();
    }

    Town town() {
        return stage.town();
    }

    int port() {
        return stage.port();
    }

    Visitor nobody() {
        return enter(options -> {});
    }

    /**
     * Somebody who is logged in already, in the browser that all tests share for that person.
     * They log in again when that log-in is over: each test that logs in for itself ends the oldest of too many.
     */
    Visitor of(String person) {
        return of(person, options -> {});
    }

    Visitor of(String person, Consumer<NewContextOptions> more) {
        Consumer<NewContextOptions> like =
                options -> more.accept(options.setStorageState(stage.logIns().get(person)));
        if (stage.logIns().containsKey(person)) {
            Visitor visitor = enter(like);
            if (visitor.isLoggedIn()) {
                return visitor;
            }
        }
        stage.logIns().put(person, loggingIn(person).context().storageState());
        return enter(like);
    }

    /** Somebody who logs in now, in another browser than before. */
    Visitor loggingIn(String person) {
        Visitor visitor = nobody();
        visitor.logIn(person);
        return visitor;
    }

    private Visitor enter(Consumer<NewContextOptions> more) {
        NewContextOptions options = new NewContextOptions()
                .setBaseURL(stage.front().toString())
                .setLocale("nb-NO")
                .setTimezoneId("Europe/Oslo")
                .setViewportSize(1280, 800);
        more.accept(options);
        BrowserContext context = stage.browser().newContext(options);
        Visitor visitor = new Visitor(context, stage.front(), stage.world());
        here.add(visitor);
        return visitor;
    }

    /** @param failed what the failed test is called; null when it went well */
    void leave(@Nullable String failed) {
        int number = 0;
        for (Visitor visitor : here) {
            if (failed != null) {
                visitor.keep(KEPT.resolve(failed.replaceAll("[^\\p{L}\\p{N}]+", "-")), ++number);
            }
            visitor.context().close();
        }
        here.clear();
    }

    static Cookie cookie(String name, String value, String address) {
        return new Cookie(name, value).setUrl(address);
    }
}
