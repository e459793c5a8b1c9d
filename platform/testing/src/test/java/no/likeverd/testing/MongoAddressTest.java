package no.likeverd.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MongoAddressTest {

    @ParameterizedTest
    @CsvSource({
        "mongodb://127.0.0.1:27417/?replicaSet=rs0&directConnection=true,"
                + "mongodb://127.0.0.1:27417/db?replicaSet=rs0&directConnection=true",
        "mongodb://127.0.0.1:27417,            mongodb://127.0.0.1:27417/db",
        "mongodb://127.0.0.1:27417/,           mongodb://127.0.0.1:27417/db",
        "mongodb://127.0.0.1:27417?w=1,        mongodb://127.0.0.1:27417/db?w=1",
        "mongodb://127.0.0.1:27417/other?w=1,  mongodb://127.0.0.1:27417/db?w=1",
        "mongodb+srv://cluster.example/other,  mongodb+srv://cluster.example/db",
        "mongodb://u:p@host/,                  mongodb://u:p@host/db?authSource=admin",
        "mongodb://u:p@host/users?w=1,         mongodb://u:p@host/db?w=1&authSource=users",
        "mongodb://u:p@host/?authSource=users, mongodb://u:p@host/db?authSource=users"
    })
    void putsTheDatabaseIntoTheUri(String given, String expected) {
        assertThat(MongoAddress.of(given).with("db")).isEqualTo(expected);
    }

    @Test
    void keepsSeveralHosts() {
        String uri = MongoAddress.of("mongodb://a:1,b:2/?replicaSet=rs0").with("db");
        assertThat(new ConnectionString(uri).getHosts()).containsExactly("a:1", "b:2");
        assertThat(new ConnectionString(uri).getDatabase()).isEqualTo("db");
    }

    @Test
    void refusesWhatIsNoMongoUriWithoutRepeatingIt() {
        assertThatThrownBy(() -> MongoAddress.of("http://user:secret@host/"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("secret");
    }
}
