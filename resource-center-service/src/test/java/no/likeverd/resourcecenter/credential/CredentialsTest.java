package no.likeverd.resourcecenter.credential;

import static no.likeverd.resourcecenter.credential.CredentialKind.AUTHORISATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Supplier;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.testing.Rule;
import no.likeverd.web.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CredentialsTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 1, 8);
    private static final LocalDate START = LocalDate.of(2020, 5, 1);
    private static final Credentials NONE = Credentials.none("exp-1");
    private static final Credential NURSE = nurse("crd-1", START, TODAY.plusYears(1));

    private static Credential nurse(String id, LocalDate from, @Nullable LocalDate to) {
        return new Credential(id, AUTHORISATION, "Sykepleier", " ", "Helsedirektoratet", from, to);
    }

    @Test
    @Rule("RC-180")
    void isWrittenDownPutRightAndTakenAwayWithoutAnyEvent() {
        Change<Credentials> added = NONE.add(NURSE, TODAY);
        assertThat(added.events()).isEmpty();
        assertThat(state(added).held()).containsExactly(NURSE);
        assertThat(NURSE.number()).isNull();

        Credential longer = nurse("crd-1", START, null);
        Change<Credentials> corrected = state(added).correct(longer, TODAY);
        assertThat(corrected.events()).isEmpty();
        assertThat(state(corrected).held()).containsExactly(longer);
        assertThat(state(corrected).correct(longer, TODAY).state()).isNull();

        Change<Credentials> removed = state(corrected).remove("crd-1");
        assertThat(removed.events()).isEmpty();
        assertThat(state(removed)).isEqualTo(NONE);
    }

    @Test
    @Rule("RC-180")
    void keepsThePlaceOfWhatIsPutRight() {
        Credential second = nurse("crd-2", START.plusYears(1), null);
        Credentials two = state(state(NONE.add(NURSE, TODAY)).add(second, TODAY));
        Credential first = nurse("crd-1", START, TODAY.plusDays(9));

        assertThat(state(two.correct(first, TODAY)).held()).containsExactly(first, second);
    }

    @Test
    @Rule("RC-182")
    void refusesTheSameAgainOneTooManyAndWhatIsNotThere() {
        Credentials one = state(NONE.add(NURSE, TODAY));
        refuses(409, "ALREADY_RECORDED", null, () -> one.add(nurse("crd-2", START, NURSE.validTo()), TODAY));
        Credentials two = state(one.add(nurse("crd-2", START.plusDays(1), NURSE.validTo()), TODAY));
        refuses(409, "ALREADY_RECORDED", null, () -> two.correct(nurse("crd-2", START, NURSE.validTo()), TODAY));
        refuses(404, "UNKNOWN", null, () -> one.remove("crd-9"));
        refuses(404, "UNKNOWN", null, () -> one.correct(nurse("crd-9", START, null), TODAY));
        Credentials many = one;
        for (int i = 1; i < Credentials.MOST; i++) {
            many = state(many.add(nurse("crd-n" + i, START.plusDays(i), null), TODAY));
        }
        Credentials full = many;
        assertThat(full.held()).hasSize(40);
        refuses(409, "TOO_MANY_CREDENTIALS", null, () -> full.add(nurse("crd-o", TODAY, null), TODAY));
    }

    @ParameterizedTest
    @CsvSource({
        "1947-01-07, , TOO_LONG_AGO, validFrom",
        "2029-01-09, , TOO_FAR_AHEAD, validFrom",
        "-999999999-01-01, , TOO_LONG_AGO, validFrom",
        "+999999999-12-31, , TOO_FAR_AHEAD, validFrom",
        "2027-01-01, 2027-01-01, PERIOD_REVERSED, validTo",
        "2027-01-02, 2027-01-01, PERIOD_REVERSED, validTo",
        "2027-01-01, 2107-01-02, VALID_TOO_LONG, validTo",
        "2027-01-01, +999999999-12-31, VALID_TOO_LONG, validTo"
    })
    @Rule("RC-182")
    void refusesDaysThatNoCredentialHas(LocalDate from, @Nullable LocalDate to, String code, String field) {
        Credentials one = state(NONE.add(NURSE, TODAY));

        refuses(422, code, field, () -> NONE.add(nurse("crd-1", from, to), TODAY));
        refuses(422, code, field, () -> one.correct(nurse("crd-1", from, to), TODAY));
    }

    @ParameterizedTest
    @CsvSource({"1947-01-08, ", "2029-01-08, ", "2027-01-08, 2027-01-09", "2027-01-01, 2107-01-01"})
    @Rule("RC-182")
    void takesTheOutermostDays(LocalDate from, @Nullable LocalDate to) {
        assertThat(state(NONE.add(nurse("crd-1", from, to), TODAY)).held()).hasSize(1);
    }

    @Test
    @Rule("RC-183")
    void ofAPoliceCertificateOnlyADayIsKeptAndNoneToCome() {
        Change<Credentials> seen = NONE.seePoliceCertificate(TODAY, TODAY);
        assertThat(seen.events()).isEmpty();
        assertThat(state(seen)).returns(TODAY, Credentials::policeCertificateSeen);
        assertThat(state(seen).seePoliceCertificate(TODAY, TODAY).state()).isNull();
        assertThat(state(state(seen).seePoliceCertificate(null, TODAY))).isEqualTo(NONE);
        assertThat(state(state(seen).add(NURSE, TODAY)).policeCertificateSeen()).isEqualTo(TODAY);
        refuses(422, "SEEN_IN_THE_FUTURE", "seenOn", () -> NONE.seePoliceCertificate(TODAY.plusDays(1), TODAY));
        refuses(
                422,
                "TOO_LONG_AGO",
                "seenOn",
                () -> NONE.seePoliceCertificate(TODAY.minusYears(20).minusDays(1), TODAY));
    }

    /** The last day, sixty days ahead, is not the first day without it. */
    @ParameterizedTest
    @CsvSource({
        "2027-01-09, , NOT_YET",
        "2027-01-09, 2027-01-10, NOT_YET",
        "2027-01-08, , LASTING",
        "2020-01-01, 2027-03-10, VALID",
        "2020-01-01, 2027-03-09, EXPIRING",
        "2020-01-01, 2027-01-09, EXPIRING",
        "2020-01-01, 2027-01-08, EXPIRED",
        "2020-01-01, 2020-01-02, EXPIRED"
    })
    @Rule("RC-184")
    void saysHowItStands(LocalDate from, @Nullable LocalDate to, Validity expected) {
        Credential credential = nurse("crd-1", from, to);

        assertThat(credential.on(TODAY)).isEqualTo(expected);
        assertThat(credential.expiredOn(TODAY)).isEqualTo(expected == Validity.EXPIRED);
        CredentialView view = CredentialView.of(credential, TODAY);
        assertThat(view.lastDay()).isEqualTo(to == null ? null : to.minusDays(1));
        assertThat(view.turn()).isEqualTo(expected == Validity.NOT_YET ? from : view.lastDay());
    }

    @Test
    @Rule("RC-184")
    void whatExpiresFirstComesFirst() {
        Credentials several = state(NONE.add(nurse("crd-1", START, null), TODAY));
        several = state(several.add(nurse("crd-2", START, TODAY.plusDays(9)), TODAY));
        several = state(several.add(nurse("crd-3", START, TODAY.plusDays(2)), TODAY));

        assertThat(CredentialsView.of(several, TODAY).held())
                .extracting(CredentialView::credentialId)
                .containsExactly("crd-3", "crd-2", "crd-1");
    }

    private static Credentials state(Change<Credentials> change) {
        return Objects.requireNonNull(change.state());
    }

    private static void refuses(int status, String code, @Nullable String field, Supplier<?> wish) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(wish::get)
                .returns(status, problem -> problem.status().value())
                .returns(code, Problem::code)
                .returns(field, Problem::field);
    }
}
