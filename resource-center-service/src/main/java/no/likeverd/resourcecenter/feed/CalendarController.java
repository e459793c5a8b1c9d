package no.likeverd.resourcecenter.feed;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import no.likeverd.web.Problem;
import no.likeverd.web.pages.Words;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;

/** What calendar programs fetch. They have no log-in: the address is all that they bring. */
@Controller
class CalendarController {

    private final KeepFeed keep;
    private final ReadFeed read;
    private final MessageSource source;

    CalendarController(KeepFeed keep, ReadFeed read, MessageSource source) {
        this.keep = keep;
        this.read = read;
        this.source = source;
    }

    /** An address that was renewed, ended or never made is not there; neither is one whose owner may not see the bookings any more. */
    @GetMapping(Secret.ROOT + "{secret}.ics")
    void calendar(@PathVariable String secret, ServletWebRequest exchange, HttpServletResponse response)
            throws IOException {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        Feed feed = keep.at(secret)
                .orElseThrow(() -> Problem.notFound("UNKNOWN", "There is no calendar at this address any more"));
        Words words = new Words(source, Locale.of(feed.language()));
        byte[] file = IcsFile.of(
                words.say("feed.name." + feed.kind()),
                read.entries(feed, words),
                feed.madeAt().truncatedTo(ChronoUnit.SECONDS),
                feed.kind() == FeedKind.EXPERT);
        if (exchange.checkNotModified(Secret.hash(new String(file, StandardCharsets.UTF_8)))) {
            return;
        }
        response.setContentType("text/calendar;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"likeverd.ics\"");
        response.setContentLength(file.length);
        response.getOutputStream().write(file);
    }
}
