package no.likeverd.resourcecenter.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A skill as the catalogue has it, in the shape of a concept of ESCO.
 *
 * @param code by which experts hold it and orders ask for it; it never changes
 * @param theme of the exchange
 * @param nb bokmål, which stands in for a language that has no words of its own
 * @param conceptUri of the concept of ESCO that it answers to; null where nobody has said one
 */
public record CatalogueSkill(
        String code,
        String theme,
        SkillStatus status,
        Naming nb,
        @Nullable Naming nn,
        @Nullable Naming en,
        @Nullable String conceptUri) {

    public boolean offered() {
        return status == SkillStatus.IN_USE;
    }

    /** In the language, or in bokmål where it has no words. */
    public Naming in(Locale language) {
        return switch (language.getLanguage()) {
            case "nn" -> Objects.requireNonNullElse(nn, nb);
            case "en" -> Objects.requireNonNullElse(en, nb);
            default -> nb;
        };
    }

    /** What it does, in the language or in bokmål; empty where nobody has said it. */
    public String description(Locale language) {
        String own = in(language).description();
        return Objects.requireNonNullElse(own, Objects.requireNonNullElse(nb.description(), ""));
    }

    /** Its names in all languages. */
    Stream<String> labels() {
        return namings().map(Naming::label);
    }

    /** What else it is called, in all languages. */
    Stream<String> alternatives() {
        return namings().map(Naming::alternatives).flatMap(List::stream);
    }

    Stream<Naming> namings() {
        return Stream.of(nb, nn, en).filter(Objects::nonNull).map(Objects::requireNonNull);
    }
}
