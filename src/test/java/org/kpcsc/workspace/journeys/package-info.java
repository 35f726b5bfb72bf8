/** What people come to do, from end to end, in a real browser against the packaged application. */
@NullMarked
package org.kpcsc.workspace.journeys;

import org.jspecify.annotations.NullMarked;
