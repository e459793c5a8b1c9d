package no.likeverd.resourcecenter.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.resourcecenter.search.Found;
import no.likeverd.resourcecenter.search.Part;
import no.likeverd.resourcecenter.search.Question;
import no.likeverd.resourcecenter.search.SearchIndex;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Finds entries by words, theme and district. The index says which; what they say comes from their documents. */
@Component
class SearchCompetences {

    private static final int MOST_SHOWN = 220;

    private final SearchIndex index;
    private final Competences competences;
    private final Districts districts;
    private final FollowCompetences follow;
    private final Clock clock;
    private final Duration freshFor;

    SearchCompetences(
            SearchIndex index,
            Competences competences,
            Districts districts,
            FollowCompetences follow,
            Clock clock,
            @Value("${likeverd.resource-center.search-fresh-for}") Duration freshFor) {
        this.index = index;
        this.competences = competences;
        this.districts = districts;
        this.follow = follow;
        this.clock = clock;
        this.freshFor = freshFor;
    }

    /** What is asked. */
    record Wanted(
            String words, @Nullable String theme, @Nullable String districtId) {}

    /**
     * An entry that was found.
     *
     * @param title and {@code reason}: in pieces, so that one sees why it was found
     */
    record Hit(Competence entry, List<Part> title, List<Part> reason) {}

    /** How many entries a theme or a district has. */
    record Facet(String code, long count) {}

    /**
     * What was found.
     *
     * @param complete whether the index holds everything; not for a while after a start
     * @param staleSince when the index was last up to date, where that is too long ago; else null
     */
    record Results(
            Page<Hit> hits,
            List<Facet> themes,
            List<Facet> districts,
            boolean complete,
            @Nullable Instant staleSince) {}

    Results search(Wanted wanted, PageRequest page) {
        String district = wanted.districtId();
        Set<String> unitIds = district == null ? null : districts.within(district, index.unitIds());
        Found found = index.search(
                new Question(wanted.words(), wanted.theme(), unitIds, page.number() * page.size(), page.size()));
        Instant asOf = follow.asOf();
        boolean stale = asOf != null && asOf.isBefore(clock.instant().minus(freshFor));
        return new Results(
                new Page<>(hits(found), page.number(), page.size(), Math.min(found.total(), SearchIndex.DEEPEST)),
                facets(found.groups(), Function.identity()),
                facets(found.units(), districts::of),
                asOf != null,
                stale ? asOf : null);
    }

    /** In the order of the index; what has been hidden since is left out. */
    private List<Hit> hits(Found found) {
        Map<String, Competence> entries = competences.of(found.ids()).stream()
                .collect(Collectors.toMap(Competence::competenceId, Function.identity()));
        return found.ids().stream()
                .flatMap(id -> Stream.ofNullable(entries.get(id)))
                .filter(entry -> entry.status() == CompetenceStatus.LISTED)
                .map(entry ->
                        new Hit(entry, found.marks().in(entry.offering().title()), reason(entry.offering(), found)))
                .toList();
    }

    /** The text that has the words in it, or else what the competence is good for. */
    private static List<Part> reason(Offering offering, Found found) {
        List<Part> goodFor = found.marks().around(offering.goodFor(), MOST_SHOWN);
        return Stream.of(offering.howToGet(), offering.level())
                .filter(text -> text != null && goodFor.stream().noneMatch(Part::hit))
                .map(text -> found.marks().around(String.valueOf(text), MOST_SHOWN))
                .filter(parts -> parts.stream().anyMatch(Part::hit))
                .findFirst()
                .orElse(goodFor);
    }

    /** The most first. */
    private static List<Facet> facets(Map<String, Long> counts, Function<String, String> by) {
        Map<String, Long> summed = new LinkedHashMap<>();
        counts.forEach((code, count) -> summed.merge(by.apply(code), count, Long::sum));
        return summed.entrySet().stream()
                .map(each -> new Facet(each.getKey(), each.getValue()))
                .sorted(Comparator.comparingLong(Facet::count).reversed().thenComparing(Facet::code))
                .toList();
    }
}
