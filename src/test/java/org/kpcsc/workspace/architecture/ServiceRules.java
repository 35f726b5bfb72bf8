package org.kpcsc.workspace.architecture;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static org.kpcsc.workspace.architecture.Conditions.neverCall;
import static org.kpcsc.workspace.architecture.Places.views;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import java.lang.annotation.Annotation;
import java.util.List;
import org.kpcsc.workspace.kernel.ForActors;
import org.kpcsc.workspace.kernel.ForAnyone;
import org.kpcsc.workspace.kernel.ForApplication;
import org.kpcsc.workspace.kernel.ForCoordinator;
import org.kpcsc.workspace.kernel.ForRoles;
import org.springframework.stereotype.Service;

/** Permission stands on the service, for every method that somebody else can call. */
final class ServiceRules {

    private static final List<Class<? extends Annotation>> PERMISSIONS =
            List.of(
                    ForAnyone.class,
                    ForActors.class,
                    ForRoles.class,
                    ForCoordinator.class,
                    ForApplication.class);

    @ArchTest
    static final ArchRule everyServiceMethodSaysForWhomItIs =
            methods()
                    .that()
                    .arePublic()
                    .and()
                    .areNotStatic()
                    .and()
                    .areDeclaredInClassesThat()
                    .areMetaAnnotatedWith(Service.class)
                    .should(sayForWhomTheyAre());

    @ArchTest
    static final ArchRule viewsCallNothingThatTrustsItsCaller =
            classes()
                    .that(views())
                    .should(
                            neverCall(
                                    "what is for the application alone",
                                    ServiceRules::trustsItsCaller));

    private ServiceRules() {}

    private static ArchCondition<JavaMethod> sayForWhomTheyAre() {
        return new ArchCondition<>("say for whom they are, on themselves or on their class") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                if (PERMISSIONS.stream().noneMatch(permission -> carries(method, permission))) {
                    events.add(violated(method, method.getFullName() + " says not for whom it is"));
                }
            }
        };
    }

    private static boolean carries(JavaMethod method, Class<? extends Annotation> permission) {
        return method.isAnnotatedWith(permission) || method.getOwner().isAnnotatedWith(permission);
    }

    private static boolean trustsItsCaller(CodeUnitAccessTarget target) {
        return target.resolveMember().filter(ServiceRules::isForApplication).isPresent();
    }

    private static boolean isForApplication(JavaCodeUnit method) {
        return method.isAnnotatedWith(ForApplication.class)
                || (method.isMethod()
                        && method.getOwner().isAnnotatedWith(ForApplication.class)
                        && PERMISSIONS.stream().noneMatch(method::isAnnotatedWith));
    }
}
