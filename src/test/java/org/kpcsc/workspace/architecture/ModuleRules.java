package org.kpcsc.workspace.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.kpcsc.workspace.architecture.Places.moduleOf;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import jakarta.servlet.http.HttpSession;
import org.springframework.data.repository.Repository;

/** What stays inside its module, and what a module must not know. */
final class ModuleRules {

    @ArchTest
    static final ArchRule viewsOfAnotherModuleAreNeverUsed =
            classes()
                    .should(useNoViewOfAnotherModule())
                    .because("only a module's typed navigation is for others");

    @ArchTest
    static final ArchRule repositoriesStayInTheirModule =
            classes().that(assignableTo(Repository.class)).should().notBePublic();

    @ArchTest
    static final ArchRule thePublicSiteKnowsNoSession =
            noClasses()
                    .that(resideInAPackage("..workspace.publicsite.."))
                    .should()
                    .dependOnClassesThat(assignableTo(HttpSession.class));

    private ModuleRules() {}

    private static ArchCondition<JavaClass> useNoViewOfAnotherModule() {
        return new ArchCondition<>("use no view of another module") {
            @Override
            public void check(JavaClass user, ConditionEvents events) {
                user.getDirectDependenciesFromSelf().stream()
                        .filter(ModuleRules::reachesIntoAnothersViews)
                        .forEach(use -> events.add(violated(user, use.getDescription())));
            }
        };
    }

    private static boolean reachesIntoAnothersViews(Dependency use) {
        var view = use.getTargetClass();
        return resideInAPackage("..workspace.*.ui..").test(view)
                && !view.getSimpleName().endsWith("Navigation")
                && !moduleOf(view).equals(moduleOf(use.getOriginClass()));
    }
}
