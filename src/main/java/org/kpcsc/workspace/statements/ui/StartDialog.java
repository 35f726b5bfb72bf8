package org.kpcsc.workspace.statements.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.function.BiConsumer;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.statements.Draft;
import org.kpcsc.workspace.uikit.FormDialog;

/** Starts a statement. */
final class StartDialog {

    private final DraftForm form = new DraftForm();
    private final Select<Language> language = new Select<>();
    private final FormDialog dialog;

    StartDialog(BiConsumer<Draft, Language> start) {
        language.setLabel(form.getTranslation("statements.field.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(Language::ownName);
        language.setValue(Language.of(UI.getCurrent().getLocale()).orElse(Language.EN));
        form.add(language);
        dialog =
                new FormDialog(
                        form.getTranslation("statements.start"),
                        new Div(form),
                        form.getTranslation("statements.start.submit"),
                        () -> {
                            start.accept(form.draft(), language.getValue());
                            return true;
                        });
    }

    void open() {
        dialog.open();
    }
}
