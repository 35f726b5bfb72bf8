package org.kpcsc.workspace.operations.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.button.Button;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.documents.TextCheck;
import org.kpcsc.workspace.documents.TextChecks;
import org.kpcsc.workspace.documents.TextFault;
import org.kpcsc.workspace.kernel.NotPermittedException;
import org.kpcsc.workspace.testing.Browsing;
import org.kpcsc.workspace.testing.RegisterTest;
import org.kpcsc.workspace.uikit.EmptyState;
import org.kpcsc.workspace.uikit.PageHeader;
import org.kpcsc.workspace.uikit.Row;
import org.kpcsc.workspace.uikit.Tag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@RegisterTest
class TextCheckViewTests {

    private static final String PATH = TextCheckNavigation.path();

    @Autowired ApplicationContext context;
    @MockitoBean TextChecks checks;

    private final DocumentId document = DocumentId.create();

    @BeforeEach
    void openTheBrowser() {
        when(checks.latest()).thenReturn(Optional.empty());
        Browsing.in("operations", Locale.ENGLISH, context);
    }

    @AfterEach
    void closeTheBrowser() {
        Browsing.end();
    }

    @Test
    void saysThatThereWasNoCheckYet() {
        Browsing.to(PATH);
        _get(EmptyState.class);
    }

    @Test
    void namesEachTextThatIsWrong() {
        var fault = new TextFault(document, 7, TextFault.Kind.ORDER, "batch 2", "batch 3");
        when(checks.latest()).thenReturn(Optional.of(check(List.of(fault))));
        Browsing.to(PATH);
        assertThat(_get(Tag.class).getText()).isEqualTo("Something is wrong");
        assertThat(_get(Row.class).getElement().getTextRecursively())
                .contains("A part of the record is missing", document.toString(), "after step 7")
                .contains("Expected: batch 2", "Found: batch 3");
    }

    @Test
    void checksAtOnce() {
        when(checks.check()).thenReturn(check(List.of()));
        Browsing.to(PATH);
        _click(_get(Button.class, spec -> spec.withText("Check now")));
        assertThat(_get(Tag.class).getText()).isEqualTo("All texts are as their records say");
        assertThat(_find(Row.class)).isEmpty();
        _assertNone(EmptyState.class);
    }

    @Test
    void isNotThereForWhoeverMayNotCheck() {
        when(checks.latest()).thenThrow(new NotPermittedException());
        Browsing.to(PATH);
        _assertNone(PageHeader.class);
    }

    private static TextCheck check(List<TextFault> faults) {
        return new TextCheck(Instant.EPOCH, Instant.EPOCH, 3, 1200, faults);
    }
}
