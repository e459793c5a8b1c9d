import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.attribute.RecordAttribute;
import java.lang.classfile.attribute.RecordComponentInfo;
import java.lang.classfile.attribute.SignatureAttribute;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Takes the annotations off the record components of compiled classes, before they are mutated. The JVM crashes when a class
 * with an annotated record component is redefined, and PIT would count what it could not run as noticed. Fields, accessors and
 * constructor parameters keep theirs, so the code behaves the same.
 */
void main(String[] folders) throws IOException {
    for (String folder : folders) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".class")).toList()) {
                strip(file);
            }
        }
    }
}

void strip(Path file) throws IOException {
    ClassFile classes = ClassFile.of();
    ClassTransform plain = (builder, element) -> {
        if (element instanceof RecordAttribute components) {
            builder.with(RecordAttribute.of(
                    components.components().stream().map(this::plain).toList()));
        } else {
            builder.with(element);
        }
    };
    Files.write(file, classes.transformClass(classes.parse(file), plain));
}

RecordComponentInfo plain(RecordComponentInfo component) {
    List<SignatureAttribute> signature = component.attributes().stream()
            .filter(SignatureAttribute.class::isInstance)
            .map(SignatureAttribute.class::cast)
            .toList();
    return RecordComponentInfo.of(component.name(), component.descriptor(), List.copyOf(signature));
}
