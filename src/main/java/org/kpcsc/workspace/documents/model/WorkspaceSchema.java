package org.kpcsc.workspace.documents.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/**
 * The schema of the workspace's documents, version 1.
 *
 * <p>It is defined once, in {@code schema.json} beside this class, which is published as it is.
 * Names follow prosemirror-schema-basic, -schema-list and prosemirror-tables, so that stock clients
 * fit.
 *
 * <p>Marks on a block are allowed by its parent: so all containers of blocks name the three
 * suggestion marks. A {@code footnote} is an inline atom with text inside: as content its words
 * merge when two people write them at once (an attribute would keep only the last writer's), its
 * text can be suggested upon, and being an atom it bears a suggestion as a whole, too. It is
 * isolating, so that deleting across its border does not join it to the paragraph.
 */
public final class WorkspaceSchema {

    private static final String JSON = load();
    private static final Schema VERSION_1 =
            new SchemaReader(JsonMapper.shared().readTree(JSON), AttributeRules::of).read();

    private WorkspaceSchema() {}

    public static Schema version1() {
        return VERSION_1;
    }

    /** The published form, enough for {@code new Schema(...)} of prosemirror-model. */
    public static String json() {
        return JSON;
    }

    /** A document with one empty paragraph. */
    public static Node emptyDocument() {
        return VERSION_1.node("doc", VERSION_1.node("paragraph"));
    }

    private static String load() {
        try (InputStream stream =
                Objects.requireNonNull(WorkspaceSchema.class.getResourceAsStream("schema.json"))) {
            return new String(stream.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
