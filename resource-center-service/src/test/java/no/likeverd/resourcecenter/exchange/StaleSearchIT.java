package no.likeverd.resourcecenter.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.resourcecenter.ResourceCenterApplication;
import no.likeverd.resourcecenter.exchange.SearchCompetences.Results;
import no.likeverd.resourcecenter.exchange.SearchCompetences.Wanted;
import no.likeverd.resourcecenter.search.SearchIndex;
import no.likeverd.testing.Rule;
import no.likeverd.testing.RunningService;
import no.likeverd.testing.page.RenderedPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An index that is behind says so, and one that is still being filled does. */
class StaleSearchIT {

    private static final Wanted ANYTHING = new Wanted("", null, null);
    private static final PageRequest FIRST = new PageRequest(0, 20);
    private static RunningService service;
    private static String reader;

    @BeforeAll
    static void start() {
        service = RunningService.start(
                "resource-center",
                ResourceCenterApplication.application(),
                "--likeverd.resource-center.search-fresh-for=0s");
        reader = service.tells().id("reader");
        service.tells().person(reader);
        service.knowsTheDirectory();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    @Rule("RC-117")
    void aSearchThatIsBehindSaysSinceWhen() {
        service.until(
                () -> service.get("/resource-center/v1/competences").as(reader).send(),
                reply -> reply.is(200).path("complete").asBoolean());

        RenderedPage page =
                service.page("/resource-center/exchange").as(reader).send().page(200);

        assertThat(page.has("[data-state=stale]")).isTrue();
        assertThat(page.has("[data-state=empty]")).isTrue();
        assertThat(service.get("/resource-center/v1/competences")
                        .as(reader)
                        .send()
                        .is(200)
                        .path("staleSince")
                        .asString())
                .isNotEmpty();
    }

    @Test
    @Rule("RC-117")
    void whileItIsBeingFilledSomethingMayBeMissing() {
        try (SearchIndex index = new SearchIndex()) {
            FollowCompetences follow = new FollowCompetences(
                    service.bean(Competences.class),
                    index,
                    service.bean(Themes.class),
                    service.bean(Districts.class),
                    service.bean(Clock.class));
            SearchCompetences search = new SearchCompetences(
                    index,
                    service.bean(Competences.class),
                    service.bean(Districts.class),
                    follow,
                    service.bean(Clock.class),
                    Duration.ofMinutes(1));

            assertThat(search.search(ANYTHING, FIRST))
                    .returns(false, Results::complete)
                    .returns(null, Results::staleSince);
            follow.look();
            assertThat(search.search(ANYTHING, FIRST))
                    .returns(true, Results::complete)
                    .returns(null, Results::staleSince);
        }
    }
}
