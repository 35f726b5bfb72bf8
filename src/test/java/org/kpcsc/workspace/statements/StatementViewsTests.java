package org.kpcsc.workspace.statements;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kpcsc.workspace.audit.AuditFilter;
import org.kpcsc.workspace.audit.AuditOrder;
import org.kpcsc.workspace.audit.AuditTrail;
import org.kpcsc.workspace.documents.editor.DocumentEditor;
import org.kpcsc.workspace.kernel.Actor;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.Role;
import org.kpcsc.workspace.notifications.Notifications;
import org.kpcsc.workspace.organisations.OrganisationProfile;
import org.kpcsc.workspace.organisations.Organisations;
import org.kpcsc.workspace.organisations.Register;
import org.kpcsc.workspace.statements.signoff.Position;
import org.kpcsc.workspace.statements.signoff.Reply;
import org.kpcsc.workspace.statements.signoff.SignOffRule;
import org.kpcsc.workspace.statements.signoff.Stand;
import org.kpcsc.workspace.testing.Acting;
import org.kpcsc.workspace.testing.Browsing;
import org.kpcsc.workspace.testing.Exported;
import org.kpcsc.workspace.testing.MovableClock;
import org.kpcsc.workspace.testing.NothingThere;
import org.kpcsc.workspace.uikit.Page;
import org.kpcsc.workspace.uikit.Row;
import org.kpcsc.workspace.uikit.Tag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who sees which button, and what the buttons do. */
@StatementsTest
class StatementViewsTests {

    @Autowired ApplicationContext context;
    @Autowired Acting acting;
    @Autowired Coalition coalition;
    @Autowired SignOffs signOffs;
    @Autowired Approvals approvals;
    @Autowired Statements statements;
    @Autowired AuditTrail trail;
    @Autowired MovableClock clock;
    @Autowired Notifications notifications;
    @Autowired Publications publications;
    @Autowired AnswerLinks links;
    @Autowired Register register;
    @Autowired Organisations profiles;

    private OrganisationId zela;
    private OrganisationId ipis;
    private Actor drafter;
    private Actor ipisSigner;
    private Actor coordinator;
    private StatementId id;

    @BeforeEach
    void openTheBrowser() {
        acting.nobody();
        zela = coalition.member();
        ipis = coalition.member();
        drafter = coalition.person(zela, Role.DRAFTER);
        ipisSigner = coalition.person(ipis, Role.REPRESENTATIVE);
        coordinator = coalition.coordinator(coalition.member());
        id = coalition.started(drafter, Visibility.MEMBERS);
        coalition.typed(id, drafter, "We ask for a fair share.");
        Browsing.in("statements", Locale.ENGLISH, context);
    }

    @AfterEach
    void closeTheBrowser() {
        acting.nobody();
        Browsing.end();
    }

    @Test
    void aReaderIsOfferedNoEditingAndNoAct() {
        acting.become(coalition.person(zela, Role.READER));
        open();
        assertThat(_find(Anchor.class)).extracting(Anchor::getText).contains("Read the text");
        assertThat(buttons()).containsExactly("Download");
        UI.getCurrent().navigate("statements");
        assertThat(buttons()).doesNotContain("Start a statement");
    }

    @Test
    void aDrafterStartsAStatement() {
        acting.become(drafter);
        UI.getCurrent().navigate("statements");
        press("Start a statement");
        _get(TextField.class, spec -> spec.withLabel("Title")).setValue("Land rights");
        press("Start");
        assertThat(_get(H1.class).getText()).isEqualTo("Land rights");
        assertThat(buttons()).contains("Ask for sign-off", "Invite an organisation");
        assertThat(nextSteps()).containsExactly("Write the text");
    }

    @Test
    void theFieldThatIsWrongIsMarked() {
        acting.become(drafter);
        open();
        press("Ask for sign-off");
        var minimum = _get(IntegerField.class);
        minimum.setValue(100_000);
        press("Ask for sign-off");
        assertThat(minimum.isInvalid()).isTrue();
        assertThat(_get(DateTimePicker.class).isInvalid()).isFalse();
    }

    @Test
    void aMinimumThatWasStatedStaysWhoeverIsAsked() {
        coalition.asked(id, drafter, new SignOffRule.NoObjection(2), zela, ipis);
        acting.as(drafter, () -> approvals.reopen(id, null));
        acting.become(drafter);
        open();
        press("Ask for sign-off");
        press("All members");
        assertThat(_get(IntegerField.class).getValue()).isEqualTo(2);
    }

