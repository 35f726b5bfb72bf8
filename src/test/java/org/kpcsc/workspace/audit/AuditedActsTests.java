package org.kpcsc.workspace.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every act that is recorded has words for people, in the bundle of its module. */
class AuditedActsTests {

    static Stream<Class<?>> acts() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.kpcsc.workspace")
                        .stream()
                        .filter(type -> type.isAssignableTo(AuditedEvent.class))
                        .filter(type -> !type.isInterface())
                        .map(JavaClass::reflect);
    }

    @ParameterizedTest
    @MethodSource("acts")
    void hasWords(Class<?> act) {
        var name = AuditListener.actOf(act);
        var module = name.substring(0, name.indexOf('.'));
        var bundle = ResourceBundle.getBundle("messages." + module, Locale.ENGLISH);

        assertThat(Objects.requireNonNull(bundle).containsKey("audit.act." + name))
                .as("audit.act." + name)
                .isTrue();
    }
}
