package org.kpcsc.workspace.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.server.AbstractStreamResource;
import com.vaadin.flow.server.RequestHandler;

/**
 * Doors that no list of addresses shows, since they hang on an open page.
 *
 * <p>The others are found while the application runs, by the tests of {@code doors}.
 */
final class DoorRules {

    /** Asks the service again, with the rights of the moment in which the file is taken. */
    private static final String FILES = "org.kpcsc.workspace.uikit.FileLink";

    @ArchTest
    static final ArchRule filesComeAndGoByOneDoor =
            noClasses()
                    .that(
                            describe(
                                    "are another than " + FILES,
                                    type -> !type.getName().equals(FILES)))
                    .should()
                    .dependOnClassesThat(
                            resideInAnyPackage(
                                            "com.vaadin.flow.server.streams..",
                                            "com.vaadin.flow.component.upload..")
                                    .or(assignableTo(AbstractStreamResource.class))
                                    .or(assignableTo(RequestHandler.class)));

    @ArchTest
    static final ArchRule noMethodOfAViewIsCalledFromABrowser =
            noClasses()
                    .that(resideInAPackage("..workspace.."))
                    .should()
                    .dependOnClassesThat(assignableTo(ClientCallable.class));

    private DoorRules() {}
}
