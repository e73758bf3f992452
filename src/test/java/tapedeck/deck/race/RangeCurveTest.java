package tapedeck.deck.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tapedeck.deck.race.RangeMark.Kind;

class RangeCurveTest {
    private static final double LOW = 1e-5;
    private static final double HIGH = 10;

    private static double[] rates(int n) {
        double[] rates = new double[n];
        for (int i = 0; i < n; i++) {
            rates[i] = LOW * Math.pow(HIGH / LOW, i / (n - 1.0));
        }
        return rates;
    }

    private static double[] losses(int n, DoubleUnaryOperator loss) {
        return Arrays.stream(rates(n)).map(loss).toArray();
    }

    /** Falls from 2 to 0.5, steepest at 0.01, least near 0.25, and is 0.5 + 3 (rate / 1)² beyond. */
    private static double typical(double rate) {
        double fall = 1 / (1 + Math.exp(-3 * Math.log10(rate / 0.01)));
        return 2 - 1.5 * fall + 3 * Math.pow(rate, 2);
    }

    /** The marks are on the smooth curve, which lags by a quarter of a decade. */
    private static void isTypical(RangeCurve curve) {
        assertThat(curve.mark(Kind.STEEPEST).rate()).isBetween(0.007, 0.04);
        assertThat(curve.mark(Kind.MINIMUM).rate()).isBetween(0.14, 0.7);
        assertThat(curve.mark(Kind.BLOW_UP).rate()).as("2.75 is reached at 0.87").isBetween(0.8, 1.6);
        assertThat(curve.mark(Kind.STEEPEST).sentence().key()).isEqualTo("deck.range.fallsFastest");
        assertThat(curve.mark(Kind.MINIMUM).sentence().key()).isEqualTo("deck.range.isLeast");
        assertThat(curve.mark(Kind.BLOW_UP).sentence().key()).isEqualTo("deck.range.aboveStart");
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 100, 400, 3000})
    void aCleanCurve(int n) {
        isTypical(RangeCurve.of(rates(n), losses(n, RangeCurveTest::typical)));
    }

    @Test
    void noiseDoesNotFoolIt() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            isTypical(RangeCurve.of(rates(600), losses(600, rate -> typical(rate) * Math.exp(0.1
                    * random.nextGaussian()))));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {100, 1e12, 1e300, Double.POSITIVE_INFINITY, Double.NaN, -50})
    void singleSpikesBeforeTheMinimumDoNotFoolIt(double spike) {
        for (int at : new int[]{0, 1, 50, 150, 199, 240, 280}) {
            double[] losses = losses(400, RangeCurveTest::typical);
            losses[at] = spike;
            losses[at + 60] = spike;
            isTypical(RangeCurve.of(rates(400), losses));
        }
    }

    @Test
    void aTailThatIsNotFiniteIsTheBlowUp() {
        for (double end : new double[]{Double.NaN, Double.POSITIVE_INFINITY}) {
            double[] losses = losses(400, rate -> rate > 0.5 ? end : typical(rate));
            RangeCurve curve = RangeCurve.of(rates(400), losses);
            RangeMark blowUp = curve.mark(Kind.BLOW_UP);
            assertThat(blowUp.rate()).isBetween(0.5, 0.52);
            assertThat(blowUp.sentence().key()).isEqualTo("deck.range.notFinite");
            assertThat(curve.mark(Kind.MINIMUM).rate()).isBetween(0.08, 0.4);
            assertThat(curve.smoothed(399)).isNaN();
        }
    }

    @Test
    void aFlatCurveHasNoMark() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            double noise = seed % 3 * 0.1;
            RangeCurve curve = RangeCurve.of(rates(500), losses(500, _ -> 2 + noise * random.nextGaussian()));
            assertThat(curve.marks()).as("seed %d", seed).noneMatch(RangeMark::isFound);
        }
    }

    @Test
    void aCurveThatOnlyFallsHasNoMinimumYet() {
        RangeCurve curve = RangeCurve.of(rates(400), losses(400, rate -> 2 - 0.3 * Math.log10(rate / LOW)));
        assertThat(curve.mark(Kind.STEEPEST).isFound()).isTrue();
        assertThat(curve.mark(Kind.MINIMUM).isFound()).isFalse();
        assertThat(curve.mark(Kind.MINIMUM).sentence().key()).isEqualTo("deck.range.stillFalling");
        assertThat(curve.mark(Kind.BLOW_UP).isFound()).isFalse();
    }

    @Test
    void aCurveThatOnlyRisesOnlyBlowsUp() {
        RangeCurve curve = RangeCurve.of(rates(400), losses(400, rate -> 2 + rate));
        assertThat(curve.mark(Kind.STEEPEST).isFound()).isFalse();
        assertThat(curve.mark(Kind.MINIMUM).isFound()).isFalse();
        assertThat(curve.mark(Kind.BLOW_UP).rate()).isBetween(1.9, 3.0);
    }

    @Test
    void nothingOrAlmostNothingHasNoMark() {
        for (int n = 0; n < 2; n++) {
            assertThat(RangeCurve.of(new double[n], new double[n]).marks()).hasSize(3)
                    .noneMatch(RangeMark::isFound);
        }
        RangeCurve lost = RangeCurve.of(new double[]{0.1, 0.2}, new double[]{Double.NaN, Double.NaN});
        assertThat(lost.mark(Kind.BLOW_UP).rate()).isEqualTo(0.1);
    }

    @Test
    void theMeanIsNotDrawnTowardsZeroAtTheStart() {
        RangeCurve curve = RangeCurve.of(rates(200), losses(200, _ -> 7));
        for (int i = 0; i < 200; i++) {
            assertThat(curve.smoothed(i)).isCloseTo(7, org.assertj.core.api.Assertions.within(1e-12));
        }
    }
}
