package no.likeverd.assessment.twoform.web;

import no.likeverd.web.pages.Form;
import org.jspecify.annotations.Nullable;

/** Reads fields of which there are as many as a ladder has areas, under the API's bounds; notes in the form what is wrong. */
record Filled(Form form) {

    private static final int MOST = 2000;

    /** Null when nothing is chosen, or something that is no choice. */
    @Nullable Integer rank(String field, int least, int top) {
        String chosen = form.value(field);
        if (chosen.isEmpty()) {
            return null;
        }
        if (chosen.matches("\\d") && Integer.parseInt(chosen) >= least && Integer.parseInt(chosen) <= top) {
            return Integer.valueOf(chosen);
        }
        form.refuse(field, "notAChoice");
        return null;
    }

    /** A line's end counts once, as people count it and as other clients send it. */
    @Nullable String words(String field) {
        String words = form.value(field).replace("\r\n", "\n");
        if (words.length() > MOST) {
            form.refuse(field, "Size", String.valueOf(MOST));
        }
        return words.isEmpty() ? null : words;
    }

    /** Which version the writer has read; -1 when the form does not say. */
    long version() {
        String version = form.value("version");
        if (version.matches("\\d{1,18}")) {
            return Long.parseLong(version);
        }
        form.refuse(null, "version");
        return -1;
    }
}
