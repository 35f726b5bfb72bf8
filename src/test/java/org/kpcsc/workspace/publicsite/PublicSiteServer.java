package org.kpcsc.workspace.publicsite;

import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kpcsc.workspace.organisations.Organisations;
import org.kpcsc.workspace.statements.publication.PublishedStatement;
import org.kpcsc.workspace.statements.publication.PublishedStatementRow;
import org.kpcsc.workspace.statements.publication.PublishedStatements;
import org.kpcsc.workspace.testing.ServerTest;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * The public site alone on a real port, with published records of the tests' own.
 *
 * <p>Each test names {@link Site} as its configuration.
 */
@ServerTest
// Says so here too, or the scan of the whole application would take what is below for its own.
@ExtendWith(SpringExtension.class)
@TestPropertySource(
        properties =
                "spring.autoconfigure.exclude="
                        + "com.vaadin.flow.spring.SpringBootAutoConfiguration,"
                        + "com.vaadin.flow.spring.SpringSecurityAutoConfiguration")
abstract class PublicSiteServer {

    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    @LocalServerPort private int port;

    HttpResponse<byte[]> get(String path, String... headers) {
        return send(request(path, headers).GET().build());
    }

    String page(String path, String... headers) {
        return new String(get(path, headers).body(), StandardCharsets.UTF_8);
    }

    HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        request.header("Accept", "text/html,*/*;q=0.8");
        return headers.length == 0 ? request : request.headers(headers);
    }

    static HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return BROWSER.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** No {@code @Configuration}, or the whole application's scan would take it in as well. */
    @EnableAutoConfiguration
    @ComponentScan({"org.kpcsc.workspace.kernel", "org.kpcsc.workspace.publicsite"})
    static class Site {

        @Bean
        Organisations organisations() {
            var organisations = mock(Organisations.class);
            when(organisations.members()).thenReturn(PublicExamples.members());
            when(organisations.all()).thenReturn(PublicExamples.organisations());
            when(organisations.coordinator())
                    .thenReturn(Optional.of(PublicExamples.members().getFirst().id()));
            return organisations;
        }

        @Bean
        PublishedStatements statements() {
            var statements = mock(PublishedStatements.class);
            var published = PublicExamples.statements();
            when(statements.bySlug(anyString()))
                    .thenAnswer(call -> bySlug(published, call.getArgument(0)));
            when(statements.bySlug("broken")).thenThrow(new IllegalStateException("secret cause"));
            when(statements.latest(anyInt()))
                    .thenAnswer(call -> rows(published, 0, call.getArgument(0)));
            when(statements.page(anyInt(), anyInt()))
                    .thenAnswer(call -> rows(published, call.getArgument(0), call.getArgument(1)));
            return statements;
        }

        private static List<PublishedStatementRow> rows(
                List<PublishedStatement> all, int offset, int limit) {
            return all.stream().skip(offset).limit(limit).map(PublicExamples::row).toList();
        }

        private static Optional<PublishedStatement> bySlug(
                List<PublishedStatement> all, String slug) {
            return all.stream().filter(each -> each.slug().equals(slug)).findFirst();
        }
    }
}
