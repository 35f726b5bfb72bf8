package org.kpcsc.workspace.notifications;

import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.kernel.Tone;

/**
 * One thing that waits for a person: what it is, why it is here, and the one act.
 *
 * @param titleKey of the message bundles, as are {@code detailKey} and {@code actionKey}
 * @param due by when; null where there is no hurry
 * @param actionKey the words of its one button
 * @param path of the page to open, below {@code /workspace/} and without a leading slash
 */
public record WaitingItem(
        String titleKey,
        List<Serializable> titleArgs,
        String detailKey,
        List<Serializable> detailArgs,
        @Nullable Instant due,
        Tone tone,
        String actionKey,
        String path) {

    /** Most urgent first: by tone, then by what is due first; what has no date comes last. */
    public static final Comparator<WaitingItem> BY_URGENCY =
            Comparator.comparing(WaitingItem::tone, Comparator.<Tone>reverseOrder())
                    .thenComparing(item -> item.due() == null ? Instant.MAX : item.due());

    public WaitingItem {
        titleArgs = List.copyOf(titleArgs);
        detailArgs = List.copyOf(detailArgs);
    }
}
