package no.likeverd.resourcecenter;

import java.util.List;
import java.util.stream.Stream;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.access.Unit;
import no.likeverd.resourcecenter.exchange.FindCompetences;
import no.likeverd.resourcecenter.help.FindHelp;
import no.likeverd.resourcecenter.need.FindNeeds;
import no.likeverd.web.pages.ReadersWords;
import no.likeverd.web.pages.Task;
import org.springframework.stereotype.Component;

/** Entries of the exchange that a leader has to look over, offers that wait for an answer, and help that waits for a word. */
@Component
class ExchangeTasks {

    private final FindCompetences competences;
    private final FindNeeds needs;
    private final FindHelp help;
    private final Replica replica;
    private final ReadersWords words;

    ExchangeTasks(FindCompetences competences, FindNeeds needs, FindHelp help, Replica replica, ReadersWords words) {
        this.competences = competences;
        this.needs = needs;
        this.help = help;
        this.replica = replica;
        this.words = words;
    }

    Stream<Task> of(Actor actor) {
        Stream<Task> entries = competences.due(actor).stream()
                .map(due -> new Task(
                        "/resource-center/competences/" + due.competenceId(),
                        "home.confirmCompetence",
                        List.of(due.title(), due.dueOn()),
                        due.dueOn()));
        Stream<Task> offers = needs.offered(actor).stream()
                .map(need -> new Task(
                        "/resource-center/needs/" + need.needId(),
                        "home.offered",
                        List.of(words.now().say("theme." + need.theme()), need.from()),
                        need.from()));
        return Stream.of(entries, withoutContact(actor), offers, help(actor)).flatMap(tasks -> tasks);
    }

    private Stream<Task> withoutContact(Actor actor) {
        return competences.withoutContact(actor).stream()
                .map(entry -> new Task(
                        "/resource-center/competences/" + entry.competenceId() + "/change",
                        "home.nameContact",
                        List.of(entry.title()),
                        null));
    }

    private Stream<Task> help(Actor actor) {
        return help.waiting(actor).stream()
                .map(waiting -> new Task(
                        "/resource-center/help/" + waiting.helpId(),
                        "home.help." + waiting.task(),
                        List.of(replica.unit(waiting.unitId()).map(Unit::name).orElse(waiting.unitId())),
                        waiting.by()));
    }
}
