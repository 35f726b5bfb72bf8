package org.kpcsc.workspace.documents.editor;

import static com.github.mvysny.kaributesting.v10.BasicUtilsKt._fireDomEvent;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.documents.EditingMode;
import org.kpcsc.workspace.documents.comment.Comments;
import org.kpcsc.workspace.documents.comment.CommentsTest;
import org.kpcsc.workspace.documents.comment.Drafting;
import org.kpcsc.workspace.documents.comment.Mentionable;
import org.kpcsc.workspace.documents.comment.Readership;
import org.kpcsc.workspace.documents.comment.Room;
import org.kpcsc.workspace.documents.comment.TextPlace;
import org.kpcsc.workspace.documents.comment.ThreadDetails;
import org.kpcsc.workspace.documents.comment.ThreadId;
import org.kpcsc.workspace.kernel.Actor;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.Role;
import org.kpcsc.workspace.testing.Acting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What somebody sees of the threads about a text, and does in them. */
@CommentsTest
class CommentsPanelTests {

    private static final TextPlace ROYALTIES = new TextPlace(0, 5, 14);

    @Autowired ApplicationContext context;
    @Autowired Acting acting;
    @Autowired Drafting drafting;
    @Autowired Room room;
    @Autowired Comments comments;
    @Autowired CommentsBesideText source;

    private Actor drafter;
    private Actor other;
    private DocumentId text;

    /** The desk of whoever has opened the text. */
    @SuppressWarnings("NullAway.Init")
    private DocumentDesk desk;

