package org.kpcsc.workspace.architecture;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import java.util.function.Predicate;

/** What several rules ask of a class. */
final class Conditions {

    private Conditions() {}

    /** Calls and method references alike: {@code service::trusted} is a call, too. */
    static ArchCondition<JavaClass> neverCall(
            String what, Predicate<CodeUnitAccessTarget> forbidden) {
        return new ArchCondition<>("never call " + what) {
            @Override
            public void check(JavaClass caller, ConditionEvents events) {
                caller.getAccessesFromSelf().stream()
                        .filter(access -> isForbidden(access, forbidden))
                        .forEach(access -> events.add(violated(caller, access.getDescription())));
            }
        };
    }

    private static boolean isForbidden(
            JavaAccess<?> access, Predicate<CodeUnitAccessTarget> forbidden) {
        return access.getTarget() instanceof CodeUnitAccessTarget target && forbidden.test(target);
    }
}
