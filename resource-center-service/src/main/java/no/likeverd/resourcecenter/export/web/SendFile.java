package no.likeverd.resourcecenter.export.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import no.likeverd.resourcecenter.export.FileFormat;
import no.likeverd.resourcecenter.export.Listing;
import no.likeverd.web.pages.Words;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Answers a request with a list as a file that the reader keeps and nobody on the way does. */
@Component
public class SendFile {

    private final Clock clock;

    SendFile(Clock clock) {
        this.clock = clock;
    }

    public void send(Listing<?> listing, String ending, Words words, HttpServletResponse response) throws IOException {
        FileFormat format = FileFormat.of(ending);
        String name = words.say(listing.name() + ".file") + "-" + LocalDate.now(clock) + "." + format.ending();
        response.setContentType(format.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        format.write(listing, words, response.getOutputStream());
    }
}
