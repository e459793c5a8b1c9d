package no.likeverd.directory.imports.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import no.likeverd.directory.imports.csv.ImportFile;
import no.likeverd.web.Problem;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/** The files in the parts of a request. */
public record SentFiles(Map<ImportFile, byte[]> files) {

    /** What a client of the API sends: the known parts, each once. */
    public static SentFiles ofApi(MultipartHttpServletRequest request) {
        Map<ImportFile, byte[]> files = new EnumMap<>(ImportFile.class);
        parts(request).forEach((name, sent) -> {
            ImportFile file = ImportFile.named(name)
                    .orElseThrow(
                            () -> Problem.malformed("UNKNOWN_PART", "The parts are units, people, employments, roles"));
            files.put(file, content(name, sent));
        });
        if (files.isEmpty()) {
            throw Problem.malformed("NO_FILES", "Send at least one of the files units, people, employments, roles");
        }
        return new SentFiles(files);
    }

    /** What a browser sends: a part for each field, an empty one without a name where nobody chose a file. */
    public static SentFiles ofForm(HttpServletRequest request) {
        Map<ImportFile, byte[]> files = new EnumMap<>(ImportFile.class);
        MultipartHttpServletRequest form = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        Map<String, List<MultipartFile>> parts = form == null ? Map.of() : parts(form);
        parts.forEach((name, sent) -> {
            List<MultipartFile> chosen = sent.stream()
                    .filter(file -> !file.isEmpty()
                            || !String.valueOf(file.getOriginalFilename()).isEmpty())
                    .toList();
            if (!chosen.isEmpty()) {
                ImportFile.named(name).ifPresent(file -> files.put(file, content(name, chosen)));
            }
        });
        if (files.isEmpty()) {
            throw Problem.invalid("NO_FILES", ImportFile.UNITS.part(), "Choose at least one file");
        }
        return new SentFiles(files);
    }

    /** For the fingerprint of the command. */
    public Object[] asked() {
        List<String> asked = new ArrayList<>();
        files.forEach((file, content) -> asked.add(file + new String(content, StandardCharsets.ISO_8859_1)));
        return asked.toArray();
    }

    private static Map<String, List<MultipartFile>> parts(MultipartHttpServletRequest request) {
        try {
            return request.getMultiFileMap();
        } catch (MaxUploadSizeExceededException e) {
            throw e;
        } catch (MultipartException e) {
            throw Problem.malformed("MALFORMED", "The body is not the multipart form that its type announces");
        }
    }

    private static byte[] content(String name, List<MultipartFile> sent) {
        if (sent.size() != 1) {
            throw Problem.malformed("PART_REPEATED", "Send each part once").field(name);
        }
        MultipartFile file = sent.getFirst();
        if (file.getSize() > ImportFile.MOST_BYTES) {
            throw Problem.of(413, "TOO_LARGE", "A file holds at most 5 MB; split it")
                    .field(file.getName());
        }
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
