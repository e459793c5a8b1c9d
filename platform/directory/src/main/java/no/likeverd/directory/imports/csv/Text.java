package no.likeverd.directory.imports.csv;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Bytes of a file as text. */
final class Text {

    private static final int SHORT = 60;

    private Text() {}

    /** Empty when the bytes are no UTF-8: a wrong guess would spoil people's names. */
    static Optional<String> decode(byte[] content) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** What the header is separated by: spreadsheets set to Norwegian write semicolons. */
    static char separator(String text) {
        long commas = 0;
        long semicolons = 0;
        for (int i = 0; i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r'; i++) {
            commas += text.charAt(i) == ',' ? 1 : 0;
            semicolons += text.charAt(i) == ';' ? 1 : 0;
        }
        return semicolons > commas ? ';' : ',';
    }

    static String shortened(String text) {
        return text.length() <= SHORT ? text : text.substring(0, SHORT) + "…";
    }
}
