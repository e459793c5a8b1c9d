package no.likeverd.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Map;

/** A form in parts as a browser sends it when one of its fields is a file. */
final class FileForm {

    private static final String BOUNDARY = "part-of-a-test";
    static final String TYPE = "multipart/form-data; boundary=" + BOUNDARY;

    private FileForm() {}

    static byte[] of(String part, byte[] file, Map<String, String> texts) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        texts.forEach((name, text) -> add(form, "form-data; name=\"" + name + "\"", text.getBytes(UTF_8)));
        add(form, "form-data; name=\"" + part + "\"; filename=\"file\"", file);
        form.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        return form.toByteArray();
    }

    private static void add(ByteArrayOutputStream form, String disposition, byte[] content) {
        form.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: " + disposition + "\r\n\r\n").getBytes(UTF_8));
        form.writeBytes(content);
        form.writeBytes("\r\n".getBytes(UTF_8));
    }
}
