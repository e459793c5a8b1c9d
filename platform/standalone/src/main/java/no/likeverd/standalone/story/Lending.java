package no.likeverd.standalone.story;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Two departments order what the ladder's top carers can, one for its skill and one for its hands, and get the two who have just joined the pool. */
final class Lending {

    private final Department housing;
    private final Department school;
    private final Centre centre;
    private final HomeUnit nursingHome;
    private final HomeUnit homeCare;
    private final Patience patience;
    private final Days days;

    private String travellersOrder = "";
    private String leaversOrder = "";
    private @Nullable Stay travellersStay;

    Lending(Api api, Patience patience, Days days) {
        this.housing = new Department(api, patience, Cast.HOUSING_LEADER, "u-housing");
        this.school = new Department(api, patience, Cast.HEADMASTER, "u-school");
        this.centre = new Centre(api);
        this.nursingHome = new HomeUnit(api, patience, Cast.NURSING_HOME_LEADER, "u-nursing-home");
        this.homeCare = new HomeUnit(api, patience, Cast.HOME_CARE_LEADER, "u-home-care");
        this.patience = patience;
        this.days = days;
    }

    Happened lend(String traveller, String leaver) {
        travellersOrder = housing.order(days, Plot.CARE);
        leaversOrder = school.orderHands(days, Plot.CARE);
        travellersStay = Stay.acknowledged(centre.tryToBook(travellersOrder, traveller), days);
        Stay leaversStay = Stay.acknowledged(centre.tryToBook(leaversOrder, leaver), days);
        return Happened.that(
                "Both who were placed at the top and invited are booked, one of them for a busy time, " + days,
                nursingHome.sees(travellersStay, housing),
                homeCare.sees(leaversStay, school));
    }

    /** The move has cancelled nothing, and the new home leader knows. */
    void expectStandsAfterMove() {
        homeCare.sees(Objects.requireNonNull(travellersStay), housing);
        housing.expectStatus(travellersOrder, "FILLED");
    }

    /** The leaver's days are free again for the department to be helped by somebody else. */
    void expectReopenedAfterLeaving() {
        patience.expect(
                "the leaver's order open again", () -> school.read(leaversOrder), answer -> answer.text("status")
                        .equals("OPEN"));
        housing.expectStatus(travellersOrder, "FILLED");
    }

    int tidy() {
        return housing.tidy() + school.tidy();
    }
}
