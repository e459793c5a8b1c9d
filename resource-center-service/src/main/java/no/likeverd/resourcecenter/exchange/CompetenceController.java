package no.likeverd.resourcecenter.exchange;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.access.Unit;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.resourcecenter.exchange.SearchCompetences.Facet;
import no.likeverd.resourcecenter.exchange.SearchCompetences.Results;
import no.likeverd.resourcecenter.exchange.SearchCompetences.Wanted;
import no.likeverd.web.Etag;
import no.likeverd.web.IdempotencyKey;
import no.likeverd.web.IfMatch;
import no.likeverd.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The competence exchange over HTTP. */
@RestController
@RequestMapping("/resource-center/v1")
class CompetenceController {

    static final int MOST_WORDS = 200;

    private final KeepCompetence keep;
    private final FindCompetences find;
    private final SearchCompetences search;
    private final Replica replica;
    private final Contacts contacts;

    CompetenceController(
            KeepCompetence keep, FindCompetences find, SearchCompetences search, Replica replica, Contacts contacts) {
        this.keep = keep;
        this.find = find;
        this.search = search;
        this.replica = replica;
        this.contacts = contacts;
    }

    /** What a unit can help others with. */
    record CompetenceForm(
            @NotBlank @Size(max = 60) String unitId,
            @NotBlank @Size(max = 120) String title,
            @NotBlank @Size(max = 60) String theme,
            @NotBlank @Size(max = 1000) String goodFor,
            @NotBlank @Size(max = 500) String howToGet,
            @Size(max = 200) @Nullable String level,
            @NotBlank @Size(max = 60) String contactPersonId) {

        Offering offering() {
            return new Offering(title, theme, goodFor, howToGet, level, contactPersonId);
        }
    }

    /** The same about the unit that has it already. */
    record OfferingForm(
            @NotBlank @Size(max = 120) String title,
            @NotBlank @Size(max = 60) String theme,
            @NotBlank @Size(max = 1000) String goodFor,
            @NotBlank @Size(max = 500) String howToGet,
            @Size(max = 200) @Nullable String level,
            @NotBlank @Size(max = 60) String contactPersonId) {

        Offering offering() {
            return new Offering(title, theme, goodFor, howToGet, level, contactPersonId);
        }
    }

    /** What was asked needs no words. */
    record NothingMore() {}

    /** How many entries, as if none of its own kind had been chosen. */
    record DistrictCount(String unitId, String name, long count) {}

    /**
     * A page of what was found, and what other choices would give.
     *
     * @param total at most 10000
     * @param complete false for a while after a start, while the index is being filled
     * @param staleSince when the index was last up to date, where that is too long ago
     */
    record ResultsView(
            List<CompetenceView> rows,
            int page,
            int size,
            long total,
            List<Facet> themes,
            List<DistrictCount> districts,
            boolean complete,
            @Nullable Instant staleSince) {}

    @GetMapping("/competences")
    ResultsView search(
            Actor actor,
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(name = "theme", required = false) @Nullable String theme,
            @RequestParam(name = "district", required = false) @Nullable String districtId,
            PageRequest page) {
        if (words.length() > MOST_WORDS) {
            throw Problem.invalid("TOO_MANY_WORDS", "q", "Search with at most 200 characters");
        }
        return view(search.search(new Wanted(words, theme, districtId), page));
    }

    @GetMapping("/me/competences")
    Page<CompetenceView> own(Actor actor, PageRequest page) {
        return find.own(actor, page).map(entry -> CompetenceView.of(entry.state(), replica, contacts));
    }

    @GetMapping("/competences/{competenceId}")
    ResponseEntity<CompetenceView> one(Actor actor, @PathVariable String competenceId) {
        return shown(find.one(actor, competenceId));
    }

    @GetMapping("/competences/{competenceId}/history")
    Page<HistoryLine> history(Actor actor, @PathVariable String competenceId, PageRequest page) {
        return Page.of(find.kept(actor, competenceId).state().history(), page);
    }

    @PostMapping("/competences")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<CompetenceView> list(Actor actor, IdempotencyKey key, @Valid @RequestBody CompetenceForm form) {
        Aggregate<Competence> entry =
                keep.list(actor, form.unitId(), form.offering(), key.command(actor.personId(), "competence", form));
        return ResponseEntity.created(URI.create("/resource-center/v1/competences/" + entry.id()))
                .eTag(Etag.of(entry.version()))
                .body(CompetenceView.of(entry.state(), replica, contacts));
    }

    @PutMapping("/competences/{competenceId}")
    ResponseEntity<CompetenceView> change(
            Actor actor, @PathVariable String competenceId, IfMatch ifMatch, @Valid @RequestBody OfferingForm form) {
        long version = ifMatch.required();
        return shown(keep.change(actor, competenceId, form.offering(), version, null));
    }

    @PostMapping("/competences/{competenceId}/confirmation")
    ResponseEntity<CompetenceView> confirm(
            Actor actor,
            @PathVariable String competenceId,
            IdempotencyKey key,
            @RequestBody(required = false) @Nullable NothingMore form) {
        return shown(keep.confirm(actor, competenceId, command(actor, key, competenceId, "confirm")));
    }

    @PostMapping("/competences/{competenceId}/hiding")
    ResponseEntity<CompetenceView> hide(
            Actor actor,
            @PathVariable String competenceId,
            IdempotencyKey key,
            @RequestBody(required = false) @Nullable NothingMore form) {
        return shown(keep.hide(actor, competenceId, command(actor, key, competenceId, "hide")));
    }

    @PostMapping("/competences/{competenceId}/showing")
    ResponseEntity<CompetenceView> show(
            Actor actor,
            @PathVariable String competenceId,
            IdempotencyKey key,
            @RequestBody(required = false) @Nullable NothingMore form) {
        return shown(keep.show(actor, competenceId, command(actor, key, competenceId, "show")));
    }

    private static CommandKey command(Actor actor, IdempotencyKey key, String id, String what) {
        return key.command(actor.personId() + "/" + id, what);
    }

    private ResponseEntity<CompetenceView> shown(Aggregate<Competence> entry) {
        return ResponseEntity.ok()
                .eTag(Etag.of(entry.version()))
                .body(CompetenceView.of(entry.state(), replica, contacts));
    }

    private ResultsView view(Results results) {
        Page<CompetenceView> rows = results.hits().map(hit -> CompetenceView.of(hit.entry(), replica, contacts));
        return new ResultsView(
                rows.rows(),
                rows.page(),
                rows.size(),
                rows.total(),
                results.themes(),
                results.districts().stream()
                        .map(facet -> new DistrictCount(facet.code(), name(facet.code()), facet.count()))
                        .toList(),
                results.complete(),
                results.staleSince());
    }

    private String name(String unitId) {
        return replica.unit(unitId).map(Unit::name).orElse(unitId);
    }
}
