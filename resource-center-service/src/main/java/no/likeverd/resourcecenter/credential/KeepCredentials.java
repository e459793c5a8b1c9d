package no.likeverd.resourcecenter.credential;

import java.time.Clock;
import java.time.LocalDate;
import no.likeverd.access.Actor;
import no.likeverd.access.Role;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.resourcecenter.calendar.Calendars;
import no.likeverd.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The centre writes down what its experts have shown, puts it right and takes it away; of those who have left only the last. */
@Component
class KeepCredentials {

    private final AllCredentials all;
    private final Calendars calendars;
    private final Clock clock;

    KeepCredentials(AllCredentials all, Calendars calendars, Clock clock) {
        this.all = all;
        this.calendars = calendars;
        this.clock = clock;
    }

    Aggregate<Credentials> add(Actor actor, String expertId, Credential credential, CommandKey key) {
        requireMember(actor, expertId);
        return all.change(expertId, key, null, known -> known.add(credential, today()));
    }

    Aggregate<Credentials> correct(
            Actor actor, String expertId, Credential credential, long version, @Nullable CommandKey key) {
        requireMember(actor, expertId);
        return all.change(expertId, key, version, known -> known.correct(credential, today()));
    }

    Aggregate<Credentials> remove(Actor actor, String expertId, String credentialId, long version, CommandKey key) {
        requireKeeper(actor, expertId);
        return all.change(expertId, key, version, known -> known.remove(credentialId));
    }

    /** @param day null takes it back */
    Aggregate<Credentials> seePoliceCertificate(
            Actor actor, String expertId, @Nullable LocalDate day, long version, @Nullable CommandKey key) {
        if (day == null) {
            requireKeeper(actor, expertId);
        } else {
            requireMember(actor, expertId);
        }
        return all.change(expertId, key, version, known -> known.seePoliceCertificate(day, today()));
    }

    private boolean requireKeeper(Actor actor, String expertId) {
        actor.require(Role.RESOURCE_CENTRE_LEADER);
        return calendars.get(expertId).state().member();
    }

    private void requireMember(Actor actor, String expertId) {
        if (!requireKeeper(actor, expertId)) {
            throw Problem.conflict("NOT_A_MEMBER", "The expert has left the pool; nothing more is written down");
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
