package org.kpcsc.workspace.accounts.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kpcsc.workspace.testing.ServerTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What an address says to somebody who is not signed in. */
@ServerTest
class AddressesTests {

    @LocalServerPort private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/workspace;x=1/",
                "/workspace;x=1",
                "/%77orkspace",
                "/%77orkspace/",
                "/%77orkspace/statements",
                "//workspace/",
                "/./workspace/",
                "/a/../workspace/"
            })
    void oddlyWrittenLeadNowhere(String path) throws Exception {
        var answer = send("GET", path);

        assertThat(answer.statusCode()).isBetween(400, 404);
        assertThat(answer.body()).contains("site-head");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void thatAreVeryLongLeadNowhere() throws Exception {
        assertThat(send("GET", "/" + "a".repeat(5_000)).statusCode()).isEqualTo(404);
        assertThat(send("GET", "/workspace/" + "a".repeat(20_000)).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/workspace",
                "/workspace/",
                "/workspace/nothing",
                "/workspace/styles.css",
                "/workspace/sw.js",
                "/workspace/manifest.webmanifest",
                "/workspace/icons/icon.png",
                "/workspace/VAADIN/x",
                "/workspace/VAADIN/build/x",
                "/workspace/VAADIN/push",
                "/workspace/VAADIN/dynamic/resource/1/2/x",
                "/workspace/?v-r=init",
                "/workspace/?v-r=push",
                "/workspace/?v-r=uidl",
                "/workspace/?v-r=heartbeat"
            })
    void belowTheWorkspaceBeginNoSession(String path) throws Exception {
        for (var method : new String[] {"GET", "POST", "HEAD", "OPTIONS"}) {
            assertThat(send(method, path).headers().allValues("Set-Cookie"))
                    .as(method + " " + path)
                    .noneMatch(cookie -> cookie.startsWith("JSESSIONID"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/workspace/styles.css", "/workspace/?v-r=init", "/workspace/VAADIN/x"})
    void belowTheWorkspaceAskForASignIn(String path) throws Exception {
        var answer = send("GET", path);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).get().asString().contains("/login");
    }

    private HttpResponse<String> send(String method, String path)
            throws IOException, InterruptedException {
        try (var browser = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .header("Accept", "text/html")
                            .method(method, HttpRequest.BodyPublishers.noBody());
            return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
