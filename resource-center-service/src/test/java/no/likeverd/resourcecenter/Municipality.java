package no.likeverd.resourcecenter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import no.likeverd.access.Role;
import no.likeverd.messaging.event.Envelope;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

/** What the directory has told: a small municipality, with names that no other run uses. */
final class Municipality {

    private final Consumer<Message<byte[]>> directoryState;
    private final String run = UUID.randomUUID().toString().substring(0, 8);

    final String centre = id("u", "centre");
    final String home = id("u", "home-care");
    final String school = id("u", "school");
    final String lending = id("u", "lending");
    final String centreLeader = id("p", "centre-leader");
    final String orderer = id("p", "orderer");
    final String schoolOrderer = id("p", "school-orderer");
    final String homeLeader = id("p", "home-leader");
    final String schoolLeader = id("p", "school-leader");
    final String lender = id("p", "lender");
    final String colleague = id("p", "colleague");
    final String stranger = id("p", "stranger");

    @SuppressWarnings("unchecked")
    Municipality(ApplicationContext service) {
        directoryState = service.getBean("directoryState", Consumer.class);
        unit(centre);
        unit(home);
        unit(school);
        unit(lending);
        leads(centreLeader, Role.RESOURCE_CENTRE_LEADER, centre);
        leads(orderer, Role.ORDERER, home);
        leads(schoolOrderer, Role.ORDERER, school);
        leads(homeLeader, Role.LEADER, home);
        leads(schoolLeader, Role.LEADER, school);
        leads(lender, Role.LEADER, lending);
        person(colleague, "Kari", "Kollega");
    }

    String id(String prefix, String name) {
        return prefix + "-" + name + "-" + run;
    }

    private void leads(String personId, Role role, String unitId) {
        person(personId, "Lea", "Leder");
        role(personId, role, unitId);
    }

    private void unit(String unitId) {
        tell("unit", unitId, """
                {"unitId":"%s","name":"Enhet","kind":"HOME_CARE","parentUnitId":null}""".formatted(unitId));
    }

    void person(String personId, String given, String family) {
        tell("person", personId, """
                {"personId":"%s","givenName":"%s","familyName":"%s","email":null}""".formatted(personId, given, family));
    }

    /** Somebody employed in a unit; the answer is the employment's id. */
    String employed(String name, String unitId, int sharePercent) {
        String personId = id("p", name);
        person(personId, "Eva", "Ekspert" + name);
        tell("employment", id("e", name), """
                {"employmentId":"%s","personId":"%s","unitId":"%s","post":"Fagsykepleier","sharePercent":%d,
                 "leaderPersonId":null,"from":"2020-01-01","to":null,"movedFrom":null}""".formatted(id("e", name), personId, unitId, sharePercent));
        return id("e", name);
    }

    /** A post of somebody, as a move makes it. */
    void employment(
            String employmentId,
            String personId,
            String unitId,
            int sharePercent,
            LocalDate from,
            @Nullable String movedFrom) {
        person(personId, "Eva", "Ekspert");
        tell("employment", employmentId, """
                {"employmentId":"%s","personId":"%s","unitId":"%s","post":"Fagsykepleier","sharePercent":%d,
                 "leaderPersonId":null,"from":"%s","to":null,"movedFrom":%s}""".formatted(
                        employmentId,
                        personId,
                        unitId,
                        sharePercent,
                        from,
                        movedFrom == null ? "null" : "\"" + movedFrom + "\""));
    }

    void role(String personId, Role role, String unitId) {
        tell("role", "g-" + personId, """
                {"grantId":"%s","personId":"%s","role":"%s","unitId":"%s","from":"2020-01-01","to":null}""".formatted("g-" + personId, personId, role, unitId));
    }

    private void tell(String aggregate, String id, String json) {
        directoryState.accept(MessageBuilder.withPayload(json.getBytes(UTF_8))
                .setHeader(Envelope.ID, UUID.randomUUID().toString())
                .setHeader(Envelope.TYPE, "no.likeverd.directory." + aggregate + "-state.v1")
                .setHeader(Envelope.SOURCE, "/directory/" + aggregate)
                .setHeader(Envelope.SUBJECT, id)
                .setHeader(Envelope.TIME, "2026-01-01T08:00:00Z")
                .setHeader(Envelope.SEQUENCE, "1")
                .setHeader(Envelope.VERSION, "1")
                .setHeader(Envelope.CORRELATION, "test")
                .setHeader(KafkaHeaders.RECEIVED_TOPIC, "directory." + aggregate + ".state")
                .build());
    }
}
