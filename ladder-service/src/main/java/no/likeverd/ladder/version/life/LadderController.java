package no.likeverd.ladder.version.life;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;
import static org.springframework.http.MediaType.APPLICATION_YAML_VALUE;

import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import no.likeverd.access.Actor;
import no.likeverd.access.ClientScope;
import no.likeverd.access.ForClients;
import no.likeverd.ladder.version.Act;
import no.likeverd.ladder.version.LadderVersion;
import no.likeverd.ladder.version.Stage;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
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

/** Drafting and reading versions of ladders over HTTP. A definition travels as its file is written. */
@RestController
@RequestMapping("/ladder/v1/ladders")
class LadderController {

    private final DraftLadder draftLadder;
    private final FindLadders findLadders;

    LadderController(DraftLadder draftLadder, FindLadders findLadders) {
        this.draftLadder = draftLadder;
        this.findLadders = findLadders;
    }

    /** Drafting from a template needs no words. */
    record TemplateForm() {}

    /**
     * Something that was done with the version.
     *
     * @param personId for HR and the union
     */
    record ActView(Act.Code code, LocalDate on, @Nullable String personId) {}

    @PostMapping(consumes = {APPLICATION_YAML_VALUE, APPLICATION_JSON_VALUE})
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<LadderView> draft(
            Actor actor,
            IdempotencyKey key,
            @RequestBody @Schema(implementation = DefinitionView.class) byte[] definition) {
        String text = text(definition);
        return created(actor, draftLadder.draft(actor, text, key.command(actor.personId(), "draft", text)));
    }

    @PostMapping(params = "template", consumes = APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<LadderView> draftFromTemplate(
            Actor actor,
            IdempotencyKey key,
            @RequestParam("template") String ladderId,
            @RequestBody(required = false) @Nullable TemplateForm form) {
        return created(
                actor,
                draftLadder.draftFromTemplate(
                        actor, ladderId, key.command(actor.personId(), "draft-from-template", ladderId)));
    }

    @PutMapping(
            path = "/{versionId}/definition",
            consumes = {APPLICATION_YAML_VALUE, APPLICATION_JSON_VALUE})
    ResponseEntity<LadderView> redefine(
            Actor actor,
            @PathVariable String versionId,
            IfMatch ifMatch,
            @RequestBody @Schema(implementation = DefinitionView.class) byte[] definition) {
        long version = ifMatch.required();
        return shown(actor, draftLadder.redefine(actor, versionId, text(definition), version));
    }

    @GetMapping
    @ForClients(ClientScope.LADDER_READ)
    Page<LadderView.Row> list(
            Actor actor,
            @RequestParam(name = "ladder", required = false) @Nullable String ladderId,
            @RequestParam(name = "stage", required = false) @Nullable Stage stage,
            PageRequest page) {
        return findLadders.page(actor, ladderId, stage, page).map(LadderView.Row::of);
    }

    @GetMapping("/{versionId}")
    @ForClients(ClientScope.LADDER_READ)
    ResponseEntity<LadderView> one(Actor actor, @PathVariable String versionId) {
        return shown(actor, findLadders.one(actor, versionId));
    }

    @GetMapping("/{versionId}/history")
    Page<ActView> history(Actor actor, @PathVariable String versionId, PageRequest page) {
        boolean withPerson = FindLadders.readsRemarks(actor);
        return Page.of(findLadders.one(actor, versionId).state().history(), page)
                .map(act -> new ActView(act.code(), act.on(), withPerson ? act.personId() : null));
    }

    /** JSON is UTF-8 by its standard, and so are definitions in YAML. */
    static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Problem.malformed("MALFORMED", "The body is not UTF-8");
        }
    }

    private static ResponseEntity<LadderView> created(Actor actor, Aggregate<LadderVersion> version) {
        return ResponseEntity.created(URI.create("/ladder/v1/ladders/" + version.id()))
                .eTag(Etag.of(version.version()))
                .body(LadderView.of(version.state(), actor));
    }

    private static ResponseEntity<LadderView> shown(Actor actor, Aggregate<LadderVersion> version) {
        return ResponseEntity.ok().eTag(Etag.of(version.version())).body(LadderView.of(version.state(), actor));
    }
}
