package no.likeverd.resourcecenter.export;

import java.io.IOException;
import java.io.OutputStream;
import no.likeverd.web.Problem;
import no.likeverd.web.pages.Words;

/** Which file a reader wants. */
public enum FileFormat {
    CSV("csv", "text/csv;charset=UTF-8") {
        @Override
        public void write(Listing<?> listing, Words words, OutputStream out) throws IOException {
            CsvFile.write(listing, words, out);
        }
    },
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        public void write(Listing<?> listing, Words words, OutputStream out) throws IOException {
            XlsxFile.write(listing, words, out);
        }
    };

    private final String ending;
    private final String mediaType;

    FileFormat(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    /** @throws Problem 404 when there is none of the ending */
    public static FileFormat of(String ending) {
        for (FileFormat format : values()) {
            if (format.ending.equals(ending)) {
                return format;
            }
        }
        throw Problem.notFound("UNKNOWN", "Lists come as csv and xlsx");
    }

    public String ending() {
        return ending;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Writes a page of the list after the other; never holds all of it. */
    public abstract void write(Listing<?> listing, Words words, OutputStream out) throws IOException;
}
