package org.kpcsc.workspace.documents.copy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kpcsc.workspace.documents.copy.TextCopy.PageWords;
import org.kpcsc.workspace.documents.model.Mark;
import org.kpcsc.workspace.documents.model.MarkSet;
import org.kpcsc.workspace.documents.model.Node;
import org.kpcsc.workspace.documents.model.Schema;
import org.kpcsc.workspace.documents.model.WorkspaceSchema;
import org.kpcsc.workspace.kernel.Language;

/** Texts to be taken along. */
final class Copies {

    static final Schema SCHEMA = WorkspaceSchema.version1();
    static final String MARK =
            "Projet, version 12. Copie emportée par Awa Ndiaye (ZELA) le 4 mars 2026 à 14:30 GMT."
                    + " Non publié.";
    static final String WORDS =
            "Les communautés riveraines de la mine n’ont reçu aucune réponse. São João, ação. ";

    private Copies() {}

    static TextCopy of(Node... blocks) {
        var text = SCHEMA.node("doc", blocks);
        text.check();
        return new TextCopy(
                "Ce que l’on doit <aux> communautés & riverains",
                Language.FR,
                List.of("Déclaration commune", "ZELA pilote, avec IPIS"),
                MARK,
                new PageWords("Page ", " sur ", ""),
                text);
    }

    static TextCopy ofLength(int paragraphs) {
        return of(
                IntStream.range(0, paragraphs)
                        .mapToObj(number -> p(number + " " + WORDS.repeat(9)))
                        .toArray(Node[]::new));
    }

    /** One of everything. */
    static TextCopy ofEverything() {
        var all = new ArrayList<Node>();
        all.add(SCHEMA.node("heading", Map.of("level", 1), SCHEMA.text("Titre premier")));
        all.add(
                p(
                        SCHEMA.text("gras", SCHEMA.mark("strong")),
                        footnote("voir ", "https://e.example/a|b")));
        all.add(
                p(
                        SCHEMA.text("ici", link("https://example.org/")),
                        SCHEMA.node("citation", Map.of("finding", "F-2026-014"))));
        all.add(SCHEMA.node("quotation", Map.of("speaker", "Awa Ndiaye"), p("Maintenant.")));
        all.add(SCHEMA.node("blockquote", p("cité")));
        all.add(
                SCHEMA.node(
                        "bullet_list",
                        item(
                                p("point"),
                                SCHEMA.node("ordered_list", Map.of("order", 4), item(p("quatre")))),
                        item(p("autre"))));
        all.add(SCHEMA.node("ordered_list", item(p("un"))));
        all.add(table());
        all.add(SCHEMA.node("horizontal_rule"));
        all.add(
                p(
                        SCHEMA.text("ajouté", suggested("insertion", 1)),
                        SCHEMA.text(" ôté", suggested("deletion", 2))));
        all.add(p("العربية و русский"));
        return of(all.toArray(Node[]::new));
    }

    /** A cell over two rows, and one over two columns. */
    static Node table() {
        return SCHEMA.node(
                "table",
                SCHEMA.node(
                        "table_row",
                        cell("table_header", Map.of("rowspan", 2), "haut"),
                        cell("table_header", Map.of("colspan", 2), "large")),
                SCHEMA.node(
                        "table_row",
                        cell("table_cell", Map.of(), "b"),
                        cell("table_cell", Map.of(), "c")));
    }

    static Node p(String words) {
        return p(SCHEMA.text(words));
    }

    static Node p(Node... inline) {
        return SCHEMA.node("paragraph", inline);
    }

    static Mark suggested(String type, int number) {
        return SCHEMA.mark(type, Map.of("id", "7b0f3f6e-0000-4000-8000-%012d".formatted(number)));
    }

    static Node marked(Node node, Mark mark) {
        return node.with(MarkSet.of(List.of(mark)));
    }

    static Mark link(String href) {
        return SCHEMA.mark("link", Map.of("href", href));
    }

    private static Node footnote(String words, String href) {
        return SCHEMA.node("footnote", SCHEMA.text(words), SCHEMA.text("là", link(href)));
    }

    private static Node item(Node... blocks) {
        return SCHEMA.node("list_item", blocks);
    }

    static Node row(String... words) {
        return SCHEMA.node(
                "table_row",
                Stream.of(words)
                        .map(word -> cell("table_cell", Map.of(), word))
                        .toArray(Node[]::new));
    }

    private static Node cell(String type, Map<String, Integer> spans, String words) {
        return SCHEMA.node(type, spans, p(words));
    }
}
