package no.likeverd.assessment.twoform.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.likeverd.access.Actor;
import no.likeverd.access.Employment;
import no.likeverd.access.Replica;
import no.likeverd.assessment.tenure.Tenure;
import no.likeverd.assessment.twoform.FindAssessments;
import no.likeverd.assessment.twoform.OpenAssessment;
import no.likeverd.assessment.twoform.web.AssessmentController.OpeningForm;
import no.likeverd.assessment.version.Versions;
import no.likeverd.web.Problem;
import no.likeverd.web.pages.Fault;
import no.likeverd.web.pages.Form;
import no.likeverd.web.pages.Option;
import no.likeverd.web.pages.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** A new assessment, of oneself or of somebody whom one leads; the address may name the employment. */
@Controller
@RequestMapping(AssessmentPages.ROOT + "/new")
class OpeningPages {

    private static final Set<String> ABOUT_THE_EMPLOYMENT =
            Set.of("ALREADY_OPEN", "NO_LEADER", "EMPLOYMENT_NOT_ACTIVE");

    private final FindAssessments findAssessments;
    private final OpenAssessment openAssessment;
    private final Versions versions;
    private final Replica replica;
    private final Telling telling;

    OpeningPages(
            FindAssessments findAssessments,
            OpenAssessment openAssessment,
            Versions versions,
            Replica replica,
            Telling telling) {
        this.findAssessments = findAssessments;
        this.openAssessment = openAssessment;
        this.versions = versions;
        this.replica = replica;
        this.telling = telling;
    }

    @GetMapping
    ModelAndView blank(Actor actor, Form form, Words words) {
        List<Tenure> tenures = findAssessments.mayOpenFor(actor);
        return new ModelAndView(
                "assessment-form",
                Map.of(
                        "form",
                        form,
                        "nobody",
                        tenures.isEmpty(),
                        "employments",
                        words.optional("look.choose", employments(tenures, actor, words)),
                        "versions",
                        words.optional("look.choose", versions(tenures, words))));
    }

    @PostMapping
    ModelAndView open(Actor actor, Form form, Words words) {
        ModelAndView page = form.sent(
                OpeningForm.class,
                wanted -> AssessmentPages.ROOT + "/" + opened(actor, form, wanted) + "?done=assessment.opened",
                () -> blank(actor, form, words));
        Fault fault = form.fault("employmentId");
        if (fault != null && fault.code().equals("ALREADY_OPEN")) {
            page.setStatus(HttpStatus.CONFLICT);
        }
        return page;
    }

    /** What stands in the way is mended in the form, so it belongs to its field. */
    private String opened(Actor actor, Form form, OpeningForm wanted) {
        try {
            return openAssessment
                    .open(
                            actor,
                            wanted.employmentId(),
                            wanted.versionId(),
                            form.key().command(actor.personId(), "open", wanted))
                    .assessmentId();
        } catch (Problem refusal) {
            if (ABOUT_THE_EMPLOYMENT.contains(refusal.code())) {
                throw Problem.invalid(refusal.code(), "employmentId", refusal.detail());
            }
            throw refusal.code().equals("VERSION_NOT_OPEN_HERE")
                    ? Problem.invalid(refusal.code(), "versionId", refusal.detail())
                    : refusal;
        }
    }

    private List<Option> employments(List<Tenure> tenures, Actor actor, Words words) {
        return tenures.stream()
                .map(tenure -> new Option(tenure.employmentId(), label(tenure, actor, words)))
                .sorted(Comparator.comparing(Option::label))
                .toList();
    }

    private String label(Tenure tenure, Actor actor, Words words) {
        String who = tenure.personId().equals(actor.personId())
                ? words.say("assessment.new.yourself")
                : telling.name(tenure.personId(), words);
        return who
                + replica.employment(tenure.employmentId())
                        .map(Employment::post)
                        .map(post -> ", " + post)
                        .orElse("");
    }

    /** Those that can be used for at least one of them. */
    private List<Option> versions(List<Tenure> tenures, Words words) {
        return versions.open().stream()
                .filter(version -> tenures.stream().anyMatch(tenure -> version.opensAt(tenure.unitId())))
                .map(version -> new Option(version.versionId(), version.title().in(words.locale())))
                .toList();
    }
}
