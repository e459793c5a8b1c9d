package no.likeverd.directory.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.likeverd.access.Actor;
import no.likeverd.directory.employments.FindEmployments;
import no.likeverd.directory.people.FindPeople;
import no.likeverd.directory.people.Person;
import no.likeverd.directory.roles.FindRoles;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.web.pages.Form;
import no.likeverd.web.pages.Paging;
import no.likeverd.web.pages.Swap;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** People and one person, as far as the reader may see them. */
@Controller
@RequestMapping(PeoplePages.ROOT)
class PeoplePages {

    static final String ROOT = "/directory/people";

    private final FindPeople people;
    private final FindEmployments employments;
    private final FindRoles roles;
    private final PostRows postRows;
    private final RoleRows roleRows;

    PeoplePages(FindPeople people, FindEmployments employments, FindRoles roles, PostRows postRows, RoleRows roleRows) {
        this.people = people;
        this.employments = employments;
        this.roles = roles;
        this.postRows = postRows;
        this.roleRows = roleRows;
    }

    /** One person in the list, with what they do now. */
    record Row(String personId, String name, List<PostRows.Post> posts) {}

    @GetMapping
    ModelAndView list(Actor actor, PageRequest page, Form form, Swap swap) {
        String name = form.value("name");
        Page<Aggregate<Person>> found = people.named(actor, name.substring(0, Math.min(name.length(), 100)), page);
        String address = UriComponentsBuilder.fromPath(ROOT)
                .queryParam("name", "{name}")
                .encode()
                .buildAndExpand(name)
                .toUriString();
        return new ModelAndView(
                swap.view("people", "people"),
                Map.of(
                        "form",
                        form,
                        "rows",
                        rows(actor, found.rows()),
                        "searched",
                        !name.isEmpty(),
                        "paging",
                        Paging.of(found, address)));
    }

    private List<Row> rows(Actor actor, List<Aggregate<Person>> found) {
        List<String> ids = found.stream().map(Aggregate::id).toList();
        Map<String, List<PostRows.Post>> posts =
                postRows.of(actor, new ArrayList<>(employments.ofPeople(actor, ids))).stream()
                        .filter(PostRows.Post::now)
                        .collect(Collectors.groupingBy(PostRows.Post::personId));
        return found.stream()
                .map(person -> new Row(person.id(), person.state().name(), posts.getOrDefault(person.id(), List.of())))
                .toList();
    }

    @GetMapping("/{personId}")
    ModelAndView one(Actor actor, @PathVariable String personId) {
        Aggregate<Person> person = people.one(actor, personId);
        PageRequest all = new PageRequest(0, PageRequest.MOST_ROWS);
        var posts = employments.page(actor, "state.personId", personId, all).rows();
        var held = roles.page(actor, "state.personId", personId, all).rows();
        return new ModelAndView(
                "person",
                Map.of(
                        "person", person.state(),
                        "posts", postRows.of(actor, posts),
                        "roles", roleRows.of(actor, held)));
    }
}
