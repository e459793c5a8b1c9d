package no.likeverd.resourcecenter.intake;

import java.util.Optional;
import java.util.stream.Stream;

/** What a workbook says of each of its rows, called as the API calls the same. */
enum Column {
    EMPLOYMENT("employmentId", true),
    MEMBERSHIP("membership", true),
    SHARE("sharePercent", true),
    SKILLS("skills", true),
    SHOWN_IN("shownIn", false),
    WORKS_ON("worksOn", false),
    FROM("from", true),
    LAST("to", true),
    OVER_BOOKINGS("overBookings", false),
    HALF("half", false),
    UNIT("unitId", true),
    TITLE("title", true),
    THEME("theme", true),
    GOOD_FOR("goodFor", true),
    HOW_TO_GET("howToGet", true),
    LEVEL("level", false),
    CONTACT("contactPersonId", true),
    CODE("code", true),
    LABEL_NB("preferredLabel.nb", true),
    ALSO_NB("altLabels.nb", false),
    DESCRIPTION_NB("description.nb", false),
    LABEL_NN("preferredLabel.nn", false),
    ALSO_NN("altLabels.nn", false),
    DESCRIPTION_NN("description.nn", false),
    LABEL_EN("preferredLabel.en", false),
    ALSO_EN("altLabels.en", false),
    DESCRIPTION_EN("description.en", false),
    CONCEPT("conceptUri", false),
    STATUS("status", false);

    private final String field;
    private final boolean needed;

    Column(String field, boolean needed) {
        this.field = field;
        this.needed = needed;
    }

    String field() {
        return field;
    }

    /** Whether the head and a value in each row have to be there. */
    boolean needed() {
        return needed;
    }

    /** Key of the words over it. */
    String head() {
        return "intake.column." + field;
    }

    static Optional<Column> of(String field) {
        return Stream.of(values()).filter(column -> column.field.equals(field)).findFirst();
    }
}
