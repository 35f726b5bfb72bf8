package org.kpcsc.workspace.statements;

import static com.github.mvysny.kaributesting.v10.BasicUtilsKt._fireDomEvent;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kpcsc.workspace.documents.Documents;
import org.kpcsc.workspace.documents.editor.DocumentEditor;
import org.kpcsc.workspace.documents.history.Restoring;
import org.kpcsc.workspace.documents.rendering.PlainText;
import org.kpcsc.workspace.kernel.Actor;
import org.kpcsc.workspace.kernel.Role;
import org.kpcsc.workspace.testing.Acting;
import org.kpcsc.workspace.testing.Browsing;
import org.kpcsc.workspace.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The history beside a text: what it shows to whom, and what its buttons do. */
@StatementsTest
class HistoryViewsTests {

    @Autowired ApplicationContext context;
    @Autowired Acting acting;
    @Autowired Coalition coalition;
    @Autowired Statements statements;
    @Autowired Documents documents;
    @Autowired Restoring restoring;
    @Autowired MovableClock clock;

    private Actor drafter;
    private Actor invited;
    private StatementId id;

    @BeforeEach
    void writeTogether() {
        acting.nobody();
        drafter = coalition.person(coalition.member(), Role.DRAFTER);
        invited = coalition.person(coalition.member(), Role.DRAFTER);
        id = coalition.empty(drafter, Visibility.PARTICIPANTS);
        coalition.typed(id, drafter, "the mines.");
        acting.as(
                drafter, () -> statements.invite(id, invited.organisation(), Involvement.WRITING));
        acting.as(invited, () -> statements.acceptInvitation(id));
        clock.advance(Duration.ofDays(1));
        coalition.typed(id, invited, "People near ");
        Browsing.in("statements", Locale.ENGLISH, context);
    }

    @AfterEach
    void closeTheBrowser() {
        acting.nobody();
        Browsing.end();
    }

    @Test
    void tellsByDayWhoWroteHowMuch() {
        open(drafter);
        assertThat(_find(H3.class)).hasSize(2);
        assertThat(rows()).hasSize(2);
        assertThat(textOf(rows().getFirst())).contains("2 words added, none removed");
        assertThat(_find(Select.class)).hasSize(1);
    }

    @Test
    void anEmptyHistoryFillsItselfWithWhatIsWritten() {
        id = coalition.empty(drafter, Visibility.PARTICIPANTS);
        open(drafter);
        assertThat(rows()).isEmpty();
        assertThat(watched().getAttribute("version")).isEqualTo("0");
        coalition.typed(id, drafter, "All");
        passed();
        assertThat(textOf(rows().getFirst())).contains("One word added");
        assertThat(watched().getAttribute("version")).isEqualTo("1");
    }

    @Test
    void whatIsWrittenMeanwhileIsOfferedAndMovesNothing() {
        open(drafter);
        var before = rows();
        _assertNone(Button.class, spec -> spec.withText("Show what was written since"));
        clock.advance(Duration.ofHours(1));
        coalition.typed(id, invited, "All ");
        passed();
        assertThat(rows()).isEqualTo(before);
        press("Show what was written since", 0);
        assertThat(textOf(rows().getFirst())).contains("One word added");
        assertThat(watched().getAttribute("version")).isEqualTo("3");
        _assertNone(Button.class, spec -> spec.withText("Show what was written since"));
    }

    @Test
    void countsApartWhatIsOnlySuggested() {
        clock.advance(Duration.ofHours(1));
        var document = coalition.page(id, drafter).document();
        coalition.suggested(document, invited, UUID.randomUUID());
        open(drafter);
        assertThat(textOf(rows().getFirst()))
                .contains("One word suggested")
                .doesNotContain("added");
        _click(rows().getFirst());
        assertThat(compared())
                .contains("<ins class=\"suggested\" title=\"Suggested by ")
                .doesNotContain("Added by");
        _get(Paragraph.class, spec -> spec.withText("One word suggested"));
    }

