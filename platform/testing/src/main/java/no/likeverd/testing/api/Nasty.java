package no.likeverd.testing.api;

import java.util.List;
import java.util.Random;

/** What callers send by mistake or on purpose. */
final class Nasty {

    private static final String LONG = "a".repeat(10_000);

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\t\r\n",
            "\u0000",
            "a\u0001b",
            "Åse Ærlig Ødegård",
            "\uD83D\uDE00\u202E\uFEFF",
            "e\u0301\u200B",
            "../../etc/passwd",
            "$where",
            "{\"$gt\":\"\"}",
            "'; drop table people; --",
            "<script>alert(1)</script>",
            "%s%n${jndi:ldap://127.0.0.1/a}",
            "null",
            "undefined",
            "-1",
            "0",
            "1e3",
            "NaN",
            "9223372036854775808",
            "2026-02-30",
            "0000-01-01",
            "-0001-01-01",
            "9999-12-31",
            "+999999999-12-31",
            "-999999999-01-01",
            "2026-11-23T25:61:00Z",
            ".",
            "..",
            "a/b",
            "a;b=c",
            "a%2Fb",
            "a\\b",
            "x".repeat(255),
            LONG);

    /** As they stand in JSON. */
    private static final List<String> JSON = List.of(
            "null",
            "true",
            "[]",
            "{}",
            "[[]]",
            "[null]",
            "-1",
            "0",
            "2.5",
            "1e400",
            "-1e-400",
            "2147483648",
            "9223372036854775808",
            "123456789012345678901234567890",
            "{\"$ne\":null}",
            "\"\\ud800\"",
            "\"\\u0000\"",
            "[".repeat(80) + "]".repeat(80));

    private static final List<String> BROKEN = List.of(
            "",
            " ",
            "{",
            "}",
            "[",
            "null",
            "true",
            "\"text\"",
            "[]",
            "{}",
            "{\"a\":1,}",
            "{'a':1}",
            "{\"a\":1}{\"b\":2}",
            "\u0000",
            "NaN",
            "<xml/>",
            "a=1&b=2",
            "{\"a\":".repeat(5_000),
            "[".repeat(20_000),
            "\"" + "x".repeat(300_000) + "\"");

    private static final List<String> MEDIA_TYPES = List.of(
            "text/plain",
            "application/xml",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "multipart/form-data; boundary=x",
            "application/json; charset=utf-16",
            "application/json; charset=nonsense",
            "nonsense",
            "*/*",
            "application/merge-patch+json",
            "application/yaml");

    private static final List<String> ACCEPTED =
            List.of("application/xml", "text/html", "nonsense", "*/*;q=0", "application/json;q=2", "image/png");

    private final Random random;

    Nasty(Random random) {
        this.random = random;
    }

    String text() {
        return one(TEXTS);
    }

    /** A JSON value, or a text as one. */
    String json() {
        return random.nextBoolean() ? one(JSON) : quoted(text());
    }

    String broken() {
        return one(BROKEN);
    }

    String mediaType() {
        return one(MEDIA_TYPES);
    }

    String accepted() {
        return one(ACCEPTED);
    }

    /** The first field of an object twice. */
    static String doubled(String json) {
        int end = json.indexOf(',');
        return json.startsWith("{\"") && end > 0 ? "{" + json.substring(1, end) + "," + json.substring(1) : json + json;
    }

    private static String quoted(String text) {
        return tools.jackson.databind.json.JsonMapper.shared().writeValueAsString(text);
    }

    private String one(List<String> all) {
        return all.get(random.nextInt(all.size()));
    }
}
