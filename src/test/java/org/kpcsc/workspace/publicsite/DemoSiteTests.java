package org.kpcsc.workspace.publicsite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

@ContextConfiguration(classes = PublicSiteServer.Site.class)
@TestPropertySource(properties = "workspace.demo=true")
class DemoSiteTests extends PublicSiteServer {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/about",
                "/members",
                "/statements",
                "/statements/hostile",
                "/nothing-here"
            })
    void saysOnEveryPageThatItIsADemonstration(String path) {
        assertThat(page(path, "Accept-Language", "en"))
                .contains("<aside class=\"demo-banner\">Demonstration:")
                .contains("<meta name=\"robots\" content=\"noindex\">");
    }
}
