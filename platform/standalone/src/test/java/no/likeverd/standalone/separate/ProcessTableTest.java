package no.likeverd.standalone.separate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import no.likeverd.standalone.separate.ProcessTable.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessTableTest {

    @TempDir
    private Path data;

    @Test
    void readsWhatWasWritten() throws Exception {
        var row = new Row("ladder-2", "service", "ladder", 2, 4711, 8112, 8122, "ready", 3, "java -cp a:b Main");

        new ProcessTable(data).write(List.of(row));

        assertThat(ProcessTable.read(data)).containsExactly(row);
        assertThat(Files.readString(data.resolve("processes"))).startsWith("name\tkind\tpart\tinstance\tpid\t");
    }

    @Test
    void keepsARowInALine() throws Exception {
        var row = new Row("a", "store", "store", 1, 1, 1, 0, "ready", 0, "one\ttwo\nthree");

        new ProcessTable(data).write(List.of(row));

        assertThat(ProcessTable.read(data)).extracting(Row::command).containsExactly("one two three");
    }

    @Test
    void isEmptyWhereNothingRuns() throws Exception {
        assertThat(ProcessTable.read(data)).isEmpty();
    }
}
