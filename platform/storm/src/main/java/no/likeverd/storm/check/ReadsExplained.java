package no.likeverd.storm.check;

import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.groupingBy;
import static no.likeverd.storm.check.Violation.Kind.NOT_LINEARISABLE;

import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.Stream;

/** Nobody sees an order older than somebody has seen it before, or without what was acknowledged before. */
final class ReadsExplained implements Law {

    @Override
    public Stream<Violation> broken(Case all) {
        return all.evidence().reads().collect(groupingBy(Invocation::order)).values().stream()
                .flatMap(
                        reads -> Stream.concat(backwards(reads), reads.stream().flatMap(read -> forgetful(all, read))));
    }

    private static Stream<Violation> backwards(List<Invocation> reads) {
        PriorityQueue<Invocation> ended = new PriorityQueue<>(comparingLong(Invocation::ended));
        long newest = 0;
        for (Invocation read :
                reads.stream().sorted(comparingLong(Invocation::began)).toList()) {
            while (!ended.isEmpty() && ended.peek().ended() < read.began()) {
                newest = Math.max(newest, ended.remove().version());
            }
            if (read.version() < newest) {
                return Stream.of(new Violation(
                        NOT_LINEARISABLE, "version " + read.version() + " after version " + newest + ": " + read));
            }
            ended.add(read);
        }
        return Stream.empty();
    }

    private static Stream<Violation> forgetful(Case all, Invocation read) {
        boolean withdrawn = all.about(read.order(), Act.WITHDRAW).anyMatch(command -> command.settled() < read.began());
        if (withdrawn && !read.code().equals("WITHDRAWN")) {
            return Stream.of(
                    new Violation(NOT_LINEARISABLE, "seen as " + read.code() + " after its withdrawal: " + read));
        }
        boolean mayHaveEnded = all.about(read.order(), Act.CANCEL, Act.WITHDRAW)
                .anyMatch(command -> command.possible() && command.began() < read.ended());
        boolean filled = all.about(read.order(), Act.BOOK).anyMatch(command -> command.settled() < read.began());
        if (filled && !mayHaveEnded && !read.code().equals("FILLED")) {
            return Stream.of(new Violation(NOT_LINEARISABLE, "seen as " + read.code() + " after its booking: " + read));
        }
        return Stream.empty();
    }
}
