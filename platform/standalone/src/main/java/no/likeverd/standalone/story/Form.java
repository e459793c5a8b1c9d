package no.likeverd.standalone.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;

/** CSV files as a multipart form. */
record Form(Map<String, String> files) {

    private static final String BOUNDARY = "----likeverd-story";

    String contentType() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    byte[] bytes() {
        StringBuilder body = new StringBuilder();
        files.forEach((name, content) -> body.append("--")
                .append(BOUNDARY)
                .append("\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%1$s.csv\"".formatted(name))
                .append("\r\nContent-Type: text/csv; charset=utf-8\r\n\r\n")
                .append(content)
                .append("\r\n"));
        return body.append("--").append(BOUNDARY).append("--\r\n").toString().getBytes(UTF_8);
    }
}
