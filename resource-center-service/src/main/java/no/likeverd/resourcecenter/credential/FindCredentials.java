package no.likeverd.resourcecenter.credential;

import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.access.Role;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.resourcecenter.calendar.Calendars;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;
import no.likeverd.resourcecenter.calendar.Period;
import org.springframework.stereotype.Component;

/** What experts have shown, for the centre and for each of them the own. Their leaders see nothing of it. */
@Component
public class FindCredentials {

    private static final Comparator<ExpiringView> SOONEST_FIRST = Comparator.comparing(
                    (ExpiringView row) -> row.credential().validTo(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(row -> row.credential().name())
            .thenComparing(row -> row.credential().credentialId());

    private final AllCredentials all;
    private final Calendars calendars;
    private final Replica replica;
    private final Clock clock;

    FindCredentials(AllCredentials all, Calendars calendars, Replica replica, Clock clock) {
        this.all = all;
        this.calendars = calendars;
        this.replica = replica;
        this.clock = clock;
    }

    /** What is there of an expert; empty for those who may not see it. */
    public Optional<CredentialsView> of(Actor actor, ExpertCalendar expert) {
        return sees(actor, expert)
                ? Optional.of(CredentialsView.of(all.of(expert.expertId()).state(), today()))
                : Optional.empty();
    }

    /** @throws no.likeverd.web.Problem 403 for all but the centre and the expert */
    Aggregate<Credentials> one(Actor actor, String expertId) {
        if (!sees(actor, expert(expertId))) {
            actor.require(Role.RESOURCE_CENTRE_LEADER);
        }
        return all.of(expertId);
    }

    /** For whoever means to change it. */
    Aggregate<Credentials> kept(Actor actor, String expertId) {
        actor.require(Role.RESOURCE_CENTRE_LEADER);
        return one(actor, expertId);
    }

    ExpertCalendar expert(String expertId) {
        return calendars.get(expertId).state();
    }

    CredentialsView view(Aggregate<Credentials> credentials) {
        return CredentialsView.of(credentials.state(), today());
    }

    CredentialView view(Credential credential) {
        return CredentialView.of(credential, today());
    }

    private static boolean sees(Actor actor, ExpertCalendar expert) {
        return actor.has(Role.RESOURCE_CENTRE_LEADER) || expert.personId().equals(actor.personId());
    }

    /** What the centre has to look after: what expires soon or has expired; of very many not all, for all others nothing. */
    public List<ExpiringView> due(Actor actor) {
        return actor.has(Role.RESOURCE_CENTRE_LEADER)
                ? expiring(actor, soon()).stream().limit(PageRequest.MOST_ROWS).toList()
                : List.of();
    }

    /** What is not valid to the end of a period, by expert; nothing for all but the centre. */
    public Map<String, List<CredentialView>> notValidThrough(Actor actor, Period period) {
        return actor.has(Role.RESOURCE_CENTRE_LEADER)
                ? expiring(actor, period.to().minusDays(1)).stream()
                        .collect(Collectors.groupingBy(
                                ExpiringView::expertId,
                                Collectors.mapping(ExpiringView::credential, Collectors.toList())))
                : Map.of();
    }

    /**
     * What members of the pool have that is no longer valid on a day, what expires first comes first.
     *
     * @throws no.likeverd.web.Problem 403 for all but the centre
     */
    List<ExpiringView> expiring(Actor actor, LocalDate day) {
        actor.require(Role.RESOURCE_CENTRE_LEADER);
        List<Credentials> found = all.withExpired(day);
        Map<String, ExpertCalendar> members =
                members(found.stream().map(Credentials::expertId).toList());
        return found.stream()
                .flatMap(each -> Stream.ofNullable(members.get(each.expertId())).flatMap(expert -> each.held().stream()
                        .filter(credential -> credential.expiredOn(day))
                        .map(credential -> view(expert, credential))))
                .sorted(SOONEST_FIRST)
                .toList();
    }

    private ExpiringView view(ExpertCalendar expert, Credential credential) {
        return new ExpiringView(
                expert.expertId(), replica.nameOf(expert.personId()).orElse(null), view(credential));
    }

    private Map<String, ExpertCalendar> members(List<String> expertIds) {
        return Page.all(page -> calendars.page(Filters.in("_id", expertIds), page)).stream()
                .map(Aggregate::state)
                .filter(ExpertCalendar::member)
                .collect(Collectors.toMap(ExpertCalendar::expertId, expert -> expert));
    }

    /** The first day after those that the centre looks ahead. */
    LocalDate soon() {
        return today().plusDays(Validity.DAYS_BEFORE);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
