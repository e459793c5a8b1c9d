package no.likeverd.mentor.wishes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.mentor.subject.FindByName;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.web.Problem;
import no.likeverd.web.pages.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** One's own wishes in the browser, by name: a line for each person. Nobody else's are ever shown. */
@Controller
@RequestMapping(WishesPages.ROOT)
class WishesPages {

    static final String ROOT = "/mentor/me/wishes";

    private static final int MOST_WISHES = 5;
    private static final int MOST_AVOIDED = 20;

    private final SaveWishes saveWishes;
    private final FindByName findByName;
    private final Replica replica;

    WishesPages(SaveWishes saveWishes, FindByName findByName, Replica replica) {
        this.saveWishes = saveWishes;
        this.findByName = findByName;
        this.replica = replica;
    }

    /** Names as they were written; they become ids before they are kept. */
    record Written(@Nullable String wishes, @Nullable String avoid) {

        @Override
        public String toString() {
            return "wishes";
        }
    }

    @GetMapping
    ModelAndView own(Actor actor, Form form) {
        Optional<Aggregate<Wishes>> known = saveWishes.own(actor);
        known.ifPresent(wishes -> form.suggest("wishes", names(wishes.state().wishes()))
                .suggest("avoid", names(wishes.state().avoid()))
                .suggest("version", String.valueOf(wishes.version())));
        return new ModelAndView("wishes", Map.of("form", form, "may", saveWishes.takesPart(actor)));
    }

    @PostMapping
    ModelAndView save(Actor actor, Form form) {
        saveWishes.requireTakingPart(actor); // nobody else gets to ask whether there is somebody of a name
        return form.sent(
                Written.class,
                written -> {
                    saveWishes.save(
                            actor,
                            ids("wishes", written.wishes(), MOST_WISHES),
                            ids("avoid", written.avoid(), MOST_AVOIDED),
                            version(form),
                            form.key().command(actor.personId(), "wishes", form.value("wishes"), form.value("avoid")));
                    return ROOT + "?done=wishes.saved";
                },
                () -> own(actor, form));
    }

    private List<String> ids(String field, @Nullable String written, int most) {
        List<String> names = written == null
                ? List.of()
                : written.lines()
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList();
        if (names.size() > most) {
            throw Problem.invalid("TOO_MANY", field, "At most " + most);
        }
        return names.stream().map(name -> findByName.id(field, name)).toList();
    }

    private static @Nullable Long version(Form form) {
        String version = form.value("version");
        if (version.isEmpty()) {
            return null;
        }
        if (!version.matches("[0-9]{1,18}")) {
            throw Problem.malformed("MALFORMED", "The form says which version of the wishes it was made from");
        }
        return Long.valueOf(version);
    }

    private String names(List<String> personIds) {
        return personIds.stream().map(id -> replica.nameOf(id).orElse(id)).collect(Collectors.joining("\n"));
    }
}
