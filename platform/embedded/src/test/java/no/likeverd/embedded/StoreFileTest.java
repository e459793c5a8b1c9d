package no.likeverd.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreFileTest {

    private static final int ENTRIES = 2_000;

    @TempDir
    Path folder;

    @Test
    void rewritesAFileThatIsMostlyDead() throws Exception {
        Path file = folder.resolve("likeverd.mv");
        fillWithSmallCommits(file);
        long before = Files.size(file);

        try (MVStore store = new StoreFile(file, before / 2).open()) {
            MVMap<Object, Object> kept = store.openMap("m");
            assertThat(kept).hasSize(ENTRIES).containsEntry(7, "second 7");
            kept.put(7, "third");
            store.commit();
        }
        assertThat(Files.size(file)).isLessThan(before / 3);
        try (MVStore store = StoreFile.open(file)) {
            assertThat(store.openMap("m")).hasSize(ENTRIES).containsEntry(7, "third");
        }
    }

    @Test
    void leavesASmallFileAlone() throws Exception {
        Path file = folder.resolve("likeverd.mv");
        fillWithSmallCommits(file);
        Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();

        StoreFile.open(file).close();

        assertThat(Files.readAttributes(file, BasicFileAttributes.class).fileKey())
                .isEqualTo(key);
    }

    private static void fillWithSmallCommits(Path file) {
        try (MVStore store = StoreFile.open(file)) {
            MVMap<Object, Object> map = store.openMap("m");
            for (String round : new String[] {"first ", "second "}) {
                for (int key = 0; key < ENTRIES; key++) {
                    map.put(key * 131 % ENTRIES, round + key * 131 % ENTRIES);
                    store.commit();
                }
            }
        }
    }
}
