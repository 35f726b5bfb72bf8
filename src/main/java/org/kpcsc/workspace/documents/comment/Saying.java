package org.kpcsc.workspace.documents.comment;

import java.util.LinkedHashSet;
import java.util.Set;
import org.kpcsc.workspace.kernel.PlainText;
import org.kpcsc.workspace.kernel.RefusedException;

/**
 * What somebody wants to say.
 *
 * @param words without what cannot be stored, and without blanks around them
 * @param mentions who is told of it besides those who take part in the thread
 */
public record Saying(String words, Set<Mention> mentions) {

    /** The longest comment, in characters. */
    public static final int MOST = 4_000;

    /** Refuses what says nothing or too much. */
    public Saying {
        words = PlainText.of(words).strip();
        if (words.isEmpty()) {
            throw new RefusedException("documents.comments.refused.empty");
        }
        if (words.length() > MOST) {
            throw new RefusedException("documents.comments.refused.long", words.length() - MOST);
        }
        mentions = Set.copyOf(new LinkedHashSet<>(mentions));
    }
}
