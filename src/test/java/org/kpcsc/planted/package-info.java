/**
 * A workspace of violations, one for each rule of the house, which the tests hold the rules
 * against.
 *
 * <p>It lies beside the workspace, so that nothing of it is found when the application starts.
 */
@NullMarked
package org.kpcsc.planted;

import org.jspecify.annotations.NullMarked;
