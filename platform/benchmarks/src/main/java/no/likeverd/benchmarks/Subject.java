package no.likeverd.benchmarks;

/** One way to do the work that is measured. */
interface Subject {

    String name();

    /** Brings everything to where the work begins; not measured. */
    default void prepare() throws Exception {}

    /** The measured work; the answer is how many times it did what is counted. */
    long work() throws Exception;

    /** Checks that the work was done, and tidies; not measured. */
    default void settle() throws Exception {}
}
