package no.likeverd.standalone.story;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The posts and roles that people have for the story's year only. Their ids carry the story's own mark, so that each story
 * has posts of its own and can end what an earlier one, broken off, has left.
 */
final class Staff {

    private static final String MARK = "-year-";
    private static final String[] POSTS = {
        "employment_id", "person_id", "unit_id", "post", "share_percent", "leader_person_id", "from", "to", "moved_from"
    };
    private static final String[] ROLES = {"grant_id", "person_id", "role", "unit_id", "from", "to"};

    private final Api api;
    private final Imports imports;
    private final LocalDate today;
    private final String year;

    /** @param year the story's own mark, letters and digits */
    Staff(Api api, Imports imports, LocalDate today, String year) {
        this.api = api;
        this.imports = imports;
        this.today = today;
        this.year = year;
    }

    /** One full-time post of the story's. */
    record Post(Cast who, String unitId, String title, Cast leader, int daysAgo) {}

    /** Who leads a unit in the story. */
    record Leads(Cast who, String unitId, int daysAgo) {}

    String employmentId(Cast who) {
        return "e" + MARK + year + "-" + who.personId();
    }

    String newEmploymentId(Cast who) {
        return employmentId(who) + "-b";
    }

    String grantId(Cast who) {
        return "g" + MARK + year + "-" + who.personId();
    }

    /** Everybody gets the post, and who leads the role, in one import. */
    int hire(List<Post> posts, List<Leads> leaders) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("employments", csv(POSTS, posts.stream().map(this::row)));
        files.put("roles", csv(ROLES, leaders.stream().map(this::row)));
        return imports.carryOut(files).number("created");
    }

    private String[] row(Post post) {
        return post(
                employmentId(post.who()), post.who(), post.unitId(), post.title(), post.leader(), post.daysAgo(), "");
    }

    private String[] post(
            String id, Cast who, String unitId, String title, Cast leader, int daysAgo, String movedFrom) {
        String from = today.minusDays(daysAgo).toString();
        return new String[] {id, who.personId(), unitId, title, "100", leader.personId(), from, "", movedFrom};
    }

    private String[] row(Leads leads) {
        String from = today.minusDays(leads.daysAgo()).toString();
        return new String[] {grantId(leads.who()), leads.who().personId(), "LEADER", leads.unitId(), from, ""};
    }

    /** The person's post ended yesterday and another began, as one move; so it can be ended today. */
    void move(Post post, String toUnitId, Cast newLeader) {
        String[] left = row(post);
        left[7] = today.minusDays(1).toString();
        String[] began = post(newEmploymentId(post.who()), post.who(), toUnitId, post.title(), newLeader, 1, left[0]);
        imports.carryOut(Map.of("employments", csv(POSTS, Stream.of(left, began))));
    }

    /** The people's posts end today. */
    void leave(Post... posts) {
        imports.carryOut(
                Map.of("employments", csv(POSTS, Stream.of(posts).map(this::row).map(row -> ended(row, 7)))));
    }

    /** Ends every post and role of this and of earlier stories that has no end yet; says how many. */
    int endAll() {
        List<JsonNode> posts = open("/directory/v1/employments", "employmentId");
        List<JsonNode> roles = open("/directory/v1/roles", "grantId");
        Map<String, String> files = new LinkedHashMap<>();
        if (!posts.isEmpty()) {
            files.put("employments", csv(POSTS, posts.stream().map(this::endedPost)));
        }
        if (!roles.isEmpty()) {
            files.put("roles", csv(ROLES, roles.stream().map(this::endedRole)));
        }
        if (!files.isEmpty()) {
            imports.carryOut(files);
        }
        return posts.size() + roles.size();
    }

    private List<JsonNode> open(String path, String id) {
        List<JsonNode> open = new ArrayList<>();
        Answer page;
        int number = 0;
        do {
            page = api.get(Cast.ADMINISTRATOR, path + "?size=100&page=" + number++)
                    .expect(200);
            page.rows().stream()
                    .filter(row -> row.path(id).asString("").contains(MARK))
                    .filter(row -> row.path("to").asString("").isEmpty())
                    .forEach(open::add);
        } while (!page.rows().isEmpty());
        return open;
    }

    private String[] endedPost(JsonNode row) {
        return fields(row, "employmentId", "personId", "unitId", "post", "sharePercent", "leaderPersonId", "from")
                .endingWith(lastDay(row), row.path("movedFrom").asString(""));
    }

    private String[] endedRole(JsonNode row) {
        return fields(row, "grantId", "personId", "role", "unitId", "from").endingWith(lastDay(row));
    }

    /** Today, but nothing ends on the day on which it begins. */
    private String lastDay(JsonNode row) {
        LocalDate second = LocalDate.parse(row.path("from").asString("")).plusDays(1);
        return (second.isAfter(today) ? second : today).toString();
    }

    private static Fields fields(JsonNode row, String... names) {
        return new Fields(
                Stream.of(names).map(name -> row.path(name).asString("")).toList());
    }

    /** The beginning of a row. */
    private record Fields(List<String> first) {

        String[] endingWith(String... last) {
            return Stream.concat(first.stream(), Stream.of(last)).toArray(String[]::new);
        }
    }

    private String[] ended(String[] row, int column) {
        row[column] = today.toString();
        return row;
    }

    private static String csv(String[] header, Stream<String[]> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter out = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            out.writeRecord(header);
            rows.forEach(out::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