    @Test
    void opensWhatChangedWithThosePeopleWhoChangedIt() {
        open(drafter);
        _click(rows().getFirst());
        assertThat(compared())
                .contains("<ins title=\"Added by ")
                .contains("People near </ins>")
                .contains("title=\"Written by ");
        _get(Paragraph.class, spec -> spec.withText("2 words added, none removed"));
    }

    @Test
    void anOrganisationInvitedLaterIsShownNothingFromBefore() {
        open(invited);
        assertThat(rows()).hasSize(1);
        _click(rows().getFirst());
        assertThat(compared()).contains("Added by").doesNotContain("Written by");
    }

    @Test
    void aVersionIsNamedRenamedAndItsNameRemoved() {
        open(drafter);
        _click(rows().getLast());
        press("Name this version", 0);
        _get(TextField.class).setValue("Before the meeting");
        press("Save", 0);
        assertThat(rowTexts()).contains("Before the meeting");
        _click(rows().getFirst());
        press("Rename", 0);
        _get(TextField.class).setValue("");
        press("Save", 0);
        _get(Paragraph.class, spec -> spec.withText("A name has between 1 and 80 characters."));
        _get(TextField.class).setValue("First draft");
        press("Save", 0);
        assertThat(rowTexts()).contains("First draft").doesNotContain("Before the meeting");
        _click(rows().getFirst());
        press("Remove the name", 0);
        assertThat(rowTexts()).doesNotContain("First draft");
    }

    @Test
    void theTextAsItIsNowIsNamedAtOnce() {
        open(drafter);
        press("Name this version", 0);
        assertThat(_find(Paragraph.class))
                .extracting(Paragraph::getText)
                .anyMatch(text -> text.endsWith(" · after changes by " + acronym(invited)));
        _get(TextField.class).setValue("For the plenary");
        press("Save", 0);
        assertThat(rowTexts()).contains("For the plenary");
        // Having a name, it is offered another.
        press("Name this version", 0);
        assertThat(_get(TextField.class).getValue()).isEqualTo("For the plenary");
    }

    @Test
    void theTextAfterASessionIsNamedFromTheTimeline() {
        open(drafter);
        var acts = _find(NativeButton.class, spec -> spec.withText("Name"));
        assertThat(acts).hasSize(2);
        _click(acts.getLast());
        _get(TextField.class).setValue("First words");
        press("Save", 0);
        assertThat(textOf(rows().getLast())).contains("“First words”");
        _click(rows().getFirst());
        assertThat(compared()).contains("People near </ins>");
    }

    @Test
    void aVersionIsCalledByItsLastChangeAndNotByANumber() {
        open(drafter);
        _click(rows().getFirst());
        assertThat(choices())
                .anyMatch(label -> label.endsWith(" · after changes by " + acronym(drafter)))
                .contains("Now", "The beginning")
                .noneMatch(label -> label.startsWith("Version"));
    }

    @Test
    void restoringSaysWhatItWillDoAndToWhom() {
        open(drafter);
        _click(rows().getFirst());
        press("Restore", 0);
        var question = _get(ConfirmDialog.class);
        assertThat(question.getElement().getProperty("message"))
                .contains("No words will come back and 2 will go")
                .contains("takes back what was changed since by: " + acronym(invited) + ".")
                .doesNotContain("since by: " + acronym(drafter))
                .contains("Nothing is lost");
        ConfirmDialogKt._fireConfirm(question);
        assertThat(text()).isEqualTo("the mines.");
        assertThat(textOf(rows().getFirst())).contains("Restored an earlier version");
        _assertNone(Dialog.class);
    }

    @Test
    void whoeverOnlyReadsComparesAndChangesNothing() {
        open(coalition.person(drafter.organisation(), Role.FIELD_MONITOR));
        _click(rows().getFirst());
        assertThat(_find(Button.class))
                .extracting(Button::getText)
                .contains("Close")
                .doesNotContain("Restore", "Name this version");
        assertThat(_find(NativeButton.class, spec -> spec.withText("Name"))).isEmpty();
    }

