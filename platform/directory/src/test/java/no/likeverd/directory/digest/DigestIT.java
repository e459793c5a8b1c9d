package no.likeverd.directory.digest;

import static no.likeverd.directory.Town.LEADER;
import static no.likeverd.directory.Town.NURSE;
import static no.likeverd.directory.Town.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import no.likeverd.testing.Rule;
import no.likeverd.testing.page.RenderedPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From seven in the morning to a mail server, by real events; the other services answer as they have promised to. */
class DigestIT {

    private static GreenMail server = start(0);
    private static final int PORT = server.getSmtp().getPort();

    private static DigestScene scene;

    @BeforeAll
    static void begin() {
        scene = new DigestScene(
                "--likeverd.mail.host=127.0.0.1",
                "--likeverd.mail.port=" + PORT,
                "--likeverd.mail.tls=false",
                "--likeverd.mail.from=likeverd@solvik.example",
                "--likeverd.mail.public-address=https://likeverd.solvik.example",
                "--likeverd.mail.first-pause=200ms",
                "--likeverd.mail.attempts=6");
    }

    @AfterAll
    static void stop() {
        scene.close();
        server.stop();
    }

    @BeforeEach
    void serverIsThere() {
        if (!server.isRunning()) {
            server = start(PORT);
        }
    }

    private static GreenMail start(int port) {
        GreenMail started = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        started.start();
        return started;
    }

    @Test
    @Rule({"DIR-31", "DIR-32", "DIR-33", "DIR-35"})
    void everyPartIsAskedAndOneMailSaysHowMany() throws MessagingException, IOException {
        String reader = scene.person("Eva", "eva@solvik.example");
        scene.choose(reader, Frequency.WORKDAYS);
        String digest = scene.asked(reader);
        scene.answer("ladder", reader, digest, 2, 1, "2030-12-09");
        scene.answer("mentor", reader, digest, 1, 0, "2030-12-02");
        scene.answer("assessment", reader, digest, 0, 0, "");
        scene.answer("resource-center", reader, digest, 0, 0, "");
        scene.becomes(reader, Round.Status.SENT);

        MimeMessage mail = only("eva@solvik.example");
        assertThat(mail.getSubject()).isEqualTo("Oppgaver i Likeverd");
        assertThat(mail.getContentType()).startsWith("text/plain");
        assertThat(mail.getFrom()[0].toString()).isEqualTo("likeverd@solvik.example");
        assertThat(mail.getMessageID()).matches("<digest-[0-9a-f]{26}@solvik\\.example>");
        assertThat(mail.getContent().toString())
                .contains(
                        "Hei, Eva",
                        "venter på deg i Likeverd: 3",
                        "Over fristen: 1",
                        "Nærmeste frist: 2.12.2030",
                        "https://likeverd.solvik.example/me")
                .doesNotContain("Navnesen", "svarte ikke", reader);
    }

    @Test
    @Rule("DIR-32")
    void theSameDayIsAskedAndWrittenOfOnce() {
        String reader = scene.person("Siri", "siri@solvik.example");
        scene.choose(reader, Frequency.WORKDAYS);
        String digest = scene.asked(reader);
        RunDigests other = scene.town.service.bean(RunDigests.class);
        other.go(reader);
        scene.choose(reader, Frequency.MONDAYS);
        scene.others(reader, digest, 1);
        scene.becomes(reader, Round.Status.SENT);
        scene.others(reader, digest, 1);
        other.go(reader);
        scene.choose(reader, Frequency.WORKDAYS);
        other.go(reader);

        assertThat(scene.questions(reader)).hasSize(1);
        assertThat(to("siri@solvik.example")).hasSize(1);
        assertThat(scene.round(reader).status()).isEqualTo(Round.Status.SENT);
    }

    @Test
    @Rule("DIR-33")
    void aPartThatDoesNotAnswerInTimeIsNamed() throws MessagingException, IOException {
        String reader = scene.person("Ole", "ole@solvik.example");
        scene.choose(reader, Frequency.MONDAYS, Language.EN);
        String digest = scene.asked(reader);
        scene.answer("ladder", reader, digest, 4, 0, "");
        scene.answer("assessment", reader, digest, 0, 0, "");
        scene.answer("resource-center", reader, digest, 0, 0, "");
        for (String part : List.of("ladder", "assessment", "resource-center", "directory")) {
            scene.hasAnswered(reader, part);
        }
        assertThat(to("ole@solvik.example")).isEmpty();

        scene.timeIsUp(reader);
        scene.becomes(reader, Round.Status.SENT);
        scene.answer("mentor", reader, digest, 9, 9, "");
        assertThat(only("ole@solvik.example").getContent().toString())
                .contains("Hello Ole", ": 4", "These parts did not answer in time, so there may be more: mentoring.");
    }