    @Test
    void whoIsSuspendedIsShownAsSuchAndNotReached() {
        coalition.asked(id, drafter, zela, ipis);
        acting.as(coordinator, () -> register.suspend(ipis));
        acting.become(drafter);
        open();
        assertThat(_find(MenuBar.class)).hasSize(1);
        assertThat(words()).contains("suspended or no longer with the coalition");
        assertThatThrownBy(() -> acting.as(drafter, () -> links.make(id, ipis)))
                .hasMessage("statements.refused.standing");
    }

    @Test
    void aPagesTitleIsMarkedWithItsLanguage() {
        acting.become(drafter);
        id = statements.start(Coalition.draft("Terres", Visibility.MEMBERS), Language.FR);
        for (var page : List.of("", "/text")) {
            UI.getCurrent().navigate("statements/" + id + page);
            assertThat(_get(H1.class).getElement().getAttribute("lang")).isEqualTo("fr");
        }
    }

    @Test
    void whoeverAsksAndDoesNotWriteIsLedToAsking() {
        acting.become(coalition.person(zela, Role.REPRESENTATIVE));
        open();
        assertThat(nextSteps()).containsExactly("Ask for sign-off");
    }

    @Test
    void endingAPartSaysWhetherTheDraftIsStillRead() {
        acting.become(drafter);
        var kept = coalition.started(drafter, Visibility.PARTICIPANTS);
        statements.invite(id, ipis, Involvement.WRITING);
        statements.invite(kept, ipis, Involvement.WRITING);
        assertThat(questionOnEnding(id)).contains("can still read the draft");
        assertThat(questionOnEnding(kept)).contains("can no longer read the draft either");
        coalition.typed(kept, drafter, "We ask.");
        coalition.asked(kept, drafter, ipis);
        approvals.reopen(kept, null);
        assertThat(questionOnEnding(kept)).contains("can still read the draft");
    }

    private String questionOnEnding(StatementId statement) {
        UI.getCurrent().navigate("statements/" + statement);
        press("End its part");
        var question = _get(ConfirmDialog.class);
        var text = question.getElement().getProperty("message");
        ConfirmDialogKt._fireCancel(question);
        return text;
    }

    @Test
    void anOrganisationIsInvitedToComment() {
        acting.become(drafter);
        open();
        press("Invite an organisation");
        choose("What it is invited to", Involvement.COMMENTING);
        organisations().setValue(profiles.get(ipis));
        press("Invite");
        assertThat(tags()).contains("invited to comment");
        var guest = coalition.person(ipis, Role.DRAFTER);
        acting.become(guest);
        open();
        assertThat(words()).contains("invites your organisation to comment on this text");
        press("Take part");
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        assertThat(tags()).contains("comments and suggests");
        assertThat(nextSteps()).containsExactly("Suggest changes");
    }

