package tapedeck.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.Set;
import javafx.scene.image.Image;
import org.junit.jupiter.api.Test;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;

class ThumbnailTest {
    private static final int ZERO = Vik.argb(0);

    private static Thumbnail of(NdArray array) {
        return Thumbnail.of(array, Thumbnail.scale(array), 16, 32);
    }

    private static Set<Integer> colours(Thumbnail thumbnail) {
        Set<Integer> colours = new LinkedHashSet<>();
        for (int y = 0; y < thumbnail.height(); y++) {
            for (int x = 0; x < thumbnail.width(); x++) {
                colours.add(thumbnail.argb(x, y));
            }
        }
        return colours;
    }

    private static NdArray full(double value, int... shape) {
        return NdArray.full(Shape.of(shape), value);
    }

    @Test
    void aCellForEachElementOnOneSymmetricScale() {
        Thumbnail thumbnail = of(NdArray.of(new double[]{-2, 0, 1, 2, -1, 0.5}, 2, 3));
        assertThat(thumbnail.width()).isEqualTo(3);
        assertThat(thumbnail.height()).isEqualTo(2);
        assertThat(thumbnail.argb(0, 0)).isEqualTo(Vik.argb(-1));
        assertThat(thumbnail.argb(1, 0)).isEqualTo(ZERO);
        assertThat(thumbnail.argb(2, 0)).isEqualTo(Vik.argb(0.5));
        assertThat(thumbnail.argb(0, 1)).isEqualTo(Vik.argb(1));
        assertThat(thumbnail.argb(1, 1)).isEqualTo(Vik.argb(-0.5));
    }

    @Test
    void allEqual() {
        assertThat(colours(of(full(3, 4, 5)))).containsExactly(Vik.argb(1));
        assertThat(colours(of(full(-3, 4, 5)))).containsExactly(Vik.argb(-1));
        assertThat(colours(of(full(0, 4, 5)))).containsExactly(ZERO);
        assertThat(colours(of(full(Double.MIN_VALUE, 2, 2)))).containsExactly(Vik.argb(1));
    }

    @Test
    void whatIsNoNumberHasAPatternAndASign() {
        Thumbnail nan = of(full(Double.NaN, 2, 2));
        assertThat(colours(nan)).containsExactlyInAnyOrder(0xff000000, 0xffffffff);
        Thumbnail plus = of(full(Double.POSITIVE_INFINITY, 1, 1));
        Thumbnail minus = of(full(Double.NEGATIVE_INFINITY, 1, 1));
        assertThat(colours(plus)).containsExactlyInAnyOrder(Vik.argb(1), 0xffffffff);
        assertThat(colours(minus)).containsExactlyInAnyOrder(Vik.argb(-1), 0xffffffff);
        assertThat(white(plus)).as("a plus has a post too").isGreaterThan(white(minus));
    }

    private static long white(Thumbnail thumbnail) {
        long white = 0;
        for (int y = 0; y < thumbnail.height(); y++) {
            for (int x = 0; x < thumbnail.width(); x++) {
                white += thumbnail.argb(x, y) == 0xffffffff ? 1 : 0;
            }
        }
        return white;
    }

    @Test
    void hugeNumbersDoNotOverflow() {
        assertThat(Thumbnail.scale(full(-1e300, 2, 2))).isEqualTo(1e300);
        Thumbnail thumbnail = of(NdArray.of(new double[]{1e300, -1e300, 0, 1e299}, 1, 4));
        assertThat(thumbnail.argb(0, 0)).isEqualTo(Vik.argb(1));
        assertThat(thumbnail.argb(1, 0)).isEqualTo(Vik.argb(-1));
        assertThat(thumbnail.argb(3, 0)).isEqualTo(Vik.argb(0.1));
    }

    @Test
    void anInfinityDoesNotDimTheNumbersBesideIt() {
        NdArray array = NdArray.of(new double[]{Double.POSITIVE_INFINITY, 2}, 1, 2);
        assertThat(Thumbnail.scale(array)).isEqualTo(2);
        assertThat(of(array).argb(6, 0)).isEqualTo(Vik.argb(1));
    }

    @Test
    void aLargeArrayIsBroughtDownAndLosesNoExtremeAndNoNaN() {
        double[] values = new double[1_000_000];
        values[123_456] = -7;
        values[654_321] = 7;
        values[999_999] = Double.NaN;
        Thumbnail thumbnail = of(NdArray.of(values, 1000, 1000));
        assertThat(thumbnail.width()).isEqualTo(32 * 6);
        assertThat(thumbnail.height()).isEqualTo(16 * 6);
        assertThat(colours(thumbnail)).containsExactlyInAnyOrder(ZERO, Vik.argb(1), Vik.argb(-1), 0xff000000,
                0xffffffff);
    }

    @Test
    void dimensionsBeforeTheLastRunDownwards() {
        assertThat(of(full(1, 2, 3, 4)).height()).isEqualTo(6);
        assertThat(of(full(1, 5)).height()).isEqualTo(1);
        assertThat(of(full(1)).width()).isEqualTo(1);
        assertThat(of(NdArray.zeros(Shape.of(0, 3))).width()).as("nothing to show").isEqualTo(1);
    }

    @Test
    void anImageOfOneRowIsAsHighAsAskedForAndPureInColour() {
        Image image = of(NdArray.of(new double[]{-1, 1}, 1, 2)).image(100, 40);
        assertThat(image.getWidth()).isGreaterThanOrEqualTo(100);
        assertThat(image.getHeight()).isGreaterThanOrEqualTo(40);
        for (int y = 0; y < image.getHeight(); y++) {
            assertThat(image.getPixelReader().getArgb(0, y)).isEqualTo(Vik.argb(-1));
            assertThat(image.getPixelReader().getArgb((int) image.getWidth() - 1, y)).isEqualTo(Vik.argb(1));
        }
    }

    @Test
    void noneIsHatchedInTheColoursOfTheTheme() {
        assertThat(colours(Thumbnail.none(Palette.LIGHT, 20, 10))).hasSize(2)
                .isNotEqualTo(colours(Thumbnail.none(Palette.DARK, 20, 10)));
    }
}
