package no.likeverd.assessment.look;

import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.web.pages.Fact;
import no.likeverd.web.pages.ReadersWords;
import no.likeverd.web.pages.Words;
import org.springframework.stereotype.Component;

/** How often others have seen what somebody wrote, and when last. */
@Component
public class LookFacts {

    private final Looks looks;
    private final ReadersWords words;

    LookFacts(Looks looks, ReadersWords words) {
        this.looks = looks;
        this.words = words;
    }

    public Fact of(String personId) {
        Words now = words.now();
        Page<Look> latest = looks.of(personId, new PageRequest(0, 1));
        String value = latest.rows().isEmpty()
                ? now.say("home.fact.looks.none")
                : now.say(
                        "home.fact.looks.value",
                        now.number(latest.total()),
                        now.moment(latest.rows().getFirst().at()));
        return new Fact("home.fact.looks", value, LookPages.ADDRESS);
    }
}
