package org.kpcsc.workspace.uikit;

import static com.github.mvysny.kaributesting.v10.BasicUtilsKt._fireDomEvent;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog.DialogCloseActionEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kpcsc.workspace.kernel.RefusedException;

class FormDialogTests {

    private final KnowsItsFocus shown = new KnowsItsFocus();
    private final KnowsItsFocus title = new KnowsItsFocus();
    private final KnowsItsFocus reason = new KnowsItsFocus();
    private final Div form = new Div(new Paragraph("About"), shown, new Div(title), reason);

    @BeforeEach
    void openTheBrowser() {
        MockVaadin.setup();
        shown.setReadOnly(true);
        reason.setRequiredIndicatorVisible(true);
    }

    @AfterEach
    void closeTheBrowser() {
        MockVaadin.tearDown();
    }

    @Test
    void beginsInTheFirstFieldThatTakesSomething() {
        open();

        assertThat(shown.focused).isZero();
        assertThat(title.focused).isOne();
    }

    @Test
    void escapeLeavesWhereNothingIsTyped() {
        var dialog = open();

        escape(dialog);

        assertThat(dialog.isOpened()).isFalse();
    }

    @Test
    void escapeThrowsNothingAwayThatIsTyped() {
        var dialog = open();
        _fireDomEvent(form, "input");

        escape(dialog);
        assertThat(dialog.isOpened()).isTrue();

        _click(_get(Button.class, spec -> spec.withText("!{uikit.cancel}!")));
        assertThat(dialog.isOpened()).isFalse();
    }

    @Test
    void aRefusalStandsUntilSomethingIsChanged() {
        open();

        submit();
        assertThat(refusals()).isOne();
        _fireDomEvent(form, "change");
        assertThat(refusals()).isZero();
        submit();
        assertThat(refusals()).isOne();
    }

    @Test
    void aRefusalLeadsToTheFieldThatIsMissing() {
        open();

        submit();

        assertThat(reason.focused).isOne();
        assertThat(title.focused).isOne();
    }

    @Test
    void aRefusalMarksTheFieldThatAnswersForItUntilSomethingIsChanged() {
        FormFields.blame(title, "uikit.cancel");
        open();

        submit();
        assertThat(title.isInvalid()).isTrue();
        assertThat(title.focused).isEqualTo(2);
        assertThat(reason.isInvalid()).isFalse();
        _fireDomEvent(form, "change");
        assertThat(title.isInvalid()).isFalse();
    }

    @Test
    void aRefusalMarksAGroupOfFieldsAsAWhole() {
        var group = FormFields.blame(new CheckboxGroup<>("Group", "one", "two"), "uikit.cancel");
        form.add(new Div(group));
        open();

        submit();

        assertThat(group.isInvalid()).isTrue();
    }

    @Test
    void whatIsTooLongIsRefusedWholeAndNotCut() {
        var few = FormFields.words("Few", 5);
        form.add(few);
        open();
        few.setValue("123456");

        submit();

        assertThat(_get(Paragraph.class, spec -> spec.withClasses("ws-refusal")).getText())
                .contains("uikit.refused.too-long");
        assertThat(few.isInvalid()).isTrue();
        assertThat(few.getValue()).isEqualTo("123456");
        assertThat(few.getElement().getProperty("maxlength")).isNull();
    }

    private FormDialog open() {
        var dialog =
                new FormDialog(
                        "Title",
                        form,
                        "Submit",
                        () -> {
                            throw new RefusedException("uikit.cancel");
                        });
        dialog.open();
        return dialog;
    }

    private static void submit() {
        _click(_get(Button.class, spec -> spec.withText("Submit")));
    }

    private static int refusals() {
        return _find(Paragraph.class, spec -> spec.withClasses("ws-refusal")).size();
    }

    private static void escape(FormDialog dialog) {
        ComponentUtil.fireEvent(dialog, new DialogCloseActionEvent(dialog, true));
    }

    private static final class KnowsItsFocus extends TextField {

        private int focused;

        @Override
        public void focus() {
            focused++;
        }
    }
}
