package tapedeck.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CurveColoursTest {
    private static final double[][] NORMAL = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
    /** Machado, Oliveira and Fernandes 2009, severity 1. */
    private static final double[][] PROTAN = {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216},
            {-0.003882, -0.048116, 1.051998}};

    private static final double[][] DEUTAN = {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413},
            {-0.011820, 0.042940, 0.968881}};

    /** CIE 1976; 2.3 is just noticeable side by side. */
    private static final double APART = 25;

    @ParameterizedTest
    @EnumSource
    void differForEveryKindOfColourVision(Theme theme) {
        for (double[][] eye : new double[][][]{NORMAL, PROTAN, DEUTAN}) {
            for (int i = 0; i < CurveColours.count(); i++) {
                for (int j = 0; j < i; j++) {
                    double[] a = lab(seen(CurveColours.of(theme.palette(), i), eye));
                    double[] b = lab(seen(CurveColours.of(theme.palette(), j), eye));
                    double distance = Math.hypot(Math.hypot(a[0] - b[0], a[1] - b[1]), a[2] - b[2]);
                    assertThat(distance).as("%d and %d", i, j).isGreaterThan(APART);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void standOutAndBeginWithThatOfData(Theme theme) {
        Palette palette = theme.palette();
        double panel = luminance(palette.panel());
        for (int i = 0; i < CurveColours.count(); i++) {
            double own = luminance(CurveColours.of(palette, i));
            assertThat((Math.max(own, panel) + 0.05) / (Math.min(own, panel) + 0.05)).as("%d", i).isGreaterThan(3);
        }
        assertThat(CurveColours.of(palette, 0)).isEqualTo(palette.data());
        assertThat(CurveColours.of(palette, 8)).isEqualTo(palette.data());
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    private static double[] seen(Color color, double[][] eye) {
        double[] rgb = {linear(color.getRed()), linear(color.getGreen()), linear(color.getBlue())};
        double[] result = new double[3];
        for (int i = 0; i < 3; i++) {
            double sum = eye[i][0] * rgb[0] + eye[i][1] * rgb[1] + eye[i][2] * rgb[2];
            result[i] = Math.clamp(sum, 0, 1);
        }
        return result;
    }

    private static double[] lab(double[] rgb) {
        double x = curve((0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.9505);
        double y = curve(0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2]);
        double z = curve((0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.089);
        return new double[]{116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double curve(double t) {
        return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16.0 / 116;
    }
}
