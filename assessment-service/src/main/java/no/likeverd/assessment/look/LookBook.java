package no.likeverd.assessment.look;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of the looks at one person's writing; a month's at most. A book is there before the one before it is closed, and
 * goes on from that one's end only afterwards: whoever dies in between leaves nothing that looks like a gap.
 *
 * @param number counts the person's books from 1
 * @param period as 2026-11
 * @param from end of the book before; null until that one is closed
 * @param head end of this one: an entry cut off here is missed
 * @param closed the next book is there, so nothing may be added here
 */
record LookBook(
        String personId,
        int number,
        String period,
        @Nullable Link from,
        List<Look> looks,
        @Nullable Link head,
        boolean closed) {

    LookBook {
        looks = List.copyOf(looks);
    }

    /** The last look so far, with its hash. */
    record Link(long number, String sha256) {

        static final Link NOTHING = new Link(0, "");
    }

    static LookBook first(String personId, String period) {
        return new LookBook(personId, 1, period, Link.NOTHING, List.of(), Link.NOTHING, false);
    }

    /** The next one, of which it is not yet known where it begins. */
    LookBook next(String laterPeriod) {
        return new LookBook(personId, number + 1, laterPeriod, null, List.of(), null, false);
    }

    boolean begun() {
        return from != null;
    }

    LookBook begunAfter(LookBook ended) {
        return new LookBook(personId, number, period, ended.head, List.of(), ended.head, false);
    }

    LookBook with(Look look) {
        Link last = end();
        Look chained = look.numbered(last.number() + 1).chainedTo(last.sha256());
        List<Look> more = new ArrayList<>(looks);
        more.add(chained);
        return new LookBook(personId, number, period, from, more, new Link(chained.number(), chained.sha256()), closed);
    }

    LookBook ended() {
        return new LookBook(personId, number, period, from, looks, head, true);
    }

    private Link end() {
        if (head == null) {
            throw new IllegalStateException("nobody writes in a book that has not begun");
        }
        return head;
    }

    /** Where it ends, if it goes on from there and none of its looks is missing or changed; null if not. */
    @Nullable Link endAfter(Link before) {
        Link last = before;
        if (!before.equals(from)) {
            return null;
        }
        for (Look look : looks) {
            if (!look.follows(last.number(), last.sha256()) || !look.authorId().equals(personId)) {
                return null;
            }
            last = new Link(look.number(), look.sha256());
        }
        return last.equals(head) ? last : null;
    }
}
