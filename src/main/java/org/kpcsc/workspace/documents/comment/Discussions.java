package org.kpcsc.workspace.documents.comment;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.accounts.People;
import org.kpcsc.workspace.documents.comment.ThreadDetails.Passage;
import org.kpcsc.workspace.documents.comment.ThreadDetails.Remark;
import org.kpcsc.workspace.documents.comment.ThreadDetails.Resolved;
import org.kpcsc.workspace.kernel.PersonId;
import org.kpcsc.workspace.organisations.Organisations;
import org.springframework.stereotype.Component;

/** Puts together what one reader sees of the threads about a text. */
@Component
class Discussions {

    private final People people;
    private final Organisations organisations;

    Discussions(People people, Organisations organisations) {
        this.people = people;
        this.organisations = organisations;
    }

    /**
     * @param threads those that the reader may read
     * @param found where the words of those are that are about some
     */
    Discussion of(
            CommentRights reader, List<CommentThread> threads, Map<ThreadId, Anchors.Found> found) {
        var asked = new HashSet<PersonId>();
        asked.add(reader.actor().person());
        threads.forEach(thread -> Names.in(thread).forEach(asked::add));
        var seen = new Seen(reader, new Names(people, organisations, asked));
        var details =
                threads.stream()
                        .map(thread -> seen.thread(thread, found.get(thread.id())))
                        .sorted(inTheOrderOfTheText())
                        .toList();
        return new Discussion(details, reader.mayWrite(), seen.names.speaker(reader.me()));
    }

    private static Comparator<ThreadDetails> inTheOrderOfTheText() {
        return Comparator.comparingInt(Discussions::position)
                .thenComparing(thread -> thread.comments().getFirst().at());
    }

    /** Before the text where a thread is about all of it. */
    private static int position(ThreadDetails thread) {
        var passage = thread.passage();
        return passage == null ? -1 : Math.min(passage.place().from(), passage.place().to());
    }

    private record Seen(CommentRights reader, Names names) {

        private ThreadDetails thread(CommentThread thread, Anchors.@Nullable Found found) {
            return new ThreadDetails(
                    thread.id(),
                    thread.readership(),
                    found == null ? null : passage(found),
                    thread.comments().stream().map(this::remark).toList(),
                    thread.resolution().map(this::resolved).orElse(null),
                    thread.participants().contains(reader.me()));
        }

        /** Who may not be told the words as they were reads those that stand there now. */
        private Passage passage(Anchors.Found found) {
            var anchor = found.anchor();
            boolean removed = found.stands() == null;
            if (reader.mayKnow(anchor.seenAt())) {
                return new Passage(anchor.place(), removed, anchor.words(), true);
            }
            return new Passage(anchor.place(), removed, removed ? null : found.words(), false);
        }

        private Remark remark(Comment comment) {
            return new Remark(
                    comment.id(),
                    names.speaker(comment.author()),
                    comment.at(),
                    comment.words(),
                    comment.mentions().stream()
                            .map(names::mentionable)
                            .sorted(Mentionables.PEOPLE_FIRST)
                            .toList(),
                    comment.editedAt(),
                    comment.deletedAt(),
                    comment.author().equals(reader.me()) && !comment.isDeleted());
        }

        private Resolved resolved(Resolution resolution) {
            return new Resolved(names.speaker(resolution.by()), resolution.at());
        }
    }
}
