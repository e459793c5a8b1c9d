package no.likeverd.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.options.WaitUntilState.DOMCONTENTLOADED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.NavigateOptions;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Coming, being kept out, leaving, and what is left behind at the gateway. */
@ExtendWith(Browsing.class)
class SessionIT {

    private static final int TIMES = 50;

    @Test
    @Rule("UX-15")
    void loggingOutInOneBrowserLogsOutInTheOther(Visitors visitors) {
        Visitor here = visitors.loggingIn(World.HOUSING);
        Visitor there = visitors.loggingIn(World.HOUSING);
        there.open("/resource-center/orders");
        assertThat(there.path()).isEqualTo("/resource-center/orders");

        here.open("/");
        here.page().locator("form[action='/session/logout'] button").first().click();
        here.page().waitForURL("**/");

        there.open("/resource-center/orders");
        assertThat(there.path()).startsWith("/issuer/");
        here.open("/resource-center/orders");
        assertThat(here.path()).startsWith("/issuer/");
    }

    @ParameterizedTest
    @Rule("UX-16")
    @CsvSource({
        "nb, Du har ikke tilgang til dette",
        "nn, Du har ikkje tilgang til dette",
        "en, You do not have access to this"
    })
    void anothersPageIsRefusedInTheReadersLanguage(String language, String heading, Visitors visitors) {
        Visitor school = visitors.of(World.SCHOOL).prefers(language, "light");
        for (String address : new String[] {
            "/resource-center/orders/{open}", "/resource-center/experts/{dementia-care}", "/resource-center/inbox"
        }) {
            Response response = school.open(address);

            assertThat(response.status()).as(address).isEqualTo(403);
            assertThat(school.heading()).as(address).isEqualTo(heading);
            assertThat(school.page().locator("html").getAttribute("lang")).isEqualTo(language);
            assertThat(school.page().locator("main")).not().containsText("Vi trenger noen");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("no.likeverd.browser.Screens#live")
    @Rule("UX-17")
    void openingAndClosingLeavesNoConnectionAtTheGateway(Screen screen, Visitors visitors) {
        String address = visitors.world().address(screen.address());
        Visitor visitor = screen.somebody(visitors);
        long before = connections(visitors.port()); // with those of a log-in that was needed just now
        for (int time = 0; time < TIMES; time++) {
            Page tab = visitor.context().newPage();
            tab.navigate(address, new NavigateOptions().setWaitUntil(DOMCONTENTLOADED));
            tab.close();
        }
        assertThat(connections(visitors.port())).isLessThan(before + TIMES);
        visitor.context().close();

        await("connections at the gateway to end")
                .atMost(Duration.ofSeconds(45)) // the town's own client keeps what it does not use for thirty
                .until(() -> connections(visitors.port()) <= before);
    }

    /** Established ones, on the side that listens; the kernel counts, not the gateway. */
    private static long connections(int port) {
        String local = ":%04X".formatted(port);
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .map(Path::of)
                .filter(Files::isReadable)
                .flatMap(SessionIT::lines)
                .map(line -> line.strip().split("\\s+"))
                .filter(column -> column.length > 3 && column[1].endsWith(local) && column[3].equals("01"))
                .count();
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