    @Test
    @Rule("DIR-35")
    void whenNothingWaitsNothingIsSent() {
        String reader = scene.person("Liv", "nothing@solvik.example");
        scene.choose(reader, Frequency.WORKDAYS);
        scene.others(reader, scene.asked(reader), 0);
        scene.becomes(reader, Round.Status.NOTHING);

        assertThat(to("nothing@solvik.example")).isEmpty();
    }

    @Test
    @Rule("DIR-36")
    void whoTurnsItOffInBetweenGetsNothing() {
        String reader = scene.person("Tor", "tor@solvik.example");
        scene.choose(reader, Frequency.WORKDAYS);
        String digest = scene.asked(reader);
        scene.choose(reader, Frequency.OFF);
        scene.others(reader, digest, 5);
        scene.clock.pass(Duration.ofDays(4));
        scene.town.service.bean(RunDigests.class).go(reader);

        assertThat(scene.round(reader).status()).isEqualTo(Round.Status.CANCELLED);
        assertThat(scene.questions(reader)).hasSize(1);
        assertThat(to("tor@solvik.example")).isEmpty();
    }

    @Test
    @Rule("DIR-36")
    void nobodyIsAskedAboutWhoHasNotChosenOrHasNoAddress() {
        String nobody = scene.person("Uno", "uno@solvik.example");
        String without = scene.person("Una", "");
        scene.choose(without, Frequency.WORKDAYS);
        scene.seven(without);
        await().atMost(Duration.ofSeconds(30)).until(() -> scene.clock
                .instant()
                .isBefore(Objects.requireNonNull(scene.digest(without).next())));

        assertThat(scene.questions(without)).isEmpty();
        assertThat(scene.questions(nobody)).isEmpty();
        assertThat(scene.town
                        .service
                        .get(DigestScene.MINE)
                        .as(nobody)
                        .send()
                        .is(200)
                        .path("often")
                        .asString())
                .isEqualTo("OFF");
    }

    @Test
    @Rule("DIR-34")
    void aMailServerThatIsAwayIsTriedAgainAndTheMailComesOnce() throws MessagingException {
        String reader = scene.person("Per", "per@solvik.example");
        scene.choose(reader, Frequency.WORKDAYS);
        String digest = scene.asked(reader);
        server.stop();
        scene.others(reader, digest, 2);
        await().atMost(Duration.ofSeconds(30)).until(() -> scene.round(reader).attempts() > 0);
        server = start(PORT);
        scene.becomes(reader, Round.Status.SENT);

        only("per@solvik.example");
    }

    @Test
    @Rule("DIR-34")
    void aMailServerThatStaysAwayIsGivenUpWithTheReason() {
        String reader = scene.person("Kim", "kim@solvik.example");
        scene.choose(reader, Frequency.WORKDAYS);
        String digest = scene.asked(reader);
        server.stop();
        scene.others(reader, digest, 2);
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            scene.clock.pass(Duration.ofSeconds(5)); // the pauses grow
            return scene.round(reader).status() == Round.Status.GIVEN_UP;
        });

        assertThat(scene.round(reader).attempts()).isEqualTo(6);
        assertThat(scene.round(reader).reason()).isNotBlank().doesNotContain("@");
        assertThat(scene.town.service.manage("/actuator/prometheus"))
                .contains("likeverd_digest_digests_total{outcome=\"given-up\"", "likeverd_digest_retries_total");
    }

    @Test
    @Rule("DIR-33")
    void theDirectoryCountsWhatItsOwnPageLists() throws MessagingException, IOException {
        int ahead = (int) ChronoUnit.DAYS.between(day(0), LocalDate.now(scene.clock));
        scene.town.named("g-lead~", LEADER, NURSE, ahead, ahead + 7);
        String leader = scene.town.own(LEADER);
        scene.choose(leader, Frequency.WORKDAYS);
        String digest = scene.asked(leader);
        scene.hasAnswered(leader, "directory");
        int listed = RenderedPage.part(
                        scene.town.ask("/directory/home/tasks", LEADER).text())
                .texts("li")
                .size();
        assertThat(listed).isOne();
        assertThat(Objects.requireNonNull(scene.round(leader).answers().get("directory"))
                        .tasks())
                .isEqualTo(listed);
        scene.others(leader, digest, 1);
        scene.becomes(leader, Round.Status.SENT);
        assertThat(only("liv@solvik.example").getContent().toString()).contains("Likeverd: " + (4 + listed));
    }

    private static MimeMessage only(String address) {
        List<MimeMessage> mails = to(address);
        assertThat(mails).hasSize(1);
        return mails.getFirst();
    }

    private static List<MimeMessage> to(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> {
                    try {
                        return mail.getRecipients(Message.RecipientType.TO)[0]
                                .toString()
                                .equals(address);
                    } catch (MessagingException e) {
                        throw new AssertionError(e);
                    }
                })
                .toList();
    }
}
