package org.kpcsc.workspace.organisations;

/**
 * Whose eyes see a colour: most people's, or those of people who have no red or no green cones.
 *
 * <p>The matrices are those of Machado, Oliveira and Fernandes, "A Physiologically-based Model for
 * Simulation of Color Vision Deficiency" (2009), for the whole deficiency, on linear sRGB. One man
 * in twelve sees in one of these ways, or in between; other ways are a hundred times rarer.
 */
enum Eyes {
    MOST(new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}),
    PROTANOPE(
            new double[][] {
                {0.152286, 1.052583, -0.204868},
                {0.114503, 0.786281, 0.099216},
                {-0.003882, -0.048116, 1.051998}
            }),
    DEUTERANOPE(
            new double[][] {
                {0.367322, 0.860646, -0.227968},
                {0.280085, 0.672501, 0.047413},
                {-0.011820, 0.042940, 0.968881}
            });

    private final double[][] matrix;

    Eyes(double[][] matrix) {
        this.matrix = matrix;
    }

    /** What they see, as a colour that looks the same to most people; both in linear sRGB. */
    double[] see(double[] rgb) {
        var seen = new double[3];
        for (int i = 0; i < 3; i++) {
            double value = matrix[i][0] * rgb[0] + matrix[i][1] * rgb[1] + matrix[i][2] * rgb[2];
            seen[i] = Math.clamp(value, 0, 1);
        }
        return seen;
    }
}
