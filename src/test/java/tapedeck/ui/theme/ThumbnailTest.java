package tapedeck.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tapedeck.array.Generator;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;

class ThumbnailTest {
    private static Thumbnail of(NdArray array) {
        return Thumbnail.of(array, Thumbnail.scale(array), Palette.LIGHT, 16, 32);
    }

    private static Set<Integer> colours(Thumbnail thumbnail) {
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < thumbnail.height(); y++) {
            for (int x = 0; x < thumbnail.width(); x++) {
                colours.add(thumbnail.argb(x, y));
            }
        }
        return colours;
    }

    @Test
    void aSmallArrayHasOneCellForEachElement() {
        Thumbnail thumbnail = of(NdArray.of(new double[]{-2, 0, 1, 2}, 2, 2));
        assertThat(thumbnail.width()).isEqualTo(2);
        assertThat(thumbnail.height()).isEqualTo(2);
        assertThat(thumbnail.argb(0, 0)).isEqualTo(Vik.argb(-1));
        assertThat(thumbnail.argb(1, 0)).isEqualTo(Vik.argb(0));
        assertThat(thumbnail.argb(0, 1)).isEqualTo(Vik.argb(0.5));
        assertThat(thumbnail.argb(1, 1)).isEqualTo(Vik.argb(1));
    }

    @Test
    void zerosAreTheMiddleAndEqualNumbersTheEnd() {
        assertThat(colours(of(NdArray.zeros(Shape.of(3, 3))))).containsExactly(Vik.argb(0));
        assertThat(colours(of(NdArray.full(Shape.of(3, 3), -0.2)))).containsExactly(Vik.argb(-1));
    }

    @Test
    void allNanIsAPatternThatNoNumberHas() {
        Set<Integer> colours = colours(of(NdArray.full(Shape.of(3, 3), Double.NaN)));
        assertThat(colours).containsExactlyInAnyOrder(0xff000000, 0xffffffff);
        for (int i = -100; i <= 100; i++) {
            assertThat(colours).doesNotContain(Vik.argb(i / 100.0));
        }
    }

    @Test
    void infinitiesCarryTheirSign() {
        Thumbnail thumbnail = of(NdArray.of(new double[]{Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY}, 2));
        int cell = thumbnail.width() / 2;
        assertThat(thumbnail.argb(0, 0)).isEqualTo(Vik.argb(-1));
        assertThat(thumbnail.argb(cell, 0)).isEqualTo(Vik.argb(1));
        assertThat(thumbnail.argb(2, 1)).as("a minus has no post").isEqualTo(Vik.argb(-1));
        assertThat(thumbnail.argb(cell + 2, 1)).as("a plus has one").isEqualTo(0xffffffff);
    }

    @Test
    void hugeNumbersKeepTheirProportions() {
        Thumbnail thumbnail = of(NdArray.of(new double[]{1e300, -5e299, 0, Double.MIN_VALUE}, 4));
        assertThat(thumbnail.argb(0, 0)).isEqualTo(Vik.argb(1));
        assertThat(thumbnail.argb(1, 0)).isEqualTo(Vik.argb(-0.5));
        assertThat(thumbnail.argb(3, 0)).isEqualTo(Vik.argb(0));
        assertThat(colours(of(NdArray.full(Shape.of(2), Double.MIN_VALUE)))).containsExactly(Vik.argb(1));
    }

    @Test
    void aLargeArrayKeepsItsExtremesAndWhatIsNoNumber() {
        NdArray array = Generator.manualSeed(1).randn(Shape.of(1000, 1000));
        double[] values = array.toArray();
        values[123_456] = 40;
        values[654_321] = -40;
        values[777_777] = Double.NaN;
        Thumbnail thumbnail = of(NdArray.of(values, 1000, 1000));
        assertThat(thumbnail.width()).isLessThanOrEqualTo(32 * 6);
        assertThat(thumbnail.height()).isLessThanOrEqualTo(16 * 6);
        assertThat(colours(thumbnail)).contains(Vik.argb(1), Vik.argb(-1), 0xff000000);
    }

    @Test
    void dimensionsBeyondTheLastRunDownwards() {
        Thumbnail thumbnail = of(NdArray.zeros(Shape.of(2, 3, 5)));
        assertThat(thumbnail.width()).isEqualTo(5);
        assertThat(thumbnail.height()).isEqualTo(6);
        Thumbnail nothing = of(NdArray.zeros(Shape.of(0, 4)));
        assertThat(nothing.width() * nothing.height()).isPositive();
    }

    @Test
    void noneIsHatched() {
        assertThat(colours(Thumbnail.none(Palette.LIGHT, 40, 20))).hasSize(2);
        assertThat(colours(Thumbnail.none(Palette.DARK, 40, 20)))
                .isNotEqualTo(colours(Thumbnail.none(Palette.LIGHT, 40, 20)));
    }

    @Test
    void vikHasItsNineStopsAndIsClamped() {
        int[] stops = {0x001261, 0x034481, 0x307da6, 0x94bed2, 0xece5e0, 0xdbaa8d, 0xc27041, 0x912d06, 0x590008};
        assertThat(Arrays.stream(new double[]{-1, -0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75, 1})
                .mapToInt(value -> Vik.argb(value) & 0xffffff).toArray()).isEqualTo(stops);
        assertThat(Vik.argb(7)).isEqualTo(Vik.argb(1));
        assertThat(Vik.argb(-7)).isEqualTo(Vik.argb(-1));
    }

    @ParameterizedTest
    @EnumSource
    void zeroIsNearTheGroundAndWhatIsLargeStandsOut(Theme theme) {
        Palette palette = theme.palette();
        Thumbnail thumbnail = Thumbnail.of(NdArray.of(new double[]{-1, 0, 1}, 3), 1, palette, 1, 3);
        double ground = palette.panel().getBrightness();
        double zero = Math.abs(brightness(thumbnail.argb(1, 0)) - ground);
        assertThat(zero).isLessThan(0.1);
        assertThat(Math.abs(brightness(thumbnail.argb(0, 0)) - ground)).isGreaterThan(0.5);
        assertThat(Math.abs(brightness(thumbnail.argb(2, 0)) - ground)).isGreaterThan(0.5);
    }

    @ParameterizedTest
    @EnumSource
    void theSignOfAnInfinityStandsOutFromItsColour(Theme theme) {
        Thumbnail thumbnail = Thumbnail.of(
                NdArray.of(new double[]{Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY}, 2), 0, theme.palette(), 1,
                2);
        for (int x : new int[]{0, thumbnail.width() / 2}) {
            double ground = brightness(thumbnail.argb(x, 0));
            double sign = brightness(thumbnail.argb(x + 3, 3));
            assertThat(Math.abs(ground - sign)).isGreaterThan(0.5);
        }
    }

    private static double brightness(int argb) {
        return Color.rgb(argb >> 16 & 255, argb >> 8 & 255, argb & 255).getBrightness();
    }
}
