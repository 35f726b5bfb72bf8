package org.kpcsc.workspace.documents.editor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SuggestionListTests {

    @Test
    void isAPanelOfTheDeskThatIsReadOffTheTextInTheBrowser() {
        var list = new SuggestionList();
        assertThat(list.key()).isEqualTo("suggestions");
        assertThat(list.content()).isSameAs(list);
        assertThat(list.getElement().getTag()).isEqualTo("suggestion-list");
    }
}
