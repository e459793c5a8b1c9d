package no.likeverd.resourcecenter.catalogue;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The catalogue as it is at one moment; nothing changes in it. */
final class SkillTable {

    private final Map<String, CatalogueSkill> byCode;
    private volatile @Nullable Map<String, String> meanings;

    private SkillTable(Map<String, CatalogueSkill> byCode) {
        this.byCode = byCode;
    }

    static SkillTable of(Collection<CatalogueSkill> skills) {
        return new SkillTable(
                skills.stream().collect(Collectors.toUnmodifiableMap(CatalogueSkill::code, Function.identity())));
    }

    /** The same with other skills, each in the place of what had its code. */
    SkillTable with(Collection<CatalogueSkill> changed) {
        Map<String, CatalogueSkill> next = new HashMap<>(byCode);
        changed.forEach(skill -> next.put(skill.code(), skill));
        return new SkillTable(Map.copyOf(next));
    }

    Collection<CatalogueSkill> all() {
        return byCode.values();
    }

    /** What can be chosen. */
    List<CatalogueSkill> offered() {
        return byCode.values().stream().filter(CatalogueSkill::offered).toList();
    }

    int size() {
        return byCode.size();
    }

    Optional<CatalogueSkill> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The code of what can be chosen and is written so: by its code, a name or another word for it, in any language. */
    Optional<String> meaning(String written) {
        Map<String, String> known = meanings;
        if (known == null) {
            known = meanings(offered()); // twice at the same time comes to the same
            meanings = known;
        }
        return Optional.ofNullable(known.get(plain(written)));
    }

    /** Whether another skill that can be chosen has one of its names, so that nobody could tell them apart. */
    boolean confusable(CatalogueSkill skill) {
        Set<String> names = skill.labels().map(SkillTable::plain).collect(Collectors.toSet());
        return byCode.values().stream()
                .filter(other -> other.offered() && !other.code().equals(skill.code()))
                .flatMap(CatalogueSkill::labels)
                .map(SkillTable::plain)
                .anyMatch(names::contains);
    }

    /** A name counts more than another word for something else, and a code more than both. */
    private static Map<String, String> meanings(List<CatalogueSkill> offered) {
        Map<String, String> meanings = unambiguous(offered, CatalogueSkill::alternatives);
        meanings.putAll(unambiguous(offered, CatalogueSkill::labels));
        offered.forEach(skill -> meanings.put(plain(skill.code()), skill.code()));
        return Map.copyOf(meanings);
    }

    /** What two skills are called means neither. */
    private static Map<String, String> unambiguous(
            List<CatalogueSkill> offered, Function<CatalogueSkill, Stream<String>> words) {
        Map<String, String> meanings = new HashMap<>();
        Set<String> ambiguous = new HashSet<>();
        for (CatalogueSkill skill : offered) {
            words.apply(skill).map(SkillTable::plain).forEach(word -> {
                String before = meanings.put(word, skill.code());
                if (before != null && !before.equals(skill.code())) {
                    ambiguous.add(word);
                }
            });
        }
        meanings.keySet().removeAll(ambiguous);
        return meanings;
    }

    static String plain(String written) {
        return written.strip().toLowerCase(Locale.ROOT);
    }
}
