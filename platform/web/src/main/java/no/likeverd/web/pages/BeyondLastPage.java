package no.likeverd.web.pages;

/** A list has become shorter than somebody's address says, or never was so long; the last page is what they meant. */
final class BeyondLastPage extends RuntimeException {

    private final String lastPage;

    /** @param lastPage its address */
    BeyondLastPage(String lastPage) {
        super("The list ends at " + lastPage, null, false, false);
        this.lastPage = lastPage;
    }

    String lastPage() {
        return lastPage;
    }
}
