package tapedeck.array;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Arrays that are made from a rule. */
class CreationTest {
    @Test
    void aRangeGoesUpOrDownInStepsAndStopsBeforeItsEnd() {
        assertThat(Creation.arange(1, 2, 0.25).toArray()).containsExactly(1, 1.25, 1.5, 1.75);
        assertThat(Creation.arange(1, 2.1, 0.5).toArray()).containsExactly(1, 1.5, 2);
        assertThat(Creation.arange(3, 0, -1).toArray()).containsExactly(3, 2, 1);
        assertThat(Creation.arange(3, 3, -1).toArray()).isEmpty();
        assertThat(Creation.arange(3, 3, 1).toArray()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0   | 1         | 0   | step must be nonzero
            0   | 1         | NaN | step must be nonzero
            0   | Infinity  | 1   | unsupported range: 0 -> inf
            0.5 | -Infinity | 1   | unsupported range: 0.5 -> -inf
            1e300 | Infinity | 1  | unsupported range: 1e+300 -> inf
            NaN | 1         | 1   | unsupported range: nan -> 1
            1   | 0         | 1   | upper bound and larger bound inconsistent with step sign
            0   | 1         | -1  | upper bound and larger bound inconsistent with step sign
            0   | 1e10      | 1   | DefaultCPUAllocator: can't allocate memory: you tried to allocate 80000000000 bytes.
            0   | 1e20      | 1   | invalid size, possible overflow?
            """)
    void whatIsNoRangeIsRefused(double start, double end, double step, String why) {
        assertThatExceptionOfType(EngineException.class).isThrownBy(() -> Creation.arange(start, end, step))
                .withMessage(why);
    }

    @Test
    void theDiagonalIsOne() {
        assertThat(Creation.eye(3).shape()).isEqualTo(Shape.of(3, 3));
        assertThat(Creation.eye(3).toArray()).containsExactly(1, 0, 0, 0, 1, 0, 0, 0, 1);
        assertThat(Creation.eye(0).numel()).isZero();
        assertThatExceptionOfType(EngineException.class).isThrownBy(() -> Creation.eye(-1))
                .withMessage("n must be greater or equal to 0, got -1");
    }
}
