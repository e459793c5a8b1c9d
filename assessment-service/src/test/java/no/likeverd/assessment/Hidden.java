package no.likeverd.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import no.likeverd.assessment.HiddenFormsPropertiesIT.Act;
import no.likeverd.testing.Reply;

/** One assessment whose forms carry their author's mark, and a count of its own of who may find which. */
final class Hidden {

    private final Scene scene;
    private final Talk talk;
    private final Map<String, String> marks = new LinkedHashMap<>();
    private String leader;
    private String leaderFormBy;
    private boolean employeeIn;
    private boolean leaderIn;
    private boolean over;

    Hidden(Scene scene) {
        this.scene = scene;
        talk = scene.opened();
        leader = scene.leader;
        leaderFormBy = leader;
        Stream.of(talk.employee, scene.leader, scene.nextLeader, scene.stranger)
                .forEach(author -> marks.put(author, "mark" + UUID.randomUUID()));
    }

    private String mark(String author) {
        return marks.getOrDefault(author, "");
    }

    /** The act, and who hears the answer. */
    record Done(String actor, Reply reply) {}

    Done does(Act act) {
        return switch (act) {
            case EMPLOYEE_SAVES -> saves(talk.employee);
            case LEADER_SAVES -> saves(leader);
            case EMPLOYEE_SUBMITS -> submits(talk.employee);
            case LEADER_SUBMITS -> submits(leader);
            case EMPLOYEE_TAKES_BACK -> takesBack(talk.employee);
            case LEADER_TAKES_BACK -> takesBack(leader);
            case EMPLOYEE_SAVES_OVER_WHAT_WAS_NOT_READ ->
                puts(talk.employee, Bodies.form(mark(talk.employee) + " again", 1, 1, 1), "\"77\"");
            case LEADER_WRITES_TOO_MUCH -> puts(leader, Bodies.form(mark(leader).repeat(80), 1), "\"0\"");
            case EMPLOYEE_WRITES_WORDS_FOR_A_NUMBER -> {
                String words = Bodies.form("x", 1).replace(":1", ":\"" + mark(talk.employee) + "\"");
                yield puts(talk.employee, words, "\"0\"");
            }
            case STRANGER_SAVES -> puts(scene.stranger, Bodies.form(mark(scene.stranger), 1), "\"0\"");
            case LEADER_AGREES -> new Done(leader, talk.put("/agreement", Bodies.agreement(1, 1, 1), leader, "\"0\""));
            case EMPLOYEE_LOGS ->
                new Done(
                        talk.employee, talk.put("/logs/mine", Bodies.log(mark(talk.employee)), talk.employee, "\"0\""));
            case LEADER_CHANGES -> changesLeader();
            case EMPLOYEE_ABANDONS -> {
                Done done = new Done(talk.employee, talk.post("/abandonment", "", talk.employee));
                over |= done.reply().status() == 200;
                yield done;
            }
        };
    }

    private Done saves(String author) {
        Reply read = talk.get("/forms/mine", author);
        String etag = read.status() == 200 ? read.etag() : "\"0\"";
        return puts(author, Bodies.form(mark(author), 2, 1, 3), etag);
    }

    private Done puts(String author, String body, String etag) {
        return new Done(author, talk.put("/forms/mine", body, author, etag));
    }

    private Done submits(String author) {
        Reply reply = talk.post("/forms/mine/submission", "", author);
        if (reply.status() == 200) {
            employeeIn |= author.equals(talk.employee);
            leaderIn |= author.equals(leader);
        }
        return new Done(author, reply);
    }

    private Done takesBack(String author) {
        Reply reply = talk.post("/forms/mine/withdrawal", "", author);
        if (reply.status() == 200) {
            employeeIn &= !author.equals(talk.employee);
            leaderIn &= !author.equals(leader);
        }
        return new Done(author, reply);
    }

    private Done changesLeader() {
        if (!over) {
            leader = leader.equals(scene.leader) ? scene.nextLeader : scene.leader;
            talk.ledBy(leader);
            leaderFormBy = leaderIn ? leaderFormBy : leader;
        }
        return new Done(leader, talk.get("", leader));
    }

    private boolean mayFind(String reader, String author) {
        if (reader.equals(author)) {
            return true;
        }
        boolean party = reader.equals(talk.employee) || (reader.equals(leader) && leader.equals(leaderFormBy));
        boolean released = employeeIn && leaderIn && !over;
        return party && released && Set.of(talk.employee, leaderFormBy).contains(author);
    }

    void assertQuiet(Done done, String where) {
        assertHears(done.actor(), done.reply(), where);
    }

    private void assertHears(String reader, Reply reply, String where) {
        String all = reply.text() + reply.response().headers().map();
        marks.forEach((author, mark) -> {
            if (!mayFind(reader, author)) {
                assertThat(all).as("%s reads of %s %s", reader, author, where).doesNotContain(mark);
            }
        });
    }

    /** Walks through everything that can be read, as everybody. */
    void assertNothingShown(String when) {
        for (String reader : readers()) {
            for (String path : paths()) {
                assertHears(reader, scene.get(path, reader).send(), path + " " + when);
            }
        }
        Stream.of(scene.leader, scene.nextLeader)
                .filter(former -> !former.equals(leader) && !former.equals(leaderFormBy))
                .forEach(former -> assertThat(
                                scene.get("/me/export", former).send().text())
                        .as("a draft that is gone")
                        .doesNotContain(mark(former)));
    }

    private List<String> readers() {
        return List.of(
                talk.employee,
                scene.leader,
                scene.nextLeader,
                scene.schoolLeader,
                scene.stranger,
                scene.hr,
                scene.union,
                scene.operations);
    }

    private List<String> paths() {
        return Stream.concat(
                        Stream.of(
                                        "",
                                        "/forms/mine",
                                        "/comparison",
                                        "/agreement",
                                        "/record",
                                        "/reads",
                                        "/logs/mine",
                                        "/guidance?area=contact")
                                .map(talk::path),
                        Stream.of(
                                "/assessments",
                                "/me/export",
                                "/me/looks",
                                "/me/courses",
                                "/units/" + scene.home + "/progress",
                                "/versions/" + scene.adopted + "/guidance-readings",
                                "/employments/" + talk.employmentId + "/courses"))
                .toList();
    }

    void assertNothingIn(String text, String where) {
        marks.values().forEach(mark -> assertThat(text.contains(mark)).as(where).isFalse());
    }
}
