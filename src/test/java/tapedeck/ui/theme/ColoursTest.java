package tapedeck.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.stream.IntStream;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tapedeck.export.picture.DrawOp;
import tapedeck.export.picture.VectorPen;
import tapedeck.view.plot.Dashes;
import tapedeck.view.plot.PlotColour;

class ColoursTest {
    private static final double[][] NORMAL = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
    /** Machado, Oliveira and Fernandes 2009, severity 1. */
    private static final double[][] PROTAN = {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216},
            {-0.003882, -0.048116, 1.051998}};

    private static final double[][] DEUTAN = {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413},
            {-0.011820, 0.042940, 0.968881}};

    /** CIE 1976; 2.3 is just noticeable side by side. */
    private static final double APART = 25;

    private static final int CLASSES = 5;
    private static final int RATES = 8;
    private static final int GRADIENTS = 9;

    @ParameterizedTest
    @EnumSource
    void differForEveryKindOfColourVision(Theme theme) {
        for (double[][] eye : new double[][][]{NORMAL, PROTAN, DEUTAN}) {
            for (int i = 0; i < Dashes.COLOURS; i++) {
                for (int j = 0; j < i; j++) {
                    double[] a = lab(seen(Colours.curve(theme.palette(), i), eye));
                    double[] b = lab(seen(Colours.curve(theme.palette(), j), eye));
                    double distance = Math.hypot(Math.hypot(a[0] - b[0], a[1] - b[1]), a[2] - b[2]);
                    assertThat(distance).as("%d and %d", i, j).isGreaterThan(APART);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void standOut(Theme theme) {
        Palette palette = theme.palette();
        IntStream.range(0, 2 * Dashes.COLOURS).forEach(i -> standsOut(Colours.curve(palette, i), palette));
        IntStream.range(0, CLASSES).forEach(i -> standsOut(Colours.ofClass(palette, i), palette));
        IntStream.range(0, RATES).forEach(i -> standsOut(Colours.rate(palette, i / (RATES - 1.0)), palette));
        standsOut(Colours.wrong(palette), palette);
    }

    private static void standsOut(Color color, Palette palette) {
        double own = luminance(color);
        double panel = luminance(palette.panel());
        assertThat((Math.max(own, panel) + 0.05) / (Math.min(own, panel) + 0.05)).as("%s", color).isGreaterThan(3);
    }

    @ParameterizedTest
    @EnumSource
    void ratesAreToldApart(Theme theme) {
        Palette palette = theme.palette();
        for (int i = 0; i < RATES; i++) {
            if (i > 0) {
                assertThat(brightness(palette, i)).as("%d is brighter than the one before", i)
                        .isGreaterThan(brightness(palette, i - 1) + 2.3);
            }
            for (int k = 0; k < i; k++) {
                assertThat(distance(Colours.rate(palette, i / (RATES - 1.0)), Colours.rate(palette, k / (RATES - 1.0))))
                        .as("%d %d", i, k).isGreaterThan(0.14);
            }
        }
        assertThat(distance(Colours.rate(palette, 0), Colours.rate(palette, 1))).isGreaterThan(0.6);
    }

    private static double brightness(Palette palette, int rate) {
        return lab(seen(Colours.rate(palette, rate / (RATES - 1.0)), NORMAL))[0];
    }

    private static double distance(Color one, Color other) {
        return Math.hypot(Math.hypot(one.getRed() - other.getRed(), one.getGreen() - other.getGreen()),
                one.getBlue() - other.getBlue());
    }

    @ParameterizedTest
    @EnumSource
    void aLargerGradientIsStronger(Theme theme) {
        Palette palette = theme.palette();
        double[] strength = IntStream.range(0, GRADIENTS)
                .mapToDouble(i -> luma(Colours.gradient(palette, i / (GRADIENTS - 1.0))) - luma(palette.panel()))
                .map(Math::abs).toArray();
        for (int i = 1; i < GRADIENTS; i++) {
            assertThat(strength[i]).as("%d", i).isGreaterThan(strength[i - 1]);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLargerNumberOfAGradientIsStrongerOnEitherSideOfZero(Theme theme) {
        Palette palette = theme.palette();
        for (int side : new int[]{-1, 1}) {
            double[] strength = IntStream.range(0, GRADIENTS)
                    .mapToDouble(i -> luma(cell(palette, side * i / (GRADIENTS - 1.0)))
                            - luma(cell(palette, 0)))
                    .map(Math::abs).toArray();
            for (int i = 1; i < GRADIENTS; i++) {
                assertThat(strength[i]).as("%d", side * i).isGreaterThan(strength[i - 1]);
            }
            assertThat(Math.abs(luma(cell(palette, side)) - luma(palette.panel()))).as("it stands out from the ground")
                    .isGreaterThan(3 * Math.abs(luma(cell(palette, 0)) - luma(palette.panel())));
        }
    }

    private static Color cell(Palette palette, double share) {
        int argb = Colours.cell(palette, share);
        return Color.rgb(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff);
    }

    private static double luma(Color color) {
        return 0.2126 * color.getRed() + 0.7152 * color.getGreen() + 0.0722 * color.getBlue();
    }

    @ParameterizedTest
    @EnumSource
    void curvesBeginWithTheColourOfDataAndNoSixteenAreAlike(Theme theme) {
        Palette palette = theme.palette();
        assertThat(Colours.curve(palette, 0)).isEqualTo(palette.data());
        assertThat(IntStream.range(0, 2 * Dashes.COLOURS).mapToObj(i -> Colours.curve(palette, i)))
                .doesNotHaveDuplicates();
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

    /** How a colour looks on paper, as opaque RGB. */
    private static int onPaper(PlotColour colour) {
        VectorPen pen = new VectorPen(13, 10, 10);
        pen.colour(colour);
        pen.box(0, 0, 1, 1);
        return ((DrawOp.Block) pen.picture().marks().getFirst()).fill() & 0xffffff;
    }

    private static int rgb(Color color) {
        return (int) Math.round(color.getRed() * 255) << 16 | (int) Math.round(color.getGreen() * 255) << 8
                | (int) Math.round(color.getBlue() * 255);
    }

    @Test
    void plotsHaveTheColoursOfABrightWindowOnPaper() {
        Palette light = Palette.LIGHT;
        Map.of(PlotColour.TEXT, light.text(), PlotColour.MUTED, light.muted(), PlotColour.LINE, light.line(),
                PlotColour.PANEL, light.panel(), PlotColour.DATA, light.data(), PlotColour.GRAD, light.grad(),
                PlotColour.LEAF, light.leaf(), PlotColour.ACCENT, light.accent())
                .forEach((colour, window) -> assertThat(onPaper(colour)).as("%s", colour).isEqualTo(rgb(window)));
        for (int i = 0; i < 2 * Dashes.COLOURS; i++) {
            assertThat(onPaper(PlotColour.curve(i))).isEqualTo(rgb(Colours.curve(light, i)));
        }
        for (double share : new double[]{0, 0.5, 1}) {
            int window = rgb(Colours.rate(light, share));
            int paper = onPaper(PlotColour.rate(share));
            for (int shift = 0; shift <= 16; shift += 8) {
                assertThat(paper >> shift & 255).isCloseTo(window >> shift & 255, within(1));
            }
        }
    }
}
