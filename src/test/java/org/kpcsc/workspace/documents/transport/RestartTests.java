package org.kpcsc.workspace.documents.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.documents.Documents;
import org.kpcsc.workspace.documents.EditingMode;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.testing.FreshDatabaseInitializer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

class RestartTests {

    @Test
    void saysThatItRestartsAndKeepsWhatWasAcknowledged() {
        var context =
                (ServletWebServerApplicationContext)
                        new SpringApplicationBuilder(CoeditingServer.class)
                                .initializers(new FreshDatabaseInitializer())
                                .properties("server.port=0")
                                .run();
        var world = context.getBean(World.class);
        var writer = world.signIn();
        var document = DocumentId.create();
        context.getBean(Documents.class).create(document, Language.EN, writer.actingFor());
        world.permit(writer, document, EditingMode.WRITE);
        try (var client = Client.connect(port(context), document, writer)) {
            client.open();
            client.acknowledgement(client.type(0, 1, "a"));
            context.close();
            assertThat(client.closeCode()).isEqualTo(1012);
        }
    }

    private static int port(ServletWebServerApplicationContext context) {
        return Objects.requireNonNull(context.getWebServer()).getPort();
    }
}
