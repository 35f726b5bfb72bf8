package org.kpcsc.workspace.publicsite;

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

/** Where the public site ends and the workspace begins, in the whole application. */
@ServerTest
class PublicBorderTests {

    @LocalServerPort private int port;

    @ParameterizedTest
    @ValueSource(strings = {"/workspace/", "/%77orkspace/", "/workspace/statements"})
    void asksForASignInBeforeTheWorkspace(String path) throws Exception {
        var answer = get(path);
        assertThat(answer.statusCode()).isNotEqualTo(200);
        assertThat(answer.body()).doesNotContain("vaadin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/about", "/members", "/statements", "/site.css"})
    void opensThePublicPagesToEveryone(String path) throws Exception {
        var answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void saysWhereThereIsNothingInsteadOfAskingForASignIn() throws Exception {
        var answer = get("/no/such/page");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("site-head");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        try (var browser = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
            return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
