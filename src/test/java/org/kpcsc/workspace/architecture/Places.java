package org.kpcsc.workspace.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.regex.Pattern;

/** Where a class lives, in the workspace as in the planted one. */
final class Places {

    private static final Pattern MODULE = Pattern.compile("\\.workspace\\.([a-z]+)");

    private Places() {}

    /** Where a person's pages are made. */
    static DescribedPredicate<JavaClass> views() {
        return resideInAnyPackage("..ui..", "..workspace.uikit..", "..workspace.shell..");
    }

    /** Views, and the parts of views that one module shows in another's page. */
    static DescribedPredicate<JavaClass> whereVaadinMayBe() {
        return views().or(
                        resideInAnyPackage(
                                "..workspace.organisations.page..",
                                "..workspace.documents.editor..",
                                "..workspace.accounts.security.."))
                .as("views, slots for views, or the adapters of sign-in");
    }

    /** Pages without Vaadin. */
    static DescribedPredicate<JavaClass> plainPages() {
        return resideInAnyPackage("..web..", "..workspace.publicsite..");
    }

    /** The module of a class; its package where it is not ours. */
    static String moduleOf(JavaClass type) {
        var module = MODULE.matcher(type.getPackageName());
        return module.find() ? module.group(1) : type.getPackageName();
    }
}
