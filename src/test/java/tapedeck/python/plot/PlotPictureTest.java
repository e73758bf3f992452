package tapedeck.python.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tapedeck.export.picture.DrawOp;
import tapedeck.python.plot.PlotSeries.Look;

/** A figure in a file has what the window shows of it. */
class PlotPictureTest {
    private static final Look RED = new Look("", "#ff0000", 1, "-", 2);
    private static final PlotAxes.Scale TO_TWO = new PlotAxes.Scale(0.0, 2.0, false, List.of(), List.of());

    private static BufferedImage picture(boolean legend, PlotSeries... series) {
        return new PlotPicture(new PlotFigure(1, 3, 3, "", List.of(new PlotAxes(new PlotAxes.Place(1, 1, 0, 0, 1, 1),
                new PlotAxes.Words("", "", ""), TO_TWO, TO_TWO, false, legend, false, false, List.of(series), null))),
                100).image();
    }

    private static long red(BufferedImage picture) {
        return pixels(picture).filter(rgb -> (rgb & 0xffff) < 0x4000 && (rgb >> 16 & 255) > 200).count();
    }

    private static IntStream pixels(BufferedImage picture) {
        return Arrays.stream(picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0,
                picture.getWidth()));
    }

    @Test
    void aContourIsALine() {
        double[][] slope = {{0, 1}, {0, 1}};
        PlotSeries.Image heights = new PlotSeries.Image(RED, slope, new double[]{0, 2, 0, 2}, true,
                List.of("#ff0000"), 0, 1);
        assertThat(red(picture(false, new PlotSeries.Contours(RED, heights, new double[]{0.5}, false))))
                .as("from the middle of the lower cells to that of the upper ones").isGreaterThan(200);
    }

    @Test
    void aMarkerHasTheShapeOfItsLetter() {
        double[] one = {1};
        long square = red(picture(false, new PlotSeries.Line(RED, one, one, "s", 40)));
        long disc = red(picture(false, new PlotSeries.Line(RED, one, one, "o", 40)));
        long cross = red(picture(false, new PlotSeries.Line(RED, one, one, "x", 40)));
        assertThat((double) disc / square).isBetween(0.75, 0.82); // π / 4
        assertThat(cross).isLessThan(square / 4);
    }

    @Test
    void aLegendShowsHowASeriesIsDrawn_andIsNotThereWithoutOne() {
        PlotSeries plain = new PlotSeries.Polygon(RED, new double[]{0, 2, 2, 0}, new double[]{0, 0, 2, 2});
        assertThat(red(picture(true, plain))).isEqualTo(red(picture(false, plain))).isGreaterThan(10_000);
        Look named = new Look("a", "#ff0000", 1, "", 2);
        double[] far = {-1};
        assertThat(red(picture(true, new PlotSeries.Line(named, far, far, "s", 12)))).as("one square")
                .isBetween(220L, 320L);
    }

    @Test
    void aLogarithmicAxisHasNoLimitOfNought() {
        PlotAxes.Scale fromNought = new PlotAxes.Scale(0.0, 10.0, true, null, List.of());
        double[] some = {2, 8};
        PlotAxes axes = new PlotAxes(new PlotAxes.Place(1, 1, 0, 0, 1, 1), new PlotAxes.Words("", "", ""), TO_TWO,
                fromNought, false, false, true, false, List.of(new PlotSeries.Line(RED, some, some, "", 0)), null);
        assertThat(AxesMap.of(axes, 0, 0, 100, 100).y().low()).isBetween(1.0, 2.0);
    }

    @Test
    void aFigureIsLettersAndLinesWhereAFormatHasThem() {
        Look plain = new Look("", "#ff0000", 1, "-", 2);
        double[] some = {0, 2};
        PlotAxes axes = new PlotAxes(new PlotAxes.Place(1, 1, 0, 0, 1, 1), new PlotAxes.Words("losses", "", ""), TO_TWO,
                TO_TWO, false, false, true, false, List.of(new PlotSeries.Line(plain, some, some, "", 0)), null);
        List<DrawOp> marks = new PlotPicture(new PlotFigure(1, 3, 3, "", List.of(axes)), 96).vectors().marks();
        assertThat(marks).filteredOn(DrawOp.Letters.class::isInstance)
                .extracting(each -> ((DrawOp.Letters) each).text()).contains("losses");
        assertThat(marks).filteredOn(DrawOp.Cutout.class::isInstance).singleElement().satisfies(
                each -> assertThat(((DrawOp.Cutout) each).marks()).hasOnlyElementsOfType(DrawOp.Trace.class));
    }
}
