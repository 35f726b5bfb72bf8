package org.kpcsc.workspace.accounts.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.util.List;
import org.kpcsc.workspace.accounts.person.OwnAccount;
import org.kpcsc.workspace.accounts.signin.OwnSignIns;
import org.kpcsc.workspace.kernel.Actor;
import org.kpcsc.workspace.kernel.CurrentActor;
import org.kpcsc.workspace.organisations.OrganisationProfile;
import org.kpcsc.workspace.organisations.Organisations;
import org.springframework.modulith.NamedInterface;

/** Who one is and for whom one acts, and the way to act for another of one's organisations. */
@NamedInterface("shell")
@SpringComponent
@UIScope
public class ActingForNavigation extends Div {

    private static final long serialVersionUID = 1L;

    private final transient OwnSignIns signIns;

    ActingForNavigation(
            OwnAccount account,
            OwnSignIns signIns,
            Organisations organisations,
            CurrentActor currentActor) {
        this.signIns = signIns;
        addClassName("ws-who");
        add(new Anchor(AccountNavigation.path(), account.details().name().value()));
        currentActor.find().ifPresent(actor -> show(actor, organisations));
    }

    private void show(Actor actor, Organisations organisations) {
        var mine =
                signIns.organisations().stream()
                        .flatMap(id -> organisations.find(id).stream())
                        .toList();
        mine.stream()
                .filter(organisation -> actor.actsFor(organisation.id()))
                .findFirst()
                .ifPresent(now -> add(mine.size() == 1 ? alone(now) : choice(mine, now)));
        if (actor.roles().isEmpty()) {
            add(new Paragraph(getTranslation("accounts.acting-for.without-rights")));
        }
    }

    private Span alone(OrganisationProfile organisation) {
        var label = getTranslation("accounts.acting-for.label");
        return new Span(label + " " + organisation.acronym());
    }

    private Select<OrganisationProfile> choice(
            List<OrganisationProfile> mine, OrganisationProfile now) {
        var choice = new Select<OrganisationProfile>();
        choice.setLabel(getTranslation("accounts.acting-for.label"));
        choice.setItemLabelGenerator(OrganisationProfile::acronym);
        choice.setItems(mine);
        choice.setValue(now);
        choice.setWidthFull();
        choice.addValueChangeListener(chosen -> actFor(chosen.getValue()));
        return choice;
    }

    /** Loads Home afresh: nothing of the other organisation stays on the screen. */
    private void actFor(OrganisationProfile organisation) {
        signIns.actFor(organisation.id());
        UI.getCurrent().getPage().setLocation("/workspace/");
    }
}
