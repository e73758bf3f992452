package tapedeck.array;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ViewsTest {
    /** 0 to 5 in two rows. */
    private final NdArray matrix = NdArray.of(new double[]{0, 1, 2, 3, 4, 5}, 2, 3);
    private final NdArray columns = Views.transpose(matrix, 0, 1);

    private static NdArray counted(int... sizes) {
        double[] values = new double[Shape.of(sizes).numel()];
        for (int i = 0; i < values.length; i++) {
            values[i] = i;
        }
        return NdArray.of(values, sizes);
    }

    @Test
    void transposedItIsReadByColumns() {
        assertThat(columns.shape()).isEqualTo(Shape.of(3, 2));
        assertThat(columns.toArray()).containsExactly(0, 3, 1, 4, 2, 5);
        assertThat(columns.shares(matrix)).isTrue();
        assertThat(Views.transpose(matrix, -1, -2).toArray()).containsExactly(columns.toArray());
        assertThat(Views.permute(counted(2, 3, 2), 2, 0, 1).toArray())
                .containsExactly(0, 2, 4, 6, 8, 10, 1, 3, 5, 7, 9, 11);
        assertThatThrownBy(() -> Views.permute(matrix, 0, -2)).hasMessage("permute(): duplicate dims are not allowed.");
        assertThatThrownBy(() -> Views.permute(matrix, 0)).hasMessageContaining("input.dim() = 2");
    }

    @Test
    void narrowedItIsAStretchOfADimension() {
        assertThat(Views.narrow(matrix, 1, 1, 2).toArray()).containsExactly(1, 2, 4, 5);
        assertThat(Views.narrow(columns, 0, -1, 1).toArray()).containsExactly(2, 5);
        assertThat(Views.narrow(matrix, 0, 2, 0).numel()).isZero();
        assertThatThrownBy(() -> Views.narrow(matrix, 1, 2, 2))
                .hasMessage("start (2) + length (2) exceeds dimension size (3).");
        assertThatThrownBy(() -> Views.narrow(matrix, 1, 4, 0)).hasMessageStartingWith("start out of range");
        assertThatThrownBy(() -> Views.narrow(matrix, 1, -4, 0)).hasMessageStartingWith("start out of range");
        assertThatThrownBy(() -> Views.narrow(matrix, 1, 0, -1)).hasMessageContaining("non-negative");
        assertThatThrownBy(() -> Views.narrow(NdArray.scalar(1), 0, 0, 1)).hasMessageContaining("0-dim");
    }

    @Test
    void expandedItsSizesOfOneStretch() {
        NdArray row = Views.narrow(matrix, 0, 1, 1);
        assertThat(Views.expand(row, Shape.of(2, 2, 3)).toArray())
                .containsExactly(3, 4, 5, 3, 4, 5, 3, 4, 5, 3, 4, 5);
        assertThat(Views.expanded(Shape.of(1, 3), 2, 2, -1)).isEqualTo(Shape.of(2, 2, 3));
        assertThatThrownBy(() -> Views.expanded(Shape.of(3), -1, 3)).hasMessageContaining("leading");
        assertThatThrownBy(() -> Views.expand(matrix, Shape.of(4, 3)))
                .hasMessageContaining("existing size (2) at non-singleton dimension 0");
        assertThatThrownBy(() -> Views.expand(matrix, Shape.of(3))).hasMessageContaining("must be greater or equal");
    }

    @Test
    void aSizeOfOneIsTakenOutAndPutIn() {
        NdArray put = Views.unsqueeze(columns, 1);
        assertThat(put.shape()).isEqualTo(Shape.of(3, 1, 2));
        assertThat(put.toArray()).containsExactly(columns.toArray());
        assertThat(Views.squeeze(put, 1).shape()).isEqualTo(Shape.of(3, 2));
        assertThat(Views.squeeze(put, 1).toArray()).containsExactly(columns.toArray());
        assertThat(Views.squeeze(put, 0)).as("is no 1").isSameAs(put);
        assertThat(Views.unsqueeze(matrix, -1).shape()).isEqualTo(Shape.of(2, 3, 1));
        assertThat(Views.unsqueeze(matrix, 0).shape()).isEqualTo(Shape.of(1, 2, 3));
    }

    @Test
    void reshapedItIsAViewWhereTheStridesAllowIt() {
        assertThat(Views.reshape(matrix, 3, -1).shares(matrix)).isTrue();
        assertThat(Views.reshape(columns, 3, 1, 2).shares(matrix)).isTrue();
        assertThat(Views.reshape(columns, 3, 1, 2).toArray()).containsExactly(0, 3, 1, 4, 2, 5);
        NdArray copied = Views.reshape(columns, 6);
        assertThat(copied.shares(matrix)).isFalse();
        assertThat(copied.toArray()).containsExactly(0, 3, 1, 4, 2, 5);
        NdArray part = Views.narrow(counted(2, 4, 3), 1, 1, 2);
        assertThat(Views.reshape(part, 2, 6).shares(part)).as("rows of two lie behind one another").isTrue();
        assertThat(Views.reshape(part, 2, 6).toArray()).containsExactly(part.toArray());
        assertThat(Views.reshape(part, 4, 3).shares(part)).isFalse();
        assertThat(Views.reshape(part, 2, 3, 2).toArray()).containsExactly(part.toArray());
    }

    @Test
    void theSizesMustFit() {
        assertThatThrownBy(() -> Views.reshape(matrix, -1, -1)).hasMessage("only one dimension can be inferred");
        assertThatThrownBy(() -> Views.reshape(matrix, 4, -1))
                .hasMessage("shape '[4, -1]' is invalid for input of size 6");
        assertThatThrownBy(() -> Views.reshape(matrix, 5)).hasMessage("shape '[5]' is invalid for input of size 6");
        assertThatThrownBy(() -> Views.reshape(matrix, 0, -1))
                .hasMessage("shape '[0, -1]' is invalid for input of size 6");
        assertThatThrownBy(() -> Views.reshape(matrix, -2, 3)).hasMessage("invalid shape dimension -2");
        assertThatThrownBy(() -> Views.reshape(NdArray.of(new double[0], 0), 0, -1))
                .hasMessageStartingWith("cannot reshape tensor of 0 elements");
    }

    @Test
    void whatLiesOnItselfOrPartlyOnAnotherIsNotWritten() {
        NdArray stretched = Views.expand(NdArray.of(new double[]{1}, 1), Shape.of(3));
        assertThatThrownBy(() -> Overlap.refuseWithin(stretched)).hasMessageContaining("more than one element");
        Overlap.refuseWithin(columns);
        NdArray line = counted(6);
        assertThatThrownBy(() -> Overlap.refuse(Views.narrow(line, 0, 1, 5), Views.narrow(line, 0, 0, 5)))
                .hasMessageContaining("some elements of the input tensor");
        Overlap.refuse(Views.narrow(line, 0, 3, 3), Views.narrow(line, 0, 0, 3));
        Overlap.refuse(Views.narrow(line, 0, 0, 3), Views.narrow(line, 0, 3, 3));
        Overlap.refuse(Views.narrow(line, 0, 1, 3), Views.narrow(line, 0, 1, 3));
        NdArray square = counted(2, 2);
        assertThatThrownBy(() -> Overlap.refuse(square, Views.transpose(square, 0, 1))).as("in another order")
                .hasMessageContaining("some elements of the input tensor");
        Overlap.refuse(counted(6), counted(6));
        Overlap.refuse(Views.narrow(matrix, 1, 0, 2), Views.narrow(matrix, 1, 1, 2)); // gaps: PyTorch lets it pass
    }

    @Test
    void theLikeOfAnArrayLiesInMemoryAsItDoes() {
        NdArray like = MemoryOrder.like(columns, shape -> counted(shape.toArray()));
        assertThat(like.shape()).isEqualTo(columns.shape());
        assertThat(like.toArray()).containsExactly(0, 3, 1, 4, 2, 5);
        NdArray filled = MemoryOrder.fill(Views.transpose(counted(2, 3), 0, 1), new double[]{9, 8, 7, 6, 5, 4});
        assertThat(filled.toArray()).containsExactly(9, 6, 8, 5, 7, 4);
        assertThat(filled.version()).isEqualTo(1);
    }
}
