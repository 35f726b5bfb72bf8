package org.kpcsc.workspace.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.kpcsc.workspace.architecture.Conditions.neverCall;
import static org.kpcsc.workspace.architecture.Places.plainPages;
import static org.kpcsc.workspace.architecture.Places.views;
import static org.kpcsc.workspace.architecture.Places.whereVaadinMayBe;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Views are thin: they show, and call one service method for each thing a person does. */
final class ViewRules {

    /** Knows nothing but the address of the workspace. */
    private static final String ADDRESSES = "org.kpcsc.workspace.mail.Links";

    @ArchTest
    static final ArchRule onlyViewsKnowVaadin =
            noClasses()
                    .that(not(whereVaadinMayBe()))
                    .should()
                    .dependOnClassesThat(resideInAPackage("com.vaadin.."));

    @ArchTest
    static final ArchRule viewsKnowNoPersistence =
            noClasses()
                    .that(views().or(plainPages()))
                    .should()
                    .dependOnClassesThat(
                            resideInAnyPackage(
                                            "jakarta.persistence..", "org.springframework.jdbc..")
                                    .or(describe("are persistent", ViewRules::isPersistence)));

    @ArchTest
    static final ArchRule transactionsBelongToServices =
            noClasses()
                    .that(views().or(plainPages()))
                    .should()
                    .dependOnClassesThat(
                            assignableTo(Transactional.class)
                                    .or(
                                            resideInAPackage(
                                                    "org.springframework.transaction.support..")));

    @ArchTest
    static final ArchRule viewsCallNoBeansButServices =
            noClasses()
                    .that(views())
                    .should()
                    .dependOnClassesThat(
                            describe(
                                    "are beans, and neither services nor views",
                                    ViewRules::isOtherBean))
                    .because("permission stands on services");

    @ArchTest
    static final ArchRule navigationGoesThroughTypedMethods =
            classes()
                    .that(views().and(not(simpleNameEndingWith("Navigation"))))
                    .should(neverCall("navigate with a path", ViewRules::isNavigationByPath));

    private ViewRules() {}

    private static boolean isPersistence(JavaClass type) {
        return type.isAssignableTo(Repository.class) || type.isAnnotatedWith(Entity.class);
    }

    private static boolean isOtherBean(JavaClass type) {
        return type.isMetaAnnotatedWith(Component.class)
                && !type.isAnnotation()
                && !type.getName().equals(ADDRESSES)
                && !type.isMetaAnnotatedWith(Service.class)
                && !views().test(type);
    }

    private static boolean isNavigationByPath(CodeUnitAccessTarget target) {
        var parameters = target.getRawParameterTypes();
        return target.getName().equals("navigate")
                && !parameters.isEmpty()
                && parameters.getFirst().isEquivalentTo(String.class);
    }
}
