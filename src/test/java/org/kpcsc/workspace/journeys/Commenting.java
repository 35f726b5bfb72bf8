package org.kpcsc.workspace.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** What people do with the panel of comments. */
final class Commenting {

    private Commenting() {}

    static void selectLastWord(EditorPage editor) {
        editor.press("Control+Shift+ArrowLeft");
        assertThat(editor.page().locator(".comment-offer")).isVisible();
        assertThat(editor.saving()).hasText("Saved");
    }

    static void typeComment(Visitor visitor, String words) {
        var field = visitor.panel("comments").locator("textarea");
        assertThat(field).isFocused();
        field.pressSequentially(words);
    }

    static void press(Visitor visitor, String button) {
        visitor.pressIn(visitor.panel("comments"), button);
    }
}
