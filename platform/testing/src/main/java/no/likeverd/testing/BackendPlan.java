package no.likeverd.testing;

import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What one run of the suite uses, decided once so that its report can name it before the first server starts. */
record BackendPlan(
        Backend mongo,
        @Nullable String givenMongo,
        Backend kafka,
        @Nullable String givenKafka) {

    static final String MONGO = "LIKEVERD_TEST_MONGODB_URI";
    static final String KAFKA = "LIKEVERD_TEST_KAFKA";

    static BackendPlan of(Function<String, @Nullable String> settings, BooleanSupplier dockerAnswers) {
        String wish = given(settings, Backend.SETTING);
        String mongo = given(settings, MONGO);
        String kafka = given(settings, KAFKA);
        return new BackendPlan(
                Backend.choose(mongo, wish, dockerAnswers), mongo, Backend.choose(kafka, wish, dockerAnswers), kafka);
    }

    private static @Nullable String given(Function<String, @Nullable String> settings, String name) {
        String value = settings.apply(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    String line() {
        return "likeverd tests: MongoDB = " + mongo + ", Kafka = " + kafka;
    }
}
