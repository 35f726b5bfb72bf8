package org.kpcsc.workspace.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PaletteTests {

    @Test
    void givesManyOrganisationsColoursOfTheirOwnThatWhiteTextIsReadOn() {
        var given = give(60);

        assertThat(given).doesNotHaveDuplicates();
        assertThat(given)
                .allSatisfy(colour ->
                        assertThat(Palette.contrastWithWhite(colour)).isGreaterThanOrEqualTo(4.5));
    }

    /** In Oklab 0.02 is about what can just be told apart, side by side. */
    @Test
    void keepsTheFirstTwentyWellApart() {
        var given = give(20);
        for (var one : given) {
            for (var other : given) {
                if (!one.equals(other)) {
                    assertThat(Palette.distance(one, other)).isGreaterThan(0.06);
                }
            }
        }
    }

    @Test
    void nobodyIsTakenForOneself() {
        assertThat(give(20))
                .allSatisfy(colour ->
                        assertThat(Palette.distance(colour, Palette.ACCENT)).isGreaterThan(0.06));
    }

    @Test
    void givesAColourTwiceOnlyOnceAllAreTaken() {
        var given = give(600);
        var colours = Set.copyOf(given).size();

        assertThat(given.subList(0, colours)).doesNotHaveDuplicates();
        assertThat(given.subList(colours, 2 * colours)).doesNotHaveDuplicates();
    }

    @Test
    void measuresContrastAsWcagDoes() {
        assertThat(Palette.contrastWithWhite("#ffffff")).isEqualTo(1);
        assertThat(Palette.contrastWithWhite("#000000")).isEqualTo(21);
    }

    private static List<String> give(int colours) {
        var given = new ArrayList<String>();
        for (int i = 0; i < colours; i++) {
            given.add(Palette.farthestFrom(given));
        }
        return given;
    }
}
