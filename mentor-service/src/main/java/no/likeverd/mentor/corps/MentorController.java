package no.likeverd.mentor.corps;

import jakarta.validation.Valid;
import java.net.URI;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.web.Etag;
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

/** The corps over HTTP. */
@RestController
@RequestMapping("/mentor/v1")
class MentorController {

    private final JoinCorps joinCorps;
    private final KeepMentor keepMentor;
    private final Replica replica;

    MentorController(JoinCorps joinCorps, KeepMentor keepMentor, Replica replica) {
        this.joinCorps = joinCorps;
        this.keepMentor = keepMentor;
        this.replica = replica;
    }

    /** What is done to a mentor needs no words. */
    record NoForm() {}

    @PostMapping("/mentors")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<MentorView> join(Actor actor, IdempotencyKey key, @Valid @RequestBody MemberForm form) {
        CommandKey command = key.command(actor.personId(), "join", form);
        Aggregate<Mentor> mentor = joinCorps.join(actor, form.personId(), form.claimed(), command);
        return ResponseEntity.created(URI.create("/mentor/v1/mentors/" + mentor.id()))
                .eTag(Etag.of(mentor.version()))
                .body(view(mentor.state()));
    }

    @GetMapping("/mentors")
    Page<MentorView> list(
            Actor actor, @RequestParam(required = false) @Nullable MentorStatus status, PageRequest page) {
        return keepMentor.page(actor, status, page).map(this::view);
    }

    @GetMapping("/mentors/{mentorId}")
    ResponseEntity<MentorView> one(Actor actor, @PathVariable String mentorId) {
        return shown(keepMentor.one(actor, mentorId));
    }

    @GetMapping("/me/mentor")
    ResponseEntity<MentorView> own(Actor actor) {
        return shown(keepMentor.one(actor, Mentors.idFor(actor.personId())));
    }

    @PostMapping("/mentors/{mentorId}/pause")
    ResponseEntity<MentorView> pause(
            Actor actor,
            @PathVariable String mentorId,
            IdempotencyKey key,
            @RequestBody(required = false) @Nullable NoForm form) {
        return shown(keepMentor.pause(actor, mentorId, command(actor, key, mentorId, "pause")));
    }

    @PostMapping("/mentors/{mentorId}/resumption")
    ResponseEntity<MentorView> resume(
            Actor actor,
            @PathVariable String mentorId,
            IdempotencyKey key,
            @RequestBody(required = false) @Nullable NoForm form) {
        return shown(keepMentor.resume(actor, mentorId, command(actor, key, mentorId, "resume")));
    }

    @PostMapping("/mentors/{mentorId}/leave")
    ResponseEntity<MentorView> leave(
            Actor actor,
            @PathVariable String mentorId,
            IdempotencyKey key,
            @RequestBody(required = false) @Nullable NoForm form) {
        return shown(keepMentor.leave(actor, mentorId, command(actor, key, mentorId, "leave")));
    }

    private static CommandKey command(Actor actor, IdempotencyKey key, String mentorId, String what) {
        return key.command(actor.personId() + "/" + mentorId, what);
    }

    private ResponseEntity<MentorView> shown(Aggregate<Mentor> mentor) {
        return ResponseEntity.ok().eTag(Etag.of(mentor.version())).body(view(mentor.state()));
    }

    private MentorView view(Mentor mentor) {
        String name = replica.nameOf(mentor.personId()).orElse(null);
        return MentorView.of(mentor, name);
    }
}
