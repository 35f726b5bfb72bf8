/** Co-drafting: the text, its steps in one order, who may change it, and how everyone sees it. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "uikit",
            "audit",
            "organisations",
            "accounts",
            "notifications"
        })
@NullMarked
package org.kpcsc.workspace.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
