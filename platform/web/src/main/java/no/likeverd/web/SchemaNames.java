package no.likeverd.web;

import io.swagger.v3.core.jackson.TypeNameResolver;

/** Two controllers may each have a {@code RankView} of their own, so a nested type is described under both names. */
final class SchemaNames extends TypeNameResolver {

    @Override
    protected String getNameOfClass(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        String own = type.getSimpleName();
        if (outer == null) {
            return own;
        }
        String stem = getNameOfClass(outer).replaceFirst("(Controller|View|Form)$", "");
        return own.startsWith(stem.replaceFirst("s$", "")) ? own : stem + own;
    }
}
