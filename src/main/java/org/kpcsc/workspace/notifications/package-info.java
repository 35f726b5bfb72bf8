/** What each person is told, in the application and by mail, and what waits for them. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "audit",
            "mail",
            "organisations",
            "organisations :: navigation",
            "accounts",
            "uikit"
        })
@NullMarked
package org.kpcsc.workspace.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
