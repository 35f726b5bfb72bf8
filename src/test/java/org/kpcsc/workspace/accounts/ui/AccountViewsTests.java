package org.kpcsc.workspace.accounts.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kpcsc.workspace.accounts.AccountsTest;
import org.kpcsc.workspace.accounts.Coalition;
import org.kpcsc.workspace.accounts.Coalition.Someone;
import org.kpcsc.workspace.accounts.People;
import org.kpcsc.workspace.accounts.PersonName;
import org.kpcsc.workspace.accounts.UserName;
import org.kpcsc.workspace.accounts.invitation.Acceptance;
import org.kpcsc.workspace.accounts.invitation.Invitations;
import org.kpcsc.workspace.accounts.invitation.Invitee;
import org.kpcsc.workspace.accounts.signin.SigningIn;
import org.kpcsc.workspace.accounts.signin.Token;
import org.kpcsc.workspace.kernel.CurrentActor;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.Role;
import org.kpcsc.workspace.organisations.Standing;
import org.kpcsc.workspace.testing.Browsing;
import org.kpcsc.workspace.uikit.Row;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

@AccountsTest
class AccountViewsTests {

    @Autowired ApplicationContext context;
    @Autowired Coalition coalition;
    @Autowired PeopleSection section;
    @Autowired People people;
    @Autowired Invitations invitations;
    @Autowired Acceptance acceptance;
    @Autowired SigningIn signingIn;
    @Autowired CurrentActor currentActor;
    @Autowired SecurityContextHolderStrategy contexts;

    @AfterEach
    void closeTheBrowser() {
        Browsing.end();
        coalition.actAsNobody();
    }

    @Test
    void showsAPersonTheirOwnAccount() {
        var amina = coalition.someone(coalition.member(), Role.DRAFTER);
        browseAs(amina);
        UI.getCurrent().navigate("account");

        _get(TextField.class, spec -> spec.withLabel("Name")).setValue("Amina K.");
        _get(EmailField.class).setValue("");
        _click(_get(Button.class, spec -> spec.withText("Save")));

        assertThat(people.name(amina.id()).value()).isEqualTo("Amina K.");
        assertThat(people.addressOf(amina.id())).isEmpty();
    }

    @Test
    void changesThePasswordAndEndsOtherSignIns() {
        var amina = coalition.someone(coalition.member(), Role.DRAFTER);
        signingIn.begin(amina.userName(), "Elsewhere");
        browseAs(amina);
        UI.getCurrent().navigate("account");

        _click(_get(Button.class, spec -> spec.withText("Change password")));
        _get(PasswordField.class, spec -> spec.withLabel("Present password"))
                .setValue(Coalition.PASSWORD);
        _get(PasswordField.class, spec -> spec.withLabel("New password"))
                .setValue("another quiet river");
        _click(_find(Button.class, spec -> spec.withText("Change password")).getLast());

        assertThat(signingIn.attempt(amina.userName(), "another quiet river", "192.0.2.9", "Test"))
                .isInstanceOf(SigningIn.Begun.class);
        assertThat(currentActor.find()).isPresent();
    }

