package no.likeverd.resourcecenter.stay;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.access.Unit;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.resourcecenter.export.Column;
import no.likeverd.resourcecenter.export.Listing;
import no.likeverd.resourcecenter.export.web.SendFile;
import no.likeverd.web.pages.Form;
import no.likeverd.web.pages.Paging;
import no.likeverd.web.pages.Swap;
import no.likeverd.web.pages.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** How stays were, one after the other, as a page and as a file. */
@Controller
class EvaluationLists {

    static final String ROOT = "/resource-center/evaluations";

    private static final String STRAINED = "strained";

    private final FindEvaluations find;
    private final Replica replica;
    private final SendFile file;

    EvaluationLists(FindEvaluations find, Replica replica, SendFile file) {
        this.find = find;
        this.replica = replica;
        this.file = file;
    }

    /** A stay with the names that the centre knows it by. */
    record Row(EndedStay stay, String unit, @Nullable String expert) {

        @Nullable Integer mark(Side side, Function<Answers, Integer> question) {
            Answers answers = stay.of(side);
            return answers == null ? null : question.apply(answers);
        }

        public String help() {
            return marks(Answers::help);
        }

        public String departmentLearned() {
            return marks(Answers::departmentLearned);
        }

        public String expertLearned() {
            return marks(Answers::expertLearned);
        }

        public String load() {
            return marks(Answers::load);
        }

        /** The department's mark, then the expert's; a dash where there is none. */
        private String marks(Function<Answers, Integer> question) {
            return shown(mark(Side.DEPARTMENT, question)) + " / " + shown(mark(Side.EXPERT, question));
        }

        private static String shown(@Nullable Integer mark) {
            return mark == null ? "–" : mark.toString();
        }
    }

    @GetMapping(ROOT)
    ModelAndView page(Actor actor, PageRequest page, Form form, Swap swap) {
        Page<Row> rows = rows(actor, form, page);
        return new ModelAndView(
                swap.view("evaluations", "evaluations"),
                Map.of(
                        "form", form,
                        "rows", rows.rows(),
                        "only", isOnlyStrained(form),
                        "paging", Paging.of(rows, isOnlyStrained(form) ? ROOT + "?which=" + STRAINED : ROOT)));
    }

    @GetMapping("/resource-center/lists/evaluations.{format}")
    void list(Actor actor, @PathVariable String format, Form form, Words words, HttpServletResponse response)
            throws IOException {
        List<Column<Row>> columns = Stream.of(
                        Stream.of(
                                new Column<Row>("order.unit", Row::unit),
                                new Column<Row>("expiring.expert", Row::expert),
                                new Column<Row>(
                                        "export.bookedFrom", row -> row.stay().from()),
                                new Column<Row>(
                                        "evaluations.home", row -> row.stay().home())),
                        marks("evaluations.help", Answers::help),
                        marks("evaluations.departmentLearned", Answers::departmentLearned),
                        marks("evaluations.expertLearned", Answers::expertLearned),
                        marks("evaluations.load", Answers::load),
                        Stream.of(
                                comment(Side.DEPARTMENT, "evaluations.comment.DEPARTMENT"),
                                comment(Side.EXPERT, "evaluations.comment.EXPERT")))
                .flatMap(some -> some)
                .toList();
        file.send(Listing.of("export.evaluations", columns, page -> rows(actor, form, page)), format, words, response);
    }

    private static Stream<Column<Row>> marks(String head, Function<Answers, Integer> question) {
        return Stream.of(Side.DEPARTMENT, Side.EXPERT)
                .map(side -> new Column<Row>(head + "." + side, row -> row.mark(side, question)));
    }

    private static Column<Row> comment(Side side, String head) {
        return new Column<>(head, row -> {
            Answers answers = row.stay().of(side);
            return answers == null ? null : answers.comment();
        });
    }

    private Page<Row> rows(Actor actor, Form form, PageRequest page) {
        return find.page(actor, isOnlyStrained(form), page).map(this::row);
    }

    private Row row(EndedStay stay) {
        return new Row(
                stay,
                replica.unit(stay.unitId()).map(Unit::name).orElse(stay.unitId()),
                replica.nameOf(stay.personId()).orElse(null));
    }

    private static boolean isOnlyStrained(Form form) {
        return form.value("which").equals(STRAINED);
    }
}
