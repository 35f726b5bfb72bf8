package org.kpcsc.workspace.organisations.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.organisations.OrganisationProfile;
import org.kpcsc.workspace.uikit.Facts;

/** What is known of an organisation, in pairs. */
final class OrganisationFactsPanel extends Div {

    private static final long serialVersionUID = 1L;

    OrganisationFactsPanel(OrganisationProfile organisation) {
        var facts =
                new Facts()
                        .with(
                                getTranslation("organisations.country"),
                                organisation.country().nameIn(Words.language()))
                        .with(getTranslation("organisations.founded"), founded(organisation));
        if (organisation.website() != null) {
            facts.with(getTranslation("organisations.website"), website(organisation.website()));
        }
        for (var language : Language.values()) {
            organisation
                    .name()
                    .exactlyIn(language)
                    .ifPresent(name -> facts.with(language.ownName(), named(name, language)));
        }
        add(facts);
    }

    private String founded(OrganisationProfile organisation) {
        return organisation.founded() == null
                ? getTranslation("organisations.unknown")
                : organisation.founded().toString();
    }

    private static Anchor website(String address) {
        var anchor = new Anchor(address, address.replaceFirst("^https?://", ""));
        anchor.setTarget(AnchorTarget.BLANK);
        anchor.getElement().setAttribute("rel", "noreferrer");
        return anchor;
    }

    private static Span named(String name, Language language) {
        var span = new Span(name);
        span.getElement().setAttribute("lang", language.tag());
        return span;
    }
}
