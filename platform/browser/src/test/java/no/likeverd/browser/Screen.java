package no.likeverd.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A page in one of its states.
 *
 * @param name of the page and its state
 * @param person who looks at it; null for somebody who is not logged in
 * @param address where it is; names in braces stand for ids in the {@link World}
 * @param steps what is done there to reach the state; null where it is there at once
 */
record Screen(
        String name,
        @Nullable String person,
        String address,
        @Nullable Consumer<Page> steps) {

    private static final Pattern NAMED = Pattern.compile("\\{[a-z-]+}");
    private static final Map<String, Lock> TURNS = new ConcurrentHashMap<>();

    static Screen screen(String name, @Nullable String person, String address) {
        return new Screen(name, person, address, null);
    }

    Screen then(Consumer<Page> done) {
        return new Screen(name, person, address, done);
    }

    /** Does what the state takes, on the page. */
    void act(Page page) {
        if (steps != null) {
            steps.accept(page);
        }
    }

    /** Somebody who sees it, in the state. */
    Visitor shownTo(Visitor visitor) {
        undisturbed(() -> {
            openedBy(visitor);
            act(visitor.page());
        });
        return visitor;
    }

    /** Who gets there by doing something has what it is about to themselves meanwhile: screens are looked at side by side. */
    void undisturbed(Runnable visit) {
        if (steps == null) {
            visit.run();
            return;
        }
        Matcher named = NAMED.matcher(address);
        Lock turn = TURNS.computeIfAbsent(
                named.find() ? named.group() : address.replaceFirst("[?].*", ""), about -> new ReentrantLock());
        turn.lock();
        try {
            visit.run();
        } finally {
            turn.unlock();
        }
    }

    /** The page before anything is done there; one that leads out of its part, as to a log-in, is another screen. */
    Response openedBy(Visitor visitor) {
        Response response = visitor.open(address);
        if (person != null) {
            assertThat(part(visitor.path())).as(visitor.path()).isEqualTo(part(address));
        }
        return response;
    }

    private static String part(String path) {
        return path.replaceFirst("[?].*", "").split("/", 3)[1];
    }

    /** In a browser that begins with it. */
    Visitor shown(Visitors visitors) {
        return shownTo(somebody(visitors));
    }

    Visitor somebody(Visitors visitors) {
        return person == null ? visitors.nobody() : visitors.of(person);
    }

    @Override
    public String toString() {
        return name;
    }
}
