package tapedeck.ui.graph.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.explain.ElementPlace;
import tapedeck.tape.TensorState;

class NamesTest {
    @Test
    void aLongNameIsShortenedInItsMiddle() {
        NdArray one = NdArray.scalar(1);
        TensorState tensor = new TensorState(1, "encoder.layers.0.weight", one, null, true, true, true, null);
        assertThat(Names.shortName(tensor)).hasSize(16).startsWith("encoder").endsWith("0.weight");
    }

    @Test
    void aLongCallHasInitialsForItsFirstWords() {
        assertThat(Names.shortCall("binary_cross_entropy_with_logits")).isEqualTo("bce_with_logits");
        assertThat(Names.shortCall("scaled_dot_product_attention")).isEqualTo("sdp_attention");
        assertThat(Names.shortCall("conv_transpose2d")).as("16 have room").isEqualTo("conv_transpose2d");
        assertThat(Names.shortCall("adaptive_avg_pool2d")).isEqualTo("a_avg_pool2d");
        assertThat(Names.shortCall("convolutionoverrideable")).as("one word").isEqualTo("convolu…rideable");
        assertThat(Names.shortCall("_a_private_and_long_call")).hasSizeLessThanOrEqualTo(16);
    }

    @Test
    void shapesAreWrittenShort() {
        assertThat(ElementPlace.shape(Shape.of(64, 100))).isEqualTo("(64,100)");
        assertThat(ElementPlace.shape(Shape.SCALAR)).isEqualTo("()");
    }

    @Test
    void aNormDoesNotOverflowOnTheWay() {
        assertThat(Values.norm(NdArray.of(new double[]{3e200, 4e200}, 2))).isCloseTo(5e200, withinPercentage(1e-10));
        assertThat(Values.norm(NdArray.of(new double[]{0, 0}, 2))).isZero();
        assertThat(Values.norm(NdArray.of(new double[]{1, Double.NaN}, 2))).isNaN();
    }

    @Test
    void whatIsNoNumberIsNamed() {
        assertThat(Values.notFinite(NdArray.of(new double[]{1e308, -1e308}, 2))).isZero();
        assertThat(Values.notFinite(NdArray.of(new double[]{Double.NEGATIVE_INFINITY, 1}, 2)))
                .isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Values.notFinite(NdArray.of(new double[]{Double.POSITIVE_INFINITY, Double.NaN}, 2))).isNaN();
        assertThat(Values.signed(0.25)).isEqualTo("+0.25");
        assertThat(Values.signed(-0.25)).isEqualTo("-0.25");
        assertThat(Values.signed(0)).isEqualTo("0");
    }
}
