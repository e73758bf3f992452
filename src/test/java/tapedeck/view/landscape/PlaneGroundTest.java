package tapedeck.view.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tapedeck.surface.LossGrid;
import tapedeck.surface.LossGrid.Extent;

/** The ground of a map: its scale, its bands and lines, and where the loss is no number. */
class PlaneGroundTest {
    private static LossGrid grid(int columns, double... losses) {
        int rows = losses.length / columns;
        return new LossGrid(new Extent(0, 0, columns - 1, rows - 1), columns, rows, losses);
    }

    @Test
    void lossesThatAreFarApartAreColouredByTheirLogarithm() {
        LossScale scale = LossScale.of(new double[]{0.01, 1, 100});
        assertThat(scale.log()).isTrue();
        assertThat(scale.share(0.01)).isZero();
        assertThat(scale.share(1)).isCloseTo(0.5, within(1e-12));
        assertThat(scale.share(100)).isEqualTo(1);
        assertThat(scale.share(0)).as("an exact fit is as dark as the least").isZero();
    }

    @Test
    void whereOneIsNegativeThereIsNoLogarithm() {
        LossScale scale = LossScale.of(new double[]{-1, 0, 3});
        assertThat(scale.log()).isFalse();
        assertThat(scale.share(1)).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void whatIsNotFiniteLeavesTheScaleAsItIs() {
        double[] losses = {1, 2, Double.NaN, Double.POSITIVE_INFINITY};
        assertThat(LossScale.of(losses)).isEqualTo(LossScale.of(new double[]{1, 2}));
        assertThat(LossScale.of(losses).share(Double.POSITIVE_INFINITY)).isNaN();
        assertThat(LossScale.of(new double[]{Double.NaN}).share(0.5)).isEqualTo(0.5);
    }

    @Test
    void allTheSameLossesAreAllDark() {
        assertThat(LossScale.of(new double[]{2, 2, 2}).share(2)).isZero();
    }

    @Test
    void aFewWallsDoNotTakeTheColoursOfTheGround() {
        double[] losses = IntStream.range(0, 100).mapToDouble(i -> i < 97 ? 1 + i / 100.0 : 1e30).toArray();
        assertThat(LossScale.of(losses).high()).isLessThan(2);
        assertThat(LossScale.of(losses).share(1e30)).isEqualTo(1);
    }

    @Test
    void darkIsLow() {
        assertThat(brightness(LossColours.argb(0))).isLessThan(brightness(LossColours.argb(0.5)));
        assertThat(brightness(LossColours.argb(0.5))).isLessThan(brightness(LossColours.argb(1)));
        assertThat(LossColours.banded(1)).isEqualTo(LossColours.argb(1));
        assertThat(LossColours.banded(0.999 / LossColours.BANDS)).isEqualTo(LossColours.argb(0));
    }

    private static int brightness(int argb) {
        return (argb >> 16 & 255) + (argb >> 8 & 255) + (argb & 255);
    }

    @Test
    void aLineRunsWhereTheValueIsReached_inOnePiece() {
        double[] slope = IntStream.range(0, 12).mapToDouble(i -> i % 4).toArray(); // three rows
        List<double[]> lines = Contours.of(slope, 4, 1.25);
        assertThat(lines).hasSize(1);
        double[] line = lines.getFirst();
        assertThat(line).hasSize(6);
        assertThat(IntStream.range(0, 3).mapToDouble(i -> line[2 * i]).toArray()).containsOnly(1.25);
        assertThat(IntStream.range(0, 3).mapToDouble(i -> line[2 * i + 1]).toArray()).containsExactlyInAnyOrder(0, 1,
                2);
    }

    @Test
    void aHollowHasARingAroundIt() {
        double[] hollow = new double[25];
        Arrays.fill(hollow, 1);
        hollow[12] = 0;
        List<double[]> lines = Contours.of(hollow, 5, 0.5);
        assertThat(lines).hasSize(1);
        double[] ring = lines.getFirst();
        assertThat(ring).hasSize(10);
        assertThat(new double[]{ring[0], ring[1]}).containsExactly(ring[8], ring[9]);
    }

    @Test
    void atASaddleTheMiddleSaysWhatBelongsTogether() {
        assertThat(Contours.of(new double[]{1, 0, 0, 1}, 2, 0.4)).hasSize(2)
                .as("the middle is above: the low corners are cut off").anySatisfy(line -> assertThat(line)
                        .containsExactlyInAnyOrder(0.6, 0, 1, 0.4));
        assertThat(Contours.of(new double[]{1, 0, 0, 1}, 2, 0.6)).hasSize(2)
                .as("the middle is below: the high corners are cut off").anySatisfy(line -> assertThat(line)
                        .containsExactlyInAnyOrder(0.4, 0, 0, 0.4));
    }

    @Test
    void besideWhatIsNotFiniteNoLineIsDrawn_andTheGroundIsHatched() {
        PlaneGround ground = PlaneGround.of(grid(3, 1, 2, 3, 1, Double.NaN, 3, 1, 2, 3));
        assertThat(ground.hasHoles()).isTrue();
        assertThat(ground.lines()).isEmpty();
        int[][] pixels = ground.pixels(30, 30);
        assertThat(Arrays.stream(pixels).flatMapToInt(Arrays::stream).distinct().toArray())
                .containsExactlyInAnyOrder(LossColours.notFinite(0, 0), LossColours.notFinite(4, 0));
    }

    @Test
    void pixelsBeginAbove_andBetweenPointsTheLossIsOnTheScalesMeasure() {
        PlaneGround ground = PlaneGround.of(grid(2, 1, 1, 100, 100));
        int[][] pixels = ground.pixels(4, 34);
        assertThat(pixels[0][0]).isEqualTo(LossColours.argb(1));
        assertThat(pixels[33][3]).isEqualTo(LossColours.argb(0));
        assertThat(ground.loss(0.5, 0.5)).as("the geometric middle").isCloseTo(10, within(1e-9));
        assertThat(ground.lines()).hasSize(LossColours.BANDS - 1);
    }
}
