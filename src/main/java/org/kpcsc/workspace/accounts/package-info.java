/** People, their roles per organisation, how they are invited and how they prove who they are. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "audit",
            "mail",
            "organisations",
            "organisations :: page",
            "uikit"
        })
@NullMarked
package org.kpcsc.workspace.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
