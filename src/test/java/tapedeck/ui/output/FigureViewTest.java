package tapedeck.ui.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tapedeck.python.plot.PlotAxes;
import tapedeck.python.plot.PlotFigure;
import tapedeck.python.plot.PlotSeries;
import tapedeck.python.plot.PlotSeries.Look;
import tapedeck.ui.FxTest;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.Theme;

/** What is seen of a figure: every kind of series, and which way up. */
class FigureViewTest {
    private static final PlotAxes.Scale FREE = new PlotAxes.Scale(null, null, false, null, List.of());
    private static final PlotAxes.Scale LOG = new PlotAxes.Scale(null, null, true, null, List.of());
    private static final double[] UP = {1, 2, Double.NaN, 4};
    private static final double[] DOWN = {9, 4, 1, 0};
    private static final Look RED = new Look("", "#ff0000", 1, "-", 2);

    private static PlotFigure figure(PlotAxes.Scale y, boolean frame, PlotSeries... series) {
        return new PlotFigure(1, 6, 4, "figure", List.of(new PlotAxes(new PlotAxes.Place(1, 1, 0, 0, 1, 1),
                new PlotAxes.Words("title", "x", "y"), FREE, y, true, true, frame, false, List.of(series), null)));
    }

    private static WritableImage picture(PlotFigure figure, Theme theme) throws Exception {
        return FxTest.call(() -> {
            FigureView view = new FigureView(new Appearance(theme));
            view.show(figure);
            StackPane root = new StackPane(view);
            return FxTest.scene(root, 400, 300).snapshot(null);
        });
    }

    /** The pixels, from above, that are of a kind. */
    private static List<Integer> rows(WritableImage picture, Predicate<Color> wanted) {
        List<Integer> rows = new ArrayList<>();
        PixelReader pixels = picture.getPixelReader();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                if (wanted.test(pixels.getColor(x, y))) {
                    rows.add(y);
                }
            }
        }
        return rows;
    }

    private static boolean isRed(Color color) {
        return color.getRed() > 0.9 && color.getGreen() < 0.3 && color.getBlue() < 0.3;
    }

    private static boolean isBlue(Color color) {
        return color.getBlue() > 0.9 && color.getGreen() < 0.1 && color.getRed() < 0.1;
    }

    private static List<PlotSeries> kinds() {
        List<String> red = List.of("#ff0000");
        double[] some = {1, 1, 1, 1};
        PlotSeries.Image heights = new PlotSeries.Image(RED, new double[][]{{0, 1}, {1, 2}, {Double.NaN, 3}},
                new double[]{0, 2, 0, 3}, true, List.of("#ff0000", "#ff0000"), 0, 3);
        return List.of(new PlotSeries.Line(RED, UP, DOWN, "o", 6),
                new PlotSeries.Scatter(RED, UP, DOWN, "*", new double[]{40}, red),
                new PlotSeries.Bars(RED, DOWN, some, some, DOWN, false, red),
                new PlotSeries.Bars(RED, DOWN, some, some, DOWN, true, red), heights,
                new PlotSeries.Pixels(RED, List.of(red, red), new double[]{0, 1, 0, 2}, false),
                new PlotSeries.Contours(RED, heights, new double[]{0.5, 1.5, 2.5}, true),
                new PlotSeries.Contours(RED, heights, new double[]{0.5, 1.5}, false),
                new PlotSeries.Band(RED, DOWN, DOWN, some),
                new PlotSeries.Polygon(RED, new double[]{0, 1, 1}, new double[]{0, 0, 1}),
                new PlotSeries.Errors(RED, DOWN, DOWN, some, some, true), new PlotSeries.Rule(RED, 0.5, true),
                new PlotSeries.Rule(RED, 0.5, false), new PlotSeries.Note(RED, 0.5, 0.5, "■■■■", true));
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyKindIsSeen(Theme theme) throws Exception {
        for (PlotSeries each : kinds()) {
            PlotSeries without = new PlotSeries.Rule(RED, -1e9, true);
            int drawn = rows(picture(figure(FREE, true, each), theme), FigureViewTest::isRed).size();
            assertThat(drawn).as(each.getClass().getSimpleName()).isGreaterThan(30);
            assertThat(picture(figure(LOG, false, each, without), theme)).as("on any scale").isNotNull();
        }
    }

    @Tag("long")
    @Test
    void anImagesFirstRowIsAbove_orBelowWhereItIsToBe() throws Exception {
        Look plain = new Look("", "#000000", 1, "", 1);
        double[][] rows = {{0}, {1}};
        List<String> redToBlue = List.of("#ff0000", "#0000ff");
        PlotSeries upper = new PlotSeries.Image(plain, rows, new double[]{-0.5, 0.5, 1.5, -0.5}, false, redToBlue, 0,
                1);
        PlotSeries lower = new PlotSeries.Image(plain, rows, new double[]{-0.5, 0.5, -0.5, 1.5}, true, redToBlue, 0,
                1);
        WritableImage down = picture(figure(FREE, true, upper), Theme.LIGHT);
        assertThat(rows(down, FigureViewTest::isRed).getLast())
                .isLessThan(rows(down, FigureViewTest::isBlue).getFirst());
        WritableImage up = picture(figure(FREE, true, lower), Theme.LIGHT);
        assertThat(rows(up, FigureViewTest::isBlue).getLast()).isLessThan(rows(up, FigureViewTest::isRed).getFirst());
    }

    @Test
    void blackIsSeenOnADarkGround() throws Exception {
        Look black = new Look("", "#000000", 1, "-", 3);
        PlotSeries line = new PlotSeries.Line(black, new double[]{0, 1}, new double[]{0, 1}, "", 0);
        WritableImage dark = picture(figure(FREE, false, line), Theme.DARK);
        assertThat(rows(dark, each -> each.getBrightness() > 0.4 && each.getBrightness() < 0.8))
                .hasSizeGreaterThan(300);
    }
}
