package no.likeverd.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The people who take part in one test, each with a browser of their own. */
final class Visitors {

    static final String LANGUAGE = "likeverd_lang";
    static final String THEME = "likeverd_theme";
    static final int WIDTH = 1280;
    static final int HEIGHT = 800;

    private static final Path KEPT = Path.of("target", "browser");

    private final Stage stage;
    private final List<Visitor> here = new ArrayList<>();
    private final Map<Visitor, String> onlookers = new HashMap<>();

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
        return enter(true, options -> {});
    }

    /**
     * Somebody who is logged in already, in the browser that all tests share for that person.
     * They log in again when that log-in is over: each test that logs in for itself ends the oldest of too many.
     */
    Visitor of(String person) {
        return of(person, options -> {});
    }

    Visitor of(String person, Consumer<NewContextOptions> more) {
        return of(person, true, more);
    }

    private Visitor of(String person, boolean traced, Consumer<NewContextOptions> more) {
        Consumer<NewContextOptions> like =
                options -> more.accept(options.setStorageState(stage.logIns().get(person)));
        if (stage.logIns().containsKey(person)) {
            Visitor visitor = enter(traced, like);
            if (visitor.isLoggedIn()) {
                return visitor;
            }
        }
        stage.logIns().put(person, loggingIn(person).context().storageState());
        return enter(traced, like);
    }

    /**
     * Somebody who only looks, where they looked last: to open a browser takes longer than to look. It remembers
     * nothing but the log-in, and nothing is traced.
     */
    Visitor looking(@Nullable String person) {
        if (person == null) {
            return enter(false, options -> {});
        }
        Visitor last = stage.onlookers().remove(person);
        if (last != null) {
            here.add(last);
        }
        Visitor looking = last != null && last.isLoggedIn() ? last.anew() : of(person, false, options -> {});
        onlookers.put(looking, person);
        return looking;
    }

    /** Somebody who logs in now, in another browser than before. */
    Visitor loggingIn(String person) {
        Visitor visitor = nobody();
        visitor.logIn(person);
        return visitor;
    }

    private Visitor enter(boolean traced, Consumer<NewContextOptions> more) {
        NewContextOptions options = new NewContextOptions()
                .setBaseURL(stage.front().toString())
                .setLocale("nb-NO")
                .setTimezoneId("Europe/Oslo")
                .setViewportSize(WIDTH, HEIGHT);
        more.accept(options);
        BrowserContext context = stage.browser().newContext(options);
        Visitor visitor = new Visitor(context, stage.front(), stage.world(), traced);
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
            String onlooker = onlookers.get(visitor);
            if (failed == null && onlooker != null) {
                stage.onlookers().put(onlooker, visitor);
            } else {
                visitor.context().close();
            }
        }
        here.clear();
        onlookers.clear();
    }

    static Cookie cookie(String name, String value, String address) {
        return new Cookie(name, value).setUrl(address);
    }
}
