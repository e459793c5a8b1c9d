package no.likeverd.standalone.issuer;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** What the demo issuer refuses, as problem details with a stable code and the field at fault. */
final class Refused extends ErrorResponseException {

    private Refused(HttpStatusCode status, String code, String field, String title, String detail) {
        super(status, problem(status, code, field, title, detail), null);
    }

    static Refused unknownPerson() {
        return new Refused(
                HttpStatus.NOT_FOUND,
                "UNKNOWN_PERSON",
                "person",
                "Nobody has this id",
                "The sample municipality has no person with this id. GET /demo/people lists them.");
    }

    static Refused unknownAudience() {
        return new Refused(
                HttpStatus.BAD_REQUEST,
                "UNKNOWN_AUDIENCE",
                "audience",
                "There is no such part",
                "The audience must be one of assessment, directory, ladder, mentor, resource-center.");
    }

    static Refused missing(String field) {
        return new Refused(
                HttpStatus.BAD_REQUEST,
                "MISSING_FIELD",
                field,
                "Something is missing",
                "The field \"%s\" is missing.".formatted(field));
    }

    static Refused badPage(String field, String detail) {
        return new Refused(HttpStatus.BAD_REQUEST, "BAD_PAGE", field, "There is no such page", detail);
    }

    private static ProblemDetail problem(
            HttpStatusCode status, String code, String field, String title, String detail) {
        var problem = Problems.of(status, code, title, detail);
        problem.setProperty("field", field);
        return problem;
    }
}
