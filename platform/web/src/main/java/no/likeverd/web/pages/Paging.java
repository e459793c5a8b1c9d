package no.likeverd.web.pages;

import no.likeverd.messaging.aggregate.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * How much of a list one sees, and where the rest is.
 *
 * @param first number of the first row that is shown, from 1; 0 in an empty list
 * @param previous address of the page before; null on the first
 * @param next address of the page after; null on the last
 */
public record Paging(
        long first,
        long last,
        long total,
        @Nullable String previous,
        @Nullable String next) {

    /** @param address of the list with its filters, without {@code page} */
    public static Paging of(Page<?> page, String address) {
        long before = (long) page.page() * page.size();
        long last = before + page.rows().size();
        return new Paging(
                page.rows().isEmpty() ? 0 : before + 1,
                last,
                page.total(),
                page.page() == 0 ? null : at(address, page.page() - 1),
                last >= page.total() || page.rows().isEmpty() ? null : at(address, page.page() + 1));
    }

    public boolean several() {
        return previous != null || next != null;
    }

    private static String at(String address, int number) {
        return UriComponentsBuilder.fromUriString(address)
                .replaceQueryParam("page", number)
                .build()
                .toUriString();
    }
}
