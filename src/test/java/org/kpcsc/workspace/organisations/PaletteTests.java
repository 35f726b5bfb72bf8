package org.kpcsc.workspace.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaletteTests {

    /** What is written on, where it is dark. */
    private static final String DARK_PAPER = "#191b1f";

    @Test
    void givesManyOrganisationsColoursOfTheirOwnThatAreReadOnPaperAndUnderWhite() {
        var given = give(60);

        assertThat(given).doesNotHaveDuplicates();
        assertThat(given)
                .allSatisfy(colour -> {
                    assertThat(Oklab.contrast(colour, "#ffffff")).isGreaterThanOrEqualTo(4.5);
                    assertThat(Oklab.contrast(colour, Palette.PAPER)).isGreaterThanOrEqualTo(4.5);
                });
    }

    @Test
    void areReadOnDarkPaperAsTheStylesheetLightensThem() {
        assertThat(give(60))
                .allSatisfy(colour ->
                        assertThat(Oklab.contrast(lightened(colour), DARK_PAPER))
                                .isGreaterThanOrEqualTo(4.5));
    }

    /** In Oklab 0.02 is about what can just be told apart, side by side. */
    @ParameterizedTest
    @CsvSource({"4,0.14,0.11", "8,0.115,0.07", "17,0.06,0.04"})
    void keepsTheFirstWellApartWhoeverSeesThem(int first, double most, double dichromats) {
        var seen = new ArrayList<>(give(first));
        seen.addAll(0, List.of(Palette.ACCENT, Palette.INK));
        for (int i = 2; i < seen.size(); i++) {
            for (int j = 0; j < i; j++) {
                for (var eyes : Eyes.values()) {
                    assertThat(Palette.distance(seen.get(i), seen.get(j), eyes))
                            .as(seen.get(i) + " " + seen.get(j) + " " + eyes)
                            .isGreaterThan(eyes == Eyes.MOST ? most : dichromats);
                }
            }
        }
    }

    @Test
    void givesAColourTwiceOnlyOnceAllAreTaken() {
        var given = give(400);
        var colours = Set.copyOf(given).size();

        assertThat(colours).isBetween(300, 390);
        assertThat(given.subList(0, colours)).doesNotHaveDuplicates();
        assertThat(given.subList(colours, 400)).doesNotHaveDuplicates();
    }

    @Test
    void measuresContrastAsWcagDoes() {
        assertThat(Oklab.contrast("#ffffff", "#ffffff")).isEqualTo(1);
        assertThat(Oklab.contrast("#ffffff", "#000000")).isEqualTo(21);
    }

    private static String lightened(String colour) {
        var seen = Oklab.of(colour);
        return new Oklab(0.52 * seen.lightness() + 0.48, 0.52 * seen.a(), 0.52 * seen.b()).colour();
    }

    private static List<String> give(int colours) {
        var given = new ArrayList<String>();
        for (int i = 0; i < colours; i++) {
            given.add(Palette.farthestFrom(given));
        }
        return given;
    }
}
