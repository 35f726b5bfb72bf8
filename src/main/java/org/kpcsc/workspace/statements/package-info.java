/** Joint positions: drafted together, signed off as one exact text, approved, published. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "uikit",
            "audit",
            "mail",
            "organisations",
            "accounts",
            "notifications",
            "documents",
            "documents :: model",
            "documents :: rendering",
            "documents :: copy",
            "documents :: suggestion",
            "documents :: editor"
        })
@NullMarked
package org.kpcsc.workspace.statements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
