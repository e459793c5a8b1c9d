package no.likeverd.mentor.barrier;

import java.time.Clock;
import java.time.LocalDate;
import no.likeverd.mentor.line.Careers;
import no.likeverd.mentor.line.Line;
import no.likeverd.mentor.wishes.WishLists;
import org.springframework.stereotype.Component;

/** Reads lines and avoid-lists as they are when asked. */
@Component
public class Barriers {

    private final Careers careers;
    private final WishLists wishLists;
    private final Clock clock;

    Barriers(Careers careers, WishLists wishLists, Clock clock) {
        this.careers = careers;
        this.wishLists = wishLists;
        this.clock = clock;
    }

    /** As it is now; what one of these has read it does not read again. */
    public Barrier now() {
        LocalDate today = LocalDate.now(clock);
        return new Barrier(
                new Line(careers.organisation(), today), person -> careers.employed(person, today), wishLists::of);
    }
}
