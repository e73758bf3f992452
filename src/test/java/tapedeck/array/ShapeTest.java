package tapedeck.array;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ShapeTest {
    private static final Shape SHAPE = Shape.of(2, 3, 4);

    @Test
    void countsItsDimensionsFromEitherEnd() {
        assertThat(SHAPE.dim()).isEqualTo(3);
        assertThat(SHAPE.numel()).isEqualTo(24);
        assertThat(SHAPE.size(0)).isEqualTo(2);
        assertThat(SHAPE.size(-1)).isEqualTo(4);
        assertThat(SHAPE.size(-3)).isEqualTo(2);
        assertThat(Shape.wrap(-1, 0)).as("a scalar counts as having one").isZero();
        assertThatThrownBy(() -> SHAPE.size(3)).hasMessage(
                "Dimension out of range (expected to be in range of [-3, 2], but got 3)");
        assertThatThrownBy(() -> SHAPE.size(-4)).hasMessage(
                "Dimension out of range (expected to be in range of [-3, 2], but got -4)");
    }

    @Test
    void ofNothingThereAreNoElementsAndOfNoSizesOne() {
        assertThat(Shape.of(2, 0, 4).numel()).isZero();
        assertThat(Shape.of()).isSameAs(Shape.SCALAR);
        assertThat(Shape.SCALAR.numel()).isEqualTo(1);
        assertThat(Shape.of(1 << 20, 1 << 20, 0).numel()).isZero();
    }

    @Test
    void whatIsTooLargeOrNegativeIsRefused() {
        assertThat(Shape.of(Integer.MAX_VALUE - 8).numel()).isEqualTo(Integer.MAX_VALUE - 8);
        assertThatThrownBy(() -> Shape.of(Integer.MAX_VALUE - 7)).hasMessageEndingWith("allocate 17179869120 bytes.");
        assertThatThrownBy(() -> Shape.of(1 << 20, 1 << 20)).hasMessageEndingWith("allocate 8796093022208 bytes.");
        assertThatThrownBy(() -> Shape.of(1 << 30, 1 << 30, 2)).hasMessageStartingWith("Storage size calculation");
        assertThatThrownBy(() -> Shape.of(2, -1))
                .hasMessage("Trying to create tensor with negative dimension -1: [2, -1]");
    }

    @Test
    void isEqualByItsSizes() {
        assertThat(SHAPE).isEqualTo(Shape.of(2, 3, 4)).hasSameHashCodeAs(Shape.of(2, 3, 4)).hasToString("[2, 3, 4]");
        assertThat(SHAPE).isNotEqualTo(Shape.of(2, 12)).isNotEqualTo("[2, 3, 4]");
        assertThat(SHAPE.hashCode()).isNotEqualTo(Shape.of(4, 3, 2).hashCode());
    }

    @Test
    void someDimensionsBecomeOne() {
        assertThat(SHAPE.flattened(0, 2)).containsExactly(24);
        assertThat(SHAPE.flattened(0, 1)).containsExactly(6, 4);
        assertThat(SHAPE.flattened(1, 2)).containsExactly(2, 12);
        assertThat(SHAPE.flattened(1, 1)).containsExactly(2, 3, 4);
        assertThat(Shape.SCALAR.flattened(0, 0)).containsExactly(1);
    }

    @Test
    void theLastDimensionIsTheInnermost() {
        assertThat(SHAPE.rowMajorStrides()).containsExactly(12, 4, 1);
        assertThat(Shape.of(2, 0, 4).rowMajorStrides()).containsExactly(4, 4, 1);
    }

    @Test
    void sizesOfOneStretchAndMissingOnesAreAdded() {
        assertThat(Shape.broadcast(Shape.of(3, 1), Shape.of(2, 1, 4))).isEqualTo(SHAPE);
        assertThat(Shape.broadcast(Shape.SCALAR, SHAPE)).isEqualTo(SHAPE);
        assertThat(Shape.broadcast(Shape.of(1), Shape.of(0))).isEqualTo(Shape.of(0));
        assertThatThrownBy(() -> Shape.broadcast(Shape.of(2, 5), Shape.of(3, 4))).as("the last that does not fit")
                .hasMessage(
                        "The size of tensor a (5) must match the size of tensor b (4) at non-singleton dimension 1");
    }

    @Test
    void aRowHasTheLastSizesOfAnArray() {
        assertThat(Shape.of(3, 4).isRowOf(SHAPE)).isTrue();
        assertThat(Shape.of(1, 4).isRowOf(SHAPE)).isTrue();
        assertThat(SHAPE.isRowOf(SHAPE)).isTrue();
        assertThat(Shape.SCALAR.isRowOf(SHAPE)).isTrue();
        assertThat(Shape.of(3, 1).isRowOf(SHAPE)).as("stretched inside").isFalse();
        assertThat(Shape.of(2, 4).isRowOf(SHAPE)).isFalse();
        assertThat(Shape.of(1, 2, 3, 4).isRowOf(SHAPE)).as("more dimensions").isFalse();
    }
}
