package org.kpcsc.workspace.documents.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MarkSetTests {

    private final Schema schema = WorkspaceSchema.version1();
    private final Mark em = schema.mark("em");
    private final Mark strong = schema.mark("strong");

    @Test
    void keepsRankOrder() {
        assertThat(MarkSet.NONE.with(strong).with(em).toList()).containsExactly(em, strong);
        assertThat(MarkSet.of(List.of(strong, em)).toList()).containsExactly(em, strong);
    }

    @Test
    void replacesALinkByAnother() {
        Mark one = schema.mark("link", Map.of("href", "https://one.example"));
        Mark other = schema.mark("link", Map.of("href", "mailto:a@other.example"));
        assertThat(MarkSet.NONE.with(one).with(other).toList()).containsExactly(other);
    }

    @Test
    void keepsSuggestionsOfSeveralPeople() {
        Mark one = schema.mark("insertion", Map.of("id", "7b0f3f6e-0000-4000-8000-000000000001"));
        Mark other = schema.mark("insertion", Map.of("id", "0b0f3f6e-0000-4000-8000-000000000001"));
        MarkSet both = MarkSet.NONE.with(one).with(other);
        assertThat(both.toList()).containsExactly(one, other);
        assertThat(both.without(one).toList()).containsExactly(other);
    }

    @Test
    void isUnchangedByWhatItHas() {
        MarkSet marks = MarkSet.NONE.with(em);
        assertThat(marks.with(em)).isSameAs(marks);
        assertThat(marks.without(strong)).isSameAs(marks);
    }
}
