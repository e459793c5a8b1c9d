package no.likeverd.resourcecenter.booking;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import no.likeverd.resourcecenter.calendar.Demand;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;
import no.likeverd.resourcecenter.calendar.Reason;
import no.likeverd.resourcecenter.candidate.FindCandidates;
import no.likeverd.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says no in a way that helps: why, in which weeks, when instead, and who instead. Every no is counted. */
@Component
public class Refusals {

    static final String WITHDRAWN = "ORDER_WITHDRAWN";
    private static final String ENDED = "BOOKING_ENDED";
    private static final int MOST_ALTERNATIVES = 3;
    private static final Set<String> PASSING = Set.of("ORDER_BEING_FILLED", "ORDER_BEING_RELEASED");

    private final FindCandidates candidates;
    private final MeterRegistry registry;

    Refusals(FindCandidates candidates, MeterRegistry registry) {
        this.candidates = candidates;
        this.registry = registry;
    }

    /** Somebody else who could come for the same order. */
    record Alternative(String expertId, int level) {}

    /** An order is so for a moment only: whoever comes back finds out what has become of it. */
    public static boolean isPassing(Problem refusal) {
        return PASSING.contains(refusal.code());
    }

    public Problem by(ExpertCalendar expert, Demand demand, String code) {
        if (code.equals(WITHDRAWN)) {
            return Problem.conflict(WITHDRAWN, "The order was withdrawn meanwhile");
        }
        if (code.equals(ENDED)) {
            return Problem.conflict(ENDED, "The stay is over");
        }
        List<Reason> against = expert.reasonsAgainst(demand);
        Problem problem = Problem.conflict(code, detail(against, code))
                .with("reasonsAgainst", against)
                .with("alternatives", alternatives(expert, demand));
        return expert.nextFree(demand)
                .map(period -> problem.with("nextFree", period))
                .orElse(problem);
    }

    private static String detail(List<Reason> against, String code) {
        return against.stream()
                .filter(reason -> reason.code().name().equals(code))
                .findFirst()
                .map(reason -> "The expert " + reason.detail())
                .orElse("The expert could not come when the calendar was asked; ask again");
    }

    private List<Alternative> alternatives(ExpertCalendar expert, Demand demand) {
        return candidates.alternatives(demand, expert.expertId(), MOST_ALTERNATIVES).stream()
                .map(other -> new Alternative(
                        other.expert().expertId(), other.expert().levelOf(demand.skill())))
                .toList();
    }

    /** A member of a refusal that is a list; empty when the refusal has none. */
    public static <T> List<T> list(@Nullable Object member, Class<T> type) {
        return Objects.requireNonNullElse((List<?>) member, List.of()).stream()
                .map(type::cast)
                .toList();
    }

    /** Lets a refusal through and counts it by its code. */
    public <T> T counted(Supplier<T> booking) {
        try {
            return booking.get();
        } catch (Problem refusal) {
            registry.counter("likeverd.booking.refusals", "code", refusal.code())
                    .increment();
            throw refusal;
        }
    }
}
