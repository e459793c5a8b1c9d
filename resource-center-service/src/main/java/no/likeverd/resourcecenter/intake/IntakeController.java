package no.likeverd.resourcecenter.intake;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.List;
import no.likeverd.access.Actor;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.messaging.aggregate.UnknownAggregate;
import no.likeverd.resourcecenter.intake.web.SentWorkbook;
import no.likeverd.web.IdempotencyKey;
import no.likeverd.web.Problem;
import no.likeverd.web.pages.ReadersWords;
import no.likeverd.web.pages.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Imports of workbooks over HTTP. */
@RestController
@RequestMapping("/resource-center/v1/intake")
class IntakeController {

    private final ImportWorkbook imports;
    private final CheckWorkbook kinds;
    private final ReadersWords readersWords;

    IntakeController(ImportWorkbook imports, CheckWorkbook kinds, ReadersWords readersWords) {
        this.imports = imports;
        this.kinds = kinds;
        this.readersWords = readersWords;
    }

    /** The form, for the API’s description. */
    record Parts(@Schema(type = "string", format = "binary") String file) {}

    /** A row that waits for its turn: what its columns say, as a reader sees it. */
    record RowView(int row, List<String> cells) {}

    /** A decision needs no words. */
    record DecisionForm() {}

    @PostMapping(path = "/{kind}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = Parts.class)))
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<SentView> check(
            Actor actor,
            @PathVariable String kind,
            IdempotencyKey key,
            @Parameter(hidden = true) MultipartHttpServletRequest request) {
        IntakeKind wanted = kind(kind);
        wanted.require(actor); // before anything of the body is read
        SentWorkbook sent = SentWorkbook.of(request);
        try {
            IntakeRun run = imports.check(actor, wanted, sent.content(), sent.command(key, actor.personId(), wanted));
            return ResponseEntity.created(URI.create("/resource-center/v1/intake/runs/" + run.runId()))
                    .body(SentView.of(run));
        } catch (Refused refused) {
            throw problem(422, "INTAKE_REFUSED", "Nothing was kept; mend the workbook and send it again", refused);
        }
    }

    @GetMapping
    Page<SentView> list(Actor actor, PageRequest page) {
        List<IntakeKind> kinds =
                ImportWorkbook.kinds(actor).stream().filter(IntakeKind::inApi).toList();
        return imports.page(actor, kinds, page).map(SentView::of);
    }

    @GetMapping("/runs/{runId}")
    SentView one(Actor actor, @PathVariable String runId) {
        return SentView.of(run(actor, runId));
    }

    @GetMapping("/runs/{runId}/rows")
    Page<RowView> rows(Actor actor, @PathVariable String runId, PageRequest page) {
        IntakeRun run = run(actor, runId);
        Words words = readersWords.now();
        Rows rows = kinds.rows(run.kind());
        return Page.of(run.rows(), page).map(row -> new RowView(row.number(), rows.cells(row, words)));
    }

    @GetMapping("/runs/{runId}/troubles")
    Page<FindingView> troubles(Actor actor, @PathVariable String runId, PageRequest page) {
        Words words = readersWords.now();
        return Page.of(run(actor, runId).troubles(), page).map(trouble -> view(trouble, words));
    }

    static FindingView view(IntakeRun.Trouble trouble, Words words) {
        return new FindingView(trouble.row(), null, trouble.code(), FindingView.sentence(trouble.code(), words));
    }

    @PostMapping("/runs/{runId}/commit")
    SentView commit(
            Actor actor,
            @PathVariable String runId,
            IdempotencyKey key,
            @RequestBody(required = false) @Nullable DecisionForm form) {
        run(actor, runId);
        try {
            return SentView.of(imports.commit(actor, runId, command(actor, key, runId, "commit")));
        } catch (Refused changed) {
            throw problem(409, "INTAKE_OUTDATED", "Something has changed since; nothing was imported", changed);
        }
    }

    @PostMapping("/runs/{runId}/discard")
    SentView discard(
            Actor actor,
            @PathVariable String runId,
            IdempotencyKey key,
            @RequestBody(required = false) @Nullable DecisionForm form) {
        run(actor, runId);
        return SentView.of(imports.discard(actor, runId, command(actor, key, runId, "discard")));
    }

    private static IntakeKind kind(String path) {
        IntakeKind kind = IntakeKind.at(path);
        if (!kind.inApi()) {
            throw Problem.notFound("UNKNOWN", "Workbooks of this kind are sent on the page");
        }
        return kind;
    }

    private IntakeRun run(Actor actor, String runId) {
        IntakeRun run = imports.one(actor, runId);
        if (!run.kind().inApi()) {
            throw new UnknownAggregate("There is no import " + runId);
        }
        return run;
    }

    private Problem problem(int status, String code, String detail, Refused refused) {
        Words words = readersWords.now();
        return Problem.of(status, code, detail)
                .with("findings", FindingView.of(refused.findings(), words))
                .with("total", refused.findings().total());
    }

    static CommandKey command(Actor actor, IdempotencyKey key, String runId, String what) {
        return key.command(actor.personId() + "/" + runId, what);
    }
}
