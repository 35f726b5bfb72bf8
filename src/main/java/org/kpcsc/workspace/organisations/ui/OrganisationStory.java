package org.kpcsc.workspace.organisations.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.kernel.Tone;
import org.kpcsc.workspace.organisations.OrganisationProfile;
import org.kpcsc.workspace.organisations.StandingPeriod;
import org.kpcsc.workspace.organisations.TermDates;
import org.kpcsc.workspace.uikit.Moments;
import org.kpcsc.workspace.uikit.Row;
import org.kpcsc.workspace.uikit.RowList;
import org.kpcsc.workspace.uikit.Tag;

/** What an organisation says of itself, how it stood to the coalition, and when it coordinated. */
final class OrganisationStory extends Div {

    private static final long serialVersionUID = 1L;

    OrganisationStory(
            OrganisationProfile organisation,
            List<StandingPeriod> standings,
            List<TermDates> terms) {
        addDescription(organisation);
        add(new H2(getTranslation("organisations.history")));
        add(new RowList(standings.reversed().stream().map(this::row).toList()));
        if (!terms.isEmpty()) {
            add(new H2(getTranslation("organisations.terms")));
            add(new RowList(terms.reversed().stream().map(this::row).toList()));
        }
    }

    private void addDescription(OrganisationProfile organisation) {
        var description = organisation.description();
        if (description != null) {
            var paragraph = new Paragraph(description.in(Words.language()));
            paragraph.addClassName("ws-text");
            add(Words.marked(paragraph, description));
        }
    }

    private Row row(StandingPeriod period) {
        var row =
                new Row(Words.of(period.standing()))
                        .detail(span(period.from(), period.until(), period.lasts()));
        return period.lasts()
                ? row.tag(new Tag(getTranslation("organisations.today"), Tone.INFO))
                : row;
    }

    private Row row(TermDates term) {
        var row =
                new Row(getTranslation("organisations.coordinator"))
                        .detail(span(term.from(), term.until(), term.running()));
        if (!term.attested().isEmpty()) {
            row.detail(getTranslation("organisations.attested", days(term)));
        }
        return term.running()
                ? row.tag(new Tag(getTranslation("organisations.today"), Tone.INFO))
                : row;
    }

    private static String days(TermDates term) {
        return term.attested().stream()
                .sorted()
                .map(Moments::day)
                .collect(Collectors.joining(", "));
    }

    private String span(@Nullable LocalDate from, @Nullable LocalDate until, boolean lasts) {
        if (lasts) {
            return from == null
                    ? getTranslation("organisations.since-unknown")
                    : getTranslation("organisations.since", Moments.day(from));
        }
        return getTranslation("organisations.from-until", day(from), day(until));
    }

    private String day(@Nullable LocalDate day) {
        return day == null ? getTranslation("organisations.unknown") : Moments.day(day);
    }
}
