package org.kpcsc.workspace.statements.publication;

import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.model.DocumentJson;
import org.kpcsc.workspace.documents.model.Node;
import org.kpcsc.workspace.documents.model.WorkspaceSchema;
import org.kpcsc.workspace.kernel.CanonicalJson;
import org.kpcsc.workspace.kernel.ContentHash;
import org.kpcsc.workspace.kernel.Language;
import tools.jackson.databind.json.JsonMapper;

/**
 * What organisations sign and the public can check: kind, title, language and text.
 *
 * <p>Nothing that is known only later is part of it, such as who endorsed or the day of
 * publication: else nobody could have signed it (docs/decisions/005-sign-off.md).
 *
 * @param canonical RFC 8785 JSON with the members {@code format}, {@code kind}, {@code title},
 *     {@code language} and {@code document}
 */
public record SignedText(String canonical) {

    /** Names the members and the document's schema; another meaning gets another name. */
    public static final String FORMAT = "kp-csc-statement/1";

    private static final DocumentJson DOCUMENTS = new DocumentJson(WorkspaceSchema.version1());

    public static SignedText of(
            StatementKind kind, String title, Language language, Node document) {
        var members = new LinkedHashMap<String, @Nullable Object>();
        members.put("format", FORMAT);
        members.put("kind", kind.term());
        members.put("title", title);
        members.put("language", language.tag());
        members.put(
                "document",
                JsonMapper.shared().treeToValue(DOCUMENTS.write(document), Object.class));
        return new SignedText(CanonicalJson.of(members));
    }

    public ContentHash hash() {
        return ContentHash.of(canonical);
    }

    /** The title that stands in it. */
    public String title() {
        return JsonMapper.shared().readTree(canonical).get("title").stringValue();
    }

    /** The text that stands in it. */
    public Node document() {
        return DOCUMENTS.readDocument(JsonMapper.shared().readTree(canonical).get("document"));
    }
}
