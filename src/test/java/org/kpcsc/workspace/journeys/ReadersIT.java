package org.kpcsc.workspace.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whoever only reads, or may not even read, gets no further by any door. */
class ReadersIT extends JourneyTest {

    private static final String SEND_STEPS =
            """
            document => new Promise(resolve => {
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
                      slice: {content: [{type: 'text', text: 'by hand'}]}}]}));
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
        }
    }

    @Test
    void theServerRefusesAReadersSteps() {
        try (var reader = signedIn("reader@ipis.example")) {
            assertThat(sendSteps(reader, SHARED))
                    .startsWith("opened read")
                    .endsWith("refused mode");
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
            visitor.page().fill("[name=username]", "drafter@zela.example");
            visitor.page().fill("[name=password]", "demo-coalition");
            visitor.page().click("button[type=submit]");
            assertThat(visitor.page().getByText("Benefits for mining communities").first())
                    .isVisible();
        }
    }

    @Test
    void aSocketWithoutSignInIsClosed() {
        try (var visitor = anonymous()) {
            visitor.go("/login");
            assertThat(
                            visitor.page()
                                    .request()
                                    .get(workspace().address() + "/coediting/schema.json")
                                    .status())
                    .isEqualTo(200);
            assertThat(socketOfAVisitor(visitor)).isEqualTo("closed 4401");
        }
    }

    private static String sendSteps(Visitor visitor, UUID document) {
        return visitor.page().evaluate(SEND_STEPS, document.toString()).toString();
    }

    /** From a page whose policy lets no script connect, so the request is made beside it. */
    private static String socketOfAVisitor(Visitor visitor) {
        var page = visitor.context().newPage();
        page.route("**/blank", route -> route.fulfill());
        page.navigate(visitor.page().url().replace("/login", "/blank"));
        return page.evaluate(SEND_STEPS, SHARED.toString()).toString();
    }
}
