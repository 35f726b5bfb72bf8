package org.kpcsc.workspace.documents.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentExpressionTests {

    private static final List<NodeType> TYPES = WorkspaceSchema.version1().nodeTypes();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "paragraph; paragraph; true",
                "paragraph; ; false",
                "paragraph*; ; true",
                "paragraph+; ; false",
                "paragraph+; paragraph paragraph; true",
                "paragraph?; paragraph paragraph; false",
                "heading paragraph*; heading paragraph; true",
                "heading paragraph*; paragraph; false",
                "heading | paragraph; paragraph; true",
                "(heading | paragraph) table?; paragraph table; true",
                "(heading paragraph)+; heading paragraph heading; false",
                "(heading paragraph)+; heading paragraph heading paragraph; true",
                "paragraph{2}; paragraph; false",
                "paragraph{2}; paragraph paragraph; true",
                "paragraph{2,}; paragraph paragraph paragraph; true",
                "paragraph{1,2}; paragraph paragraph paragraph; false",
                "paragraph{1,2}; paragraph; true",
                "paragraph{0,2} heading; heading; true",
                "block+; table blockquote quotation; true",
                "block+; list_item; false",
                "heading* heading; heading heading heading; true",
                "(heading? paragraph)*; paragraph heading paragraph; true",
            })
    void matchesChildren(String expression, String children, boolean fits) {
        ContentMatch match = ContentAutomaton.of(ContentExpression.parse(expression, TYPES));
        for (String name : children == null ? List.<String>of() : List.of(children.split(" "))) {
            match = match == null ? null : match.match(type(name));
        }
        assertThat(match != null && match.validEnd()).isEqualTo(fits);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nothing", "(paragraph", "paragraph)", "paragraph{x}", "| heading", "text"})
    void refusesWhatIsNoExpressionOrCanNeverBeMade(String expression) {
        assertThatExceptionOfType(SchemaException.class)
                .isThrownBy(() -> ContentAutomaton.of(ContentExpression.parse(expression, TYPES)));
    }

    @Test
    void prefersParagraphs() {
        assertThat(type("doc").contentMatch().defaultType()).isEqualTo(type("paragraph"));
    }

    private static NodeType type(String name) {
        return TYPES.stream().filter(t -> t.name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void knowsWhichTypesCanBeJoined() {
        assertThat(type("paragraph").compatibleContent(type("heading"))).isTrue();
        assertThat(type("paragraph").compatibleContent(type("bullet_list"))).isFalse();
        assertThat(Arrays.asList(type("footnote").isAtom(), type("footnote").isLeaf()))
                .containsExactly(true, false);
    }
}
