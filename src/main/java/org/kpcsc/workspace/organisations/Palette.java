package org.kpcsc.workspace.organisations;

import static java.util.Comparator.comparingDouble;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The colours that organisations are given: far from one another, also for people who do not tell
 * red from green, readable on paper and under white text (4.5 : 1, WCAG 2.2, 1.4.3).
 */
final class Palette {

    private static final double[] LIGHTNESSES = {0.54, 0.48, 0.42, 0.36, 0.3};
    private static final double[] CHROMAS = {0.13, 0.19, 0.07};
    private static final int HUES = 48;
    private static final double READABLE = 4.5;

    /** For most people, colours can be this much farther apart than for others. */
    private static final double WITH_ALL_CONES = 1.5;

    /** Laterite: of the one thing to do next, and of the caret that is one's own. */
    static final String ACCENT = "#a8431f";

    /** Of all other words. */
    static final String INK = "#1c2026";

    /** What is written on, where it is light. */
    static final String PAPER = "#fbf9f5";

    private static final List<String> COLOURS = colours();

    /** As each of the {@link Eyes} see it, since each colour is compared with every other. */
    private static final Map<String, List<Oklab>> SEEN = new ConcurrentHashMap<>();

    private Palette() {}

    /**
     * The colour whose nearest neighbour among those taken is farthest; once every colour is taken,
     * the one that the fewest have.
     */
    static String farthestFrom(Collection<String> taken) {
        var times = taken.stream().collect(groupingBy(identity(), counting()));
        long fewest =
                COLOURS.stream().mapToLong(it -> times.getOrDefault(it, 0L)).min().orElseThrow();
        return COLOURS.stream()
                .filter(colour -> times.getOrDefault(colour, 0L) == fewest)
                .max(comparingDouble(colour -> distanceToNearest(colour, times.keySet())))
                .orElseThrow();
    }

    /** How far apart they are to those eyes. */
    static double distance(String one, String other, Eyes eyes) {
        return seen(one).get(eyes.ordinal()).distance(seen(other).get(eyes.ordinal()));
    }

    private static double distance(String one, String other) {
        double most = distance(one, other, Eyes.MOST) / WITH_ALL_CONES;
        double protanope = distance(one, other, Eyes.PROTANOPE);
        return Math.min(most, Math.min(protanope, distance(one, other, Eyes.DEUTERANOPE)));
    }

    private static List<Oklab> seen(String colour) {
        return SEEN.computeIfAbsent(
                colour,
                it -> {
                    var rgb = Oklab.linear(it);
                    return Arrays.stream(Eyes.values())
                            .map(eyes -> Oklab.of(eyes.see(rgb)))
                            .toList();
                });
    }

    private static double distanceToNearest(String colour, Collection<String> taken) {
        return Stream.concat(Stream.of(ACCENT, INK), taken.stream())
                .mapToDouble(other -> distance(colour, other))
                .min()
                .orElseThrow();
    }

    private static List<String> colours() {
        var found = new ArrayList<String>();
        for (double lightness : LIGHTNESSES) {
            for (double chroma : CHROMAS) {
                for (int step = 0; step < HUES; step++) {
                    double hue = 2 * Math.PI * step / HUES + 0.65;
                    var colour =
                            new Oklab(lightness, chroma * Math.cos(hue), chroma * Math.sin(hue));
                    if (isShown(colour) && isReadable(colour.colour())) {
                        found.add(colour.colour());
                    }
                }
            }
        }
        return found.stream().distinct().toList();
    }

    /** Whether a screen can show it. */
    private static boolean isShown(Oklab colour) {
        return Arrays.stream(colour.linear()).allMatch(channel -> channel >= 0 && channel <= 1);
    }

    private static boolean isReadable(String colour) {
        return Oklab.contrast(colour, PAPER) >= READABLE;
    }
}
