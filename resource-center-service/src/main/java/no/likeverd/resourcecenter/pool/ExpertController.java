package no.likeverd.resourcecenter.pool;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.resourcecenter.calendar.Booking;
import no.likeverd.resourcecenter.calendar.BookingView;
import no.likeverd.resourcecenter.calendar.DayShare;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;
import no.likeverd.resourcecenter.calendar.Membership;
import no.likeverd.resourcecenter.calendar.Skill;
import no.likeverd.resourcecenter.calendar.Weekdays;
import no.likeverd.web.Etag;
import no.likeverd.web.IdempotencyKey;
import no.likeverd.web.IfMatch;
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

/** The pool over HTTP. Whoever may see an expert here may see the name. */
@RestController
@RequestMapping("/resource-center/v1/experts")
class ExpertController {

    private final JoinPool joinPool;
    private final KeepMember keepMember;
    private final FindExperts findExperts;
    private final Replica replica;
    private final Clock clock;

    ExpertController(JoinPool joinPool, KeepMember keepMember, FindExperts findExperts, Replica replica, Clock clock) {
        this.joinPool = joinPool;
        this.keepMember = keepMember;
        this.findExperts = findExperts;
        this.replica = replica;
        this.clock = clock;
    }

    /**
     * Who joins, how, and with what.
     *
     * @param worksOn weekdays of work; any, unless said
     */
    record JoinForm(
            @NotBlank @Size(max = 60) String employmentId,
            @NotNull Membership membership,
            @NotNull @Min(10) @Max(100) Integer sharePercent,
            @NotEmpty @Size(max = 50) List<@NotNull @Valid SkillForm> skills,
            @Size(max = 7) @Nullable List<@NotNull DayOfWeek> worksOn) {

        Newcomer newcomer() {
            return new Newcomer(
                    employmentId,
                    membership,
                    sharePercent,
                    skills.stream().map(SkillForm::skill).toList(),
                    Weekdays.of(worksOn));
        }
    }

    /** @param worksOn weekdays of work; none: on any */
    record WeekdaysForm(@NotNull @Size(max = 7) List<@NotNull DayOfWeek> worksOn) {

        Weekdays weekdays() {
            return Weekdays.of(worksOn);
        }
    }

    /** @param shownIn where it was shown, a unit or a few words, never a person */
    record SkillForm(
            @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,59}") String code,

