package org.kpcsc.workspace.documents.editor;

import java.util.Optional;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.documents.comment.Comments;
import org.kpcsc.workspace.kernel.Language;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Shows beside a text what is said about it, to whoever may read that. */
@Component
@Order(20)
class CommentsBesideText implements DeskPanelSource {

    private final Comments comments;
    private final OpenComments pages;

    CommentsBesideText(Comments comments, OpenComments pages) {
        this.comments = comments;
        this.pages = pages;
    }

    @Override
    public Optional<DeskPanel> beside(DocumentId document, Language language) {
        return comments.isOpenOn(document)
                ? Optional.of(new CommentsPanel(document, language, comments, pages))
                : Optional.empty();
    }
}
