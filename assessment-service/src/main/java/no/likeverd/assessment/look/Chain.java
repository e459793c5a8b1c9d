package no.likeverd.assessment.look;

import java.util.List;
import no.likeverd.assessment.look.LookBook.Link;
import org.jspecify.annotations.Nullable;

/** All of one person's books, from the first on. */
record Chain(List<LookBook> books) {

    /** Whether nothing is missing: no book, no look in one, and nothing of what was written. */
    boolean whole() {
        @Nullable Link last = Link.NOTHING;
        for (int place = 0; place < books.size(); place++) {
            LookBook book = books.get(place);
            if (book.number() != place + 1) {
                return false;
            }
            if (!book.begun()) {
                return place > 0 && lastAndEmpty(place);
            }
            last = book.endAfter(last);
            if (last == null) {
                return false;
            }
        }
        return books.isEmpty() || !books.getLast().closed();
    }

    /** Somebody was about to go on in it. */
    private boolean lastAndEmpty(int place) {
        LookBook book = books.get(place);
        return place == books.size() - 1 && book.looks().isEmpty() && !book.closed();
    }
}
