package org.kpcsc.workspace.organisations;

/**
 * Colours as the eye measures them: Oklab (Björn Ottosson, 2020), where distance is about what is
 * seen, and the contrast of WCAG 2.2. Colours are written {@code #rrggbb}.
 */
record Oklab(double lightness, double a, double b) {

    static Oklab of(double[] rgb) {
        double l = Math.cbrt(0.4122214708 * rgb[0] + 0.5363325363 * rgb[1] + 0.0514459929 * rgb[2]);
        double m = Math.cbrt(0.2119034982 * rgb[0] + 0.6806995451 * rgb[1] + 0.1073969566 * rgb[2]);
        double s = Math.cbrt(0.0883024619 * rgb[0] + 0.2817188376 * rgb[1] + 0.6299787005 * rgb[2]);
        return new Oklab(
                0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
                1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
                0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s);
    }

    static Oklab of(String colour) {
        return of(linear(colour));
    }

    double distance(Oklab other) {
        double l = lightness - other.lightness;
        double x = a - other.a;
        double y = b - other.b;
        return Math.sqrt(l * l + x * x + y * y);
    }

    /** In linear sRGB; what no screen can show has channels below 0 or above 1. */
    double[] linear() {
        double l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
        double m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
        double s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
        return new double[] {
            4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
            -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
            -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s
        };
    }

    String colour() {
        var rgb = linear();
        return "#%02x%02x%02x".formatted(coded(rgb[0]), coded(rgb[1]), coded(rgb[2]));
    }

    /** How well one is read on the other, from 1 to 21 (WCAG 2.2, "contrast ratio"). */
    static double contrast(String one, String other) {
        double a = luminance(linear(one)) + 0.05;
        double b = luminance(linear(other)) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    static double[] linear(String colour) {
        var rgb = new double[3];
        for (int i = 0; i < 3; i++) {
            double value = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            rgb[i] = value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
        }
        return rgb;
    }

    private static double luminance(double[] rgb) {
        return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
    }

    private static double cube(double value) {
        return value * value * value;
    }

    /** sRGB's own coding of a channel (IEC 61966-2-1). */
    private static int coded(double channel) {
        double value =
                channel <= 0.0031308 ? 12.92 * channel : 1.055 * Math.pow(channel, 1 / 2.4) - 0.055;
        return (int) Math.round(255 * Math.clamp(value, 0, 1));
    }
}
