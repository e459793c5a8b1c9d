package no.likeverd.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Small screens, large text, no mouse, no motion, slow lines. */
@ExtendWith(Browsing.class)
class LayoutIT {

    private static final long MOST_BYTES = 150 * 1024;
    private static final int MOST_STOPS = 250;

    /** One visit for all of it: what takes time is to come. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("no.likeverd.browser.Screens#all")
    @Rule({"UX-03", "UX-04", "UX-05", "UX-07"})
    void screenIsLightAndFitsAndShowsTheFocusWithoutMotion(Screen screen, Visitors visitors) {
        Visitor visitor = screen.somebody(visitors);
        Page page = visitor.page();
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        assertThat(firstLoad(visitor, screen)).isBetween(1_000L, MOST_BYTES);

        screen.then().accept(page);

        assertThat(moving(page)).isEmpty();
        assertThat(stopsThatShow(page)).isBetween(1, MOST_STOPS);
        page.setViewportSize(320, 640);
        assertThat(sticksOut(page)).as("at 320 px").isEmpty();
        page.setViewportSize(1280, 800);
        page.evaluate("document.documentElement.style.fontSize = '200%'");
        assertThat(sticksOut(page)).as("with text at 200 %%").isEmpty();
    }

    @Test
    @Rule("UX-21")
    void whatAPageLoadsIsCompressedAndThePageItselfIsNot(Visitors visitors) {
        Visitor visitor = visitors.of(World.PLANNING);
        for (String page : List.of("/", "/resource-center/orders")) {
            assertThat(visitor.open(page).headerValue("content-encoding"))
                    .as(page)
                    .isNull();
        }
        for (String asset : List.of("/assets/htmx.org/2.0.10/htmx.min.js", "/assets/likeverd/likeverd.css")) {
            APIResponse answer = visitor.context().request().get(asset);
            assertThat(answer.headers()).as(asset).containsEntry("content-encoding", "gzip");
        }
    }

    /** As it goes over the wire, the page itself compressed; nothing is kept in a browser that was just opened. */
    private static long firstLoad(Visitor visitor, Screen screen) {
        AtomicLong bytes = new AtomicLong();
        CDPSession wire = visitor.context().newCDPSession(visitor.page());
        wire.on(
                "Network.loadingFinished",
                answer -> bytes.addAndGet((long) answer.get("encodedDataLength").getAsDouble()));
        wire.send("Network.enable");
        byte[] html = screen.openedBy(visitor).body();
        visitor.page().evaluate("document.fonts.ready.then(() => true)");
        wire.detach();
        return bytes.get() - html.length + compressed(html); // the page itself travels as it is
    }

    private static long compressed(byte[] html) {
        ByteArrayOutputStream small = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(small)) {
            gzip.write(html);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return small.size();
    }

    /** How often Tab finds something before it leaves the page. */
    private static int stopsThatShow(Page page) {
        page.evaluate("document.activeElement.blur()");
        int stops = 0;
        while (stops <= MOST_STOPS) {
            page.keyboard().press("Tab");
            String unseen = Keys.unseen(page);
            if (unseen == null) {
                break;
            }
            assertThat(unseen).isEmpty();
            stops++;
        }
        return stops;
    }

    @SuppressWarnings("unchecked")
    private static List<String> sticksOut(Page page) {
        return (List<String>) page.evaluate("""
            () => {
              const width = document.documentElement.clientWidth;
              if (document.documentElement.scrollWidth <= width) return [];
              const inScroller = element => element.closest('.lv-scroll, .scroll') !== null;
              return ['page is ' + document.documentElement.scrollWidth + ' wide']
                  .concat([...document.body.querySelectorAll('*')]
                      .filter(element => element.getBoundingClientRect().right > width + 1 && !inScroller(element))
                      .slice(0, 5).map(element => element.outerHTML.slice(0, 160)));
            }\
            """);
    }

    @SuppressWarnings("unchecked")
    private static List<String> moving(Page page) {
        return (List<String>) page.evaluate("""
            () => [...document.querySelectorAll('*')]
                .filter(element => {
                  const style = getComputedStyle(element);
                  return style.animationName !== 'none' || style.transitionDuration.split(', ').some(time => time !== '0s');
                })
                .slice(0, 5).map(element => element.outerHTML.slice(0, 160))\
            """);
    }
}
