/** Mail: an outbox that is emptied after the commit, by SMTP or into the demo's mailbox. */
@ApplicationModule(allowedDependencies = {"kernel", "uikit"})
@NullMarked
package org.kpcsc.workspace.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
