package no.likeverd.directory.imports.check;

/**
 * One row of a file as the aggregate it wants.
 *
 * @param basedOn version of the aggregate for which the change was planned; 0 when there was none
 */
public record Row<S>(int line, String id, long basedOn, S state) {

    static <S> Row<S> of(int line, String id, S state) {
        return new Row<>(line, id, 0, state);
    }

    Row<S> basedOn(long version) {
        return new Row<>(line, id, version, state);
    }
}
