package org.kpcsc.workspace.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.WeekFields;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Fields for days and times, in the reader's language and as {@link Moments} writes them. */
public final class Pickers {

    private Pickers() {}

    /** Chooses a day. */
    public static DatePicker day(String label) {
        var picker = new DatePicker(label);
        picker.setLocale(Moments.locale());
        picker.setI18n(words(picker));
        return picker;
    }

    /** Chooses a day and a time in the reader's zone. */
    public static DateTimePicker moment(String label) {
        var picker = new DateTimePicker(label);
        picker.setLocale(Moments.locale());
        picker.setDatePickerI18n(words(picker));
        return picker;
    }

    /** A language alone says nothing of its week; where the coalition is, it begins on Monday. */
    private static DatePickerI18n words(Component picker) {
        var locale = Moments.locale();
        return new DatePickerI18n()
                .setMonthNames(months(locale))
                .setWeekdays(weekdays(TextStyle.FULL_STANDALONE, locale))
                .setWeekdaysShort(weekdays(TextStyle.SHORT_STANDALONE, locale))
                .setFirstDayOfWeek(WeekFields.ISO.getFirstDayOfWeek().getValue())
                .setToday(picker.getTranslation("uikit.today"))
                .setCancel(picker.getTranslation("uikit.cancel"));
    }

    private static List<String> months(Locale locale) {
        return Arrays.stream(Month.values())
                .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                .toList();
    }

    /** As the component counts them: from Sunday. */
    private static List<String> weekdays(TextStyle style, Locale locale) {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> day.minus(1).getDisplayName(style, locale))
                .toList();
    }
}
