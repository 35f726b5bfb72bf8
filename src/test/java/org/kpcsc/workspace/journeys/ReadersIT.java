package org.kpcsc.workspace.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Whoever only reads, or may not even read, gets no further by any door. */
class ReadersIT extends JourneyTest {

    private static final String SEND_STEPS =
            """
            ([document, marks]) => new Promise(resolve => {
              const socket = new WebSocket(`ws://${location.host}/coediting/${document}`);
              const seen = [];
              socket.onopen = () => socket.send(JSON.stringify(
                {type: 'open', schema: 1, client: crypto.randomUUID(), version: null}));
              socket.onmessage = message => {
                const frame = JSON.parse(message.data);
                seen.push(frame.type === 'opened' ? 'opened ' + frame.mode : frame.type);
                if (frame.type === 'opened') {
                  socket.send(JSON.stringify({type: 'steps', seq: 1, version: frame.version,
                    steps: [{stepType: 'replace', from: 1, to: 1,
                      slice: {content: [{type: 'text', text: 'by hand', marks}]}}]}));
                } else if (frame.type === 'refused') {
                  resolve(seen.join(', ') + ' ' + frame.reason);
                } else if (frame.type === 'steps') {
                  resolve(seen.join(', '));
                }
              };
              socket.onclose = closed => resolve('closed ' + closed.code);
            })
            """;

    @Test
    void aReaderIsOfferedNoEditing() {
        try (var reader = signedIn("reader@ipis.example")) {
            reader.go("/workspace/statements/" + SHARED + "/text");
            assertThat(reader.saving()).containsText("Reading");
            assertThat(reader.page().locator("statement-editor .ProseMirror"))
                    .hasAttribute("contenteditable", "false");
            assertThat(reader.page().getByRole(AriaRole.ARTICLE).getByRole(AriaRole.HEADING))
                    .not()
                    .hasCount(0);
        }
    }

    @Test
    void theServerRefusesAReadersSteps() {
        try (var reader = signedIn("reader@ipis.example")) {
            reader.go("/workspace/");
            assertThat(sendSteps(reader, SHARED))
                    .startsWith("opened comment")
                    .endsWith("refused mode");
        }
    }

    @Test
    void whoMayOnlyCommentNeitherWritesNorSuggestsButIsHeard() {
        try (var cnrg = signedIn("representative@cnrg.example");
                var zela = signedIn("drafter@zela.example")) {
            var text = "/workspace/statements/" + SHARED + "/text?panel=comments";
            cnrg.go(text);
            assertThat(cnrg.saving()).containsText("Reading");
            assertThat(cnrg.page().locator("statement-editor .ProseMirror"))
                    .hasAttribute("contenteditable", "false");
            assertThat(cnrg.page().locator("statement-editor .how")).isHidden();
            assertThat(sendSteps(cnrg, SHARED))
                    .startsWith("opened comment")
                    .endsWith("refused mode");
            assertThat(sendSuggestion(cnrg, SHARED)).endsWith("refused mode");

            var panel = cnrg.panel("comments");
            cnrg.pressIn(panel, "Comment");
            panel.locator("textarea").fill("Who is meant?");
            cnrg.pressIn(panel, "Send the comment");
            zela.go(text);
            assertThat(zela.panel("comments")).containsText("Who is meant?");
            assertThat(zela.panel("comments")).containsText("CNRG");
        }
    }

    @Test
    void anotherOrganisationsDrafterCannotOpenByAnyDoorWhatIsNotShared() {
        try (var nmjd = signedIn("drafter@nmjd.example")) {
            nmjd.openStatement(OF_TWO);
            assertThat(nmjd.page().getByText("Nothing here").first()).isVisible();
            nmjd.go("/workspace/statements/" + OF_TWO + "/text");
            assertThat(nmjd.page().getByText("Nothing here").first()).isVisible();
            assertThat(sendSteps(nmjd, OF_TWO)).isEqualTo("closed 4403");
        }
    }

    @Test
    void aVisitorIsSentToSignInAndReturnsToThePage() {
        try (var visitor = anonymous()) {
            visitor.go("/workspace/statements/" + SHARED);
            visitor.signIn("drafter@zela.example");
            assertThat(visitor.page().getByText("Benefits for mining communities").first())
                    .isVisible();
        }
    }

    @Test
    void aSocketWithoutSignInIsClosed() throws Exception {
        var closed = new CompletableFuture<Integer>();
        var listener =
                new WebSocket.Listener() {
                    @Override
                    public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
                        closed.complete(code);
                        return CompletableFuture.completedFuture(null);
                    }
                };
        var address = workspace().address().toString().replace("http:", "ws:");
        try (var client = HttpClient.newHttpClient()) {
            client.newWebSocketBuilder()
                    .buildAsync(URI.create(address + "/coediting/" + SHARED), listener)
                    .join();
            assertThat(closed.get(10, TimeUnit.SECONDS)).isEqualTo(4401);
        }
    }

    private static String sendSteps(Visitor visitor, UUID document) {
        return send(visitor, document, List.of());
    }

    /** As an editor suggests that writes by itself. */
    private static String sendSuggestion(Visitor visitor, UUID document) {
        var id = Map.of("id", UUID.randomUUID().toString());
        return send(visitor, document, List.of(Map.of("type", "insertion", "attrs", id)));
    }

    private static String send(Visitor visitor, UUID document, List<?> marks) {
        return visitor.page().evaluate(SEND_STEPS, List.of(document.toString(), marks)).toString();
    }
}
