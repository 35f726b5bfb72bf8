package org.kpcsc.workspace.uikit;

import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.kernel.Language;

/** Days and times as the reader of this page writes them. */
public final class Moments {

    private static final DateTimeFormatter SORTABLE =
            new DateTimeFormatterBuilder()
                    .append(DateTimeFormatter.ISO_LOCAL_DATE)
                    .appendLiteral(' ')
                    .appendPattern("HH:mm")
                    .toFormatter(Locale.ROOT);
    private static final ZoneId UNTIL_KNOWN = ZoneId.of("UTC");

    private Moments() {}

    /** A day, for instance {@code 4 March 2020}. */
    public static String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale()));
    }

    public static String day(Instant moment) {
        return day(LocalDate.ofInstant(moment, zone()));
    }

    /** A day with the time and the zone it is told in, where a deadline hangs on it. */
    public static String exactly(Instant moment) {
        return exactly(moment, locale());
    }

    /** The same for a file in a language that may not be the reader's. */
    public static String exactly(Instant moment, Language language) {
        return exactly(moment, civil(language.locale()));
    }

    private static String exactly(Instant moment, Locale locale) {
        var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
        var time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale);
        var zone = DateTimeFormatter.ofPattern("zzz", locale);
        var at = moment.atZone(zone());
        return together(at.format(day), at.format(time) + " " + at.format(zone), locale);
    }

    /** A time of day, for instance {@code 14:30}, where the day stands beside it. */
    public static String time(Instant moment) {
        var time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale());
        return moment.atZone(zone()).format(time);
    }

    /** A day with the time, where no deadline hangs on it. */
    public static String moment(Instant moment) {
        return together(day(moment), time(moment), locale());
    }

    /** The word between day and time, which the JDK's formats of both leave out. */
    private static String together(String day, String time, Locale locale) {
        var ui = UI.getCurrent();
        return ui == null ? day + " " + time : ui.getTranslation(locale, "uikit.moment", day, time);
    }

    /**
     * For a spreadsheet, which can sort it: {@code 2020-03-04 14:30}; the heading names the zone.
     */
    public static String sortable(Instant moment) {
        return SORTABLE.format(moment.atZone(zone()));
    }

    /** The reader's zone as their browser tells it; UTC until it has. */
    public static ZoneId zone() {
        var ui = UI.getCurrent();
        var details = ui == null ? null : ui.getInternals().getExtendedClientDetails();
        return details == null ? UNTIL_KNOWN : zoneOf(details.getTimeZoneId());
    }

    private static ZoneId zoneOf(@Nullable String id) {
        return id == null || !ZoneId.getAvailableZoneIds().contains(id)
                ? UNTIL_KNOWN
                : ZoneId.of(id);
    }

    static Locale locale() {
        var ui = UI.getCurrent();
        return civil(ui == null ? Locale.ENGLISH : ui.getLocale());
    }

    /** English without a country writes dates as the United States do; the coalition does not. */
    private static Locale civil(Locale locale) {
        return locale.equals(Locale.ENGLISH) ? Locale.UK : locale;
    }
}
