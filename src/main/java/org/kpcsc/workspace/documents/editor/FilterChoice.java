package org.kpcsc.workspace.documents.editor;

import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.kpcsc.workspace.documents.comment.ThreadDetails;

/** Chooses which threads are listed, and says of how many each choice is. */
final class FilterChoice extends Select<CommentFilter> {

    private static final long serialVersionUID = 1L;

    private static final String TEXTS = "documents.comments.";

    private transient List<ThreadDetails> threads = List.of();

    FilterChoice(Runnable chosen) {
        setLabel(getTranslation(TEXTS + "show"));
        setItems(CommentFilter.values());
        setItemLabelGenerator(this::label);
        setValue(CommentFilter.OPEN);
        addValueChangeListener(change -> chosen.run());
    }

    /** Those that there are to choose from now. */
    void among(List<ThreadDetails> all) {
        threads = all;
        setItemLabelGenerator(this::label);
    }

    private String label(CommentFilter one) {
        return getTranslation(TEXTS + "show." + one, count(one));
    }

    int count(CommentFilter one) {
        return Math.toIntExact(threads.stream().filter(one::shows).count());
    }

    boolean shows(ThreadDetails thread) {
        return getValue().shows(thread);
    }

    /** Chooses otherwise where that thread would not be listed. */
    void letShow(ThreadDetails thread) {
        if (!shows(thread)) {
            setValue(thread.resolved() == null ? CommentFilter.OPEN : CommentFilter.RESOLVED);
        }
    }
}
