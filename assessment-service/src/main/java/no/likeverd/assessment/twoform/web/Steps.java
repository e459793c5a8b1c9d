package no.likeverd.assessment.twoform.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import no.likeverd.assessment.twoform.domain.Agreement;
import no.likeverd.assessment.twoform.domain.Assessment;
import no.likeverd.assessment.twoform.domain.Form;
import no.likeverd.assessment.twoform.domain.Part;
import no.likeverd.assessment.twoform.domain.Signature;
import no.likeverd.assessment.twoform.domain.Status;

/** The way of an assessment from its opening to its end, as one party may know it. */
final class Steps {

    private final Assessment assessment;
    private final Telling.Row row;
    private final AssessmentView view;

    private Steps(Assessment assessment, Telling.Row row) {
        this.assessment = assessment;
        this.row = row;
        view = row.assessment();
    }

    /** @param opener what the one who opened it is called */
    static List<Step> of(Assessment assessment, Telling.Row row, String opener) {
        return new Steps(assessment, row).all(opener);
    }

    private List<Step> all(String opener) {
        List<Step> steps = new ArrayList<>();
        steps.add(Step.done("opened", view.openedOn(), List.of(opener)));
        steps.add(form(Part.EMPLOYEE, view.employeeSubmitted()));
        steps.add(form(Part.LEADER, view.leaderSubmitted()));
        if (view.handoverPending()) {
            steps.add(Step.of("consent", false, true, null, List.of(row.employee())));
        }
        steps.add(conversation());
        steps.add(signature(Part.EMPLOYEE));
        steps.add(signature(Part.LEADER));
        return ended(steps);
    }

    private Step form(Part part, boolean submitted) {
        Form form = assessment.forms().of(part);
        LocalDate on = form != null && part == view.yourPart() ? form.submittedOn() : null;
        return Step.of(part + ".form", submitted, view.status() == Status.FORMS, on, name(part));
    }

    private Step conversation() {
        Agreement agreement = assessment.conversation().agreement();
        boolean open = view.status() == Status.CONVERSATION && !view.handoverPending();
        boolean held = agreement != null && (open || view.status() == Status.COMPLETED);
        List<String> both =
                Stream.of(Part.values()).map(this::name).flatMap(List::stream).toList();
        return Step.of(
                "conversation",
                held,
                open,
                held ? Objects.requireNonNull(agreement).heldOn() : null,
                both);
    }

    private Step signature(Part part) {
        LocalDate on = assessment.conversation().signatures().stream()
                .filter(signature -> signature.part() == part)
                .map(Signature::on)
                .findFirst()
                .orElse(null);
        boolean due = view.status() == Status.CONVERSATION
                && !view.handoverPending()
                && assessment.conversation().agreement() != null;
        return Step.of(part + ".signature", on != null, due, on, name(part));
    }

    private List<Step> ended(List<Step> steps) {
        if (view.stopped() != null) {
            steps.removeIf(step -> step.state() != Step.State.DONE);
            steps.add(Step.done("stopped", view.stopped().on(), List.of()));
            return steps;
        }
        steps.add(Step.of("completed", view.completedOn() != null, false, view.completedOn(), List.of()));
        return steps;
    }

    private List<String> name(Part part) {
        if (part == Part.EMPLOYEE) {
            return List.of(row.employee());
        }
        return row.leader() == null ? List.of() : List.of(row.leader());
    }
}