    @Test
    void endsOneSignInAfterAsking() {
        var amina = coalition.someone(coalition.member(), Role.DRAFTER);
        signingIn.begin(amina.userName(), "Lost phone");
        browseAs(amina);
        UI.getCurrent().navigate("account");

        assertThat(rows()).anyMatch(row -> row.contains("Lost phone"));
        _click(_get(Button.class, spec -> spec.withText("End")));
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));

        assertThat(rows()).noneMatch(row -> row.contains("Lost phone"));
    }

    @Test
    void offersTheChoiceOfOrganisationToWhoHasOne() {
        var zela = coalition.member();
        var ipis = coalition.member();
        var both = coalition.someone(Map.of(zela, Set.of(Role.DRAFTER), ipis, Set.of(Role.READER)));
        browseAs(both);

        var menu = context.getBean(ActingForNavigation.class);
        UI.getCurrent().add(menu);

        assertThat(_find(menu, Select.class)).hasSize(1);
        assertThat(currentActor.require().organisation()).isIn(zela, ipis);
    }

    @Test
    void saysThatNothingCanBeDoneForASuspendedOrganisation() {
        browseAs(coalition.someone(coalition.organisation(Standing.SUSPENDED), Role.DRAFTER));

        var menu = context.getBean(ActingForNavigation.class);

        assertThat(menu.getElement().getTextRecursively()).contains("suspended");
    }

    @Test
    void offersALinkOnlyWhereItCouldBeMade() {
        var zela = coalition.member();
        coalition.someone(zela, Role.FOCAL_PERSON);
        coalition.someone(zela, Role.REPRESENTATIVE);
        var mcdf = coalition.member();
        coalition.someone(mcdf, Role.FOCAL_PERSON);
        coalition.someone(zela, Role.FOCAL_PERSON);
        browseAs(coalition.someone(coalition.coordinator(), Role.COORDINATOR));

        show(zela);
        assertThat(acts()).containsOnly("Close account");

        UI.getCurrent().removeAll();
        show(mcdf);
        assertThat(acts()).containsExactly("Link for a new password", "Close account");
    }

    @Test
    void letsAFocalPersonInviteAndSeeTheLinkOnce() {
        var zela = coalition.member();
        browseAs(coalition.someone(zela, Role.FOCAL_PERSON));
        show(zela);

        _click(_get(Button.class, spec -> spec.withText("Invite")));
        _get(TextField.class, spec -> spec.withLabel("Name")).setValue("New Person");
        _click(_get(Button.class, spec -> spec.withText("Make an invitation")));
        assertThat(rows()).noneMatch(row -> row.contains("New Person"));

        @SuppressWarnings("unchecked")
        CheckboxGroup<Role> roles = _get(CheckboxGroup.class);
        roles.setValue(Set.of(Role.DRAFTER));
        _click(_get(Button.class, spec -> spec.withText("Make an invitation")));

        assertThat(_get(TextField.class, spec -> spec.withLabel("Link")).getValue())
                .startsWith("http://localhost:8080/invitation/");
        assertThat(rows()).anyMatch(row -> row.contains("New Person"));
    }

    @Test
    void hearsThatAnInvitationWasAccepted() {
        var zela = coalition.member();
        var focal = coalition.someone(zela, Role.FOCAL_PERSON);
        browseAs(focal);
        show(zela);
        var invitee =
                new Invitee(new PersonName("New Person"), null, Language.EN, Set.of(Role.DRAFTER));
        var link = invitations.invite(zela, invitee);
        soon(() -> assertThat(headings()).contains("Open invitations"));

        coalition.actAsNobody();
        acceptance.asNewcomer(
                new Token(link.path().replace("/invitation/", "")),
                new UserName("newcomer.heard"),
                Coalition.PASSWORD,
                Language.EN);
        coalition.actAs(focal);

        soon(() -> {
            assertThat(headings()).doesNotContain("Open invitations");
            assertThat(rows()).anyMatch(row -> row.contains("New Person"));
        });
    }

    private static List<String> headings() {
        return _find(H2.class).stream().map(H2::getText).toList();
    }

    /** In the page's own turn, which comes after that of whoever acted. */
    private static void soon(ThrowingRunnable seen) {
        Awaitility.await()
                .pollInSameThread()
                .untilAsserted(() -> {
                    MockVaadin.clientRoundtrip(false);
                    seen.run();
                });
    }

    @Test
    void showsOtherOrganisationsNothingToDo() {
        var zela = coalition.member();
        coalition.someone(zela, Role.FIELD_MONITOR);
        coalition.someone(zela, Role.REPRESENTATIVE);
        browseAs(coalition.someone(coalition.member(), Role.FOCAL_PERSON));
        show(zela);

        assertThat(rows()).hasSize(1).allMatch(row -> row.contains("Representative"));
        _assertNone(Button.class);
        _assertNone(ColleagueActs.class);
    }

    @Test
    void showsNothingToASuspendedOrganisation() {
        var suspended = coalition.organisation(Standing.SUSPENDED);
        coalition.actAs(coalition.someone(suspended, Role.FOCAL_PERSON));

        assertThat(section.forOrganisation(suspended)).isEmpty();
    }

    @Test
    void letsTheCoordinatorNameDeputiesOnItsOwnPage() {
        var relufa = coalition.coordinator();
        browseAs(coalition.someone(relufa, Role.COORDINATOR, Role.READER));
        show(relufa);

        assertThat(_find(H2.class)).extracting(H2::getText).contains("Deputies of the coordinator");
        _get(Button.class, spec -> spec.withText("Name a deputy"));
    }

    private void browseAs(Someone someone) {
        coalition.actAs(someone);
        var principal = contexts.getContext().getAuthentication();
        MockVaadin.setMockRequestFactory(session -> {
            var request = new FakeRequest(session);
            request.setUserPrincipalInt(principal);
            return request;
        });
        Browsing.in("accounts", Locale.ENGLISH, context);
    }

    private void show(OrganisationId organisation) {
        UI.getCurrent().add(section.forOrganisation(organisation).orElseThrow());
    }

    private static List<String> acts() {
        return _find(ColleagueActs.class).stream()
                .flatMap(menu -> menu.getItems().stream())
                .flatMap(more -> more.getSubMenu().getItems().stream())
                .map(MenuItem::getText)
                .toList();
    }

    private static List<String> rows() {
        return _find(Row.class).stream().map(row -> row.getElement().getTextRecursively()).toList();
    }
}
