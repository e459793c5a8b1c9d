package no.likeverd.resourcecenter.stay;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.access.Unit;
import no.likeverd.resourcecenter.stay.EvaluationView.AnswersView;
import no.likeverd.web.pages.Form;
import no.likeverd.web.pages.Option;
import no.likeverd.web.pages.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** How a stay was: the own answers first, and both sides beside each other once they may be seen. */
@Controller
@RequestMapping("/resource-center/stays/{bookingId}")
class EvaluationPages {

    private static final int MOST = 4;
    private static final List<String> QUESTIONS = List.of("help", "departmentLearned", "expertLearned", "load");

    private final Evaluate evaluate;
    private final Replica replica;

    EvaluationPages(Evaluate evaluate, Replica replica) {
        this.evaluate = evaluate;
        this.replica = replica;
    }

    /** One question with both answers, in words; a dash where there is none. */
    record Line(String question, String department, String expert) {}

    @GetMapping
    ModelAndView see(Actor actor, @PathVariable String bookingId, Form form, Words words) {
        EvaluationView stay = evaluate.see(actor, bookingId);
        AnswersView own = stay.own();
        if (own != null && !stay.closed()) {
            suggest(form, own);
        }
        Map<String, Object> model = new HashMap<>();
        model.put("form", form);
        model.put("stay", stay);
        model.put("unit", replica.unit(stay.unitId()).map(Unit::name).orElse(stay.unitId()));
        model.put("answered", own != null);
        model.put("lines", lines(stay, words));
        for (String question : QUESTIONS) {
            model.put(question, marks(question, words));
        }
        return new ModelAndView("evaluation", model);
    }

    @PostMapping
    ModelAndView answer(Actor actor, @PathVariable String bookingId, Form form, Words words) {
        return form.sent(
                EvaluationForm.class,
                said -> {
                    evaluate.answer(
                            actor,
                            bookingId,
                            said,
                            form.key().command(actor.personId(), bookingId, "evaluation", said));
                    return "/resource-center/stays/" + bookingId + "?done=evaluation.sent";
                },
                () -> see(actor, bookingId, form, words));
    }

    private static List<Option> marks(String question, Words words) {
        return IntStream.rangeClosed(1, MOST)
                .mapToObj(mark -> new Option(String.valueOf(mark), mark(question, mark, words)))
                .toList();
    }

    private static String mark(String question, int mark, Words words) {
        return words.say("evaluation." + question + "." + mark);
    }

    private static void suggest(Form form, AnswersView own) {
        form.suggest("help", String.valueOf(own.help()))
                .suggest("departmentLearned", String.valueOf(own.departmentLearned()))
                .suggest("expertLearned", String.valueOf(own.expertLearned()))
                .suggest("load", String.valueOf(own.load()))
                .suggest("comment", own.comment());
    }

    private static List<Line> lines(EvaluationView stay, Words words) {
        Stream<Line> marks = QUESTIONS.stream()
                .map(question -> new Line(
                        words.say("evaluation." + question),
                        said(stay.department(), question, words),
                        said(stay.expert(), question, words)));
        Line comments = new Line(
                words.say("evaluation.comment"), comment(stay.department(), words), comment(stay.expert(), words));
        return Stream.concat(marks, Stream.of(comments)).toList();
    }

    private static String said(@Nullable AnswersView answers, String question, Words words) {
        if (answers == null) {
            return words.say("evaluation.none");
        }
        int mark =
                switch (question) {
                    case "help" -> answers.help();
                    case "departmentLearned" -> answers.departmentLearned();
                    case "expertLearned" -> answers.expertLearned();
                    default -> answers.load();
                };
        return mark(question, mark, words);
    }

    private static String comment(@Nullable AnswersView answers, Words words) {
        return answers == null || answers.comment().isEmpty() ? words.say("evaluation.none") : answers.comment();
    }
}
