package tapedeck.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import tapedeck.surface.LossGrid.Extent;
import tapedeck.surface.Plane.Kind;

/** The loss over a plane, from coarse to fine. */
class LossGridTest {
    private final Plane plane = new Plane(Kind.NUMBERS, new double[2], new double[]{1, 0}, new double[]{0, 1});
    private final List<List<Double>> asked = new ArrayList<>();

    private double loss(double[] point) {
        asked.add(List.of(point[0], point[1]));
        return 10 * point[1] + point[0];
    }

    @Test
    void itsRowsBeginBelow_andItsColumnsAtTheLeft() {
        LossGrid grid = LossGrid.of(plane, new Extent(1, 2, 3, 6), 3, 2, this::loss, () -> false);
        assertThat(grid.losses()).containsExactly(21, 22, 23, 61, 62, 63);
        assertThat(grid.at(2, 0)).isEqualTo(23);
        assertThat(grid.x(1)).isEqualTo(2);
        assertThat(grid.y(1)).isEqualTo(6);
    }

    @Test
    void aFinerOneKeepsThePointsThatThereAre_toTheLastBit() {
        Extent extent = new Extent(-0.3, 0.1, 0.7, 1.3);
        LossGrid coarse = LossGrid.of(plane, extent, 17, 17, this::loss, () -> false);
        LossGrid fine = coarse.refined(plane, this::loss, () -> false).refined(plane, this::loss, () -> false);
        assertThat(fine.columns()).isEqualTo(65);
        assertThat(asked).as("none twice").doesNotHaveDuplicates().hasSize(65 * 65);
        assertThat(fine.losses()).isEqualTo(LossGrid.of(plane, extent, 65, 65, this::loss, () -> false).losses());
    }

    @Test
    void itIsGivenUpBetweenTwoPoints() {
        assertThatThrownBy(
                () -> LossGrid.of(plane, new Extent(0, 0, 1, 1), 17, 17, this::loss, () -> asked.size() == 5))
                .isInstanceOf(CancellationException.class);
        assertThat(asked).hasSize(5);
    }
}
