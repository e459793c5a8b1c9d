package no.likeverd.directory.people;

import no.likeverd.access.Actor;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** People, as far as the caller may see them. */
@RestController
@RequestMapping("/directory/v1/people")
class PeopleController {

    private final FindPeople people;

    PeopleController(FindPeople people) {
        this.people = people;
    }

    @GetMapping
    Page<PersonView> list(Actor actor, PageRequest page) {
        return people.page(actor, page).map(PersonView::of);
    }

    @GetMapping("/{personId}")
    PersonView get(Actor actor, @PathVariable String personId) {
        return PersonView.of(people.one(actor, personId));
    }

    record PersonView(
            String personId,
            String givenName,
            String familyName,
            @Nullable String email) {

        static PersonView of(Aggregate<Person> person) {
            Person state = person.state();
            return new PersonView(person.id(), state.givenName(), state.familyName(), state.email());
        }
    }
}
