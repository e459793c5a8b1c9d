package no.likeverd.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandKindTest {

    @ParameterizedTest
    @CsvSource({
        "find, READ",
        "hello, READ",
        "insert, WRITE",
        "findandmodify, WRITE",
        "update, WRITE",
        "unheardof, WRITE",
        "renamecollection, STRUCTURE",
        "createindexes, STRUCTURE",
        "drop, STRUCTURE"
    })
    void tellsReadsFromWrites(String command, CommandKind expected) {
        assertThat(CommandKind.of(command, new Document(command, "things"))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"$out", "$merge"})
    void takesAnAggregationThatStoresItsResultForAWrite(String lastStage) {
        Document match = new Document("$match", new Document());

        assertThat(CommandKind.of("aggregate", aggregate(match))).isEqualTo(CommandKind.READ);
        assertThat(CommandKind.of("aggregate", aggregate(match, new Document(lastStage, "elsewhere"))))
                .isEqualTo(CommandKind.WRITE);
    }

    private static Document aggregate(Document... stages) {
        return new Document("aggregate", "things").append("pipeline", List.of(stages));
    }
}
