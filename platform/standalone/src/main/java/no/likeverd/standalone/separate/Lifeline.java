package no.likeverd.standalone.separate;

import java.io.IOException;
import java.io.InputStream;

/** Ends this process when the one that started it is gone, however that happened. */
final class Lifeline {

    private Lifeline() {}

    /** @param input the pipe whose other end only the other process holds; nothing is ever written to it */
    static void hold(InputStream input, Runnable gone) {
        Thread.ofPlatform().daemon().name("lifeline").start(() -> {
            awaitEnd(input);
            gone.run();
        });
    }

    private static void awaitEnd(InputStream input) {
        try {
            while (input.read() >= 0) {
                // what might come has no meaning
            }
        } catch (IOException e) {
            // no more than the end
        }
    }
}
