package org.kpcsc.workspace;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import jakarta.persistence.Entity;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.kpcsc.workspace.kernel.ForActors;
import org.kpcsc.workspace.kernel.ForAnyone;
import org.kpcsc.workspace.kernel.ForApplication;
import org.kpcsc.workspace.kernel.ForCoordinator;
import org.kpcsc.workspace.kernel.ForRoles;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What architecture.md says must never be, beyond what the modules themselves declare. */
@AnalyzeClasses(
        packages = "org.kpcsc.workspace",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    private static final String ROOT = "org.kpcsc.workspace.";
    private static final List<Class<? extends Annotation>> PERMISSIONS =
            List.of(
                    ForAnyone.class,
                    ForActors.class,
                    ForRoles.class,
                    ForCoordinator.class,
                    ForApplication.class);

    @ArchTest
    static final ArchRule viewsOfAnotherModuleAreNeverUsed =
            classes()
                    .that(resideInAPackage("..ui.."))
                    .should(beUsedByTheirOwnModuleOnlyUnlessTheyNavigate())
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyViewsKnowVaadin =
            noClasses()
                    .that(
                            not(
                                    resideInAnyPackage(
                                            "..ui..",
                                            ROOT + "uikit..",
                                            ROOT + "shell..",
                                            ROOT + "organisations.page..",
                                            ROOT + "documents.editor..",
                                            ROOT + "accounts.security..")))
                    .should()
                    .dependOnClassesThat(resideInAPackage("com.vaadin.."));

    @ArchTest
    static final ArchRule viewsKnowNoPersistence =
            noClasses()
                    .that(resideInAnyPackage("..ui..", ROOT + "uikit..", ROOT + "shell.."))
                    .should()
                    .dependOnClassesThat(
                            resideInAnyPackage(
                                            "jakarta.persistence..", "org.springframework.jdbc..")
                                    .or(
                                            DescribedPredicate.describe(
                                                    "repositories or entities",
                                                    ArchitectureTests::isPersistence)));

    @ArchTest
    static final ArchRule transactionsBelongToServices =
            noClasses()
                    .that(resideInAnyPackage("..ui..", ROOT + "uikit..", ROOT + "shell.."))
                    .should()
                    .dependOnClassesThat()
                    .areAssignableTo(Transactional.class);

    @ArchTest
    static final ArchRule everyServiceMethodSaysForWhomItIs =
            methods()
                    .that()
                    .arePublic()
                    .and()
                    .areNotStatic()
                    .and()
                    .areDeclaredInClassesThat()
                    .areAnnotatedWith(Service.class)
                    .should(sayForWhomTheyAre())
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule viewsCallNothingThatTrustsItsCaller =
            classes()
                    .that(resideInAnyPackage("..ui..", ROOT + "shell.."))
                    .should(callNothingThatIsForTheApplication())
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule rolesAndStatesAreNeverStrings =
            fields().should(beTypedWhereTheyHoldARoleOrAState());

    @ArchTest
    static final ArchRule timeComesFromTheClock =
            codeUnits()
                    .should(readNoTimeButTheClocks())
                    .because("time comes from an injected Clock");

    @ArchTest
    static final ArchRule repositoriesStayInTheirModule =
            classes()
                    .that()
                    .areAssignableTo(Repository.class)
                    .should()
                    .notBePublic()
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule entitiesHaveVerbsNotSetters =
            noMethods()
                    .that()
                    .areDeclaredInClassesThat()
                    .areAnnotatedWith(Entity.class)
                    .should()
                    .haveNameMatching("set[A-Z].*")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule navigationGoesThroughTypedMethods =
            classes()
                    .that(
                            resideInAnyPackage("..ui..", ROOT + "shell..")
                                    .and(not(simpleNameEndingWith("Navigation"))))
                    .should(neverNavigateByPath())
                    .allowEmptyShould(true);

    private static boolean isPersistence(JavaClass type) {
        return type.isAssignableTo(Repository.class) || type.isAnnotatedWith(Entity.class);
    }

    private static String moduleOf(JavaClass type) {
        var name = type.getPackageName();
        if (!name.startsWith(ROOT)) {
            return name;
        }
        var rest = name.substring(ROOT.length());
        var dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }

    private static ArchCondition<JavaClass> beUsedByTheirOwnModuleOnlyUnlessTheyNavigate() {
        return new ArchCondition<>("be used by their own module only, unless they navigate") {
            @Override
            public void check(JavaClass view, ConditionEvents events) {
                if (view.getSimpleName().endsWith("Navigation")) {
                    return;
                }
                view.getDirectDependenciesToSelf().stream()
                        .filter(use -> !moduleOf(use.getOriginClass()).equals(moduleOf(view)))
                        .forEach(use -> events.add(violated(view, use.getDescription())));
            }
        };
    }

    private static ArchCondition<JavaMethod> sayForWhomTheyAre() {
        return new ArchCondition<>("say for whom they are, on themselves or on their class") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                if (PERMISSIONS.stream().noneMatch(type -> carries(method, type))) {
                    events.add(violated(method, method.getFullName() + " says not for whom it is"));
                }
            }
        };
    }

    private static boolean carries(JavaMember member, Class<? extends Annotation> permission) {
        return member.isAnnotatedWith(permission) || member.getOwner().isAnnotatedWith(permission);
    }

    private static ArchCondition<JavaClass> callNothingThatIsForTheApplication() {
        return new ArchCondition<>("call nothing that is for the application alone") {
            @Override
            public void check(JavaClass view, ConditionEvents events) {
                view.getMethodCallsFromSelf().stream()
                        .filter(call -> isForApplication(call.getTarget()))
                        .forEach(call -> events.add(violated(view, call.getDescription())));
            }
        };
    }

    private static boolean isForApplication(MethodCallTarget target) {
        return target.resolveMember().filter(ArchitectureTests::trustsItsCaller).isPresent();
    }

    private static boolean trustsItsCaller(JavaMethod method) {
        return method.isAnnotatedWith(ForApplication.class)
                || (method.getOwner().isAnnotatedWith(ForApplication.class)
                        && PERMISSIONS.stream().noneMatch(method::isAnnotatedWith));
    }

    private static ArchCondition<com.tngtech.archunit.core.domain.JavaField>
            beTypedWhereTheyHoldARoleOrAState() {
        var names = Set.of("role", "roles", "state", "status", "standing", "mode", "rule");
        return new ArchCondition<>("be typed where they hold a role or a state") {
            @Override
            public void check(
                    com.tngtech.archunit.core.domain.JavaField field, ConditionEvents events) {
                var named = names.contains(field.getName().toLowerCase(Locale.ROOT));
                if (named && field.getRawType().isEquivalentTo(String.class)) {
                    events.add(violated(field, field.getFullName() + " is a string"));
                }
            }
        };
    }

    private static ArchCondition<JavaCodeUnit> readNoTimeButTheClocks() {
        return new ArchCondition<>("read no time but the clock's") {
            @Override
            public void check(JavaCodeUnit code, ConditionEvents events) {
                code.getMethodCallsFromSelf().stream()
                        .map(JavaAccess::getTarget)
                        .filter(MethodCallTarget.class::isInstance)
                        .map(MethodCallTarget.class::cast)
                        .filter(ArchitectureTests::readsTheSystemsTime)
                        .forEach(target ->
                                events.add(
                                        violated(
                                                code,
                                                code.getFullName()
                                                        + " calls "
                                                        + target.getFullName())));
            }
        };
    }

    private static boolean readsTheSystemsTime(MethodCallTarget target) {
        return target.getName().equals("now")
                && target.getOwner().getPackageName().equals("java.time")
                && target.getRawParameterTypes().isEmpty();
    }

    private static ArchCondition<JavaClass> neverNavigateByPath() {
        return new ArchCondition<>("never navigate by a path") {
            @Override
            public void check(JavaClass view, ConditionEvents events) {
                view.getMethodCallsFromSelf().stream()
                        .filter(call -> call.getTarget().getName().equals("navigate"))
                        .filter(call -> firstIsString(call.getTarget()))
                        .forEach(call -> events.add(violated(view, call.getDescription())));
            }
        };
    }

    private static boolean firstIsString(MethodCallTarget target) {
        var parameters = target.getRawParameterTypes();
        return !parameters.isEmpty() && parameters.getFirst().isEquivalentTo(String.class);
    }
}
