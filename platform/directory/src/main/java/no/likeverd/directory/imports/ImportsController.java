package no.likeverd.directory.imports;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import no.likeverd.access.Actor;
import no.likeverd.access.ClientScope;
import no.likeverd.access.ForClients;
import no.likeverd.access.Role;
import no.likeverd.directory.imports.check.Report;
import no.likeverd.directory.imports.web.SentFiles;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.web.IdempotencyKey;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Imports, for administrators of the directory. */
@RestController
@RequestMapping("/directory/v1/imports")
class ImportsController {

    private final ImportFiles importFiles;
    private final ImportRuns runs;

    ImportsController(ImportFiles importFiles, ImportRuns runs) {
        this.importFiles = importFiles;
        this.runs = runs;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @RequestBody(content = @Content(schema = @Schema(implementation = Parts.class)))
    @ResponseStatus(HttpStatus.CREATED)
    @ForClients(ClientScope.DIRECTORY_IMPORT)
    ResponseEntity<ImportView> create(
            Actor actor, IdempotencyKey key, @Parameter(hidden = true) MultipartHttpServletRequest request) {
        actor.require(Role.DIRECTORY_ADMINISTRATOR); // before anything of the body is read
        SentFiles sent = SentFiles.ofApi(request);
        Aggregate<ImportRun> run =
                importFiles.carryOut(actor.personId(), key.command(actor.personId(), sent.asked()), sent.files());
        return ResponseEntity.created(URI.create("/directory/v1/imports/" + run.id()))
                .body(ImportView.of(run));
    }

    @GetMapping("/{importId}")
    @ForClients(ClientScope.DIRECTORY_IMPORT)
    ImportView get(Actor actor, @PathVariable String importId) {
        actor.require(Role.DIRECTORY_ADMINISTRATOR);
        return ImportView.of(runs.get(importId));
    }

    @GetMapping("/{importId}/rows")
    @ForClients(ClientScope.DIRECTORY_IMPORT)
    Page<Report.Line> rows(Actor actor, @PathVariable String importId, PageRequest page) {
        actor.require(Role.DIRECTORY_ADMINISTRATOR);
        List<Report.Line> rows = new ArrayList<>();
        runs.get(importId).state().reports().forEach(report -> rows.addAll(report.lines()));
        return Page.of(rows, page);
    }

    /** The form, for the API's description. */
    record Parts(
            @Schema(type = "string", format = "binary") String units,
            @Schema(type = "string", format = "binary") String people,
            @Schema(type = "string", format = "binary") String employments,
            @Schema(type = "string", format = "binary") String roles) {}
}
