package org.kpcsc.workspace.organisations;

import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.kernel.Country;

/**
 * Which organisations are listed; null stands for all.
 *
 * @param text part of an acronym or a name, accents and case aside
 */
public record DirectoryFilter(
        @Nullable String text, @Nullable Country country, @Nullable Standing standing) {

    public static final DirectoryFilter ALL = new DirectoryFilter(null, null, null);
}