            @NotNull @Min(1) @Max(3) Integer level,
            @Size(max = 120) @Nullable String shownIn) {

        Skill skill() {
            return Skill.shown(code, level, shownIn);
        }
    }

    record SkillsForm(@NotEmpty @Size(max = 50) List<@NotNull @Valid SkillForm> skills) {}

    /**
     * @param half whether it is half of the one day; whole days, unless said
     * @param overBookings whether it is noted whatever is booked then; not, unless said
     */
    record AbsenceForm(
            @NotNull LocalDate from,
            @NotNull LocalDate to,
            @Nullable Boolean half,
            @Nullable Boolean overBookings) {

        DaysOff asked() {
            return new DaysOff(from, to, DayShare.of(Boolean.TRUE.equals(half)), Boolean.TRUE.equals(overBookings));
        }
    }

    /** The first day on which the expert is back. */
    record BackForm(@NotNull LocalDate on) {}

    /** The booking that stands all the same. */
    record StandingForm(@NotBlank @Size(max = 60) String bookingId) {}

    /** The first day outside the pool. */
    record DepartureForm(@NotNull LocalDate on) {}

    /** Consent needs no words. */
    record ConsentForm() {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ExpertView> join(Actor actor, IdempotencyKey key, @Valid @RequestBody JoinForm form) {
        return created(joinPool.join(actor, form.newcomer(), key.command(actor.personId(), "join", form)));
    }

    @PostMapping("/{expertId}/consent")
    ResponseEntity<ExpertView> consent(
            Actor actor,
            @PathVariable String expertId,
            IdempotencyKey key,
            @RequestBody(required = false) @Nullable ConsentForm form) {
        return shown(keepMember.consent(actor, expertId, command(actor, key, expertId, "consent")));
    }

    @GetMapping
    Page<ExpertView> list(
            Actor actor, @RequestParam(name = "skill", required = false) @Nullable String skill, PageRequest page) {
        return findExperts.page(actor, skill, page).map(this::view);
    }

    @GetMapping("/{expertId}")
    ResponseEntity<ExpertView> one(Actor actor, @PathVariable String expertId) {
        return shown(findExperts.one(actor, expertId));
    }

    @PutMapping("/{expertId}/skills")
    ResponseEntity<ExpertView> changeSkills(
            Actor actor, @PathVariable String expertId, IfMatch ifMatch, @Valid @RequestBody SkillsForm form) {
        long version = ifMatch.required();
        List<Skill> held = form.skills().stream().map(SkillForm::skill).toList();
        return shown(keepMember.changeSkills(actor, expertId, held, version));
    }

    @PutMapping("/{expertId}/weekdays")
    ResponseEntity<ExpertView> changeWeekdays(
            Actor actor, @PathVariable String expertId, IfMatch ifMatch, @Valid @RequestBody WeekdaysForm form) {
        long version = ifMatch.required();
        // whoever sends the same over the same version repeats
        CommandKey key = CommandKey.of("weekdays/" + expertId, actor.personId() + "/" + version + "/" + form);
        return shown(keepMember.workOn(actor, expertId, form.weekdays(), version, key));
    }

    @PostMapping("/{expertId}/absences")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ExpertView> addAbsence(
            Actor actor, @PathVariable String expertId, IdempotencyKey key, @Valid @RequestBody AbsenceForm form) {
        CommandKey command = command(actor, key, expertId, "absence", form);
        return created(keepMember.addAbsence(actor, expertId, form.asked(), command));
    }

    @PostMapping("/{expertId}/absences/{absenceId}/end")
    ResponseEntity<ExpertView> endAbsence(
            Actor actor,
            @PathVariable String expertId,
            @PathVariable String absenceId,
            IdempotencyKey key,
            @Valid @RequestBody BackForm form) {
        CommandKey command = command(actor, key, expertId, "back", absenceId, form);
        return shown(keepMember.endAbsence(actor, expertId, absenceId, form.on(), command));
    }

    @PostMapping("/{expertId}/absences/{absenceId}/standing")
    ResponseEntity<ExpertView> letStand(
            Actor actor,
            @PathVariable String expertId,
            @PathVariable String absenceId,
            IdempotencyKey key,
            @Valid @RequestBody StandingForm form) {
        CommandKey command = command(actor, key, expertId, "standing", absenceId, form);
        return shown(keepMember.letStand(actor, expertId, absenceId, form.bookingId(), command));
    }

    @PostMapping("/{expertId}/departure")
    ResponseEntity<ExpertView> depart(
            Actor actor, @PathVariable String expertId, IdempotencyKey key, @Valid @RequestBody DepartureForm form) {
        CommandKey command = command(actor, key, expertId, "departure", form);
        return shown(keepMember.depart(actor, expertId, form.on(), command));
    }

    @GetMapping("/{expertId}/bookings")
    Page<BookingView> bookings(Actor actor, @PathVariable String expertId, PageRequest page) {
        List<Booking> latestFirst = findExperts.one(actor, expertId).state().stays().bookings().stream()
                .sorted(Comparator.<Booking, LocalDate>comparing(
                                booking -> booking.period().from())
                        .reversed())
                .toList();
        return Page.of(latestFirst, page).map(booking -> BookingView.of(expertId, booking, LocalDate.now(clock)));
    }

    private static CommandKey command(Actor actor, IdempotencyKey key, String expertId, Object... asked) {
        return key.command(actor.personId() + "/" + expertId, asked);
    }

    private ResponseEntity<ExpertView> created(Aggregate<ExpertCalendar> expert) {
        return ResponseEntity.created(URI.create("/resource-center/v1/experts/" + expert.id()))
                .eTag(Etag.of(expert.version()))
                .body(view(expert.state()));
    }

    private ResponseEntity<ExpertView> shown(Aggregate<ExpertCalendar> expert) {
        return ResponseEntity.ok().eTag(Etag.of(expert.version())).body(view(expert.state()));
    }

    private ExpertView view(ExpertCalendar expert) {
        String name = replica.nameOf(expert.personId()).orElse(null);
        return ExpertView.of(expert, name, LocalDate.now(clock));
    }
}
