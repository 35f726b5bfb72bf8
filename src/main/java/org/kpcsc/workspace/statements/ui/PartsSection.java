package org.kpcsc.workspace.statements.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.List;
import org.kpcsc.workspace.kernel.Tone;
import org.kpcsc.workspace.organisations.OrganisationProfile;
import org.kpcsc.workspace.statements.StatementAct;
import org.kpcsc.workspace.statements.StatementDetails;
import org.kpcsc.workspace.statements.StatementDetails.Part;
import org.kpcsc.workspace.uikit.Act;
import org.kpcsc.workspace.uikit.Confirm;
import org.kpcsc.workspace.uikit.FormDialog;
import org.kpcsc.workspace.uikit.OrganisationBadge;
import org.kpcsc.workspace.uikit.Row;
import org.kpcsc.workspace.uikit.RowList;
import org.kpcsc.workspace.uikit.Tag;
import org.kpcsc.workspace.uikit.Toast;

/** Which organisations take part, and how; the lead invites others. */
class PartsSection extends Div {

    private static final long serialVersionUID = 1L;

    private final transient StatementDetails details;
    private final transient StatementServices services;
    private final transient Runnable refresh;

    PartsSection(StatementDetails details, StatementServices services, Runnable refresh) {
        this.details = details;
        this.services = services;
        this.refresh = refresh;
        add(new H2(getTranslation("statements.parts")));
        add(new RowList(details.parts().stream().map(this::row).toList()));
        if (details.allows(StatementAct.INVITE)) {
            var invite = Act.quiet(getTranslation("statements.invite"), this::invite);
            invite.addClassName("ws-after-rows");
            add(invite);
        }
    }

    private Row row(Part part) {
        var organisation = part.organisation();
        var row =
                new Row(new OrganisationBadge(organisation.acronym(), organisation.colour()))
                        .tag(tag(part));
        if (details.allows(StatementAct.INVITE) && !part.lead()) {
            row.action(Act.quiet(getTranslation("statements.dismiss"), () -> dismiss(part)));
        }
        return row;
    }

    private Tag tag(Part part) {
        if (part.lead()) {
            return new Tag(getTranslation("statements.part.lead"), Tone.GOOD);
        }
        var stands = part.accepted() ? "statements.part." : "statements.part.invited.";
        return new Tag(
                getTranslation(stands + part.involvement()),
                part.accepted() ? Tone.GOOD : Tone.NEUTRAL);
    }

    private void invite() {
        var form = new InviteForm(others());
        new FormDialog(
                        getTranslation("statements.invite"),
                        form,
                        getTranslation("statements.invite.submit"),
                        () -> {
                            var chosen = form.organisation();
                            services.statements()
                                    .invite(details.id(), chosen.id(), form.involvement());
                            Toast.done(getTranslation("statements.invited", chosen.acronym()));
                            refresh.run();
                            return true;
                        })
                .open();
    }

    private List<OrganisationProfile> others() {
        var taking = details.parts().stream().map(part -> part.organisation().id()).toList();
        return services.organisations().all().stream()
                .filter(one -> one.standing().takesPart())
                .filter(one -> !taking.contains(one.id()))
                .toList();
    }

    private void dismiss(Part part) {
        var organisation = part.organisation();
        var goes = part.readsOn() ? "statements.dismiss.readson" : "statements.dismiss.leaves";
        Confirm.ask(
                getTranslation("statements.dismiss"),
                getTranslation("statements.dismiss.confirm", organisation.acronym())
                        + " "
                        + getTranslation(goes, organisation.acronym()),
                getTranslation("statements.dismiss"),
                () -> {
                    services.statements().dismiss(details.id(), organisation.id());
                    Toast.done(getTranslation("statements.dismissed", organisation.acronym()));
                    refresh.run();
                });
    }
}
