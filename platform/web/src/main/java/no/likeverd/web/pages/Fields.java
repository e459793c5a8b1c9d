package no.likeverd.web.pages;

import jakarta.validation.ConstraintViolation;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes a record of what stands in the fields that are named like its components; a record within one has {@code outer.inner}, and
 * each of several {@code outer[0].inner}.
 */
final class Fields {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT);

    private final Map<String, String> values;
    private final Set<String> lastDays;
    private final List<Fault> faults;

    Fields(Map<String, String> values, Set<String> lastDays, List<Fault> faults) {
        this.values = values;
        this.lastDays = lastDays;
        this.faults = faults;
    }

    <T extends Record> Optional<T> read(Class<T> type) {
        T read = record("", type);
        return faults.isEmpty() ? Optional.of(read) : Optional.empty();
    }

    private <T extends Record> T record(String prefix, Class<T> type) {
        RecordComponent[] components = type.getRecordComponents();
        @Nullable Object[] read = Arrays.stream(components)
                .map(component -> component.getType() == List.class
                        ? list(prefix + component.getName(), component.getGenericType())
                        : read(prefix + component.getName(), component.getType()))
                .toArray();
        try {
            Constructor<T> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true); // forms are nested in their controllers, which are nobody else's
            return constructor.newInstance(read);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no form: " + type, e);
        }
    }

    private @Nullable Object read(String field, Class<?> type) {
        if (type.isRecord()) {
            return record(field + ".", type.asSubclass(Record.class));
        }
        String value = values.getOrDefault(field, "");
        return value.isEmpty() ? missing(type) : filled(field, type, value);
    }

    /** What nobody filled in is for the constraints to judge. */
    private static @Nullable Object missing(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        if (type.isPrimitive()) {
            throw new IllegalStateException("a form's number may be missing: use Integer");
        }
        return null;
    }

    /** Of words, of choices, or of rows. */
    private List<?> list(String field, Type type) {
        if (type instanceof ParameterizedType of
                && of.getActualTypeArguments()[0] instanceof Class<?> each
                && each.isRecord()) {
            return rows(field, each.asSubclass(Record.class));
        }
        String value = values.getOrDefault(field, "");
        if (value.isEmpty()) {
            return List.of();
        }
        List<String> all = List.of(value.split(",", -1));
        return type instanceof ParameterizedType of
                        && of.getActualTypeArguments()[0] instanceof Class<?> each
                        && each.isEnum()
                ? all.stream()
                        .flatMap(one -> Stream.ofNullable(choice(field, each, one)))
                        .toList()
                : all;
    }

    private <T extends Record> List<T> rows(String field, Class<T> type) {
        int filled = closeUp(field);
        return IntStream.range(0, filled)
                .mapToObj(row -> record(field + "[" + row + "].", type))
                .toList();
    }

    /** Rows that nobody filled in are gone, so that what is wrong is told of the row that is shown. Returns how many are left. */
    private int closeUp(String field) {
        Pattern inRow = Pattern.compile(Pattern.quote(field) + "\\[([0-9]{1,3})]\\.(.+)");
        SortedMap<Integer, Map<String, String>> rows = new TreeMap<>();
        for (String name : List.copyOf(values.keySet())) {
            Matcher named = inRow.matcher(name);
            if (named.matches()) {
                String value = Objects.requireNonNullElse(
                        values.put(name, ""), ""); // still there, so that nothing is filled in for it
                if (!value.isEmpty()) {
                    rows.computeIfAbsent(Integer.valueOf(named.group(1)), _ -> new HashMap<>())
                            .put(named.group(2), value);
                }
            }
        }
        int next = 0;
        for (Map<String, String> row : rows.values()) {
            String prefix = field + "[" + next + "].";
            row.forEach((name, value) -> values.put(prefix + name, value));
            next++;
        }
        return next;
    }

    private @Nullable Object filled(String field, Class<?> type, String value) {
        return switch (type.getName()) {
            case "java.lang.String" -> value;
            case "java.lang.Integer" -> number(field, value);
            case "java.time.LocalDate" -> day(field, value);
            case "boolean", "java.lang.Boolean" -> Boolean.valueOf(value);
            default -> choice(field, type, value);
        };
    }

    private @Nullable Object number(String field, String value) {
        try {
            return Integer.valueOf(value.replaceAll("[\\s\\u00a0]", ""));
        } catch (NumberFormatException e) {
            return refuse(field, "notANumber");
        }
    }

    private @Nullable Object day(String field, String value) {
        try {
            LocalDate day = value.indexOf('.') > 0 ? LocalDate.parse(value, DAY) : LocalDate.parse(value);
            return lastDays.contains(field) ? day.plusDays(1) : day;
        } catch (DateTimeParseException e) {
            return refuse(field, "notADate");
        }
    }

    private @Nullable Object choice(String field, Class<?> type, String value) {
        Object[] all = type.getEnumConstants();
        if (all == null) {
            throw new IllegalStateException("a form cannot hold a " + type);
        }
        return Arrays.stream(all)
                .filter(one -> ((Enum<?>) one).name().equals(value))
                .findFirst()
                .orElseGet(() -> refuse(field, "notAChoice"));
    }

    private @Nullable Object refuse(String field, String code) {
        faults.add(new Fault(field, code, List.of()));
        return null;
    }

    /** A broken constraint under its own name, with what it demands. */
    static Fault fault(ConstraintViolation<?> broken) {
        Map<String, Object> demands = broken.getConstraintDescriptor().getAttributes();
        List<String> values = Stream.of("max", "value")
                .filter(demands::containsKey)
                .map(name -> String.valueOf(demands.get(name)))
                .toList();
        String constraint = broken.getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return new Fault(broken.getPropertyPath().toString(), constraint, values);
    }

    /** In the order in which the record, and so most likely the page, has its fields. */
    static int order(Class<? extends Record> type, Fault fault) {
        List<String> names = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        return names.indexOf(String.valueOf(fault.field()).replaceFirst("[.\\[].*", ""));
    }
}
