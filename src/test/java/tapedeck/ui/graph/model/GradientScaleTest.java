package tapedeck.ui.graph.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.ui.graph.Sketches;

class GradientScaleTest {
    private static NdArray of(double... values) {
        return NdArray.of(values, values.length);
    }

    @Test
    void theScaleHasTheSmallestAndTheLargestNormOfTheTape() throws Exception {
        var moments = Sketches.moments(Sketches.fizzBuzz());
        GradientScale scale = GradientScale.of(moments.getLast(), new GradientSizes());
        moments.getLast().functions().forEach(function -> {
            double size = Math.log10(Values.most(Objects.requireNonNull(function.incoming())));
            assertThat(size).isBetween(scale.low(), scale.high());
        });
        assertThat(scale.high() - scale.low()).isGreaterThanOrEqualTo(4);
        GradientScale none = GradientScale.of(Sketches.square(), new GradientSizes());
        assertThat(none.isEmpty()).as("no gradient yet").isTrue();
        assertThat(none.least() + none.most()).as("no number is made up").isEmpty();
    }

    @Test
    void aLevelForEachShareOfThePowersOfTen() {
        GradientScale scale = new GradientScale(-9, 0);
        assertThat(scale.of(of(1e-9)).level()).isZero();
        assertThat(scale.of(of(3e-5)).level()).isEqualTo(4);
        assertThat(scale.of(of(0.5)).level()).isEqualTo(8);
        assertThat(scale.of(of(1e20)).level()).as("beyond the end").isEqualTo(8);
        assertThat(scale.of(of(1e-300)).level()).isZero();
    }

    @Test
    void whatIsNoNumberHasASignAndNoLevel() {
        GradientScale scale = new GradientScale(-2, 2);
        assertThat(scale.of(of(1, Double.NaN)).sign()).isEqualTo("nan");
        assertThat(scale.of(of(1, Double.POSITIVE_INFINITY)).sign()).isEqualTo("+inf");
        assertThat(scale.of(of(1, Double.NEGATIVE_INFINITY)).sign()).isEqualTo("-inf");
        assertThat(scale.of(of(0, 0)).sign()).isEqualTo("0");
        assertThat(scale.of(of(1, Double.NaN)).level()).isEqualTo(-1);
        assertThat(scale.of(of(0.5)).sign()).isEmpty();
    }

    @Test
    void ofSeveralTheLargestCountsAndWhatIsNoNumberMost() {
        GradientScale scale = new GradientScale(-2, 2);
        assertThat(scale.of(List.of())).isNull();
        assertThat(Objects.requireNonNull(scale.of(List.of(of(0.1), of(3, 4), of(0)))).most()).isEqualTo(4);
        assertThat(Objects.requireNonNull(scale.of(List.of(of(7), of(Double.NaN)))).sign()).isEqualTo("nan");
        assertThat(Objects.requireNonNull(scale.of(List.of(of(Double.NaN), of(7)))).sign()).isEqualTo("nan");
    }

    @Test
    void largeNumbersDoNotOverflow() {
        assertThat(new GradientScale(0, 400).of(NdArray.full(Shape.of(100, 100), 1e300)).sign()).isEmpty();
    }

    @Test
    void aLevelIsAShareFromNothingToAll() {
        assertThat(new GradientScale.Size(1, 0, "").share()).isZero();
        assertThat(new GradientScale.Size(1, GradientScale.LEVELS - 1, "").share()).isEqualTo(1);
        assertThat(new GradientScale.Size(1, 2, "").share()).isEqualTo(0.25);
    }

    @Test
    void whatIsTinyIsPaleBesideWhatIsLarge() {
        GradientScale scale = new GradientScale(-12, 3);
        assertThat(scale.share(1e-12)).isZero();
        assertThat(scale.share(-170)).isBetween(-1.0, -0.9);
        assertThat(scale.share(0)).isZero();
        assertThat(scale.share(1e-300)).as("below the scale").isZero();
        assertThat(scale.share(1e9)).as("above it").isEqualTo(1);
        assertThat(scale.share(-1e-3)).isCloseTo(-0.6, org.assertj.core.data.Offset.offset(1e-12));
    }

    @Test
    void theEndsAreWrittenAsCardsWriteNumbers() {
        assertThat(new GradientScale(-5, 0).least()).isEqualTo("1e-5");
        assertThat(new GradientScale(-5, 0).most()).isEqualTo("1");
        assertThat(new GradientScale(-2, 2).least()).isEqualTo("0.01");
        assertThat(new GradientScale(-2, 2).most()).isEqualTo("100");
    }
}
