package no.likeverd.resourcecenter.draft;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import no.likeverd.access.Actor;
import no.likeverd.access.Role;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.resourcecenter.draft.DraftForm.DraftPayer;
import no.likeverd.resourcecenter.draft.KeepDraft.Command;
import no.likeverd.resourcecenter.order.OrderForm;
import no.likeverd.web.pages.Form;
import no.likeverd.web.pages.Goto;
import no.likeverd.web.pages.Option;
import no.likeverd.web.pages.Paging;
import no.likeverd.web.pages.Swap;
import no.likeverd.web.pages.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Drafts for people: the list, and one to be written on and sent, or to be read. */
@Controller
@RequestMapping(DraftPages.ROOT)
class DraftPages {

    static final String ROOT = "/resource-center/drafts";

    private final KeepDraft keep;
    private final FindDrafts find;
    private final OrderSheets sheets;

    DraftPages(KeepDraft keep, FindDrafts find, OrderSheets sheets) {
        this.keep = keep;
        this.find = find;
        this.sheets = sheets;
    }

    /** One line of the list. */
    record Row(DraftView draft, String unit) {}

    @GetMapping
    ModelAndView list(Actor actor, PageRequest page, Swap swap) {
        Page<Row> rows =
                find.page(actor, page).map(DraftView::of).map(draft -> new Row(draft, sheets.unit(draft.unitId())));
        List<Option> led = FindDrafts.led(actor).stream()
                .map(id -> new Option(id, sheets.unit(id)))
                .toList();
        return new ModelAndView(swap.view("drafts", "drafts"))
                .addObject("rows", rows.rows())
                .addObject("paging", Paging.of(rows, ROOT))
                .addObject("mayOrder", actor.has(Role.ORDERER))
                .addObject("led", led);
    }

    /** Who ordered at the same moment in another window finds the order. */
    @GetMapping("/{draftId}")
    ModelAndView one(Actor actor, @PathVariable String draftId, Form form, Words words) {
        Aggregate<Draft> kept = find.rest(actor, draftId);
        Sent sent = kept.state().sent();
        if (kept.state().status() == DraftStatus.SENT && sent != null) {
            return Goto.page(OrderFormPages.ORDERS + "/" + sent.orderId());
        }
        DraftView draft = DraftView.of(FindDrafts.there(kept));
        form.suggest("version", String.valueOf(kept.version()));
        return draft.status().isWritable() && actor.has(Role.ORDERER, draft.unitId())
                ? sheets.of(actor, draft, of(draftId) + "/sending", of(draftId), filled(form, draft), words)
                : read(actor, draft, form);
    }

    private ModelAndView read(Actor actor, DraftView draft, Form form) {
        String payer = draft.payer().unitId();
        return new ModelAndView("draft")
                .addObject("form", form)
                .addObject("draft", draft)
                .addObject("unit", sheets.unit(draft.unitId()))
                .addObject("payer", payer == null ? null : sheets.unit(payer))
                .addObject("mayAnswer", actor.has(Role.LEADER, draft.unitId()))
                .addObject("mayTakeBack", actor.has(Role.ORDERER, draft.unitId()));
    }

    private static Form filled(Form form, DraftView draft) {
        LocalDate to = draft.to();
        DraftPayer payer = draft.payer();
        for (int row = 0; row < draft.also().size(); row++) {
            DraftSkill besides = draft.also().get(row);
            form.suggest(OrderForm.besides(row, "skill"), DraftView.field(besides.skill()))
                    .suggest(OrderForm.besides(row, "leastLevel"), DraftView.field(besides.leastLevel()));
        }
        return form.suggest("unitId", draft.unitId())
                .suggest("kind", DraftView.field(draft.kind()))
                .suggest("skill", DraftView.field(draft.skill()))
                .suggest("leastLevel", DraftView.field(draft.leastLevel()))
                .suggest("from", DraftView.field(draft.from()))
                .suggest("to", DraftView.field(to == null ? null : to.minusDays(1)))
                .suggest("sharePercent", DraftView.field(draft.sharePercent()))
                .suggest(
                        "preferredDays",
                        draft.preferredDays().stream().map(DayOfWeek::name).collect(Collectors.joining(",")))
                .suggest("urgency", DraftView.field(draft.urgency()))
                .suggest("place", DraftView.field(draft.place()))
                .suggest("role", DraftView.field(draft.role()))
                .suggest("purpose", DraftView.field(draft.purpose()))
                .suggest("professionalResponsibility", DraftView.field(draft.professionalResponsibility()))
                .suggest("competenceUpkeep", DraftView.field(draft.competenceUpkeep()))
                .suggest("payer.unitId", DraftView.field(payer.unitId()))
                .suggest("payer.costCode", DraftView.field(payer.costCode()));
    }

    @PostMapping("/{draftId}")
    ModelAndView write(Actor actor, @PathVariable String draftId, Form form, Words words) {
        return form.lastDay("to")
                .sent(
                        DraftForm.class,
                        said -> done(
                                keep.write(command(actor, draftId, form, "write", said), said.unitId(), said.sheet()),
                                "saved"),
                        () -> one(actor, draftId, form, words));
    }

    @GetMapping("/{draftId}/sending")
    ModelAndView unsent(Actor actor, @PathVariable String draftId, Form form, Words words) {
        return one(actor, draftId, form, words);
    }

    @PostMapping("/{draftId}/sending")
    ModelAndView send(Actor actor, @PathVariable String draftId, Form form, Words words) {
        return form.lastDay("to")
                .sent(
                        OrderForm.class,
                        wanted -> onward(keep.send(command(actor, draftId, form, "send", wanted), wanted)),
                        () -> one(actor, draftId, form, words));
    }

    /** To the order; or to the draft, where the leader says yes first or a repeat finds that nothing was sent. */
    static String onward(Aggregate<Draft> sent) {
        Sent order = sent.state().sent();
        if (order != null) {
            return OrderFormPages.ORDERS + "/" + order.orderId() + "?done=order.placed";
        }
        return sent.state().status() == DraftStatus.AWAITING ? done(sent, "awaits") : of(sent.id());
    }

    static String of(String draftId) {
        return ROOT + "/" + draftId;
    }

    static String done(Aggregate<Draft> draft, String what) {
        return of(draft.id()) + "?done=draft." + what;
    }

    /** Nobody changes or sends what somebody else has changed since the page was shown. */
    static Command command(Actor actor, String draftId, Form form, Object... asked) {
        return new Command(actor, draftId, form.key().command(actor.personId() + "/" + draftId, asked), form.version());
    }
}
