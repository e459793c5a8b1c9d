package no.likeverd.resourcecenter.search;

/**
 * Something that can be found.
 *
 * @param group code by which hits are counted and chosen, such as a theme
 * @param groupWords words that find everything of the group
 * @param unitId whose it is
 */
public record Searchable(String id, String group, String groupWords, String unitId, String title, String text) {}
