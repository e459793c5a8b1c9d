package no.likeverd.standalone.story;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Asks again until the answer is the one waited for, but not for long. */
final class Patience {

    static final Duration LONGEST = Duration.ofSeconds(15);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Duration longest;

    Patience(Duration longest) {
        this.longest = longest;
    }

    /** The first answer that will do, or the last one when patience ends. */
    Answer ask(Supplier<Answer> question, Predicate<Answer> enough) {
        long began = System.nanoTime();
        Answer answer = question.get();
        while (!enough.test(answer) && System.nanoTime() - began < longest.toNanos()) {
            pause();
            answer = question.get();
        }
        return answer;
    }

    /** An answer from a part that has heard of everybody concerned. */
    Answer askWhenKnown(Supplier<Answer> question) {
        return ask(question, answer -> !answer.waitsForTheDirectory());
    }

    /** @throws Unexpected when it has not come true in time */
    Answer expect(String what, Supplier<Answer> question, Predicate<Answer> enough) {
        Answer answer = ask(question, enough);
        if (!enough.test(answer)) {
            throw new Unexpected(
                    what + " within " + longest.toSeconds() + " s", answer.came() + " from " + answer.request());
        }
        return answer;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
