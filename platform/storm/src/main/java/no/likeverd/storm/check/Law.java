package no.likeverd.storm.check;

import java.util.stream.Stream;

/** One promise, as a function from the evidence to what breaks it. */
interface Law {

    Stream<Violation> broken(Case evidence);
}
