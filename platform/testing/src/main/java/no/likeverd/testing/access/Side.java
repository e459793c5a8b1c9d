package no.likeverd.testing.access;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** One of the units of a small town, with its people and with what is theirs. Everything that is theirs carries its mark. */
public final class Side {

    /** How every family name begins. */
    static final String FAMILY = "av-";

    final String mark;
    private final String unitId;
    private final Map<String, String> ids = new LinkedHashMap<>();
    private final Map<String, Set<String>> relations = new HashMap<>();
    private final Set<String> secrets = new HashSet<>();
    private final Set<String> known = new HashSet<>();

    Side(String mark, String unitId) {
        this.mark = mark;
        this.unitId = unitId;
        secrets.add(mark);
        id("unitId", unitId);
    }

    public String unitId() {
        return unitId;
    }

    /** Whom or what a variable of an address, a parameter or a field of a body stands for. */
    public Side id(String name, String value) {
        ids.put(name, value);
        return this;
    }

    /** As {@link #id}, and nobody outside may come to know the value. */
    public Side secret(String name, String value) {
        secrets.add(value.toLowerCase(Locale.ROOT));
        return id(name, value);
    }

    /** Says who is meant by words of the table that are no role: {@code the mentor}. */
    public Side is(String relation, String personId) {
        relations.computeIfAbsent(relation, name -> new HashSet<>()).add(personId);
        return this;
    }

    /** What everybody of the unit knows of it. */
    public Side known(String value) {
        known.add(value.toLowerCase(Locale.ROOT));
        return this;
    }

    /** A text that only this side's people may read. */
    public String words() {
        return "Skrevet i " + mark;
    }

    public String id(String name) {
        return ids.getOrDefault(name, "");
    }

    Map<String, String> ids() {
        return ids;
    }

    boolean has(String relation) {
        return relations.containsKey(relation);
    }

    boolean is(String relation, Caller caller) {
        return relations.getOrDefault(relation, Set.of()).contains(caller.personId());
    }

    /** Whether an answer tells the caller anything of this side's people that was neither asked with nor is the caller's own. */
    boolean toldTo(Caller caller, Answer answer) {
        String text = news(caller, answer);
        return secrets.stream().anyMatch(text::contains);
    }

    /** Whether it tells a name. */
    boolean namedTo(Caller caller, Answer answer) {
        return news(caller, answer).contains(FAMILY + mark);
    }

    private String news(Caller caller, Answer answer) {
        String text = answer.text().toLowerCase(Locale.ROOT).replace(caller.name(), "");
        for (String value : ids.values()) {
            if (answer.asked().contains(value)) {
                text = text.replace(value.toLowerCase(Locale.ROOT), "");
            }
        }
        if (caller.unitId() != null && unitId.equals(caller.unitId())) {
            for (String value : known) {
                text = text.replace(value, "");
            }
        }
        return text;
    }

    @Override
    public String toString() {
        return mark;
    }
}
