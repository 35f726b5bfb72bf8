package org.kpcsc.workspace.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.kpcsc.workspace.architecture.Conditions.neverCall;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import java.time.Clock;
import java.util.Date;
import java.util.regex.Pattern;

/** Values are typed, aggregates change by verbs, and time is the clock's. */
final class ValueRules {

    private static final Pattern ROLE_OR_STATE =
            Pattern.compile("(?i).*(role|state|status|standing)s?|mode|rule");

    @ArchTest
    static final ArchRule rolesAndStatesAreNeverStrings =
            fields().should(beTypedWhereTheyHoldARoleOrAState());

    @ArchTest
    static final ArchRule entitiesHaveVerbsNotSetters =
            noMethods()
                    .that()
                    .areDeclaredInClassesThat()
                    .areAnnotatedWith(Entity.class)
                    .should()
                    .haveNameMatching("set[A-Z].*");

    @ArchTest
    static final ArchRule aggregatesReferToOthersById =
            noFields()
                    .should()
                    .beAnnotatedWith(ManyToOne.class)
                    .orShould()
                    .beAnnotatedWith(OneToOne.class)
                    .orShould()
                    .beAnnotatedWith(ManyToMany.class)
                    .because("nothing is loaded by accident");

    @ArchTest
    static final ArchRule timeComesFromTheClock =
            classes()
                    .that(not(nameMatching(".*\\.WorkspaceApplication")))
                    .should(neverCall("the system's time", ValueRules::readsTheSystemsTime))
                    .because(
                            "time comes from an injected Clock, which the application alone makes");

    private ValueRules() {}

    private static ArchCondition<JavaField> beTypedWhereTheyHoldARoleOrAState() {
        return new ArchCondition<>("be typed where they hold a role or a state") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                if (isNamedAsOne(field) && holdsStrings(field)) {
                    events.add(violated(field, field.getFullName() + " is a string"));
                }
            }
        };
    }

    /** A constant is the name of one, as in an address. */
    private static boolean isNamedAsOne(JavaField field) {
        return ROLE_OR_STATE.matcher(field.getName()).matches()
                && !field.getModifiers().contains(JavaModifier.STATIC);
    }

    private static boolean holdsStrings(JavaField field) {
        return field.getAllInvolvedRawTypes().stream()
                .anyMatch(type -> type.isEquivalentTo(String.class));
    }

    private static boolean readsTheSystemsTime(CodeUnitAccessTarget target) {
        var owner = target.getOwner();
        return switch (target.getName()) {
            case "now" ->
                    owner.getPackageName().startsWith("java.time")
                            && target.getRawParameterTypes().stream()
                                    .noneMatch(type -> type.isEquivalentTo(Clock.class));
            case "currentTimeMillis" -> owner.isEquivalentTo(System.class);
            case "<init>" ->
                    owner.isEquivalentTo(Date.class) && target.getRawParameterTypes().isEmpty();
            default -> owner.isEquivalentTo(Clock.class) && target.getName().startsWith("system");
        };
    }
}
