package org.kpcsc.workspace.documents.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kpcsc.workspace.accounts.SignedIn;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.documents.Documents;
import org.kpcsc.workspace.documents.EditingMode;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.testing.FreshDatabaseInitializer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

class RestartTests {

    private final ServletWebServerApplicationContext context =
            (ServletWebServerApplicationContext)
                    new SpringApplicationBuilder(CoeditingServer.class)
                            .initializers(new FreshDatabaseInitializer())
                            .properties("server.port=0")
                            .run();
    private final SignedIn writer = context.getBean(World.class).signIn();
    private final DocumentId document = DocumentId.create();

    @BeforeEach
    void oneDocument() {
        context.getBean(Documents.class).create(document, Language.EN, writer.actingFor());
        context.getBean(World.class).permit(writer, document, EditingMode.WRITE);
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void saysThatItRestartsAndKeepsWhatWasAcknowledged() {
        try (var client = Client.connect(port(context), document, writer)) {
            client.open();
            client.acknowledgement(client.type(0, 1, "a"));
            context.close();
            assertThat(client.closeCode()).isEqualTo(1012);
        }
    }

    @Test
    void canBeStoppedAndStartedAgain() {
        context.stop();
        context.start();
        try (var client = Client.connect(port(context), document, writer)) {
            client.open();
            client.acknowledgement(client.type(0, 1, "a"));
            assertThat(client.next("beat").path("version").longValue()).isEqualTo(1);
        }
    }

    private static int port(ServletWebServerApplicationContext context) {
        return Objects.requireNonNull(context.getWebServer()).getPort();
    }
}
