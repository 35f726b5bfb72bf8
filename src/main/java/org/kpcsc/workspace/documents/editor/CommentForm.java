package org.kpcsc.workspace.documents.editor;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kpcsc.workspace.documents.comment.Mentionable;
import org.kpcsc.workspace.documents.comment.Readership;
import org.kpcsc.workspace.documents.comment.Saying;
import org.kpcsc.workspace.documents.comment.Speaker;
import org.kpcsc.workspace.kernel.RefusedException;
import org.kpcsc.workspace.uikit.Act;
import org.kpcsc.workspace.uikit.FormFields;

/**
 * What somebody is about to say, and who is told of it; hands a saying out.
 *
 * <p>Stays as it is, with everything typed, until what it asks for has succeeded.
 */
final class CommentForm extends Div {

    private static final long serialVersionUID = 1L;

    private static final String TEXTS = "documents.comments.";

    private final CommentBoard board;
    private final String key;
    private final TextArea words;
    private final MultiSelectComboBox<Mentionable> mentions = new MultiSelectComboBox<>();
    private final RadioButtonGroup<Readership> readership = new RadioButtonGroup<>();
    private final transient List<Mentionable> known;
    private final transient Speaker self;
    private Paragraph refusal = new Paragraph();

    /**
     * @param board leads into it, and only those who have not gone on to something else
     * @param key names the field in the browser's store of drafts
     * @param self the author; a thread of their own organisation mentions nobody else's people
     */
    CommentForm(
            CommentBoard board, String key, String label, List<Mentionable> known, Speaker self) {
        this.board = board;
        this.key = key;
        this.known = known;
        this.self = self;
        addClassNames("ws-form", "ws-comment-form");
        words = FormFields.words(label, Saying.MOST);
        words.getElement().setAttribute("data-draft", key);
        words.setWidthFull();
        words.setMinRows(3);
        mentions.setLabel(getTranslation(TEXTS + "mentions"));
        mentions.setHelperText(getTranslation(TEXTS + "mentions.help"));
        mentions.setItemLabelGenerator(this::name);
        mentions.setItems(known);
        mentions.setWidthFull();
        readership.setLabel(getTranslation(TEXTS + "readers"));
        readership.setItems(Readership.values());
        readership.setItemLabelGenerator(
                one -> getTranslation(TEXTS + "readers." + one, self.acronym()));
        add(words, mentions);
    }

    /** Asks who may read the thread, which can be chosen only when it is opened. */
    void chooseReaders(Readership chosen, Runnable changed) {
        readership.setValue(chosen);
        offer(chosen);
        readership.addValueChangeListener(change -> {
            offer(change.getValue());
            changed.run();
        });
        add(readership);
    }

    /** Who may be mentioned in a thread for these readers; whoever may not is taken out. */
    void offer(Readership readers) {
        var chosen = mentions.getValue();
        var offered = known.stream().filter(one -> isFor(one, readers)).toList();
        mentions.setItems(offered);
        mentions.setValue(chosen.stream().filter(offered::contains).collect(Collectors.toSet()));
    }

    private boolean isFor(Mentionable one, Readership readers) {
        return readers == Readership.EVERYONE
                || one.mention().organisation().equals(self.who().organisation());
    }

    void fill(String said, Collection<Mentionable> mentioned) {
        words.setValue(said);
        mentions.setValue(Set.copyOf(mentioned));
    }

    /** Ends the form: what sends it, and what gives it up. */
    void acts(String sendText, Runnable send, Runnable cancel) {
        var acts =
                new Div(
                        Act.next(sendText, () -> attempt(send)),
                        Act.quiet(getTranslation("uikit.cancel"), cancel));
        acts.addClassName("ws-acts");
        add(acts);
    }

    private void attempt(Runnable send) {
        refusal.getElement().removeFromParent();
        words.setInvalid(false);
        try {
            send.run();
        } catch (RefusedException refused) {
            show(refused);
        }
    }

    /** A new paragraph each time, so that it is read out again. */
    void show(RefusedException refused) {
        refusal = new Paragraph(getTranslation(refused.key(), refused.arguments().toArray()));
        refusal.addClassName("ws-refusal");
        refusal.getElement().setAttribute("role", "alert");
        addComponentAtIndex(getComponentCount() - 1, refusal);
        focus();
    }

    String key() {
        return key;
    }

    Saying saying() {
        return new Saying(
                words.getValue(),
                mentions.getValue().stream().map(Mentionable::mention).collect(Collectors.toSet()));
    }

    Readership readers() {
        return readership.getValue();
    }

    void focus() {
        board.enter(key);
    }

    /** A person with their organisation, or an organisation as those of it who are meant. */
    private String name(Mentionable one) {
        return one.name() == null
                ? getTranslation(TEXTS + "mention.organisation", one.acronym())
                : getTranslation(TEXTS + "mention.person", one.name(), one.acronym());
    }
}
