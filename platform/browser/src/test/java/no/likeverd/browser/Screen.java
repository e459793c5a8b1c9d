package no.likeverd.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A page in one of its states.
 *
 * @param name of the page and its state
 * @param person who looks at it; null for somebody who is not logged in
 * @param address where it is; names in braces stand for ids in the {@link World}
 * @param then what is done there to reach the state
 */
record Screen(String name, @Nullable String person, String address, Consumer<Page> then) {

    static Screen screen(String name, @Nullable String person, String address) {
        return new Screen(name, person, address, page -> {});
    }

    Screen then(Consumer<Page> steps) {
        return new Screen(name, person, address, steps);
    }

    /** Somebody who sees it, in the state. */
    Visitor shownTo(Visitor visitor) {
        openedBy(visitor);
        then.accept(visitor.page());
        return visitor;
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

    /** Somebody who does nothing but look at it. */
    Visitor onlooker(Visitors visitors) {
        return visitors.looking(person);
    }

    Visitor somebody(Visitors visitors) {
        return person == null ? visitors.nobody() : visitors.of(person);
    }

    @Override
    public String toString() {
        return name;
    }
}
