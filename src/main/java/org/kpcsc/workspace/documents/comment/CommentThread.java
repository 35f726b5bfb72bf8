package org.kpcsc.workspace.documents.comment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.Authorship;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.kernel.NotFoundException;
import org.kpcsc.workspace.kernel.NotPermittedException;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.RefusedException;

/**
 * What was said about some words of a text, or about all of it, from the first comment on.
 *
 * <p>Whether somebody may read or write it at all is for the service to say; what may be done to it
 * in the state it is in, and that a comment is its author's, is said here.
 */
final class CommentThread {

    private final ThreadId id;
    private final DocumentId document;
    private final Readership readership;
    private final @Nullable Anchor anchor;
    private final List<Comment> comments;
    private @Nullable Resolution resolution;

    /** As it is stored, with at least one comment. */
    CommentThread(
            ThreadId id,
            DocumentId document,
            Readership readership,
            @Nullable Anchor anchor,
            List<Comment> comments,
            @Nullable Resolution resolution) {
        this.id = id;
        this.document = document;
        this.readership = readership;
        this.anchor = anchor;
        this.comments = new ArrayList<>(comments);
        this.resolution = resolution;
    }

    /** A new one; without an anchor it is about the whole text. */
    static CommentThread open(
            DocumentId document, Readership readership, @Nullable Anchor anchor, Comment first) {
        return new CommentThread(
                ThreadId.create(), document, readership, anchor, List.of(first), null);
    }

    void answer(Comment comment) {
        requireOpen();
        comments.add(comment);
    }

    /** Changes the words of one's own comment; answers who is mentioned in it that was not. */
    Set<Mention> edit(CommentId which, Authorship by, Saying saying, Instant now) {
        requireOpen();
        var comment = own(which, by);
        comments.set(comments.indexOf(comment), comment.edited(saying, now));
        var added = new LinkedHashSet<>(saying.mentions());
        added.removeAll(comment.mentions());
        return added;
    }

    /** Takes one's own comment back, also from a thread that is resolved. */
    void delete(CommentId which, Authorship by, Instant now) {
        var comment = own(which, by);
        comments.set(comments.indexOf(comment), comment.deleted(now));
    }

    void resolve(Authorship by, Instant now) {
        requireOpen();
        resolution = new Resolution(by, now);
    }

    void reopen() {
        if (resolution == null) {
            throw new RefusedException("documents.comments.refused.open");
        }
        resolution = null;
    }

    private void requireOpen() {
        if (resolution != null) {
            throw new RefusedException("documents.comments.refused.resolved");
        }
    }

    private Comment own(CommentId which, Authorship by) {
        var comment = comment(which);
        if (!comment.author().equals(by)) {
            throw new NotPermittedException();
        }
        if (comment.isDeleted()) {
            throw new RefusedException("documents.comments.refused.deleted");
        }
        return comment;
    }

    Comment comment(CommentId which) {
        return comments.stream()
                .filter(comment -> comment.id().equals(which))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    ThreadId id() {
        return id;
    }

    DocumentId document() {
        return document;
    }

    Readership readership() {
        return readership;
    }

    Optional<Anchor> anchor() {
        return Optional.ofNullable(anchor);
    }

    List<Comment> comments() {
        return List.copyOf(comments);
    }

    Optional<Resolution> resolution() {
        return Optional.ofNullable(resolution);
    }

    Instant openedAt() {
        return comments.getFirst().at();
    }

    /** Whether people of that organisation are among those for whom it was written. */
    boolean isFor(OrganisationId organisation) {
        return readership == Readership.EVERYONE || organisation.equals(openedFor());
    }

    /** The organisation of whoever opened it. */
    OrganisationId openedFor() {
        return comments.getFirst().author().organisation();
    }

    /** Everyone who has said something in it, or was asked for by name. */
    Set<Authorship> participants() {
        var all = new LinkedHashSet<Authorship>();
        for (var comment : comments) {
            all.add(comment.author());
            for (var mention : comment.mentions()) {
                if (mention.person() != null) {
                    all.add(new Authorship(mention.person(), mention.organisation()));
                }
            }
        }
        return all;
    }
}
