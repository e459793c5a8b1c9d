package no.likeverd.assessment.version;

import com.mongodb.client.model.Filters;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import no.likeverd.messaging.aggregate.AggregateStore;
import no.likeverd.messaging.aggregate.AggregateStores;
import no.likeverd.messaging.aggregate.AggregateType;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.messaging.inbox.Handlers;
import no.likeverd.messaging.inbox.Inbox;
import no.likeverd.messaging.inbox.ProjectionStore;
import no.likeverd.messaging.inbox.ProjectionType;
import org.springframework.messaging.Message;

/** All ladder versions that were told of, and which of them were withdrawn. */
public final class Versions {

    private static final ProjectionType<LadderVersion> KNOWN =
            ProjectionType.of("assessment.versions", "ladder_version", LadderVersion.class);
    private static final AggregateType<Withdrawal> WITHDRAWN =
            AggregateType.of("assessment", "withdrawn-version", Withdrawal.class);

    private final ProjectionStore<LadderVersion> known;
    private final AggregateStore<Withdrawal> withdrawals;

    public Versions(Inbox inbox, AggregateStores stores) {
        known = inbox.projection(KNOWN);
        withdrawals = stores.of(WITHDRAWN);
    }

    /** Keeps what the owner tells. */
    public Consumer<Message<byte[]>> feed(Inbox inbox) {
        return inbox.stream(
                known,
                new Handlers<LadderVersion>()
                        .on(LadderVersion.TYPE, LadderVersion.class, (before, event) -> event.data()));
    }

    public Optional<LadderVersion> find(String versionId) {
        return known.find(versionId);
    }

    /** Those under which an assessment may be opened somewhere, by their titles. */
    public List<LadderVersion> open() {
        return known.list(Filters.in("state.stage", "ADOPTED", "PILOTED")).stream()
                .filter(version -> !isWithdrawn(version.versionId()))
                .sorted(Comparator.comparing(version -> version.title().nb()))
                .toList();
    }

    /** Every course that an open one asks for. */
    public List<String> courses() {
        return open().stream()
                .flatMap(version -> version.coursesAsked().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Writes down that a version was withdrawn, before anybody looks for what has to stop. */
    public void withdraw(String versionId) {
        withdrawals.createIfAbsent(versionId, () -> Change.to(new Withdrawal(versionId)));
    }

    /** The two topics that tell of it are not in step: either is enough. */
    public boolean isWithdrawn(String versionId) {
        return withdrawals.find(versionId).isPresent()
                || known.find(versionId).filter(LadderVersion::withdrawn).isPresent();
    }
}
