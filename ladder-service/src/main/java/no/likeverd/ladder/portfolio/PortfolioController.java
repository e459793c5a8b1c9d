package no.likeverd.ladder.portfolio;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.access.Role;
import no.likeverd.ladder.placement.Placement;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A unit's portfolio over HTTP; names for the unit's leader alone. */
@RestController
class PortfolioController {

    private final Portfolio portfolio;
    private final Replica replica;

    PortfolioController(Portfolio portfolio, Replica replica) {
        this.portfolio = portfolio;
        this.replica = replica;
    }

    /** What the unit has. */
    record PortfolioView(String unitId, int employees, int unplaced, int awayNow, Page<LadderView> ladders) {}

    /** One ladder's ranks from the first. */
    record LadderView(String ladderId, List<RankView> ranks) {}

    /**
     * One rank.
     *
     * @param gap positive when somebody is missing, negative when there are more than needed
     * @param singlePointOfFailure whether it all hangs on one
     */
    record RankView(
            int rank,
            String label,
            int need,
            int placed,
            int carried,
            int gap,
            boolean singlePointOfFailure,
            List<HolderView> people) {}

    /**
     * Somebody who stands at the rank.
     *
     * @param backOn first day back of somebody who is away today
     * @param areas the rank agreed per area, for the unit's leader; none where that was not kept yet
     */
    record HolderView(
            String placementId,
            String employmentId,
            @Nullable String name,
            boolean carried,
            @Nullable LocalDate backOn,
            List<AreaRankView> areas) {}

    /** What was agreed of one area; 0 is below the first rank. */
    record AreaRankView(String areaId, int rank) {

        static List<AreaRankView> all(Placement placement) {
            return Stream.ofNullable(placement.current())
                    .flatMap(current -> current.agreed().entrySet().stream())
                    .sorted(Map.Entry.comparingByKey())
                    .map(area -> new AreaRankView(area.getKey(), area.getValue()))
                    .toList();
        }
    }

    @GetMapping("/ladder/v1/units/{unitId}/portfolio")
    PortfolioView portfolio(Actor actor, @PathVariable String unitId, PageRequest page) {
        Portfolio.Holdings holdings = portfolio.of(actor, unitId, page);
        boolean names = actor.has(Role.LEADER, unitId);
        Map<String, LocalDate> backOn = holdings.backOn();
        return new PortfolioView(
                unitId,
                holdings.employees(),
                holdings.unplaced(),
                backOn.size(),
                holdings.ladders()
                        .map(ladder -> new LadderView(
                                ladder.ladderId(),
                                ladder.ranks().stream()
                                        .map(rank -> rank(rank, backOn, names))
                                        .toList())));
    }

    private RankView rank(Rank rank, Map<String, LocalDate> backOn, boolean names) {
        return new RankView(
                rank.rank(),
                rank.label(),
                rank.need(),
                rank.placed(),
                rank.carried(),
                rank.gap(),
                rank.singlePointOfFailure(),
                rank.here().stream()
                        .map(placement -> holder(placement, backOn, names))
                        .toList());
    }

    private HolderView holder(Placement placement, Map<String, LocalDate> backOn, boolean names) {
        String name = names ? replica.nameOf(placement.personId()).orElse(null) : null;
        return new HolderView(
                placement.placementId(),
                placement.employmentId(),
                name,
                placement.isCarried(),
                backOn.get(placement.employmentId()),
                names ? AreaRankView.all(placement) : List.of());
    }
}
