package org.kpcsc.workspace.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.kpcsc.workspace.accounts.People;
import org.kpcsc.workspace.kernel.Role;
import org.kpcsc.workspace.organisations.Organisations;
import org.kpcsc.workspace.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ServiceTest
@TestPropertySource(properties = "workspace.mail-delay=2d")
class SetUpPageTests {

    @Autowired MockMvc web;
    @Autowired Organisations organisations;
    @Autowired People people;

    @Value("${workspace.data-dir}")
    Path data;

    @Test
    void entersTheCoordinatorAndTheFirstPersonOnce() throws Exception {
        var file = data.resolve("run/setup-token");
        var token = Files.readString(file).strip();

        web.perform(get("/login"))
                .andExpect(content().string(containsString("has not been set up yet")));
        web.perform(get("/setup?token=guess")).andExpect(status().isForbidden());
        web.perform(get("/setup?token=" + token)).andExpect(status().isOk());
        web.perform(form("guess", "three quiet rivers")).andExpect(status().isForbidden());
        web.perform(form(token, "short"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("RELUFA")));
        assertThat(organisations.isEmpty()).isTrue();

        web.perform(form(token, "three quiet rivers")).andExpect(redirectedUrl("/workspace/"));

        var coordinator = organisations.coordinator().orElseThrow();
        for (var role : Role.values()) {
            assertThat(people.holding(role, coordinator)).as(role.name()).hasSize(1);
        }
        assertThat(people.coordinating()).hasSize(1);
        assertThat(file).doesNotExist();
        web.perform(form(token, "three quiet rivers")).andExpect(status().isGone());
    }

    private static MockHttpServletRequestBuilder form(String token, String password) {
        return post("/setup")
                .param("token", token)
                .param("acronym", "RELUFA")
                .param("organisation", "Réseau de Lutte contre la Faim")
                .param("country", "CM")
                .param("name", "First Person")
                .param("address", "")
                .param("username", "first.person")
                .param("password", password)
                .with(csrf());
    }
}
