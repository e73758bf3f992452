package tapedeck.ui.graph.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tapedeck.array.NdArray;

class ValuesTest {
    @Test
    void signedHasItsSignUnlessItIsZero() {
        assertThat(Values.signed(2)).isEqualTo("+2");
        assertThat(Values.signed(-2)).isEqualTo("-2");
        assertThat(Values.signed(0)).isEqualTo("0");
    }

    @Test
    void nanCountsBeforeTheInfinities() {
        assertThat(Values.notFinite(NdArray.of(new double[]{1, Double.POSITIVE_INFINITY, Double.NaN}, 3))).isNaN();
        assertThat(Values.notFinite(NdArray.of(new double[]{Double.NEGATIVE_INFINITY, 1}, 2)))
                .isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Values.notFinite(NdArray.of(new double[]{3, 1}, 2))).isZero();
    }
}
