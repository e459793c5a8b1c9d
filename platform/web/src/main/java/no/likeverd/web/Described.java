package no.likeverd.web;

import io.swagger.v3.core.util.PrimitiveType;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import no.likeverd.messaging.aggregate.PageRequest;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;

/** Adds to an operation's description what every service's operations have in common: keys, pages, versions and refusals. */
public final class Described implements OperationCustomizer {

    /** What a description calls the token of a person, and that of a machine. */
    public static final String PEOPLE = "token";

    public static final String MACHINES = "client";

    private static final String PROBLEM = "Problem";

    private static final List<Integer> ANYWHERE = List.of(400, 401, 403, 404, 406, 409, 422, 500, 503);
    private static final List<Integer> COMMANDS = List.of(413, 415);
    private static final List<Integer> VERSIONED = List.of(412, 428);

    /** The form of every refusal, for documents that refer to it. */
    static Components problem(Components components) {
        Schema<?> error = object().addProperty("field", PrimitiveType.STRING.createProperty())
                .addProperty("code", PrimitiveType.STRING.createProperty())
                .addProperty("detail", PrimitiveType.STRING.createProperty());
        Schema<?> errors = new Schema<>().types(Set.of("array"));
        errors.setItems(error);
        Schema<?> problem = object().description("A refusal, RFC 9457. Some codes bring members of their own.")
                .addProperty("type", PrimitiveType.STRING.createProperty())
                .addProperty("title", PrimitiveType.STRING.createProperty())
                .addProperty("status", PrimitiveType.INT.createProperty())
                .addProperty("code", PrimitiveType.STRING.createProperty().description("Stable"))
                .addProperty("detail", PrimitiveType.STRING.createProperty().description("How to mend it"))
                .addProperty("field", PrimitiveType.STRING.createProperty().description("The field at fault"))
                .addProperty("correlationId", PrimitiveType.STRING.createProperty())
                .addProperty("errors", errors);
        problem.setRequired(List.of("title", "status", "code", "detail"));
        return components.addSchemas(PROBLEM, problem);
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        Set<Class<?>> taken = Arrays.stream(handler.getMethodParameters())
                .map(MethodParameter::getParameterType)
                .collect(Collectors.toSet());
        Set<Integer> refusals = new TreeSet<>(ANYWHERE);
        if (taken.contains(IdempotencyKey.class)) {
            operation.addParametersItem(key());
        }
        if (taken.contains(IdempotencyKey.class) || operation.getRequestBody() != null) {
            refusals.addAll(COMMANDS);
        }
        if (taken.contains(IfMatch.class)) {
            operation.addParametersItem(version());
            refusals.addAll(VERSIONED);
        }
        if (taken.contains(PageRequest.class)) {
            operation.addParametersItem(number("page", 0, 999_999, 0));
            operation.addParametersItem(number("size", 1, PageRequest.MOST_ROWS, 20));
        }
        refuse(operation, refusals);
        return operation;
    }

    static void refuse(Operation operation, Set<Integer> refusals) {
        ApiResponses responses = Objects.requireNonNullElseGet(operation.getResponses(), ApiResponses::new);
        operation.setResponses(responses);
        for (int status : refusals) {
            responses.addApiResponse(
                    Integer.toString(status),
                    new ApiResponse()
                            .description(HttpStatus.valueOf(status).getReasonPhrase())
                            .content(new Content()
                                    .addMediaType(
                                            "application/problem+json",
                                            new MediaType()
                                                    .schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM)))));
        }
    }

    private static Parameter key() {
        Schema<?> schema = PrimitiveType.STRING.createProperty();
        schema.setPattern("^" + IdempotencyKey.FORM + "$");
        return header("Idempotency-Key", schema)
                .required(true)
                .description("The same key with the same body takes effect once");
    }

    private static Parameter version() {
        Schema<?> schema = PrimitiveType.STRING.createProperty();
        schema.setPattern("^" + Arguments.VERSION + "$");
        return header("If-Match", schema).required(false).description("The ETag of what was read and is changed now");
    }

    private static Parameter header(String name, Schema<?> schema) {
        return new Parameter().in("header").name(name).schema(schema);
    }

    private static Parameter number(String name, int least, int most, int otherwise) {
        Schema<?> schema = PrimitiveType.INT.createProperty();
        schema.setMinimum(BigDecimal.valueOf(least));
        schema.setMaximum(BigDecimal.valueOf(most));
        schema.setDefault(otherwise);
        return new Parameter().in("query").name(name).required(false).schema(schema);
    }

    private static Schema<?> object() {
        return new Schema<>().types(Set.of("object"));
    }
}
