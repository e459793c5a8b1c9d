package no.likeverd.standalone.separate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProcessPlanTest {

    @Test
    void hasEveryPartOnceOnThePortsThatOneProcessUsesToo() throws Exception {
        assertThat(processes("--data", "/d", "--port", "9000"))
                .extracting(process -> process.name() + " " + process.port() + " " + process.management())
                .containsExactly(
                        "kafka 9020 0",
                        "store 9027 0",
                        "gateway 9000 9010",
                        "issuer 9006 9016",
                        "directory-1 9001 9011",
                        "ladder-1 9002 9012",
                        "assessment-1 9003 9013",
                        "resource-center-1 9004 9014",
                        "mentor-1 9005 9015");
    }

    @Test
    void givesEachInstanceAndBrokerPortsOfItsOwn() throws Exception {
        var processes = processes("--data", "/d", "--port", "9000", "--replicas", "4", "--brokers", "3");

        assertThat(processes).hasSize(3 + 1 + 2 + 20);
        assertThat(processes)
                .flatExtracting(process -> Stream.of(process.port(), process.management())
                        .filter(port -> port > 0)
                        .toList())
                .doesNotHaveDuplicates();
        assertThat(processes)
                .extracting(PlannedProcess::name)
                .doesNotHaveDuplicates()
                .contains("mentor-4", "kafka-3");
    }

    @Test
    void leavesOutWhatIsGiven() throws Exception {
        assertThat(processes("--data", "/d", "--mongo", "mongodb://db/", "--kafka", "k:1"))
                .extracting(PlannedProcess::kind)
                .doesNotContain("broker", "store");
    }

    @Test
    void findsTheBrokers() throws Exception {
        assertThat(plan("--data", "/d", "--brokers", "3", "--port", "9000").bootstrapServers())
                .isEqualTo("127.0.0.1:9020,127.0.0.1:9022,127.0.0.1:9024");
        assertThat(plan("--data", "/d", "--kafka", "k:1").bootstrapServers()).isEqualTo("k:1");
    }

    @Test
    void knowsNoOtherProcess() throws Exception {
        var plan = plan("--data", "/d");

        assertThat(plan.named("ladder-1").part()).isEqualTo("ladder");
        assertThatIllegalArgumentException().isThrownBy(() -> plan.named("ladder-2"));
    }

    private static List<PlannedProcess> processes(String... arguments) throws Exception {
        return plan(arguments).processes();
    }

    private static ProcessPlan plan(String... arguments) throws Exception {
        return new ProcessPlan(SeparateOptions.parse(arguments));
    }
}
