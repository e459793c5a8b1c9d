package no.likeverd.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Somebody who has a keyboard and nothing else, and has to see where they are. */
final class Keys {

    private static final int MOST_STOPS = 250;
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("MMdduuuu");

    private final Page page;

    Keys(Page page) {
        this.page = page;
    }

    /** Goes on with Tab until it is there. */
    Keys to(String selector) {
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            if (is(selector)) {
                assertThat(unseen(page)).as(selector).isEmpty();
                return this;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("the Tab key never comes to " + selector + " on " + page.url());
    }

    Keys type(String text) {
        page.keyboard().type(text);
        return this;
    }

    /** The months first, as this browser writes dates. */
    Keys type(LocalDate day) {
        return type(TYPED.format(day));
    }

    Keys press(String key) {
        page.keyboard().press(key);
        return this;
    }

    /** What is in the field gives way to this. */
    Keys replace(String text) {
        return press("Control+a").type(text);
    }

    /** Follows a link or presses a button, and waits for the page it leads to. */
    Keys enter() {
        AtomicBoolean arrived = new AtomicBoolean();
        Consumer<Page> arrival = there -> arrived.set(true);
        page.onDOMContentLoaded(arrival);
        page.keyboard().press("Enter");
        page.waitForCondition(arrived::get);
        page.offDOMContentLoaded(arrival);
        return this;
    }

    private boolean is(String selector) {
        return (boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector);
    }

    /** The element that has the focus without showing it; empty when it shows; null when nothing has it. */
    static @Nullable String unseen(Page page) {
        return (String) page.evaluate("""
            () => {
              const element = document.activeElement;
              if (element === null || element === document.body || element === document.documentElement) return null;
              const style = getComputedStyle(element);
              const box = element.getBoundingClientRect();
              const framed = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1 || style.boxShadow !== 'none';
              const there = box.width > 1 && box.height > 1 && box.right > 0 && box.bottom > 0 && box.top < innerHeight;
              return framed && there ? '' : element.outerHTML.slice(0, 200) + ' ' + style.outline + ' ' + JSON.stringify(box);
            }\
            """);
    }
}
