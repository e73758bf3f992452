package tapedeck.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tapedeck.array.DType;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.autograd.Tensor;

/** What whole numbers become under the elementwise functions. */
class PointwiseTypesTest {
    private static Tensor integers(double... values) {
        return new Tensor(NdArray.of(values, values.length), DType.INT64);
    }

    @Test
    void whatRoundsLeavesThemWhole() {
        assertThat(integers(3, -2).floor().dtype()).isEqualTo(DType.INT64);
        assertThat(integers(3, -2).sign().dtype()).isEqualTo(DType.INT64);
        assertThat(integers(3, -2).remainder(integers(2, 3)).dtype()).isEqualTo(DType.INT64);
        assertThat(integers(3, -2).divRounded(integers(2, 3), true).data().toArray()).containsExactly(1, -1);
        assertThat(integers(3, -2).powOf(Tensor.number(2, DType.INT64)).dtype()).isEqualTo(DType.INT64);
        assertThat(integers(3, -2).clampMin(0).dtype()).isEqualTo(DType.INT64);
    }

    @Test
    void theOthersMakeFractionsOfThem() {
        assertThat(integers(3, -2).tan().dtype()).isEqualTo(DType.FLOAT64);
        assertThat(integers(3, -2).atan2(integers(1, 1)).dtype()).isEqualTo(DType.FLOAT64);
        assertThat(integers(3, -2).deg2rad().dtype()).isEqualTo(DType.FLOAT64);
        assertThat(integers(3, -2).remainder(Tensor.number(1.5, DType.FLOAT64)).dtype()).isEqualTo(DType.FLOAT64);
    }

    @Test
    void noWholeNumberIsDividedBy0() {
        for (Runnable division : new Runnable[]{() -> integers(1).remainder(integers(0)),
                () -> integers(1).floorDivide(integers(0)), () -> integers(1).divRounded(integers(0), false)}) {
            assertThatThrownBy(division::run).isInstanceOf(EngineException.class).hasMessage("ZeroDivisionError");
        }
    }
}
