package no.likeverd.standalone.separate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import no.likeverd.standalone.WrongUsage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeparateOptionsTest {

    @Test
    void startsOneOfEachUnlessToldOtherwise() throws Exception {
        var options = SeparateOptions.parse("--data", "/data");

        assertThat(options.port()).isEqualTo(8080);
        assertThat(options.kafka()).isNull();
        assertThat(options.brokers()).isEqualTo(1);
        assertThat(options.replicas()).isEqualTo(1);
        assertThat(options.copies()).isEqualTo(1);
        assertThat(options.quiet()).isFalse();
    }

    @Test
    void keepsAsManyCopiesAsThereAreBrokers() throws Exception {
        assertThat(SeparateOptions.parse("--data", "/data", "--brokers", "3").copies())
                .isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--data /d",
                "--data /d --port 9000 --brokers 3 --replicas 4",
                "--data /d --kafka h:1,i:2 --copies 2 --mongo mongodb://db/",
                "--data /d --quiet yes"
            })
    void tellsAChildTheSame(String arguments) throws Exception {
        var options = SeparateOptions.parse(arguments.split(" ", -1));

        assertThat(SeparateOptions.parse(options.arguments().toArray(String[]::new)))
                .isEqualTo(options);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--replicas 2",
                "--data /d --replicas 0",
                "--data /d --replicas 5",
                "--data /d --replicas",
                "--data /d --brokers 2",
                "--data /d --kafka nowhere",
                "--data /d --kafka h:1 --brokers 3",
                "--data /d --port 65500 --replicas 2",
                "--data /d --quiet",
                "--data /d --fresh yes"
            })
    void saysHowItIsUsed(String arguments) {
        assertThatThrownBy(() -> SeparateOptions.parse(arguments.split(" ", -1)))
                .isInstanceOf(WrongUsage.class)
                .hasMessageContaining(SeparateOptions.USAGE);
    }
}