    @BeforeEach
    void openTheBrowser() {
        acting.nobody();
        var zela = drafting.member();
        text = drafting.text(zela, "The royalties are paid.");
        drafter = seat(zela, EditingMode.WRITE, Role.DRAFTER);
        other = seat(drafting.member(), EditingMode.COMMENT, Role.REPRESENTATIVE);
        MockVaadin.setup(UI::new, new MockSpringServlet(new Routes(), context, UI::new));
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    private Actor seat(OrganisationId organisation, EditingMode mode, Role... roles) {
        return room.seat(text, Acting.someone(organisation, roles), mode);
    }

    @AfterEach
    void closeTheBrowser() {
        acting.nobody();
        MockVaadin.tearDown();
    }

    @Test
    void whoMayNotReadWhatIsSaidHasNoPanel() {
        acting.become(room.meet(Acting.someone(drafting.member(), Role.DRAFTER)));

        assertThat(source.beside(text, Language.EN)).isEmpty();
    }

    @Test
    void whoOnlyReadsIsOfferedNothingToWrite() {
        opened(drafter, ROYALTIES, "To whom?");
        open(seat(drafting.member(), EditingMode.READ));
        board();

        assertThat(words()).contains("To whom?", "“royalties”");
        assertThat(buttons()).isEmpty();
        wanted(ROYALTIES);
        assertThat(_find(TextArea.class)).isEmpty();
    }

    @Test
    void wordsOfTheTextAreSpokenOf() {
        open(drafter);
        wanted(ROYALTIES);
        assertThat(desk.opened()).isEqualTo("comments");
        assertThat(words()).contains("“royalties”");
        _get(TextArea.class).setValue("To whom?");
        click("Send the comment");

        assertThat(_find(TextArea.class)).isEmpty();
        assertThat(threads())
                .singleElement()
                .satisfies(thread -> {
                    assertThat(thread.passage()).isNotNull();
                    assertThat(thread.readership()).isEqualTo(Readership.EVERYONE);
                });
        assertThat(words()).contains("To whom?").doesNotContain("Only ");
        assertThat(board().getElement().getAttribute("threads"))
                .contains("\"words\":\"royalties\"");
    }

    @Test
    void orOfAllOfItInstead() {
        open(drafter);
        wanted(ROYALTIES);
        click("Speak of the whole text instead");
        _get(TextArea.class).setValue("Too long.");
        click("Send the comment");

        assertThat(threads()).singleElement().extracting(ThreadDetails::passage).isNull();
        assertThat(words()).contains("About the whole text");
    }

    @Test
    void aCommentThatHasWordsStaysAboutWhatItWasAndAnEmptyOneMoves() {
        open(drafter);
        wanted(null);
        wanted(ROYALTIES);
        assertThat(words()).contains("“royalties”");
        _get(TextArea.class).setValue("To whom?");
        wantedAgain(new TextPlace(0, 1, 4), Readership.EVERYONE);
        assertThat(words()).contains("“royalties”").doesNotContain("“The”");
        click("Cancel");
        wantedAgain(ROYALTIES, Readership.OWN_ORGANISATION);
        assertThat(readers().getValue()).isEqualTo(Readership.OWN_ORGANISATION);
        assertThat(words()).contains("“royalties”");
    }

    @Test
    void aRefusalKeepsWhatWasTyped() {
        open(drafter);
        wanted(null);
        click("Send the comment");
        assertThat(words()).contains("Please write something first.");
        _get(TextArea.class).setValue("x".repeat(5_000));
        click("Send the comment");

        assertThat(words()).contains("1,000 characters too long");
        assertThat(_get(TextArea.class).getValue()).hasSize(5_000);
        assertThat(threads()).isEmpty();
    }

    @Test
    void aThreadForOnesOwnOrganisationMentionsItsPeopleAlone() {
        open(drafter);
        wanted(null);
        _get(TextArea.class).setValue("Between us.");
        mentions().setValue(mentions().getListDataView().getItems().toList());
        readers().setValue(Readership.OWN_ORGANISATION);
        assertThat(mentions().getValue())
                .isNotEmpty()
                .allMatch(one -> one.mention().organisation().equals(drafter.organisation()));
        click("Send the comment");

        assertThat(words()).contains("Only TALK");
        assertThat(drafting.told(other)).isEmpty();
    }

    @Test
    void aThreadIsAnsweredChangedResolvedAndOpenedAgain() {
        opened(other, ROYALTIES, "To whom?");
        open(drafter);
        board();
        click("Answer");
        _get(TextArea.class).setValue("To the districts.");
        click("Answer");
        assertThat(words()).contains("To the districts.");
        click("Change");
        assertThat(_get(TextArea.class).getValue()).isEqualTo("To the districts.");
        _get(TextArea.class).setValue("To the district.");
        click("Save");
        assertThat(words()).contains("To the district.", "changed ");
        click("Resolve");
        assertThat(words()).contains("No open thread.").doesNotContain("To whom?");
        show(CommentFilter.RESOLVED);
        assertThat(words()).contains("To whom?", "Resolved by ");
        click("Open again");
        assertThat(words()).contains("No thread has been resolved.");
        show(CommentFilter.MINE);
        assertThat(words()).contains("To whom?");
    }

    @Test
    void deletingAsksFirstAndLeavesThatSomethingWasSaid() {
        opened(drafter, null, "Nonsense.");
        open(drafter);
        board();
        click("Delete");
        _get(ConfirmDialog.class);
        assertThat(words()).contains("Nonsense.");
        var question = _get(ConfirmDialog.class);
        ConfirmDialogKt._fireConfirm(question);

        assertThat(words()).doesNotContain("Nonsense.").contains("Deleted by its author");
    }

    @Test
    void othersCommentsComeIntoTheOpenPageAndLeaveWhatIsHalfWritten() {
        var thread = opened(other, ROYALTIES, "To whom?");
        open(drafter);
        board();
        click("Answer");
        var field = _get(TextArea.class);
        field.setValue("Half");
        acting.as(other, () -> comments.answer(thread, Drafting.saying("And when?")));
        MockVaadin.clientRoundtrip(false);
        awaitWords("And when?");

        assertThat(_get(TextArea.class)).isSameAs(field);
        assertThat(field.getValue()).isEqualTo("Half");
        acting.as(other, () -> comments.resolve(thread));
        awaitWords("Resolved by ");
        click("Answer");
        assertThat(words()).contains("This thread was resolved meanwhile.");
        assertThat(_get(TextArea.class).getValue()).isEqualTo("Half");
    }

    @Test
    void wordsThatAreGoneAreSaidToBe() {
        opened(drafter, ROYALTIES, "To whom?");
        open(drafter);
        board();
        drafting.replaced(text, 1, 20, "");
        _fireDomEvent(board(), "places-moved");

        assertThat(words()).contains("The text was removed:", "“royalties”");
    }

    @Test
    void anAddressLeadsToAThreadWhateverIsListed() {
        var thread = opened(other, null, "Done?");
        acting.as(other, () -> comments.resolve(thread));
        open(drafter);
        board();
        assertThat(words()).doesNotContain("Done?");
        desk.ask(QueryParameters.of("thread", thread.toString()));

        assertThat(words()).contains("Done?");
        assertThat(desk.opened()).isEqualTo("comments");
        desk.ask(QueryParameters.of("thread", ThreadId.create().toString()));
        desk.ask(QueryParameters.of("thread", "nonsense"));
        assertThat(words()).contains("Done?");
    }

    @Test
    void whatWasHalfWrittenBeforeAReloadIsTakenUpAgain() {
        var thread = opened(other, null, "To whom?");
        open(drafter);
        draft("new", ROYALTIES, Readership.OWN_ORGANISATION);
        assertThat(readers().getValue()).isEqualTo(Readership.OWN_ORGANISATION);
        assertThat(words()).contains("“royalties”");
        click("Cancel");
        draft("answer:" + thread, null, Readership.EVERYONE);
        assertThat(_get(TextArea.class).getLabel()).isEqualTo("Your answer");
        click("Cancel");
        draft("answer:" + ThreadId.create(), null, Readership.EVERYONE);
        draft("edit:" + thread, null, Readership.EVERYONE);
        draft("answer", null, Readership.EVERYONE);
        assertThat(_find(TextArea.class)).isEmpty();
    }

    @Test
    void whatWasHalfWrittenOpensNoPanelOverTheTextOrAnother() {
        open(drafter);
        draftOnAPhone("new");
        assertThat(desk.opened()).isNull();
        assertThat(desk.getElement().getTextRecursively()).contains("Comments1");
        board();
        assertThat(desk.getElement().getTextRecursively()).doesNotContain("Comments1");
        click("Cancel");
        desk.open(null);
        draft("new", null, Readership.EVERYONE);
        assertThat(desk.opened()).isEqualTo("comments");
    }

    @Test
    void whatThePanelCoversIsShownByClosingIt() {
        var thread = opened(other, ROYALTIES, "To whom?");
        open(drafter);
        var chosen = new ArrayList<@Nullable String>();
        desk.onChoice(chosen::add);
        var detail = JsonMapper.shared().createObjectNode();
        detail.put("event.detail.thread", thread.toString());
        _fireDomEvent(board(), "words-wanted", detail);

        assertThat(desk.opened()).isNull();
        assertThat(chosen).containsExactly((String) null);
    }

    @Test
    void theDeskCountsWhatIsOpen() {
        opened(other, null, "One.");
        open(drafter);
        board();
        assertThat(desk.getElement().getTextRecursively()).contains("Comments1");
        click("Resolve");
        assertThat(desk.getElement().getTextRecursively()).doesNotContain("Comments1");
    }

    private ThreadId opened(Actor by, @Nullable TextPlace place, String words) {
        return acting.as(
                by, () -> comments.open(text, place, Readership.EVERYONE, Drafting.saying(words)));
    }

    private void open(Actor reader) {
        acting.become(reader);
        var editor = new DocumentEditor(text, Language.EN, reader.person());
        desk = new DocumentDesk(editor, source.beside(text, Language.EN).stream().toList());
        UI.getCurrent().add(desk);
    }

    private List<ThreadDetails> threads() {
        return comments.about(text).threads();
    }

    /** Opens the panel. */
    private CommentBoard board() {
        desk.open("comments");
        return _get(CommentBoard.class);
    }

    private void wanted(@Nullable TextPlace place) {
        var detail = JsonMapper.shared().createObjectNode();
        put(detail, place);
        _fireDomEvent(_get(CommentBoard.class), "comment-wanted", detail);
    }

    /** By somebody whose browser has words of it already. */
    private void wantedAgain(@Nullable TextPlace place, Readership readership) {
        var detail = JsonMapper.shared().createObjectNode();
        put(detail, place);
        detail.put("event.detail.readership", readership.name());
        detail.put("event.detail.written", true);
        _fireDomEvent(_get(CommentBoard.class), "comment-wanted", detail);
    }

    private void draft(String key, @Nullable TextPlace place, Readership readership) {
        found(key, place, readership, false);
    }

    private void draftOnAPhone(String key) {
        found(key, null, Readership.EVERYONE, true);
    }

    private void found(
            String key, @Nullable TextPlace place, Readership readership, boolean narrow) {
        var detail = JsonMapper.shared().createObjectNode();
        put(detail, place);
        detail.put("event.detail.key", key)
                .put("event.detail.readership", readership.name())
                .put("event.detail.narrow", narrow);
        _fireDomEvent(_get(CommentBoard.class), "draft-found", detail);
    }

    private static void put(ObjectNode detail, @Nullable TextPlace place) {
        detail.put("event.detail.version", place == null ? -1 : place.version())
                .put("event.detail.from", place == null ? 0 : place.from())
                .put("event.detail.to", place == null ? 0 : place.to());
    }

    @SuppressWarnings("unchecked")
    private static MultiSelectComboBox<Mentionable> mentions() {
        return _get(MultiSelectComboBox.class);
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<Readership> readers() {
        return _get(RadioButtonGroup.class);
    }

    @SuppressWarnings("unchecked")
    private static void show(CommentFilter filter) {
        _get(Select.class).setValue(filter);
    }

    private static void click(String label) {
        _click(_get(Button.class, spec -> spec.withText(label)));
    }

    private static List<String> buttons() {
        return _find(Button.class).stream().map(Button::getText).toList();
    }

    private String words() {
        return desk.getElement().getTextRecursively();
    }

    private void awaitWords(String words) {
        Awaitility.await()
                .pollInSameThread()
                .untilAsserted(() -> {
                    MockVaadin.clientRoundtrip(false);
                    assertThat(words()).contains(words);
                });
    }
}
