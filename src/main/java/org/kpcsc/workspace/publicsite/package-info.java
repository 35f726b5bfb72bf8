/**
 * What the public reads: plain pages of published records only, without script, cookie or session.
 */
@ApplicationModule(allowedDependencies = {"kernel", "organisations", "statements :: publication"})
@NullMarked
package org.kpcsc.workspace.publicsite;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
