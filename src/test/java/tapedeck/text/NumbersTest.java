package tapedeck.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
    @ParameterizedTest
    @CsvSource({"0, 0", "-0.0, 0", "0.1, 0.1", "30, 30", "1e-6, 1e-6", "1.05e-6, 1.05e-6", "1e-4, 1e-4", "0.001, 0.001",
            "100000, 100000", "1e6, 1e6", "12345678, 1.23457e7", "-0.25, -0.25", "1e300, 1e300", "4.9e-324, 4.9e-324",
            "NaN, nan", "Infinity, inf", "-Infinity, -inf", "999999.9, 1e6", "0.30000000000000004, 0.3"})
    void shortest(double value, String text) {
        assertThat(Numbers.shortest(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0.3149, 0.31", "12345.6, 12000", "0, 0", "1.96e-5, 2e-5", "NaN, NaN", "-Infinity, -Infinity"})
    void rounded(double value, double number) {
        assertThat(Numbers.rounded(value, 2)).isEqualTo(Double.valueOf(number));
    }

    @ParameterizedTest
    @CsvSource({"0.31, 0.3100", "35.2, 35.20", "9.99999, 10.00", "12345.6, 12350", "0, 0", "1e-5, 1e-5", "NaN, nan",
            "-2.5, -2.500"})
    void steady(double value, String text) {
        assertThat(Numbers.steady(value, 4)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0.1, 0.1", "1e-7, 1.0e-7", "0.30000000000000004, 0.30000000000000004", "0, 0.0", "NaN, nan",
            "-Infinity, -inf"})
    void exact(double value, String text) {
        assertThat(Numbers.exact(value)).isEqualTo(text);
    }

    @Test
    void countsHaveTheirThousandsSetApart() {
        assertThat(Numbers.count(0)).isEqualTo("0");
        assertThat(Numbers.count(999)).isEqualTo("999");
        assertThat(Numbers.count(1_000)).isEqualTo("1\u202f000");
        assertThat(Numbers.count(-1_234_567)).isEqualTo("-1\u202f234\u202f567");
    }
}
