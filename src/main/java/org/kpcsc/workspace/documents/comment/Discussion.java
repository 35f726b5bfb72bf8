package org.kpcsc.workspace.documents.comment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kpcsc.workspace.documents.comment.ThreadDetails.Remark;

/**
 * What one reader sees of what is said about a text.
 *
 * @param threads about the whole text first, then in the order of the text
 * @param mayWrite whether the reader may say something
 * @param reader who that is
 */
public record Discussion(List<ThreadDetails> threads, boolean mayWrite, Speaker reader) {

    public Discussion {
        threads = List.copyOf(threads);
    }

    /** Empty where it is not the reader's, or is there no more. */
    public Optional<ThreadDetails> thread(ThreadId id) {
        return threads.stream().filter(thread -> thread.id().equals(id)).findFirst();
    }

    /** What others have said since an earlier look at it. */
    public List<Remark> saidByOthersSince(Discussion earlier) {
        var known = earlier.remarks().map(Remark::id).collect(Collectors.toSet());
        return remarks()
                .filter(remark -> !remark.author().who().equals(reader.who()))
                .filter(remark -> !known.contains(remark.id()))
                .toList();
    }

    private Stream<Remark> remarks() {
        return threads.stream().flatMap(thread -> thread.comments().stream());
    }
}
