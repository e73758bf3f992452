package tapedeck.data.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a number in a cell. */
class CellNumbersTest {
    private static final CellNumbers POINT = new CellNumbers(false, Dialect.NONE);
    private static final CellNumbers GERMAN = new CellNumbers(true, '.');

    @ParameterizedTest
    @CsvSource({"1,1", "-1.5,-1.5", "+.5,0.5", "5.,5", "' 7 ',7", "1e3,1000", "1.5E-2,0.015", "inf,Infinity",
            "-Infinity,-Infinity", "007,7"})
    void numbersWithAPoint(String cell, double value) {
        assertThat(POINT.read(cell)).isEqualTo(value);
        assertThat(POINT.guess(cell)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "+", ".", "e5", "1e", "1e+", "1.2.3", "1d", "0x1p3", "NaN", "12,5", "1,000",
            "1 000", "5 kg", "٣", "infinite", "--1", "1-2", "1e400", "-1e999"})
    void noNumbers(String cell) {
        assertThat(POINT.read(cell)).isNaN();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"12,5|12.5", "1.000|1000", "1.234.567,25|1234567.25", "-3|-3", "1,5e3|1500"})
    void numbersWithACommaAndThousands(String cell, double value) {
        assertThat(GERMAN.read(cell)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "1.00", "12345.678", "1.2345", ".500", "1..000"})
    void noGroups(String cell) {
        assertThat(GERMAN.read(cell)).isNaN();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"12,5|12.5", "1,000|1000", "1 000|1000", "1.234,5|1234.5", "1,234.5|1234.5",
            "2'000|2000", "2 000,5|2000.5"})
    void whatAPersonWouldRead(String cell, double value) {
        assertThat(POINT.guess(cell)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5 kg", "about 40", "1,2,3", "12-05"})
    void whatNobodyCouldBeSureOf(String cell) {
        assertThat(POINT.guess(cell)).isNaN();
    }

    @Tag("long")
    @Test
    void theNearestDouble() {
        Random random = new Random(7);
        for (int i = 0; i < 100_000; i++) {
            String digits = String.valueOf(random.nextLong(1L << (1 + random.nextInt(62))));
            int point = random.nextInt(digits.length() + 1);
            String cell = (random.nextBoolean() ? "-" : "") + digits.substring(0, point) + "."
                    + digits.substring(point);
            assertThat(POINT.read(cell)).as(cell).isEqualTo(Double.parseDouble(cell));
            assertThat(POINT.read(cell + "e" + random.nextInt(3))).as(cell).isNotNaN();
        }
        assertThat(POINT.read("-0")).isEqualTo(-0.0);
    }
}
