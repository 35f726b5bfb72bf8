package org.kpcsc.workspace.documents.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.documents.comment.CommentEvent;
import org.kpcsc.workspace.documents.comment.Comments;
import org.kpcsc.workspace.documents.comment.Discussion;
import org.kpcsc.workspace.documents.comment.Readership;
import org.kpcsc.workspace.documents.comment.TextPlace;
import org.kpcsc.workspace.documents.comment.ThreadDetails.Remark;
import org.kpcsc.workspace.documents.comment.ThreadId;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.kernel.NotFoundException;
import org.kpcsc.workspace.uikit.EmptyState;
import org.kpcsc.workspace.uikit.Parameters;
import org.kpcsc.workspace.uikit.Toast;

/**
 * What is said about a text, beside it: threads in the order of the text, which anybody's new
 * comments join while the page is open. What is half written stays where it is.
 */
final class CommentsPanel implements DeskPanel {

    static final String KEY = "comments";
    private static final String TEXTS = "documents.comments.";
    private static final String THREAD = "thread";

    private final DocumentId document;
    private final Comments comments;
    private final CommentBoard board;
    private final FilterChoice filter = new FilterChoice(this::list);
    private final Button write;
    private final Beginning beginning;
    private final ThreadList threads;
    private @Nullable Discussion shown;

    /** What this browser has kept, and the person has not seen since. */
    private int unseen;

    CommentsPanel(DocumentId document, Language language, Comments comments, OpenComments pages) {
        this.document = document;
        this.comments = comments;
        board = new CommentBoard(document);
        var acts = new ThreadActs(document, comments, board, this::look);
        threads = new ThreadList(language, acts);
        beginning = new Beginning(acts, language, this::begun);
        write = new Button(board.getTranslation(TEXTS + "new"));
        write.addThemeVariants(ButtonVariant.PRIMARY);
        // The board hears of it in the browser, where the words are that it is about.
        write.addClassName("ws-comment-ask");
        var bar = new Div(filter, write);
        bar.addClassName("ws-comments-bar");
        board.add(bar, beginning, threads);
        listen(pages);
    }

    private void listen(OpenComments pages) {
        board.addAttachListener(attached -> {
            pages.add(attached, this::hear);
            look();
        });
        board.onWanted(this::begin);
        board.onChosen(this::lead);
        board.onMoved(this::tellPlaces);
        board.onDraft(this::goOn);
        board.onWordsWanted(thread -> {
            desk().ifPresent(DocumentDesk::leave);
            board.reveal(thread);
        });
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Component content() {
        return board;
    }

    @Override
    public void opened() {
        if (unseen > 0) {
            unseen = 0;
            count();
        }
    }

    @Override
    public void asked(QueryParameters address) {
        var thread = Parameters.read(address, THREAD, ThreadId::of);
        if (thread != null) {
            lead(thread);
        }
    }

    private void hear(CommentEvent event) {
        if (event.document().equals(document)) {
            look();
        }
    }

    /** Looks again, with the rights of this moment; touches nothing where nothing has changed. */
    private void look() {
        try {
            var now = comments.about(document);
            if (!now.equals(shown)) {
                show(now);
            }
        } catch (NotFoundException takenAway) {
            board.removeAll();
            board.getElement().removeAttribute("threads");
        }
    }

    /**
     * The browser has lost the places, or the order has changed: they are told anew in any case.
     */
    private void tellPlaces() {
        shown = null;
        look();
    }

    private void show(Discussion now) {
        announce(now);
        shown = now;
        threads.show(now);
        filter.among(now.threads());
        board.mark(now);
        list();
        count();
    }

    private void count() {
        desk().ifPresent(desk -> desk.count(KEY, filter.count(CommentFilter.OPEN) + unseen));
    }

    private void list() {
        var now = discussion();
        write.setVisible(now.mayWrite() && !beginning.isOpen());
        threads.list(
                now.threads(),
                filter::shows,
                !beginning.isOpen() ? Optional.of(nothing()) : Optional.empty());
    }

    private Component nothing() {
        var write = filter.getValue() == CommentFilter.OPEN && discussion().mayWrite();
        var key = write ? "none.write" : "none." + filter.getValue();
        return new EmptyState(board.getTranslation(TEXTS + key));
    }

    /** Lets it be said aloud who else has said something since the page was shown. */
    private void announce(Discussion now) {
        if (shown == null) {
            return;
        }
        var by = now.saidByOthersSince(shown).stream().map(this::name).toList();
        if (!by.isEmpty()) {
            board.heard(by);
        }
    }

    private String name(Remark remark) {
        var speaker = remark.author();
        return board.getTranslation(TEXTS + "mention.person", speaker.name(), speaker.acronym());
    }

    /** Opens the panel at a thread, whichever are listed; says so where it is not the reader's. */
    private void lead(ThreadId id) {
        var found = discussion().thread(id);
        if (found.isEmpty()) {
            Toast.problem(board.getTranslation(TEXTS + "gone"));
            return;
        }
        filter.letShow(found.get());
        openPanel();
        board.lead(id);
        comments.look(id);
    }

    private void openPanel() {
        desk().filter(desk -> !KEY.equals(desk.opened())).ifPresent(desk -> desk.choose(KEY));
    }

    /** What is written already stays about what it is about. */
    private void begin(CommentBoard.Wanted wanted) {
        if (!discussion().mayWrite()) {
            return;
        }
        openPanel();
        if (wanted.written() && beginning.isOpen()) {
            board.enter(NewThread.KEY);
        } else {
            compose(wanted.draft().place(), wanted.draft().readership());
        }
    }

    private void compose(@Nullable TextPlace place, Readership readership) {
        beginning.about(place, readership, discussion().reader());
        list();
    }

    private void begun(@Nullable ThreadId opened) {
        list();
        look();
        if (opened != null) {
            discussion().thread(opened).ifPresent(filter::letShow);
            comments.look(opened);
            board.stayAt(opened);
        } else {
            board.back();
        }
    }

    /**
     * Takes up what was written before the page was loaded again. The panel opens for it only where
     * that covers nothing that the person has asked for.
     */
    private void goOn(CommentBoard.Found found) {
        if (!discussion().mayWrite() || !takeUp(found.draft())) {
            return;
        }
        var opened = desk().map(DocumentDesk::opened);
        if (opened.isEmpty() && !found.narrow()) {
            openPanel();
        } else if (!opened.equals(Optional.of(KEY))) {
            unseen++;
            count();
        }
    }

    private boolean takeUp(CommentBoard.Draft draft) {
        if (draft.key().equals(NewThread.KEY)) {
            compose(draft.place(), draft.readership());
            return true;
        }
        return threads.goOn(draft.key());
    }

    private Discussion discussion() {
        var now = shown;
        if (now == null) {
            now = comments.about(document);
            show(now);
        }
        return now;
    }

    private Optional<DocumentDesk> desk() {
        return Optional.ofNullable(board.findAncestor(DocumentDesk.class));
    }
}
