package no.likeverd.mentor.matching;

import java.util.List;

/** The best pairs for everybody together. */
public record Proposal(List<ProposedPair> pairs, List<Unmatched> unmatched, Worth worth) {

    public static final Proposal NONE = new Proposal(List.of(), List.of(), Worth.NOTHING);
}
