package tapedeck.array;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** Reading single elements, with the texts of {@code x[i, j].item()}. */
class NdArrayTest {
    private final NdArray matrix = NdArray.of(new double[]{1, 2, 3, 4, 5, 6}, 2, 3);

    private static EngineException refused(NdArray array, int... index) {
        return assertThrows(EngineException.class, () -> array.get(index));
    }

    @Test
    void anElementIsReadByItsIndexCountedFromEitherEnd() {
        assertThat(matrix.get(1, 0)).isEqualTo(4);
        assertThat(matrix.get(-2, -1)).isEqualTo(3);
        assertThat(Views.narrow(matrix, 1, 2, 1).get(1)).isEqualTo(6);
    }

    @Test
    void whatIsNotThereIsAnErrorOfTheIndex() {
        assertThat(refused(matrix, 0, 3)).hasMessage("index 3 is out of bounds for dimension 1 with size 3");
        assertThat(refused(matrix, -3, 0)).hasMessage("index -3 is out of bounds for dimension 0 with size 2");
        assertThat(refused(NdArray.of(new double[3], 3), 0, 0))
                .hasMessage("too many indices for tensor of dimension 1");
        assertThat(refused(NdArray.scalar(1), 0, 0)).hasMessage("too many indices for tensor of dimension 0");
        assertThat(refused(NdArray.scalar(1), 0)).hasMessage("invalid index of a 0-dim tensor. Use `tensor.item()` in "
                + "Python or `tensor.item<T>()` in C++ to convert a 0-dim tensor to a number");
        assertThat(refused(matrix, 0, 3).kind()).isEqualTo(EngineException.Kind.INDEX);
        assertThat(refused(matrix, 0, 0, 0).kind()).isEqualTo(EngineException.Kind.INDEX);
    }

    @Test
    void aRowIsNoNumber() {
        assertThat(refused(matrix, 0)).hasMessage("a Tensor with 3 elements cannot be converted to Scalar");
        assertThat(refused(matrix, 0).kind()).isEqualTo(EngineException.Kind.RUNTIME);
    }
}
