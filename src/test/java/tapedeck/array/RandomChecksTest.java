package tapedeck.array;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Which distributions can be drawn from, and PyTorch's words for the others. */
class RandomChecksTest {
    private static void isRefused(ThrowingCallable draw, String why) {
        assertThatExceptionOfType(EngineException.class).isThrownBy(draw).withMessageStartingWith(why);
    }

    private static void isAllowed(ThrowingCallable draw) {
        assertThatCode(draw).doesNotThrowAnyException();
    }

    @Test
    void uniformNumbersHaveBoundsInOrderAndInReach() {
        isAllowed(() -> RandomChecks.uniform(-1, 1, 10, "Double"));
        isAllowed(() -> RandomChecks.uniform(2, 2, 10, "Double"));
        isAllowed(() -> RandomChecks.uniform(-5, 5, 10, "Double"));
        isRefused(() -> RandomChecks.uniform(1, -1, 10, "Double"),
                "uniform_ expects to return a [from, to) range, but found from=1 > to=-1");
        isRefused(() -> RandomChecks.uniform(-6, 5, 10, "Float"),
                "uniform_ expects to-from <= std::numeric_limits<Float>::max(), but found to=5 and from=-6");
        isRefused(() -> RandomChecks.uniform(-11, 1, 10, "Float"), "from is out of bounds for float");
        isRefused(() -> RandomChecks.uniform(1, Double.NaN, 10, "Double"), "to is out of bounds for double");
    }

    @Test
    void aDeviationIsNotNegative() {
        isAllowed(() -> RandomChecks.normal(0));
        isRefused(() -> RandomChecks.normal(-1), "normal expects std >= 0.0, but found std -1");
        isRefused(() -> RandomChecks.normal(Double.NaN), "normal expects std >= 0.0, but found std nan");
    }

    @Test
    void aProbabilityIsWithinZeroAndOne() {
        isAllowed(() -> RandomChecks.bernoulli(0));
        isAllowed(() -> RandomChecks.bernoulli(1));
        isRefused(() -> RandomChecks.bernoulli(-0.5), "bernoulli_ expects p to be in [0, 1], but got p=-0.5");
        isRefused(() -> RandomChecks.bernoulli(1.5), "bernoulli_ expects p to be in [0, 1], but got p=1.5");
        isRefused(() -> RandomChecks.bernoulli(Double.NaN), "bernoulli_ expects p to be in [0, 1], but got p=nan");
    }
}
