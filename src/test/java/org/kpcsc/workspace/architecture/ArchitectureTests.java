package org.kpcsc.workspace.architecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;

/**
 * What must never be, beyond what the modules themselves declare.
 *
 * <p>{@link PlantedViolationsTests} shows that none of these rules has become empty.
 */
@AnalyzeClasses(
        packages = "org.kpcsc.workspace",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest static final ArchTests modules = ArchTests.in(ModuleRules.class);
    @ArchTest static final ArchTests views = ArchTests.in(ViewRules.class);
    @ArchTest static final ArchTests doors = ArchTests.in(DoorRules.class);
    @ArchTest static final ArchTests services = ArchTests.in(ServiceRules.class);
    @ArchTest static final ArchTests values = ArchTests.in(ValueRules.class);
}
