package org.kpcsc.workspace.organisations;

import static java.util.Collections.frequency;
import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The colours that organisations are given: far from one another, readable under white text.
 *
 * <p>Measured in Oklab (Björn Ottosson, 2020), where distance is about what the eye sees, and
 * against the 4.5 : 1 of WCAG 2.2, 1.4.3.
 */
final class Palette {

    private static final double[] LIGHTNESSES = {0.52, 0.42, 0.34};
    private static final double[] CHROMAS = {0.13, 0.19, 0.07};
    private static final int HUES = 48;
    private static final double READABLE = 4.5;

    /** Laterite: of the one thing to do next, and of the caret that is one's own. */
    static final String ACCENT = "#a8431f";

    private static final List<String> COLOURS = colours();

    /** In Oklab, since each colour is compared with every other. */
    private static final Map<String, double[]> SEEN = new ConcurrentHashMap<>();

    private Palette() {}

    /**
     * The colour whose nearest neighbour among those taken is farthest; once every colour is taken,
     * the one that the fewest have.
     */
    static String farthestFrom(Collection<String> taken) {
        return COLOURS.stream()
                .min(
                        Comparator.comparingInt((String colour) -> frequency(taken, colour))
                                .thenComparing(
                                        comparingDouble((String colour) ->
                                                        distanceToNearest(colour, taken))
                                                .reversed()))
                .orElseThrow();
    }

    /** How well white text is read on it, from 1 to 21 (WCAG 2.2, "contrast ratio"). */
    static double contrastWithWhite(String colour) {
        var rgb = linear(colour);
        return 1.05 / (0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2] + 0.05);
    }

    static double distance(String one, String other) {
        var a = SEEN.computeIfAbsent(one, Palette::oklab);
        var b = SEEN.computeIfAbsent(other, Palette::oklab);
        return Math.hypot(a[0] - b[0], Math.hypot(a[1] - b[1], a[2] - b[2]));
    }

    private static double distanceToNearest(String colour, Collection<String> taken) {
        return Stream.concat(Stream.of(ACCENT), taken.stream())
                .mapToDouble(other -> distance(colour, other))
                .min()
                .orElseThrow();
    }

    private static List<String> colours() {
        var found = new ArrayList<String>();
        for (double lightness : LIGHTNESSES) {
            for (double chroma : CHROMAS) {
                for (int step = 0; step < HUES; step++) {
                    addIfShown(found, lightness, chroma, 2 * Math.PI * step / HUES + 0.65);
                }
            }
        }
        return found.stream().distinct().toList();
    }

    /** Leaves out what no screen can show and what white text is not readable on. */
    private static void addIfShown(List<String> found, double l, double chroma, double hue) {
        var rgb = linearOf(l, chroma * Math.cos(hue), chroma * Math.sin(hue));
        for (double channel : rgb) {
            if (channel < 0 || channel > 1) {
                return;
            }
        }
        var colour = "#%02x%02x%02x".formatted(coded(rgb[0]), coded(rgb[1]), coded(rgb[2]));
        if (contrastWithWhite(colour) >= READABLE) {
            found.add(colour);
        }
    }

    private static double[] linearOf(double lightness, double a, double b) {
        double l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
        double m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
        double s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
        return new double[] {
            4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
            -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
            -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s
        };
    }

    private static double[] oklab(String colour) {
        var rgb = linear(colour);
        double l = Math.cbrt(0.4122214708 * rgb[0] + 0.5363325363 * rgb[1] + 0.0514459929 * rgb[2]);
        double m = Math.cbrt(0.2119034982 * rgb[0] + 0.6806995451 * rgb[1] + 0.1073969566 * rgb[2]);
        double s = Math.cbrt(0.0883024619 * rgb[0] + 0.2817188376 * rgb[1] + 0.6299787005 * rgb[2]);
        return new double[] {
            0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
        };
    }

    private static double cube(double value) {
        return value * value * value;
    }

    /** sRGB's own coding of a channel (IEC 61966-2-1). */
    private static int coded(double channel) {
        double value =
                channel <= 0.0031308 ? 12.92 * channel : 1.055 * Math.pow(channel, 1 / 2.4) - 0.055;
        return (int) Math.round(255 * value);
    }

    private static double[] linear(String colour) {
        var rgb = new double[3];
        for (int i = 0; i < 3; i++) {
            double value = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            rgb[i] = value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
        }
        return rgb;
    }
}
