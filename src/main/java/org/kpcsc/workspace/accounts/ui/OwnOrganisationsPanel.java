package org.kpcsc.workspace.accounts.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import org.kpcsc.workspace.accounts.person.OwnAccount;
import org.kpcsc.workspace.accounts.signin.OwnSignIns;
import org.kpcsc.workspace.kernel.Actor;
import org.kpcsc.workspace.kernel.Tone;
import org.kpcsc.workspace.organisations.OrganisationProfile;
import org.kpcsc.workspace.organisations.Organisations;
import org.kpcsc.workspace.uikit.Act;
import org.kpcsc.workspace.uikit.OrganisationBadge;
import org.kpcsc.workspace.uikit.Row;
import org.kpcsc.workspace.uikit.RowList;
import org.kpcsc.workspace.uikit.Tag;

/** One's organisations, one's roles at each, and for which one acts. */
final class OwnOrganisationsPanel extends Section {

    private static final long serialVersionUID = 1L;

    private final transient OwnSignIns signIns;
    private final transient OwnAccount account;

    OwnOrganisationsPanel(
            OwnSignIns signIns, OwnAccount account, Organisations organisations, Actor actor) {
        this.signIns = signIns;
        this.account = account;
        add(new H2(getTranslation("accounts.account.organisations")));
        add(
                new RowList(
                        signIns.organisations().stream()
                                .flatMap(id -> organisations.find(id).stream())
                                .map(organisation -> row(organisation, actor))
                                .toList()));
    }

    private Row row(OrganisationProfile organisation, Actor actor) {
        var row =
                new Row(new OrganisationBadge(organisation.acronym(), organisation.colour()))
                        .detail(Words.roles(account.rolesAt(organisation.id())));
        return actor.actsFor(organisation.id())
                ? row.tag(new Tag(getTranslation("accounts.account.acting"), Tone.INFO))
                : row.action(
                        Act.quiet(
                                getTranslation("accounts.account.act-for", organisation.acronym()),
                                () -> actFor(organisation)));
    }

    private void actFor(OrganisationProfile organisation) {
        signIns.actFor(organisation.id());
        UI.getCurrent().getPage().reload();
    }
}
