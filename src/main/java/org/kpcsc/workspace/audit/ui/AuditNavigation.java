package org.kpcsc.workspace.audit.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.audit.AuditFilter;
import org.kpcsc.workspace.audit.AuditOrder;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.uikit.Moments;
import org.kpcsc.workspace.uikit.Parameters;
import org.springframework.modulith.NamedInterface;

/** The ways to the records. */
@NamedInterface("navigation")
public final class AuditNavigation {

    static final String PATH = "audit";

    private static final String WHO = "who";
    private static final String ORGANISATION = "organisation";
    private static final String ACT = "act";
    private static final String FROM = "from";
    private static final String UNTIL = "until";

    private AuditNavigation() {}

    /** For a link; relative to the workspace. */
    public static String path() {
        return PATH;
    }

    /** The address of an organisation's records, below {@code /workspace/}. */
    public static String pathFor(OrganisationId organisation) {
        return PATH + "?" + ORGANISATION + "=" + organisation;
    }

    static void open(AuditFilter filter, AuditOrder order) {
        var parameters =
                new Parameters()
                        .with(WHO, filter.who())
                        .with(ORGANISATION, filter.organisation())
                        .with(ACT, filter.act())
                        .with(FROM, firstDay(filter, Moments.zone()))
                        .with(UNTIL, lastDay(filter, Moments.zone()))
                        .order(order);
        UI.getCurrent().navigate(AuditView.class, parameters.toQuery());
    }

    /** Days in the address are days in the reader's zone. */
    static AuditFilter filter(QueryParameters query) {
        var zone = Moments.zone();
        var first = Parameters.read(query, FROM, AuditNavigation::day);
        var last = Parameters.read(query, UNTIL, AuditNavigation::day);
        return new AuditFilter(
                Parameters.read(query, WHO, Function.identity()),
                Parameters.read(query, ORGANISATION, OrganisationId::of),
                Parameters.read(query, ACT, Function.identity()),
                null,
                first == null ? null : first.atStartOfDay(zone).toInstant(),
                last == null ? null : last.plusDays(1).atStartOfDay(zone).toInstant());
    }

    static @Nullable LocalDate firstDay(AuditFilter filter, ZoneId zone) {
        return filter.from() == null ? null : LocalDate.ofInstant(filter.from(), zone);
    }

    static @Nullable LocalDate lastDay(AuditFilter filter, ZoneId zone) {
        return filter.until() == null
                ? null
                : LocalDate.ofInstant(filter.until(), zone).minusDays(1);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
