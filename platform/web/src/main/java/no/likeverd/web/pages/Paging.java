package no.likeverd.web.pages;

import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
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

    /**
     * Beyond the last page the reader is led to that.
     *
     * @param address of the list with its filters, without {@code page} and {@code size}
     */
    public static Paging of(Page<?> page, String address) {
        if (page.rows().isEmpty() && lastOf(page) < page.page()) {
            throw new BeyondLastPage(at(address, page, lastOf(page)));
        }
        long before = (long) page.page() * page.size();
        long last = before + page.rows().size();
        return new Paging(
                page.rows().isEmpty() ? 0 : before + 1,
                last,
                page.total(),
                page.page() == 0 ? null : at(address, page, page.page() - 1),
                last >= page.total() || page.rows().isEmpty() ? null : at(address, page, page.page() + 1));
    }

    public boolean several() {
        return previous != null || next != null;
    }

    private static int lastOf(Page<?> page) {
        return Math.toIntExact(Math.max(0, page.total() - 1) / page.size());
    }

    private static String at(String address, Page<?> page, int number) {
        UriComponentsBuilder there = UriComponentsBuilder.fromUriString(address).replaceQueryParam("page", number);
        if (page.size() != PageRequest.USUAL_ROWS) {
            there.replaceQueryParam("size", page.size());
        }
        return there.build().toUriString();
    }
}
