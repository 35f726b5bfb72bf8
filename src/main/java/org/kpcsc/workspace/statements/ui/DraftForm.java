package org.kpcsc.workspace.statements.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import org.kpcsc.workspace.statements.Draft;
import org.kpcsc.workspace.statements.Visibility;
import org.kpcsc.workspace.statements.publication.IssuedBy;
import org.kpcsc.workspace.statements.publication.StatementKind;
import org.kpcsc.workspace.uikit.FormFields;

/** What a statement is: takes it in and hands it out. */
class DraftForm extends Div {

    private static final long serialVersionUID = 1L;

    private final TextField title =
            FormFields.blame(
                    FormFields.line(getTranslation("statements.field.title"), Draft.LONGEST_TITLE),
                    "statements.refused.title",
                    "statements.refused.title.characters");
    private final Select<StatementKind> kind = new Select<>();
    private final RadioButtonGroup<IssuedBy> issuedBy =
            new RadioButtonGroup<>(getTranslation("statements.field.issuedby"));
    private final RadioButtonGroup<Visibility> visibility =
            new RadioButtonGroup<>(getTranslation("statements.field.visibility"));

    DraftForm() {
        addClassName("ws-form");
        title.setRequiredIndicatorVisible(true);
        title.setWidthFull();
        kind.setLabel(getTranslation("statements.kind"));
        kind.setItems(StatementKind.values());
        kind.setItemLabelGenerator(value -> Words.kind(this, value));
        kind.setValue(StatementKind.JOINT_STATEMENT);
        issuedBy.setItems(IssuedBy.values());
        issuedBy.setItemLabelGenerator(value -> getTranslation("statements.issuedby." + value));
        issuedBy.setValue(IssuedBy.COALITION);
        visibility.setItems(Visibility.values());
        visibility.setItemLabelGenerator(value -> getTranslation("statements.visibility." + value));
        visibility.setValue(Visibility.MEMBERS);
        add(title, kind, issuedBy, visibility);
    }

    DraftForm(Draft draft) {
        this();
        title.setValue(draft.title());
        kind.setValue(draft.kind());
        issuedBy.setValue(draft.issuedBy());
        visibility.setValue(draft.visibility());
    }

    Draft draft() {
        return new Draft(
                kind.getValue(), title.getValue(), issuedBy.getValue(), visibility.getValue());
    }
}
