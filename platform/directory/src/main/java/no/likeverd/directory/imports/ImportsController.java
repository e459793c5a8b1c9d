package no.likeverd.directory.imports;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import no.likeverd.access.Actor;
import no.likeverd.access.Role;
import no.likeverd.directory.imports.check.Report;
import no.likeverd.directory.imports.csv.ImportFile;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.web.IdempotencyKey;
import no.likeverd.web.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
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
    ResponseEntity<ImportView> create(
            Actor actor, IdempotencyKey key, @Parameter(hidden = true) MultipartHttpServletRequest request) {
        actor.require(Role.DIRECTORY_ADMINISTRATOR); // before anything of the body is read
        Map<ImportFile, byte[]> files = files(request);
        List<String> asked = new ArrayList<>();
        files.forEach((file, content) -> asked.add(file + new String(content, StandardCharsets.ISO_8859_1)));
        Aggregate<ImportRun> run =
                importFiles.carryOut(actor.personId(), key.command(actor.personId(), asked.toArray()), files);
        return ResponseEntity.created(URI.create("/directory/v1/imports/" + run.id()))
                .body(ImportView.of(run));
    }

    @GetMapping("/{importId}")
    ImportView get(Actor actor, @PathVariable String importId) {
        actor.require(Role.DIRECTORY_ADMINISTRATOR);
        return ImportView.of(runs.get(importId));
    }

    @GetMapping("/{importId}/rows")
    Page<Report.Line> rows(Actor actor, @PathVariable String importId, PageRequest page) {
        actor.require(Role.DIRECTORY_ADMINISTRATOR);
        List<Report.Line> rows = new ArrayList<>();
        runs.get(importId).state().reports().forEach(report -> rows.addAll(report.lines()));
        return Page.of(rows, page);
    }

    private static Map<ImportFile, byte[]> files(MultipartHttpServletRequest request) {
        Map<ImportFile, byte[]> files = new EnumMap<>(ImportFile.class);
        parts(request).forEach((name, sent) -> {
            ImportFile file = ImportFile.named(name)
                    .orElseThrow(
                            () -> Problem.malformed("UNKNOWN_PART", "The parts are units, people, employments, roles"));
            if (sent.size() != 1) {
                throw Problem.malformed("PART_REPEATED", "Send each part once").field(name);
            }
            files.put(file, content(sent.getFirst()));
        });
        if (files.isEmpty()) {
            throw Problem.malformed("NO_FILES", "Send at least one of the files units, people, employments, roles");
        }
        return files;
    }

    private static Map<String, List<MultipartFile>> parts(MultipartHttpServletRequest request) {
        try {
            return request.getMultiFileMap();
        } catch (MaxUploadSizeExceededException e) {
            throw e;
        } catch (MultipartException e) {
            throw Problem.malformed("MALFORMED", "The body is not the multipart form that its type announces");
        }
    }

    private static byte[] content(MultipartFile file) {
        if (file.getSize() > ImportFile.MOST_BYTES) {
            throw Problem.of(413, "TOO_LARGE", "A file holds at most 5 MB; split it")
                    .field(file.getName());
        }
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The form, for the API's description. */
    record Parts(
            @Schema(type = "string", format = "binary") String units,
            @Schema(type = "string", format = "binary") String people,
            @Schema(type = "string", format = "binary") String employments,
            @Schema(type = "string", format = "binary") String roles) {}
}
