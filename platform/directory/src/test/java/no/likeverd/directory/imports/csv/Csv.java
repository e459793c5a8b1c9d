package no.likeverd.directory.imports.csv;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;

/** Files for tests: the header comes by itself. */
public final class Csv {

    private final Map<ImportFile, String> files = new EnumMap<>(ImportFile.class);

    /** A unit, two people, one employed there with the other as leader, and their roles. */
    public static Csv small() {
        return new Csv()
                .units("u-1,Sykehjemmet,NURSING_HOME,")
                .people("p-1,Åse,Eksempel,ase@solvik.example", "p-2,Bo,Prøve,")
                .employments("e-1,p-1,u-1,Sykepleier,100,p-2,2024-01-01,,")
                .roles("g-2,p-2,LEADER,u-1,2024-01-01,");
    }

    public Csv units(String... rows) {
        return with(ImportFile.UNITS, rows);
    }

    public Csv people(String... rows) {
        return with(ImportFile.PEOPLE, rows);
    }

    public Csv employments(String... rows) {
        return with(ImportFile.EMPLOYMENTS, rows);
    }

    public Csv roles(String... rows) {
        return with(ImportFile.ROLES, rows);
    }

    public Csv with(ImportFile file, String... rows) {
        return text(file, String.join(",", file.columns()) + "\n" + String.join("\n", rows) + "\n");
    }

    /** A file as it is, header and all. */
    public Csv text(ImportFile file, String text) {
        files.put(file, text);
        return this;
    }

    public Map<ImportFile, String> texts() {
        return files;
    }

    public Map<ImportFile, byte[]> bytes() {
        Map<ImportFile, byte[]> bytes = new EnumMap<>(ImportFile.class);
        files.forEach((file, text) -> bytes.put(file, text.getBytes(StandardCharsets.UTF_8)));
        return bytes;
    }
}
