package tapedeck.surface;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GridCostTest {

    @Test
    void aGridTakesAsLongAsItsPoints_andIsHalvedUntilOneNeedNotWait() {
        GridCost cost = new GridCost(50_000_000);
        assertThat(cost.seconds(20, 10)).isEqualTo(10);
        assertThat(cost.isLong(20, 10)).isFalse();
        assertThat(cost.isLong(65, 65)).isTrue();
        assertThat(GridCost.fewer(65, cost.halvings(65, 65))).isEqualTo(17);
        assertThat(cost.halvings(17, 17)).isZero();
        assertThat(new GridCost(60_000_000_000L).halvings(65, 65)).as("no fewer than five").isEqualTo(4);
    }

    @Test
    void oneLossIsMeasuredWhereItIsAskedFor() {
        List<double[]> asked = new ArrayList<>();
        double[] point = {1, 2};
        assertThat(GridCost.of(at -> {
            asked.add(at);
            return 0;
        }, point).nanos()).isPositive();
        assertThat(asked).hasSizeBetween(1, 2).containsOnly(point);
    }
}
