package no.likeverd.standalone.separate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerFoldersTest {

    @TempDir
    private Path data;

    @Test
    void keepsTheIdOfTheCluster() throws Exception {
        var folders = new BrokerFolders(data, 3);
        folders.check();

        assertThat(folders.clusterId()).isEqualTo(folders.clusterId()).isNotBlank();
        folders.check();
    }

    @Test
    void refusesDataThatThreeBrokersDoNotHave() throws Exception {
        Files.createDirectories(new BrokerFolders(data, 1).of(1));

        new BrokerFolders(data, 1).check();
        assertThatIllegalStateException()
                .isThrownBy(new BrokerFolders(data, 3)::check)
                .withMessageContaining("belong to one broker");
    }

    @Test
    void refusesDataThatOneBrokerDoesNotHave() throws Exception {
        new BrokerFolders(data, 3).clusterId();

        assertThatIllegalStateException()
                .isThrownBy(new BrokerFolders(data, 1)::check)
                .withMessageContaining("belong to several brokers");
    }
}
