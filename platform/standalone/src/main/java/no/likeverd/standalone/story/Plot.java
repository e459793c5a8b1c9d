package no.likeverd.standalone.story;

import java.time.Clock;
import java.time.LocalDate;

/** The steps in their order. */
final class Plot {

    /** The skill under which the pool knows who is placed on the auxiliary nurses' ladder. */
    static final String CARE = "auxiliary-care";

    private final Municipality municipality;
    private final Pool pool;
    private final Orders orders;
    private final Planning planning;
    private final Year year;
    private final Neighbours neighbours;

    /**
     * @param clock tells on which day the story begins; what begins at once in a later step begins on the day of that step
     * @param mark letters and digits that no other story has
     */
    Plot(Api api, Patience patience, Clock clock, String mark) {
        LocalDate today = LocalDate.now(clock);
        Imports imports = new Imports(api, patience);
        this.municipality = new Municipality(imports, today);
        this.pool = new Pool(api, patience);
        this.orders = new Orders(api, patience, pool, today);
        this.planning = new Planning(api, patience, today);
        this.year = new Year(api, patience, imports, clock, mark);
        this.neighbours = new Neighbours(api, patience, clock, mark);
    }

    void play(Narrator narrator) {
        narrator.step(1, "The sample municipality is imported", municipality::load);
        narrator.step(2, "People are hired for the year", year::hire);
        narrator.step(3, "Ladders are heard, adopted, and one is piloted", year::ladders);
        narrator.step(4, "Twelve assessments are held", year::assess);
        narrator.step(5, "Placements follow, or reasons why not", year::place);
        narrator.step(6, "Who stands at the top is invited", year::invite);
        narrator.step(7, "Experts join the pool", pool::fill);
        narrator.step(8, "Two departments get the two who were invited", year::lend);
        narrator.step(9, "A stay from before is recorded and evaluated", year::evaluate);
        narrator.step(10, "A department orders a competence and the centre books the best", orders::bookTheBest);
        narrator.step(11, "The home leader sees who is away", orders::homeLeaderSees);
        narrator.step(12, "A second department is refused the same expert", orders::secondDepartment);
        narrator.step(13, "A stay beyond four months is refused", orders::beyondFourMonths);
        narrator.step(14, "The booking is cancelled and everyone knows", orders::cancelled);
        narrator.step(15, "The centre plans for two departments at once", planning::plan);
        narrator.step(16, "New leaders get mentors", year::match);
        narrator.step(17, "One pair completes, one ends early and is matched anew", year::endPairs);
        narrator.step(18, "A move carries what was earned", year::move);
        narrator.step(19, "Two leave, and history stays", year::leave);
        narrator.step(20, "Units help each other", neighbours::help);
        narrator.step(21, "The story ends what it began", this::tidied);
    }

    /** Ends whatever a broken story has left behind; what cannot be ended stays. */
    void abandon() {
        try {
            orders.tidy();
            planning.tidy();
            year.tidy();
            neighbours.tidy();
        } catch (Unexpected | Unreachable e) {
            // the first failure is the one that is told
        }
    }

    private Happened tidied() {
        Happened ended = orders.tidied();
        return Happened.that(
                ended.headline(),
                "%d more orders, posts, roles, trials and entries ended with the year"
                        .formatted(planning.tidy() + year.tidy() + neighbours.tidy()));
    }
}
