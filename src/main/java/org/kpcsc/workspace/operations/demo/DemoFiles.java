package org.kpcsc.workspace.operations.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.kpcsc.workspace.documents.model.DocumentJson;
import org.kpcsc.workspace.documents.model.Node;
import org.kpcsc.workspace.documents.model.WorkspaceSchema;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads what the demo consists of, from the class path. */
@Component
class DemoFiles {

    private record Coalition(List<DemoOrganisation> organisations) {}

    private final JsonMapper json;

    DemoFiles(JsonMapper json) {
        this.json = json;
    }

    List<DemoOrganisation> organisations() {
        return json.readValue(text("coalition"), Coalition.class).organisations();
    }

    Node document(String name) {
        return new DocumentJson(WorkspaceSchema.version1()).readDocument(json.readTree(text(name)));
    }

    private static String text(String name) {
        try {
            return new ClassPathResource("demo/" + name + ".json")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
