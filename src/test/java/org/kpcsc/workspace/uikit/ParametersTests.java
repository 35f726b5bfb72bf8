package org.kpcsc.workspace.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ParametersTests {

    @Test
    void leavesOutCharactersThatNothingCanBeAskedFor() {
        var asked = QueryParameters.of("text", "land\u0000 rights\uD83D");
        assertThat(Parameters.read(asked, "text", Function.identity())).isEqualTo("land rights");
    }

    @Test
    void readsWhatMakesNoSenseAsNothing() {
        var asked = QueryParameters.of("page", "two");
        var page = Parameters.read(asked, "page", Integer::valueOf);
        assertThat(page).isNull();
    }
}
