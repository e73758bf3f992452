package tapedeck.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tapedeck.array.DType;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.autograd.Operations;
import tapedeck.autograd.Tensor;

/** What whole numbers become under the elementwise functions. */
class PointwiseTypesTest {
    private static Tensor integers(double... values) {
        return new Tensor(NdArray.of(values, values.length), DType.INT64);
    }

    @Test
    void whatRoundsLeavesThemWhole() {
        assertThat(Operations.apply(new Floor(), integers(3, -2)).dtype()).isEqualTo(DType.INT64);
        assertThat(Operations.apply(new Sign(), integers(3, -2)).dtype()).isEqualTo(DType.INT64);
        assertThat(Operations.apply(new Remainder(false), integers(3, -2), integers(2, 3)).dtype())
                .isEqualTo(DType.INT64);
        assertThat(Operations.apply(new DivRounded(true), integers(3, -2), integers(2, 3)).data().toArray())
                .containsExactly(1, -1);
        assertThat(integers(3, -2).powOf(Tensor.number(2, DType.INT64)).dtype()).isEqualTo(DType.INT64);
        assertThat(Operations.apply(new ClampMin(0), integers(3, -2)).dtype()).isEqualTo(DType.INT64);
    }

    @Test
    void theOthersMakeFractionsOfThem() {
        assertThat(Operations.apply(new Tan(), integers(3, -2)).dtype()).isEqualTo(DType.FLOAT64);
        assertThat(Operations.apply(new Atan2(), integers(3, -2), integers(1, 1)).dtype()).isEqualTo(DType.FLOAT64);
        assertThat(Operations.apply(new Deg2Rad(), integers(3, -2)).dtype()).isEqualTo(DType.FLOAT64);
        assertThat(Operations.apply(new Remainder(true), integers(3, -2), Tensor.number(1.5, DType.FLOAT64)).dtype())
                .isEqualTo(DType.FLOAT64);
    }

    @Test
    void noWholeNumberIsDividedBy0() {
        for (Runnable division : new Runnable[]{() -> Operations.apply(new Remainder(false), integers(1), integers(0)),
                () -> Operations.apply(new FloorDivide(), integers(1), integers(0)),
                () -> Operations.apply(new DivRounded(false), integers(1), integers(0))}) {
            assertThatThrownBy(division::run).isInstanceOf(EngineException.class).hasMessage("ZeroDivisionError");
        }
    }
}
