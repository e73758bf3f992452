package tapedeck.array;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A view's place in its base, found again in other arrays of the base's shape. */
class ViewLayoutTest {
    private static NdArray matrix() {
        return NdArray.of(new double[]{1, 2, 3, 4, 5, 6}, 2, 3);
    }

    @Test
    void theViewIsFoundInAnotherArray() {
        NdArray base = matrix();
        ViewLayout region = ViewLayout.of(base, Views.narrow(base, 1, 1, 2));
        assertThat(region.shape()).isEqualTo(Shape.of(2, 2));
        assertThat(region.strides()).containsExactly(3, 1);
        assertThat(region.offset()).isEqualTo(1);
        NdArray other = NdArray.of(new double[]{10, 20, 30, 40, 50, 60}, 2, 3);
        NdArray laid = region.laid(other);
        assertThat(laid.toArray()).containsExactly(other.toArray());
        NdArray part = region.part(laid);
        assertThat(part.toArray()).containsExactly(20, 30, 50, 60);
        assertThat(part.storage).as("shared").isSameAs(laid.storage);
        assertThat(laid.storage).as("a copy").isNotSameAs(other.storage);
    }

    @Test
    void itIsCountedFromTheBasesFirst() {
        NdArray base = Views.narrow(matrix(), 0, 1, 1);
        assertThat(ViewLayout.of(base, Views.narrow(base, 1, 2, 1)).offset()).isEqualTo(2);
        assertThat(ViewLayout.of(base, Views.narrow(base, 1, 2, 0)).offset()).as("of nothing").isZero();
    }

    @Test
    void aBaseWithGapsIsLaidAsItLies() {
        NdArray base = Views.transpose(Views.narrow(matrix(), 1, 0, 2), 0, 1);
        ViewLayout region = ViewLayout.of(base, Views.narrow(base, 0, 1, 1));
        NdArray laid = region.laid(NdArray.of(new double[]{10, 20, 30, 40}, 2, 2));
        assertThat(laid.storage.values).hasSize(5);
        assertThat(laid.toArray()).containsExactly(10, 20, 30, 40);
        assertThat(region.part(laid).toArray()).containsExactly(30, 40);
    }

    @Test
    void aGradientIsSpreadAndAddedUpWhereAnElementIsShownTwice() {
        NdArray base = matrix();
        assertThat(ViewLayout.of(base, Views.narrow(base, 1, 1, 2)).spread(NdArray.of(new double[]{1, 2, 3, 4}, 2, 2))
                .toArray()).containsExactly(0, 1, 2, 0, 3, 4);
        NdArray column = Views.narrow(base, 1, 2, 1);
        ViewLayout twice = ViewLayout.of(base, Views.expand(column, Shape.of(2, 2)));
        assertThat(twice.spread(NdArray.of(new double[]{1, 2, 3, 4}, 2, 2)).toArray())
                .containsExactly(0, 0, 3, 0, 0, 7);
    }
}
