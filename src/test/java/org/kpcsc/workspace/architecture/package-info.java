/** The rules of the house, each shown to fail on a violation that is planted for it. */
@NullMarked
package org.kpcsc.workspace.architecture;

import org.jspecify.annotations.NullMarked;
