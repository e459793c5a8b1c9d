package no.likeverd.directory.digest;

import static no.likeverd.directory.Town.ADMINISTRATOR;
import static no.likeverd.directory.Town.LEADER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Objects;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A municipality that has set no mail server. */
class ClosedPostIT {

    private static DigestScene scene;

    @BeforeAll
    static void start() {
        scene = new DigestScene();
    }

    @AfterAll
    static void stop() {
        scene.close();
    }

    @Test
    @Rule("DIR-37")
    void nobodyIsAskedAndNothingIsKeptAndThePageSaysSo() {
        String leader = scene.town.own(LEADER);
        scene.choose(leader, Frequency.WORKDAYS);
        assertThat(scene.town.see("/directory/me/digest", LEADER).main()).contains("E-post er ikke slått på");
        scene.seven(leader);
        await().atMost(Duration.ofSeconds(30)).until(() -> scene.clock
                .instant()
                .isBefore(Objects.requireNonNull(scene.digest(leader).next())));

        assertThat(scene.questions(leader)).isEmpty();
        assertThat(scene.town.see("/directory/outbox", ADMINISTRATOR).main()).contains("Ingen e-post her");
        scene.town.ask("/directory/outbox", LEADER).page(403);
        scene.town
                .service
                .post(DigestScene.MINE + "/mails", "")
                .as(leader)
                .send()
                .refused(409, "MAIL_CLOSED");
    }
}
