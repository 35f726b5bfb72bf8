package org.kpcsc.workspace.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption.Predefined;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kpcsc.workspace.WorkspaceApplication;
import org.springframework.modulith.core.ApplicationModules;

/** The modules and which way they point, and that a planted module which does otherwise is seen. */
class ModularityTests {

    private static final ApplicationModules MODULES =
            ApplicationModules.of(WorkspaceApplication.class);
    private static final ApplicationModules PLANTED =
            ApplicationModules.of("org.kpcsc.planted.workspace", Predefined.ONLY_INCLUDE_TESTS);

    @Test
    void modulesUseOnlyWhatTheyDeclare() {
        MODULES.verify();
    }

    @Test
    void noModuleDeclaresOneAboveIt() {
        assertThat(ModuleOrder.violations(MODULES)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Module 'mail' depends on module 'archive' via",
                "Module 'mail' depends on non-exposed type",
                "Cycle detected: Slice meetings"
            })
    void refusesAModuleThatReachesWhereItMustNot(String refusal) {
        assertThat(PLANTED.detectViolations().getMessages())
                .anySatisfy(message -> assertThat(message).startsWith(refusal));
    }

    @Test
    void refusesModulesThatPointBack() {
        assertThat(ModuleOrder.violations(PLANTED))
                .containsExactlyInAnyOrder(
                        "meetings points back to membership",
                        "membership points back to meetings",
                        "mail points back to accounts",
                        "archive has no place in the order",
                        "statements declares nothing");
    }
}
