package org.kpcsc.workspace.documents.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.kernel.CanonicalJson;
import org.kpcsc.workspace.kernel.ContentHash;

/**
 * The one form of a document that is hashed, compared between server and clients, and signed.
 *
 * <p>RFC 8785 of what {@code Node.toJSON()} gives: all attributes, empty {@code content} and {@code
 * marks} left out, marks in rank order and those of one type by the RFC 8785 form of their
 * attributes, adjoining equal text joined.
 */
public final class CanonicalDocument {

    private CanonicalDocument() {}

    public static ContentHash hash(Node node) {
        return ContentHash.of(json(node));
    }

    public static String json(Node node) {
        return CanonicalJson.of(form(node));
    }

    private static Map<String, @Nullable Object> form(Node node) {
        Map<String, @Nullable Object> form = new LinkedHashMap<>();
        form.put("type", node.type().name());
        if (!node.attrs().isEmpty()) {
            form.put("attrs", node.attrs().toMap());
        }
        if (node.childCount() > 0) {
            form.put("content", content(node.content()));
        }
        if (!node.marks().isEmpty()) {
            form.put(
                    "marks",
                    sorted(node.marks()).toList().stream().map(CanonicalDocument::form).toList());
        }
        if (node.isText()) {
            form.put("text", node.text());
        }
        return form;
    }

    /** Sorting marks can make texts equal that were not, so they are joined after it. */
    private static List<Map<String, @Nullable Object>> content(Fragment content) {
        FragmentBuilder builder = new FragmentBuilder(content.childCount());
        content.forEach(child -> builder.add(child.with(sorted(child.marks()))));
        List<Map<String, @Nullable Object>> forms = new ArrayList<>(content.childCount());
        builder.build().forEach(child -> forms.add(form(child)));
        return forms;
    }

    private static MarkSet sorted(MarkSet marks) {
        if (marks.size() < 2) {
            return marks;
        }
        List<Mark> sorted = new ArrayList<>(marks.toList());
        sorted.sort(Comparator.comparing(mark -> CanonicalJson.of(mark.attrs().toMap())));
        return MarkSet.of(sorted);
    }

    private static Map<String, @Nullable Object> form(Mark mark) {
        Map<String, @Nullable Object> form = new LinkedHashMap<>();
        form.put("type", mark.type().name());
        if (!mark.attrs().isEmpty()) {
            form.put("attrs", mark.attrs().toMap());
        }
        return form;
    }
}
