package no.likeverd.resourcecenter.need;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.resourcecenter.need.KeepNeed.Wanted;
import no.likeverd.web.IdempotencyKey;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The need market over HTTP. */
@RestController
@RequestMapping("/resource-center/v1")
class NeedController {

    private final KeepNeed keep;
    private final FindNeeds find;
    private final Replica replica;

    NeedController(KeepNeed keep, FindNeeds find, Replica replica) {
        this.keep = keep;
        this.find = find;
        this.replica = replica;
    }

    /** What a unit needs, and when; an order that nobody filled can be named. */
    record NeedForm(
            @NotBlank @Size(max = 60) String unitId,
            @NotBlank @Size(max = 60) String theme,
            @NotBlank @Size(max = 500) String text,
            @NotNull LocalDate from,
            @NotNull LocalDate to,
            @Size(max = 60) @Nullable String orderId) {

        Wanted wanted() {
            return new Wanted(unitId, theme, text, from, to, orderId);
        }
    }

    /** Which unit can help, and how. */
    record HelpForm(
            @NotBlank @Size(max = 60) String unitId,
            @NotBlank @Size(max = 500) String terms) {}

    /** Which offer met the need; none when help came in another way. */
    record MeetingForm(@Size(max = 60) @Nullable String offerId) {}

    /** Withdrawing needs no words. */
    record NoMoreForm() {}

    /** How many needs of a theme a unit had in a month that nobody met. */
    record UnmetView(String theme, String unitId, String unitName, int needs) {}

    @GetMapping("/needs")
    Page<NeedView> open(
            Actor actor, @RequestParam(name = "theme", required = false) @Nullable String theme, PageRequest page) {
        return find.open(theme, page).map(need -> view(actor, need));
    }

    @GetMapping("/me/needs")
    Page<NeedView> own(Actor actor, PageRequest page) {
        return find.own(actor, page).map(need -> view(actor, need));
    }

    @GetMapping("/needs/unmet")
    Page<UnmetView> unmet(
            Actor actor, @RequestParam(name = "month", required = false) @Nullable String month, PageRequest page) {
        return Page.of(find.unmet(actor, find.month(month)), page)
                .map(count -> new UnmetView(
                        count.theme(), count.unitId(), NeedView.unit(count.unitId(), replica), count.needs()));
    }

    @GetMapping("/needs/{needId}")
    NeedView one(Actor actor, @PathVariable String needId) {
        return view(actor, find.one(needId));
    }

    @PostMapping("/needs")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<NeedView> post(Actor actor, IdempotencyKey key, @Valid @RequestBody NeedForm form) {
        Need need = keep.post(actor, form.wanted(), key.command(actor.personId(), "need", form));
        return ResponseEntity.created(URI.create("/resource-center/v1/needs/" + need.needId()))
                .body(view(actor, need));
    }

    @PostMapping("/needs/{needId}/offers")
    @ResponseStatus(HttpStatus.CREATED)
    NeedView offer(Actor actor, @PathVariable String needId, IdempotencyKey key, @Valid @RequestBody HelpForm form) {
        return view(actor, keep.offer(actor, needId, form.unitId(), form.terms(), command(actor, key, needId, form)));
    }

    @PostMapping("/needs/{needId}/meeting")
    NeedView meet(Actor actor, @PathVariable String needId, IdempotencyKey key, @Valid @RequestBody MeetingForm form) {
        return view(actor, keep.meet(actor, needId, form.offerId(), command(actor, key, needId, form)));
    }

    @PostMapping("/needs/{needId}/withdrawal")
    NeedView withdraw(
            Actor actor,
            @PathVariable String needId,
            IdempotencyKey key,
            @RequestBody(required = false) @Nullable NoMoreForm form) {
        return view(actor, keep.withdraw(actor, needId, command(actor, key, needId, "withdraw")));
    }

    private static CommandKey command(Actor actor, IdempotencyKey key, String needId, Object asked) {
        return key.command(actor.personId() + "/" + needId, asked);
    }

    private NeedView view(Actor actor, Need need) {
        return NeedView.of(need, find.offers(actor, need), replica);
    }
}
