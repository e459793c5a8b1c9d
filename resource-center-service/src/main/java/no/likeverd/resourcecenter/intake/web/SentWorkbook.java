package no.likeverd.resourcecenter.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.web.IdempotencyKey;
import no.likeverd.web.Problem;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/** The one file in the parts of a request. */
public final class SentWorkbook {

    /** The field of the form, and the name of the part. */
    public static final String PART = "file";

    private final byte[] content;

    private SentWorkbook(byte[] content) {
        this.content = content;
    }

    /** @throws Problem 422 at the field when nobody chose a file, or several */
    public static SentWorkbook of(HttpServletRequest request) {
        MultipartHttpServletRequest form = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        List<MultipartFile> chosen = form == null ? List.of() : chosen(form);
        if (chosen.size() != 1) {
            throw Problem.invalid("FILE_MISSING", PART, "Choose one workbook");
        }
        try {
            return new SentWorkbook(chosen.getFirst().getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A browser sends an empty part without a name where nobody chose a file. */
    private static List<MultipartFile> chosen(MultipartHttpServletRequest form) {
        try {
            return form.getFiles(PART).stream().filter(file -> !file.isEmpty()).toList();
        } catch (MaxUploadSizeExceededException e) {
            throw e;
        } catch (MultipartException e) {
            throw Problem.malformed("MALFORMED", "The body is not the multipart form that its type announces");
        }
    }

    public byte[] content() {
        return content;
    }

    /** The same file for the same kind is the same command. */
    public CommandKey command(IdempotencyKey key, String personId, Enum<?> kind) {
        return key.command(personId, "intake", kind, new String(content, StandardCharsets.ISO_8859_1));
    }
}
