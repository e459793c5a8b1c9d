package no.likeverd.resourcecenter.planning;

/** Somebody who looks on while a plan is searched for. */
@FunctionalInterface
public interface Watch {

    /** @return whether to search on */
    boolean saw(Progress progress);
}
