package no.likeverd.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;

/** Small screens, large text, no mouse, no motion, slow lines. */
final class Layout {

    private static final long MOST_BYTES = 150 * 1024;
    private static final int MOST_STOPS = 250;

    private Layout() {}

    /** Opens the screen as nobody has seen it before. */
    static void opensLight(Visitor visitor, Screen screen) {
        assertThat(firstLoad(visitor, screen)).as("bytes over the wire").isBetween(1_000L, MOST_BYTES);
    }

    /** Of a page whose reader has asked for less motion. */
    static void holdsStill(Page page) {
        assertThat(moving(page)).as("what moves").isEmpty();
    }

    static void showsTheFocus(Page page) {
        assertThat(stopsThatShow(page)).as("stops of the Tab key").isBetween(1, MOST_STOPS);
    }

    /** The page is left with large text. */
    static void fits(Page page) {
        page.setViewportSize(320, 640);
        assertThat(sticksOut(page)).as("at 320 px").isEmpty();
        page.setViewportSize(Visitors.WIDTH, Visitors.HEIGHT);
        page.evaluate("document.documentElement.style.fontSize = '200%'");
        assertThat(sticksOut(page)).as("with text at 200 %%").isEmpty();
    }

    /** As it goes over the wire, the page itself compressed; nothing is kept from before. */
    private static long firstLoad(Visitor visitor, Screen screen) {
        AtomicLong bytes = new AtomicLong();
        CDPSession wire = visitor.context().newCDPSession(visitor.page());
        wire.on(
                "Network.loadingFinished",
                answer -> bytes.addAndGet((long) answer.get("encodedDataLength").getAsDouble()));
        wire.send("Network.enable");
        JsonObject unkept = new JsonObject();
        unkept.addProperty("cacheDisabled", true);
        wire.send("Network.setCacheDisabled", unkept);
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
