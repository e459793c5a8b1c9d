package no.likeverd.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.likeverd.web.IdempotencyKey;
import no.likeverd.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/**
 * A form as somebody filled it in, with everything that is wrong in it. Shown again it holds what was written, word for word.
 * Its key is made when it is shown first and comes back with it, so that sending it twice does nothing twice.
 */
public final class Form {

    static final String KEY = "_key";

    private final Map<String, String> values;
    private final IdempotencyKey key;
    private final Validator validator;
    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> lastDays = new HashSet<>();

    private Form(Map<String, String> values, IdempotencyKey key, Validator validator) {
        this.values = values;
        this.key = key;
        this.validator = validator;
    }

    /** What an address or a form brings; a form that is sent, or was to be sent before, brings its key. */
    static Form of(HttpServletRequest request, Validator validator) {
        Map<String, String> values = new HashMap<>();
        request.getParameterMap().forEach((name, all) -> values.put(name, joined(all)));
        boolean sent = request.getMethod().equals("POST") || (FilledInBefore.in(request) && values.containsKey(KEY));
        return new Form(values, sent ? IdempotencyKey.of(values.get(KEY)) : fresh(), validator);
    }

    /** Several of one name are choices; an empty one among them only says that the form asked. */
    private static String joined(String... all) {
        return Arrays.stream(all)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .collect(Collectors.joining(","));
    }

    private static IdempotencyKey fresh() {
        return new IdempotencyKey("page-" + UUID.randomUUID());
    }

    /** For a page that offers something else than what was sent: other buttons, another key. */
    public Form renewed() {
        return new Form(new HashMap<>(), fresh(), validator);
    }

    /** The same under another key: what was refused for a reason that may pass, to be mended and sent anew. */
    public Form anew() {
        Map<String, String> written = new HashMap<>(values);
        written.remove(KEY);
        return new Form(written, fresh(), validator);
    }

    public IdempotencyKey key() {
        return key;
    }

    /** What stands in a field: empty when nothing does. */
    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /**
     * Which version of what it shows the form was made from, as its field {@code version} says.
     *
     * @throws Problem 400 when it does not say
     */
    public long version() {
        String version = value("version");
        if (!version.matches("[0-9]{1,18}")) {
            throw Problem.malformed("MALFORMED", "The form says which version of what it shows it was made from");
        }
        return Long.parseLong(version);
    }

    /** Fills a field in for the reader, unless there is something in it. */
    public Form suggest(String field, String value) {
        values.putIfAbsent(field, value);
        return this;
    }

    /** People write the last day of a period in this field, the record keeps the first day after it. */
    public Form lastDay(String field) {
        lastDays.add(field);
        return this;
    }

    /** Notes what is wrong; its words may tell of the values. */
    public void refuse(@Nullable String field, String code, String... told) {
        faults.add(new Fault(field, code, List.of(told)));
    }

    public boolean faulty() {
        return !faults.isEmpty();
    }

    public boolean faulty(String field) {
        return fault(field) != null;
    }

    public @Nullable Fault fault(String field) {
        return faults.stream()
                .filter(fault -> field.equals(fault.field()))
                .findFirst()
                .orElse(null);
    }

    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** Where the summary's link for a fault leads. */
    public String anchor(Fault fault) {
        return Objects.requireNonNullElse(fault.field(), "errors");
    }

    /** Ids of the hint and the error that belong to a field; null when it has neither. */
    public @Nullable String describedBy(String field, @Nullable String hint) {
        String ids = Stream.of(hint == null ? "" : field + "-hint", faulty(field) ? field + "-error" : "")
                .filter(id -> !id.isEmpty())
                .collect(Collectors.joining(" "));
        return ids.isEmpty() ? null : ids;
    }

    /** The fields as the record that the API takes, held against the same constraints; empty when something is wrong. */
    public <T extends Record> Optional<T> read(Class<T> type) {
        Optional<T> read = new Fields(values, lastDays, faults).read(type);
        read.ifPresent(form -> validator.validate(form).stream()
                .map(Fields::fault)
                .filter(fault -> !faulty(Objects.requireNonNullElse(fault.field(), "")))
                .sorted((one, other) -> Fields.order(type, one) - Fields.order(type, other))
                .forEach(faults::add));
        return faulty() ? Optional.empty() : read;
    }

    /**
     * Does what the form asks for and goes on to another page; or shows the form again, with what is wrong in it.
     *
     * @param command carries it out and says which page comes next; a {@link Problem} with a field belongs into the form
     * @param again the page with the form
     */
    public <T extends Record> ModelAndView sent(
            Class<T> type, Function<T, String> command, Supplier<ModelAndView> again) {
        Optional<T> read = read(type);
        try {
            if (read.isPresent()) {
                return Goto.page(command.apply(read.get()));
            }
        } catch (Problem refusal) {
            if (refusal.status().value() != 422) {
                throw refusal;
            }
            refuse(refusal.field(), refusal.code());
        }
        ModelAndView page = again.get();
        page.setStatus(HttpStatus.valueOf(422));
        return page;
    }
}
