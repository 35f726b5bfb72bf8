package org.kpcsc.workspace.statements.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.kernel.RefusedException;
import org.kpcsc.workspace.organisations.OrganisationProfile;
import org.kpcsc.workspace.statements.Involvement;
import org.kpcsc.workspace.uikit.FormFields;

/** Whom to invite, and to what. */
class InviteForm extends Div {

    private static final long serialVersionUID = 1L;

    private final ComboBox<OrganisationProfile> organisation =
            FormFields.blame(
                    new ComboBox<>(getTranslation("statements.field.organisation")),
                    "statements.refused.invite.nobody");
    private final RadioButtonGroup<Involvement> involvement =
            new RadioButtonGroup<>(getTranslation("statements.field.involvement"));

    InviteForm(List<OrganisationProfile> others) {
        addClassName("ws-form");
        var language = Language.of(getLocale()).orElse(Language.EN);
        organisation.setItems(others);
        organisation.setItemLabelGenerator(one -> one.acronym() + " · " + one.name().in(language));
        organisation.setWidthFull();
        involvement.setItems(Involvement.values());
        involvement.setItemLabelGenerator(one -> getTranslation("statements.involvement." + one));
        involvement.setValue(Involvement.WRITING);
        add(new Paragraph(getTranslation("statements.invite.help")), organisation, involvement);
    }

    /** Throws {@link RefusedException} where nobody is chosen. */
    OrganisationProfile organisation() {
        return organisation
                .getOptionalValue()
                .orElseThrow(() -> new RefusedException("statements.refused.invite.nobody"));
    }

    Involvement involvement() {
        return involvement.getValue();
    }
}
