package org.kpcsc.workspace.statements.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.organisations.OrganisationProfile;
import org.kpcsc.workspace.organisations.Standing;
import org.kpcsc.workspace.uikit.Act;
import org.kpcsc.workspace.uikit.FormFields;

/** Which organisations are asked: ticked one by one, or all that are meant most often at once. */
class AskedOrganisations extends Div {

    private static final long serialVersionUID = 1L;

    private final transient List<OrganisationProfile> eligible;
    private final CheckboxGroup<OrganisationProfile> ticked =
            new CheckboxGroup<>(getTranslation("statements.signoff.organisations"));

    /**
     * @param eligible who can be asked
     * @param writing those of them who write the text
     */
    AskedOrganisations(List<OrganisationProfile> eligible, Set<OrganisationId> writing) {
        this.eligible = eligible;
        addClassName("ws-choices");
        FormFields.blame(ticked, "statements.refused.asked.nobody");
        ticked.setItems(eligible);
        ticked.setItemLabelGenerator(OrganisationProfile::acronym);
        var quick =
                new Div(
                        quick("all", one -> one.standing() == Standing.MEMBER),
                        quick("writing", one -> writing.contains(one.id())));
        quick.addClassName("ws-quick");
        add(ticked, quick);
    }

    private Button quick(String key, Predicate<OrganisationProfile> meant) {
        var button =
                Act.quiet(
                        getTranslation("statements.signoff.organisations." + key),
                        () -> tick(meant));
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    void tick(Predicate<OrganisationProfile> meant) {
        ticked.setValue(eligible.stream().filter(meant).collect(Collectors.toSet()));
    }

    Set<OrganisationId> ids() {
        return ticked.getValue().stream()
                .map(OrganisationProfile::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    void whenChanged(Runnable act) {
        ticked.addValueChangeListener(change -> act.run());
    }
}
