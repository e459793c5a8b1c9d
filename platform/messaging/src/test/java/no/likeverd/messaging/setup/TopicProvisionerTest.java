package no.likeverd.messaging.setup;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.errors.InvalidReplicationFactorException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.internals.KafkaFutureImpl;
import org.junit.jupiter.api.Test;

class TopicProvisionerTest {

    @Test
    void aTopicThatIsThereOrIsMadeByOthersIsEnough() {
        for (var answer : new RuntimeException[] {
            new TopicExistsException("another service was first"), new TopicAuthorizationException("may not create")
        }) {
            assertThatCode(() -> TopicProvisioner.awaitMade("t", failed(answer), Duration.ofSeconds(1)))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void anythingElseMeansThatItIsNotMade() {
        var tooFewBrokers = new InvalidReplicationFactorException("two of three brokers are up");

        assertThatThrownBy(() -> TopicProvisioner.awaitMade("t", failed(tooFewBrokers), Duration.ofSeconds(1)))
                .isInstanceOf(ExecutionException.class)
                .hasCause(tooFewBrokers);
        assertThatThrownBy(() -> TopicProvisioner.awaitMade("t", new KafkaFutureImpl<>(), Duration.ofMillis(1)))
                .isInstanceOf(TimeoutException.class);
    }

    private static KafkaFutureImpl<Void> failed(RuntimeException answer) {
        var future = new KafkaFutureImpl<Void>();
        future.completeExceptionally(answer);
        return future;
    }
}
