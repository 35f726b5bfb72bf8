package org.kpcsc.workspace.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kpcsc.workspace.kernel.RefusedException;
import org.mockito.Mockito;

class WentWrongTests {

    private final BeforeEnterEvent event = Mockito.mock(BeforeEnterEvent.class);

    @BeforeEach
    void openTheBrowser() {
        MockVaadin.setup();
    }

    @AfterEach
    void closeTheBrowser() {
        MockVaadin.tearDown();
    }

    @Test
    void neverShowsWhatAnExceptionSays() {
        var shown = shown(new IllegalStateException("ERROR: invalid byte sequence"));
        assertThat(shown).contains("shell.went-wrong", "shell.problem.unexpected");
        assertThat(shown).doesNotContain("byte sequence", "IllegalState");
    }

    @Test
    void saysWhyWhereThatWasMeantForThePerson() {
        assertThat(shown(new RefusedException("statements.refused.title")))
                .contains("statements.refused.title");
    }

    private String shown(Exception problem) {
        var page = new WentWrong();
        var status = page.setErrorParameter(event, new ErrorParameter<>(Exception.class, problem));
        assertThat(status).isEqualTo(500);
        return page.getElement().getTextRecursively();
    }
}
