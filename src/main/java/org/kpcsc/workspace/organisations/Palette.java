package org.kpcsc.workspace.organisations;

import static java.util.Map.Entry.comparingByKey;
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
                .map(colour -> Map.entry(distanceToNearest(colour, times.keySet()), colour))
                .max(comparingByKey())
                .orElseThrow()
                .getValue();
    }

    /** How far apart they are to those eyes. */
    static double distance(String one, String other, Eyes eyes) {
        return seen(one).get(eyes.ordinal()).distance(seen(other).get(eyes.ordinal()));
    }

    private static double distance(List<Oklab> one, List<Oklab> other) {
        double least = Double.MAX_VALUE;
        for (var eyes : Eyes.values()) {
            double distance = one.get(eyes.ordinal()).distance(other.get(eyes.ordinal()));
            least = Math.min(least, eyes == Eyes.MOST ? distance / WITH_ALL_CONES : distance);
        }
        return least;
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
        var one = seen(colour);
        return Stream.concat(Stream.of(ACCENT, INK), taken.stream())
                .mapToDouble(other -> distance(one, seen(other)))
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
