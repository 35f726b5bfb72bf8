package org.kpcsc.workspace.notifications;

import org.jspecify.annotations.Nullable;

/**
 * Which notices are listed.
 *
 * @param onlyNew whether only those that are not read yet
 * @param text part of what they name, such as a title or an organisation; null stands for all
 */
public record NoticeFilter(boolean onlyNew, @Nullable String text) {

    public static final NoticeFilter ALL = new NoticeFilter(false, null);

    /** Those not read yet. */
    public static final NoticeFilter NEW = new NoticeFilter(true, null);
}
