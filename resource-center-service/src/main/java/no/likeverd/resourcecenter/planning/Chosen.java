package no.likeverd.resourcecenter.planning;

import java.util.BitSet;

/** What one expert makes most of, and how much that is. */
record Chosen(double worth, BitSet tasks) {}
