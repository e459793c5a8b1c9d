package no.likeverd.web.pages;

/**
 * A link of the menu.
 *
 * @param address of the page
 * @param label key of its words
 */
public record MenuItem(String address, String label) {

    public boolean leadsTo(String path) {
        return path.equals(address);
    }
}
