package no.likeverd.ladder.version.life;

import java.nio.charset.StandardCharsets;
import java.util.List;
import no.likeverd.access.Actor;
import no.likeverd.access.ClientScope;
import no.likeverd.access.ForClients;
import no.likeverd.ladder.version.definition.Level;
import no.likeverd.ladder.version.definition.Model;
import no.likeverd.ladder.version.definition.Text;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The ladders that come with the service, for everybody who is known. */
@RestController
@RequestMapping("/ladder/v1/ladders/templates")
class TemplateController {

    private static final MediaType YAML = new MediaType(MediaType.APPLICATION_YAML, StandardCharsets.UTF_8);

    private final Templates templates;

    TemplateController(Templates templates) {
        this.templates = templates;
    }

    /** What a list tells of a shipped ladder. */
    record TemplateView(String ladderId, Text title, Model model, List<Level> levels) {}

    @GetMapping
    @ForClients(ClientScope.LADDER_READ)
    Page<TemplateView> list(Actor actor, PageRequest page) {
        return Page.of(templates.all(), page)
                .map(Templates.Template::definition)
                .map(definition -> new TemplateView(
                        definition.ladderId(), definition.title(), definition.model(), definition.levels()));
    }

    @GetMapping("/{ladderId}")
    @ForClients(ClientScope.LADDER_READ)
    ResponseEntity<byte[]> one(Actor actor, @PathVariable String ladderId) {
        byte[] yaml = templates.get(ladderId).text().getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok().contentType(YAML).body(yaml);
    }
}
