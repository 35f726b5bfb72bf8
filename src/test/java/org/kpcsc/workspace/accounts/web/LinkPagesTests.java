package org.kpcsc.workspace.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kpcsc.workspace.accounts.AccountsTest;
import org.kpcsc.workspace.accounts.Coalition;
import org.kpcsc.workspace.accounts.OneUseLink;
import org.kpcsc.workspace.accounts.People;
import org.kpcsc.workspace.accounts.PersonName;
import org.kpcsc.workspace.accounts.invitation.Invitations;
import org.kpcsc.workspace.accounts.invitation.Invitee;
import org.kpcsc.workspace.accounts.reset.Resets;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@AccountsTest
class LinkPagesTests {

    @Autowired Coalition coalition;
    @Autowired Invitations invitations;
    @Autowired Resets resets;
    @Autowired People people;
    @Autowired MockMvc web;

    @AfterEach
    void nobodyActs() {
        coalition.actAsNobody();
    }

    @Test
    void openAnAccountWithoutAnEmailAddress() throws Exception {
        var zela = coalition.member();
        var link = invitationTo(zela, Language.FR);

        web.perform(get(link.path()).header("Accept-Language", "en"))
                .andExpect(redirectedUrl(link.path() + "?lang=fr"));
        web.perform(get(link.path() + "?lang=fr"))
                .andExpect(content().string(containsString("Bienvenue, New Person")));
        web.perform(
                        post(link.path() + "?lang=fr")
                                .param("username", "no-mail-" + zela)
                                .param("password", "court")
                                .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("no-mail-" + zela)));
        web.perform(
                        post(link.path() + "?lang=fr")
                                .param("username", "no-mail-" + zela)
                                .param("password", Coalition.PASSWORD)
                                .with(csrf()))
                .andExpect(redirectedUrl("/workspace/"));

        var person = people.holding(Role.DRAFTER, zela).getFirst();
        assertThat(people.addressOf(person)).isEmpty();
        assertThat(people.languageOf(person)).isEqualTo(Language.FR);
        web.perform(get(link.path() + "?lang=fr")).andExpect(status().isGone());
    }

    @Test
    void bringAnAccountToAnotherOrganisation() throws Exception {
        var zela = coalition.member();
        var bruno = coalition.someone(coalition.member(), Role.READER);
        var link = invitationTo(zela, Language.EN);

        web.perform(
                        post(link.path() + "/join")
                                .param("username", bruno.userName())
                                .param("password", "wrong wrong wrong")
                                .with(csrf()))
                .andExpect(status().isUnprocessableContent());
        web.perform(
                        post(link.path() + "/join")
                                .param("username", bruno.userName())
                                .param("password", Coalition.PASSWORD)
                                .with(csrf()))
                .andExpect(redirectedUrl("/workspace/"));

        assertThat(people.holding(Role.DRAFTER, zela)).containsExactly(bruno.id());
    }

    @Test
    void refuseAUserNameThatIsTaken() throws Exception {
        var zela = coalition.member();
        var bruno = coalition.someone(zela, Role.READER);
        var link = invitationTo(zela, Language.EN);

        web.perform(
                        post(link.path())
                                .param("username", bruno.userName())
                                .param("password", Coalition.PASSWORD)
                                .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("This user name is taken")));
        assertThat(people.holding(Role.DRAFTER, zela)).isEmpty();
    }

    @Test
    void changeAPassword() throws Exception {
        var zela = coalition.member();
        var amina = coalition.someone(zela, Role.DRAFTER);
        coalition.actAs(coalition.someone(zela, Role.FOCAL_PERSON));
        var link = resets.linkFor(amina.id());
        coalition.actAsNobody();

        web.perform(get(link.path())).andExpect(content().string(containsString(amina.userName())));
        web.perform(post(link.path()).param("password", "password123").with(csrf()))
                .andExpect(status().isUnprocessableContent());
        web.perform(post(link.path()).param("password", "another quiet river").with(csrf()))
                .andExpect(redirectedUrl("/login?done=password"));
        web.perform(post(link.path()).param("password", "another quiet river").with(csrf()))
                .andExpect(status().isGone());
        web.perform(
                        post("/login")
                                .param("username", amina.userName())
                                .param("password", "another quiet river")
                                .with(csrf()))
                .andExpect(redirectedUrl("/workspace/"));
    }

    private OneUseLink invitationTo(OrganisationId organisation, Language language) {
        coalition.actAs(coalition.someone(organisation, Role.FOCAL_PERSON));
        var link =
                invitations.invite(
                        organisation,
                        new Invitee(
                                new PersonName("New Person"),
                                null,
                                language,
                                Set.of(Role.DRAFTER)));
        coalition.actAsNobody();
        return link;
    }
}
