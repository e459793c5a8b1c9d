package no.likeverd.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Set;

/** What may run beside a command: an unknown command counts as a write. */
enum CommandKind {
    READ,
    WRITE,
    /** Changes collections or indexes, which the store does not guard against other commands. */
    STRUCTURE;

    private static final Set<String> READS = Set.of(
            "find",
            "count",
            "distinct",
            "getmore",
            "killcursors",
            "listcollections",
            "listindexes",
            "hello",
            "ismaster",
            "ping",
            "buildinfo",
            "serverstatus",
            "connectionstatus",
            "endsessions");

    private static final Set<String> STRUCTURAL =
            Set.of("create", "createindexes", "dropindexes", "drop", "dropdatabase", "renamecollection");

    static CommandKind of(String lowerCaseName, Document command) {
        if (STRUCTURAL.contains(lowerCaseName)) {
            return STRUCTURE;
        }
        boolean reads = lowerCaseName.equals("aggregate") ? onlyReads(command) : READS.contains(lowerCaseName);
        return reads ? READ : WRITE;
    }

    private static boolean onlyReads(Document aggregate) {
        return aggregate.get("pipeline") instanceof List<?> stages
                && stages.stream()
                        .noneMatch(stage -> stage instanceof Document one
                                && (one.containsKey("$out") || one.containsKey("$merge")));
    }
}
