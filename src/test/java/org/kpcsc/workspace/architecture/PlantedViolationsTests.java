package org.kpcsc.workspace.architecture;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.HasDescription;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ViolationHandler;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kpcsc.planted.Violates;

/**
 * Holds every rule against a small workspace that breaks it: the rule names those who do, and
 * nobody else.
 */
class PlantedViolationsTests {

    private static final JavaClasses PLANTED =
            new ClassFileImporter().importPackages("org.kpcsc.planted.workspace");

    static Stream<Rule> rules() {
        return Stream.of(
                        ModuleRules.class,
                        ViewRules.class,
                        DoorRules.class,
                        ServiceRules.class,
                        ValueRules.class)
                .flatMap(rules -> Arrays.stream(rules.getDeclaredFields()))
                .filter(field -> ArchRule.class.isAssignableFrom(field.getType()))
                .map(Rule::of);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleNamesThoseWhoBreakItAndNobodyElse(Rule rule) {
        assertThat(rule.violators()).isNotEmpty().isEqualTo(plantedFor(rule.name()));
    }

    @Test
    void everyViolationIsPlantedForARuleThatThereIs() {
        var names = rules().map(Rule::name).collect(toSet());
        assertThat(PLANTED).allSatisfy(type -> assertThat(names).containsAll(violated(type)));
    }

    private static Set<String> plantedFor(String rule) {
        return PLANTED.stream()
                .filter(type -> violated(type).contains(rule))
                .map(JavaClass::getSimpleName)
                .collect(toSet());
    }

    private static List<String> violated(JavaClass type) {
        return type.tryGetAnnotationOfType(Violates.class)
                .map(violates -> List.of(violates.value()))
                .orElse(List.of());
    }

    /** A rule by the name of its field. */
    record Rule(String name, ArchRule rule) {

        static Rule of(Field field) {
            try {
                return new Rule(field.getName(), (ArchRule) field.get(null));
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }

        Set<String> violators() {
            var found = new TreeSet<String>();
            ViolationHandler<HasDescription> collect =
                    (culprits, message) -> culprits.forEach(it -> found.add(classOf(it)));
            rule.evaluate(PLANTED).handleViolations(collect);
            return found;
        }

        private static String classOf(HasDescription culprit) {
            return switch (culprit) {
                case Dependency dependency -> dependency.getOriginClass().getSimpleName();
                case JavaMember member -> member.getOwner().getSimpleName();
                case JavaClass type -> type.getSimpleName();
                default -> culprit.getDescription();
            };
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