    @Test
    void saysAboveTheTextWhatOthersChangedSinceOneLooked() {
        open(drafter);
        assertThat(since()).isEmpty();
        clock.advance(Duration.ofHours(1));
        coalition.typed(id, invited, "All ");
        UI.getCurrent().navigate("statements");
        open(drafter);
        assertThat(since()).hasSize(1);
        assertThat(since().getFirst()).startsWith("One change by one person since you last looked");
        press("Show what changed", 0);
        assertThat(compared()).contains("All ").contains("Added by");
    }

    @Test
    void showsWhoWroteWhatInTheEditorWhileThatIsAskedFor() {
        open(drafter);
        var editor = _get(DocumentEditor.class).getElement();
        _get(Checkbox.class).setValue(true);
        assertThat(editor.getProperty("authors"))
                .contains("\"version\":2")
                .contains(drafter.person().toString())
                .contains(invited.person().toString());
        _get(Checkbox.class).setValue(false);
        assertThat(editor.getProperty("authors")).isNull();
    }

    @Test
    void whoHasTheTextOpenHearsWhoRestoredIt() {
        open(drafter);
        var document = coalition.page(id, invited).document();
        acting.as(drafter, () -> restoring.restore(document, 1));
        acting.as(invited, () -> restoring.restore(document, 2));
        acting.become(drafter);
        await().pollInSameThread()
                .untilAsserted(() -> {
                    MockVaadin.clientRoundtrip(false);
                    assertThat(NotificationsKt.getNotifications()).hasSize(1);
                });
        assertThat(NotificationsKt.getNotifications().getFirst().getElement().getProperty("text"))
                .contains("(" + acronym(invited) + ") restored an earlier version");
    }

    private void open(Actor actor) {
        acting.become(actor);
        UI.getCurrent().navigate("statements/" + id + "/text");
        _find(NativeButton.class, spec -> spec.withPredicate(it -> textOf(it).equals("History")))
                .forEach(button -> _click(button));
    }

    private String acronym(Actor actor) {
        return coalition.page(id, actor).own().acronym();
    }

    private static List<NativeButton> rows() {
        return _find(
                NativeButton.class,
                spec ->
                        spec.withPredicate(it ->
                                it.getElement()
                                        .getParent()
                                        .getClassList()
                                        .contains("ws-history-row")));
    }

    /** Of both versions that can be compared. */
    @SuppressWarnings("unchecked")
    private static List<String> choices() {
        return _find(Select.class, spec -> spec.withPredicate(HistoryViewsTests::isInDialog))
                .stream()
                .flatMap(select -> choices((Select<Object>) select))
                .toList();
    }

    private static Stream<String> choices(Select<Object> select) {
        return select.getListDataView().getItems().map(select.getItemLabelGenerator()::apply);
    }

    private static boolean isInDialog(Component component) {
        return component.findAncestor(Dialog.class) != null;
    }

    private static Element watched() {
        return _get(Component.class, spec -> spec.withPredicate(it -> isWatch(it.getElement())))
                .getElement();
    }

    private static boolean isWatch(Element element) {
        return !element.isTextNode() && element.getTag().equals("version-watch");
    }

    /** As the browser tells it. */
    private static void passed() {
        _fireDomEvent(watched().getComponent().orElseThrow(), "version-passed");
    }

    private static List<String> rowTexts() {
        return rows().stream().map(NativeButton::getText).toList();
    }

    private static String textOf(NativeButton button) {
        var element = button.getElement();
        var row = element.getParent().getClassList().contains("ws-history-row");
        return (row ? element.getParent() : element).getTextRecursively();
    }

    private static List<String> since() {
        return _find(Paragraph.class).stream()
                .map(Paragraph::getElement)
                .filter(it -> it.getParent().getClassList().contains("ws-since"))
                .map(Element::getTextRecursively)
                .toList();
    }

    private static String compared() {
        return _get(Html.class).getInnerHtml();
    }

    private String text() {
        var document = coalition.page(id, drafter).document();
        return PlainText.of(documents.textAt(document, documents.head(document).version()));
    }

    private static void press(String text, int which) {
        _click(_find(Button.class, spec -> spec.withText(text)).get(which));
    }
}
