package org.kpcsc.workspace.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import java.time.DayOfWeek;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PickersTests {

    @BeforeEach
    void openTheBrowser() {
        MockVaadin.setup();
    }

    @AfterEach
    void closeTheBrowser() {
        MockVaadin.tearDown();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "pt"})
    void theWeekBeginsOnMonday(String language) {
        UI.getCurrent().setLocale(Locale.of(language));
        assertThat(Pickers.day("").getI18n().getFirstDayOfWeek())
                .isEqualTo(DayOfWeek.MONDAY.getValue());
    }
}
