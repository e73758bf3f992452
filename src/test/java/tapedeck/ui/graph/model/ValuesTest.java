package tapedeck.ui.graph.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tapedeck.array.NdArray;

class ValuesTest {
    @Test
    void briefIsShort() {
        assertThat(Values.brief(0)).isEqualTo("0");
        assertThat(Values.brief(0.01)).isEqualTo("0.01");
        assertThat(Values.brief(0.003)).isEqualTo("0.003");
        assertThat(Values.brief(2e-4)).isEqualTo("2e-4");
        assertThat(Values.brief(170.3)).isEqualTo("170");
        assertThat(Values.brief(0.3149)).isEqualTo("0.31");
    }

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