    @SuppressWarnings("unchecked")
    private static void choose(String label, Involvement involvement) {
        ((RadioButtonGroup<Involvement>)
                        _get(RadioButtonGroup.class, spec -> spec.withLabel(label)))
                .setValue(involvement);
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<OrganisationProfile> organisations() {
        return _get(ComboBox.class, spec -> spec.withLabel("Organisation"));
    }

    @Test
    void whoAsksIsToldWhatIsStillSuggested() {
        acting.become(drafter);
        var document = coalition.page(id, drafter).document();
        coalition.suggested(document, drafter, UUID.randomUUID());
        open();
        press("Ask for sign-off");
        _get(
                Paragraph.class,
                spec ->
                        spec.withPredicate(said ->
                                said.getText()
                                        .startsWith(
                                                "One suggestion is still open in the text, by")));
        press("Ask for sign-off");
        assertThat(coalition.page(id, drafter).state()).isEqualTo(StatementState.DRAFTING);
        assertThat(
                        _find(
                                Paragraph.class,
                                spec ->
                                        spec.withPredicate(said ->
                                                said.getText()
                                                        .startsWith(
                                                                "One suggestion is still open"))))
                .hasSize(2);
    }

    @Test
    void aTextsLanguageIsNamedInTheReaders() {
        UI.getCurrent().setLocale(Locale.FRENCH);
        acting.become(drafter);
        open();
        assertThat(words()).contains("au nom de la coalition · anglais");
        UI.getCurrent().navigate("statements/" + id + "/text");
        assertThat(words()).contains("anglais");
    }

    @Test
    void aTitleThatIsMissingIsRefusedInTheDialogAndNothingTypedIsLost() {
        acting.become(drafter);
        UI.getCurrent().navigate("statements");
        press("Start a statement");
        press("Start");
        _get(Paragraph.class, spec -> spec.withText("A title has 1 to 200 characters."));
    }

    @Test
    void sortsOutByTheAddress() {
        acting.become(drafter);
        list("organisation=" + zela);
        assertThat(_find(Row.class)).hasSize(1);
        list("organisation=" + zela + "&state=PUBLISHED");
        assertThat(_find(Row.class)).isEmpty();
        list("organisation=" + zela + "&state=nonsense");
        assertThat(_find(Row.class)).hasSize(1);
    }

    @Test
    void ordersByTheAddress() {
        acting.become(drafter);
        statements.describe(id, Coalition.draft("Zones", Visibility.MEMBERS));
        var other = coalition.started(drafter, Visibility.MEMBERS);
        statements.describe(other, Coalition.draft("Égalité", Visibility.MEMBERS));
        coalition.asked(other, drafter, ipis);
        statements.start(Coalition.draft("Mines", Visibility.MEMBERS), Language.EN);

        list("organisation=" + zela + "&sort=TITLE");
        assertThat(titles()).containsExactly("Égalité", "Mines", "Zones");
        list("organisation=" + zela + "&sort=DEADLINE");
        assertThat(titles()).startsWith("Égalité");
        list("organisation=" + zela + "&sort=STATE");
        assertThat(titles()).endsWith("Égalité");
        list("organisation=" + zela + "&text=EGALITE");
        assertThat(titles()).containsExactly("Égalité");
    }

    @Test
    void exportsWhatTheReaderMaySeeOfTheFilterAndRecordsIt() {
        acting.become(drafter);
        statements.describe(id, Coalition.draft("=1+1", Visibility.MEMBERS));
        coalition.started(drafter, Visibility.PARTICIPANTS);
        acting.become(ipisSigner);
        list("organisation=" + zela);

        var lines = Exported.lines();
        assertThat(lines)
                .hasSize(2)
                .last()
                .asString()
                .startsWith("'=1+1,Joint statement,In drafting,English,SIGN")
                .endsWith(",");
        assertThat(lines.getFirst()).contains(",Changed (", ",Published (");
        assertThat(trail.page(exports(), AuditOrder.NEWEST, 0, 5)).hasSize(1);
    }

    @Test
    void pagesWithoutEnd() {
        acting.become(drafter);
        for (var number = 0; number < 60; number++) {
            coalition.started(drafter, Visibility.MEMBERS);
        }
        list("organisation=" + zela);
        assertThat(_find(Row.class)).hasSize(50);
        press("Show more");
        assertThat(_find(Row.class)).hasSize(61);
        assertThat(_find(Row.class).get(50).getElement().getAttribute("tabindex"))
                .as("where the keyboard goes on")
                .isEqualTo("-1");
        assertThat(buttons()).doesNotContain("Show more");
    }

    @Test
    void aRepresentativeEndorses() {
        coalition.asked(id, drafter, zela, ipis);
        acting.become(ipisSigner);
        open();
        assertThat(tags()).contains("no answer yet");
        var endorse =
                buttons().stream().filter(text -> text.startsWith("Endorse this text")).findFirst();
        press(endorse.orElseThrow());
        press(endorse.orElseThrow());
        assertThat(tags()).contains("endorses");
        assertThat(buttons()).containsExactly("Download", "Change the answer");
    }

    @Test
    void aChangedTextIsComparedAndEndorsedAgainWithOneTap() {
        var first = coalition.asked(id, drafter, zela, ipis);
        coalition.endorsed(id, ipisSigner, first);
        acting.as(drafter, () -> approvals.reopen(id, null));
        coalition.typed(id, drafter, "Now. ");
        coalition.asked(id, drafter, zela, ipis);
        acting.become(ipisSigner);
        open();
        assertThat(tags()).contains("to confirm");
        press("Compare and answer");
        press(
                buttons().stream()
                        .filter(text -> text.startsWith("Endorse this text"))
                        .findFirst()
                        .orElseThrow());
        assertThat(tags()).contains("endorses").doesNotContain("to confirm");
    }

    @Test
    void aReservationIsConfirmedWithItsWords() {
        againAfter(new Reply(Position.RESERVE, "But name the river.", true));
        press("Compare and answer");
        assertThat(words()).contains("But name the river.");
        press("Endorse this text with the same reservation");
        assertThat(tags()).contains("endorses, with reservation");
        assertThat(Objects.requireNonNull(coalition.answer(id, drafter, ipis).answer()).reply())
                .isEqualTo(new Reply(Position.RESERVE, "But name the river.", true));
    }

    @Test
    void anObjectionBecomesNoEndorsementByOneTap() {
        againAfter(new Reply(Position.OBJECT, "Not so.", false));
        assertThat(words()).contains("objected then");
        press("Compare and answer");
        assertThat(buttons()).noneMatch(text -> text.startsWith("Endorse this text"));
        press("Other answer");
        assertThat(_get(TextArea.class).getValue()).isEqualTo("Not so.");
        press("Answer");
        assertThat(coalition.answer(id, drafter, ipis).stand()).isEqualTo(Stand.OBJECTS);
    }

    private void againAfter(Reply reply) {
        var first = coalition.asked(id, drafter, new SignOffRule.EveryNamed(), zela, ipis);
        acting.as(ipisSigner, () -> signOffs.answer(id, first, reply));
        acting.as(drafter, () -> approvals.reopen(id, null));
        coalition.typed(id, drafter, "Now. ");
        coalition.asked(id, drafter, zela, ipis);
        acting.become(ipisSigner);
        open();
    }

    @Test
    void askingAgainKeepsTheRuleUnlessSomebodyChoosesAnother() {
        coalition.asked(id, drafter, new SignOffRule.EveryNamed(), zela, ipis);
        acting.as(drafter, () -> approvals.reopen(id, null));
        acting.become(drafter);
        open();
        press("Ask for sign-off");
        press("Ask for sign-off");
        assertThat(Objects.requireNonNull(coalition.page(id, drafter).round()).rule())
                .isEqualTo(new SignOffRule.EveryNamed());
    }

    @Test
    void theCoordinatorApprovesAndPublishes() {
        var text = coalition.asked(id, drafter, ipis);
        coalition.endorsed(id, ipisSigner, text);
        acting.become(coordinator);
        open();
        assertThat(buttons()).contains("Approve", "Send back").doesNotContain("Publish");
        press("Approve");
        press("Approve");
        press("Publish");
        assertThat(_get(ConfirmDialog.class).getElement().getProperty("message"))
                .endsWith(
                        "agreed to be named: "
                                + coalition.answer(id, coordinator, ipis).organisation().acronym()
                                + ".");
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        assertThat(_find(Anchor.class))
                .extracting(Anchor::getText)
                .contains("Open the public page");
        assertThat(buttons()).doesNotContain("Publish", "Approve", "Send back");
    }

    @Test
    void whereNobodyAgreedToBeNamedThePublicationSaysSo() {
        var text = coalition.asked(id, drafter, ipis);
        acting.as(
                ipisSigner,
                () -> signOffs.answer(id, text, new Reply(Position.ENDORSE, null, false)));
        coalition.approved(id, coordinator, text);
        acting.become(coordinator);
        open();
        press("Publish");
        assertThat(_get(ConfirmDialog.class).getElement().getProperty("message"))
                .contains("It names no organisation");
    }

    @Test
    void theCoordinatorSendsBackWithAReasonOnly() {
        var text = coalition.asked(id, drafter, ipis);
        coalition.endorsed(id, ipisSigner, text);
        acting.become(coordinator);
        open();
        press("Send back");
        press("Send back");
        _get(TextArea.class).setValue("A figure is wrong.");
        press("Send back");
        assertThat(coalition.page(id, drafter).state()).isEqualTo(StatementState.DRAFTING);
        _assertNone(Button.class, spec -> spec.withText("Approve"));
    }

    @Test
    void aFailedRoundSaysSoAndWhoGoesOn() {
        var text = coalition.asked(id, drafter, new SignOffRule.EveryNamed(), ipis);
        acting.as(ipisSigner, () -> signOffs.answer(id, text, Coalition.ABSTAIN));
        acting.become(drafter);
        open();
        assertThat(words()).contains("Sign-off: rule not met").contains("The coordinator chooses");
        acting.become(coordinator);
        open();
        assertThat(words()).contains("Choose how to go on");
    }

    @Test
    void whatIsApprovedIsNotCalledPublished() {
        var text = coalition.asked(id, drafter, ipis);
        coalition.endorsed(id, ipisSigner, text);
        coalition.approved(id, coordinator, text);
        acting.become(drafter);
        open();
        assertThat(words()).contains("Approved by the coordinator").doesNotContain("Published");
    }

    @Test
    void aChangeOfSpellingIsShownToWhoeverIsToJudgeIt() {
        var first = coalition.asked(id, drafter, ipis);
        coalition.endorsed(id, ipisSigner, first);
        acting.as(drafter, () -> approvals.reopen(id, null));
        coalition.typed(id, drafter, "Now. ");
        var how =
                new AskForSignOff(
                        new SignOffRule.NoObjection(1),
                        clock.instant().plus(Duration.ofDays(2)),
                        Set.of(ipis),
                        Duration.ofHours(3));
        acting.as(drafter, () -> signOffs.ask(id, how));
        acting.become(ipisSigner);
        open();
        assertThat(words()).contains("carried over");
        press("Compare");
        assertThat(_get(Dialog.class).getHeaderTitle()).startsWith("What changed since version");
        press("Close");
        acting.as(ipisSigner, () -> signOffs.disputeSpelling(id));
        open();
        assertThat(words()).contains("more than spelling was changed");
        coalition.endorsed(
                id,
                ipisSigner,
                Objects.requireNonNull(coalition.page(id, ipisSigner).round()).hash());
        open();
        assertThat(words()).doesNotContain("more than spelling was changed");
    }

    @Test
    void whoHasToConfirmIsReachedToo() {
        againAfter(Coalition.ENDORSE);
        acting.become(drafter);
        open();
        assertThat(_find(MenuBar.class)).hasSize(2);
        assertThat(buttons()).contains("Compare");
    }

    @Test
    void theTextIsReadWhereItIsEndorsed() {
        coalition.asked(id, drafter, ipis);
        acting.become(ipisSigner);
        open();
        press("Endorse this text");
        assertThat(_get(Html.class).getInnerHtml()).contains("We ask for a fair share.");
        assertThat(_get(Dialog.class).getElement().getTextRecursively())
                .contains("All member organisations see that");
    }

    @Test
    void theReasonForSendingBackStandsOnTopUntilItIsAskedAgain() {
        var text = coalition.asked(id, drafter, ipis);
        coalition.endorsed(id, ipisSigner, text);
        acting.as(
                coordinator,
                () -> approvals.sendBack(id, StatementState.APPROVAL, "A figure is wrong."));
        acting.become(drafter);
        open();
        assertThat(banners()).singleElement().asString().endsWith("back: A figure is wrong.");
        coalition.asked(id, drafter, ipis);
        open();
        assertThat(banners()).isEmpty();
    }

    private static List<String> banners() {
        return _find(Div.class, spec -> spec.withClasses("ws-banner")).stream()
                .map(banner -> banner.getElement().getTextRecursively())
                .toList();
    }

    @Test
    void onlyTheLeadAndTheCoordinatorReachOut() {
        coalition.asked(id, drafter, zela, ipis);
        acting.become(drafter);
        open();
        assertThat(_find(MenuBar.class)).hasSize(2);
        acting.become(ipisSigner);
        open();
        assertThat(_find(MenuBar.class)).isEmpty();
    }

    @Test
    void openingTheStatementReadsWhatLeadThere() {
        coalition.asked(id, drafter, zela, ipis);
        acting.become(ipisSigner);
        assertThat(notifications.unread()).isPositive();
        open();
        assertThat(notifications.unread()).isZero();
    }

    @Test
    void theEditorSaysWhyItIsOnlyRead() {
        acting.become(drafter);
        assertThat(readingOnly()).isNull();
        var text = coalition.asked(id, drafter, ipis);
        assertThat(readingOnly()).startsWith("Locked");
        coalition.endorsed(id, ipisSigner, text);
        coalition.approved(id, coordinator, text);
        acting.as(coordinator, () -> publications.publish(id, text));
        assertThat(readingOnly()).startsWith("Published");
        assertThat(words()).contains("can no longer be changed").doesNotContain("locked");
    }

    private @Nullable String readingOnly() {
        UI.getCurrent().navigate("statements");
        UI.getCurrent().navigate("statements/" + id + "/text");
        return _get(DocumentEditor.class).getElement().getAttribute("reading");
    }

    @Test
    void theRecordsNameAStatementToThoseWhoMayReadIt() {
        var kept = coalition.started(drafter, Visibility.PARTICIPANTS);
        assertThat(recorded(id, coalition.person(zela, Role.FOCAL_PERSON))).startsWith("Benefits");
        assertThat(recorded(kept, coalition.person(zela, Role.FOCAL_PERSON))).isNotNull();
        assertThat(recorded(kept, coordinator)).isNull();
    }

    private @Nullable String recorded(StatementId statement, Actor reader) {
        var about = new AuditFilter(null, null, null, statement.value(), null, null);
        return acting.as(reader, () -> trail.page(about, AuditOrder.NEWEST, 0, 1))
                .getFirst()
                .subject();
    }

    @Test
    void theTextHasItsEditor() {
        acting.become(drafter);
        UI.getCurrent().navigate("statements/" + id + "/text");
        assertThat(_get(DocumentEditor.class).getElement().getAttribute("document-id"))
                .isEqualTo(coalition.page(id, drafter).document().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/text"})
    void whatIsNotSharedIsNotThere(String page) {
        var kept = coalition.started(drafter, Visibility.PARTICIPANTS);
        var hidden = List.of(kept.toString(), StatementId.create().toString(), "nonsense");
        for (var reader : strangers()) {
            acting.become(reader);
            for (var id : hidden) {
                UI.getCurrent().navigate("statements/" + id + page);
                assertThat(_find(NothingThere.class)).hasSize(1);
                assertThat(_find(DocumentEditor.class)).isEmpty();
            }
        }
    }

    /** Everybody who has no part in it: every role elsewhere, and the coordinator. */
    private List<Actor> strangers() {
        var strangers = new ArrayList<Actor>();
        for (var role : Role.values()) {
            strangers.add(coalition.person(ipis, role));
        }
        strangers.add(coordinator);
        return strangers;
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "pt"})
    void everyStateHasItsWordsInEveryLanguage(String language) {
        UI.getCurrent().setLocale(Locale.of(language));
        acting.become(coordinator);
        open();
        var text = coalition.asked(id, drafter, new SignOffRule.EveryNamed(), zela, ipis);
        open();
        coalition.endorsed(id, ipisSigner, text);
        var signer = coalition.person(zela, Role.REPRESENTATIVE);
        coalition.endorsed(id, signer, text);
        open();
        coalition.approved(id, coordinator, text);
        open();
        acting.as(drafter, () -> approvals.reopen(id, "why"));
        open();
        assertThat(_find(Tag.class)).isNotEmpty();
    }

    private void open() {
        UI.getCurrent().navigate("statements");
        UI.getCurrent().navigate("statements/" + id);
    }

    private static void list(String query) {
        UI.getCurrent().navigate("statements", QueryParameters.fromString(query));
    }

    @Test
    void marksATitleWithItsLanguage() {
        acting.become(drafter);
        statements.start(Coalition.draft("Terres", Visibility.MEMBERS), Language.FR);
        list("organisation=" + zela + "&text=terres");
        assertThat(_get(_get(Row.class), Anchor.class).getElement().getAttribute("lang"))
                .isEqualTo("fr");
    }

    private AuditFilter exports() {
        return new AuditFilter(null, ipis, "statements.StatementsExported", null, null, null);
    }

    private static List<String> titles() {
        return _find(Row.class).stream().map(row -> _get(row, Anchor.class).getText()).toList();
    }

    private static List<String> buttons() {
        return _find(Button.class).stream().map(Button::getText).filter(t -> !t.isBlank()).toList();
    }

    /** What the page is filled with colour for: one thing at most. */
    private static List<String> nextSteps() {
        var links =
                _find(Anchor.class, spec -> spec.withClasses("ws-action-next")).stream()
                        .map(Anchor::getText);
        var buttons =
                _find(Button.class, spec -> spec.withThemes("primary")).stream()
                        .map(Button::getText);
        return Stream.concat(links, buttons).toList();
    }

    private static String words() {
        return _get(Page.class).getElement().getTextRecursively();
    }

    private static List<String> tags() {
        return _find(Tag.class).stream().map(Tag::getText).toList();
    }

    /** The last of that name: a dialog's stands above the page's. */
    private static void press(String text) {
        _click(_find(Button.class, spec -> spec.withText(text)).getLast());
    }
}
