package no.likeverd.standalone.issuer;

import java.util.List;

/**
 * A person of the sample municipality, as shown to whoever chooses whom to be.
 *
 * @param title the posts held today, empty for somebody who has left
 * @param unit the units of those posts
 * @param roles hints such as {@code LEADER in Lyngbakken}; what counts is what the directory says
 */
record DemoPerson(String id, String name, String title, String unit, List<String> roles) {}
