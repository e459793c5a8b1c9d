package no.likeverd.web;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.core.util.RefUtils;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Describes what may be null as such: the components of a record that its own code marks. */
final class Nullables implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Schema<?> resolved = chain.next().resolve(type, context, chain);
        if (resolved != null && type.getType() != null) {
            Schema<?> model = model(resolved, context);
            if (model != null && model.getProperties() != null) {
                nullable(Json31.mapper().constructType(type.getType()).getRawClass())
                        .forEach(name ->
                                model.getProperties().computeIfPresent(name, (field, schema) -> admitsNull(schema)));
            }
        }
        return resolved;
    }

    private static @Nullable Schema<?> model(Schema<?> resolved, ModelConverterContext context) {
        if (resolved.get$ref() == null) {
            return resolved;
        }
        Object name = RefUtils.extractSimpleName(resolved.get$ref()).getLeft();
        return context.getDefinedModels().get(name);
    }

    private static Stream<String> nullable(Class<?> type) {
        return type.isRecord()
                ? Arrays.stream(type.getRecordComponents())
                        .filter(component -> component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                        .map(RecordComponent::getName)
                : Stream.empty();
    }

    /** The same model is met again with every other that refers to it. */
    private static Schema<?> admitsNull(Schema<?> schema) {
        if (schema.getAnyOf() != null
                || (schema.getTypes() != null && schema.getTypes().contains("null"))) {
            return schema;
        }
        if (schema.get$ref() == null && schema.getEnum() == null && schema.getTypes() != null) {
            schema.addType("null");
            return schema;
        }
        Schema<?> either = new Schema<>();
        either.setAnyOf(List.of(schema, new Schema<>().types(Set.of("null"))));
        return either;
    }
}
