package no.likeverd.embedded;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/** The file under a store: commits only when asked, and is rewritten at a start when most of it is dead. */
record StoreFile(Path path, long worthRewriting) {

    private static final long WORTH_REWRITING = 64L * 1024 * 1024;
    private static final int LIVE_PERCENT = 40;
    private static final int ENTRIES_PER_COMMIT = 10_000;

    static MVStore open(@Nullable Path file) {
        return file == null ? MVStore.open(null) : new StoreFile(file.toAbsolutePath(), WORTH_REWRITING).open();
    }

    MVStore open() {
        try {
            Files.createDirectories(path.resolveSibling("."));
            MVStore store = store(path);
            if (Files.size(path) < worthRewriting || store.getFileStore().getChunksFillRate() > LIVE_PERCENT) {
                return store;
            }
            rewrite(store);
            return store(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MVStore store(Path path) {
        // Neither time nor memory may trigger a commit: the only commits are GroupCommit's.
        MVStore store = new MVStore.Builder()
                .fileName(path.toString())
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .open();
        store.setRetentionTime(0);
        store.setVersionsToKeep(0);
        return store;
    }

    /** Every commit leaves mostly dead pages behind. The store's own compaction fails on files like these. */
    private void rewrite(MVStore old) throws IOException {
        Path rewritten = path.resolveSibling(path.getFileName() + ".rewritten");
        Files.deleteIfExists(rewritten);
        try (old;
                MVStore fresh = store(rewritten)) {
            old.getMapNames().forEach(name -> copy(old.openMap(name), fresh.openMap(name)));
        }
        Files.move(rewritten, path, ATOMIC_MOVE);
    }

    private static void copy(MVMap<Object, Object> from, MVMap<Object, Object> to) {
        from.forEach((key, value) -> {
            to.put(key, value);
            if (to.sizeAsLong() % ENTRIES_PER_COMMIT == 0) {
                to.getStore().commit();
            }
        });
    }
}
