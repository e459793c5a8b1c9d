package no.likeverd.standalone.sample;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The sample municipality's files on the class path, with {@code today-400d} and its like turned into ISO dates, so
 * that the municipality never grows old.
 */
public final class SampleMunicipality {

    private static final Pattern RELATIVE = Pattern.compile("today(?:(?<sign>[+-])(?<days>\\d{1,5})d)?");

    private final String folder;
    private final LocalDate today;

    /** @param folder the class path folder with the files, without slashes around it */
    public SampleMunicipality(String folder, LocalDate today) {
        this.folder = folder;
        this.today = today;
    }

    /** The file {@code <name>.csv} of the sample municipality as it is imported today. */
    public static String csv(String name, LocalDate today) {
        return new SampleMunicipality("sample", today).csv(name);
    }

    /** The file {@code <name>.csv} with absolute dates. */
    public String csv(String name) {
        var text = new StringWriter();
        try (var in = CsvReader.builder().ofCsvRecord(open(name));
                var out = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            in.stream().map(CsvRecord::getFields).map(this::dated).forEach(out::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** The rows of {@code <name>.csv}, by column name, with absolute dates. */
    public List<NamedCsvRecord> rows(String name) {
        try (var in = CsvReader.builder().ofNamedCsvRecord(csv(name))) {
            return in.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> dated(List<String> fields) {
        return fields.stream().map(this::dated).toList();
    }

    private String dated(String field) {
        var relative = RELATIVE.matcher(field);
        if (!relative.matches()) {
            return field;
        }
        var days = relative.group("days") == null ? 0 : Long.parseLong(relative.group("days"));
        return today.plusDays("-".equals(relative.group("sign")) ? -days : days).toString();
    }

    private Reader open(String name) {
        var path = folder + "/" + name + ".csv";
        InputStream in = SampleMunicipality.class.getClassLoader().getResourceAsStream(path);
        if (in == null) {
            throw new IllegalStateException("The sample municipality has no file " + path);
        }
        return new InputStreamReader(in, StandardCharsets.UTF_8);
    }
}
