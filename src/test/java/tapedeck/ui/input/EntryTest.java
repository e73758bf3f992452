package tapedeck.ui.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryTest {
    @ParameterizedTest
    @CsvSource({"0.1, 0.1", "' .5 ', 0.5", "1e-6, 1e-6", "10, 10", "+1E-3, 0.001", "0, 0", "-0, 0", "0e9, 0", "5., 5"})
    void takesNumbersAsPeopleWriteThem(String text, double rate) {
        assertThat(Entry.of(text, Quantity.LEARNING_RATE.limits())).isEqualTo(new Entry.Accepted(rate));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "-1", "", "  ", "abc", "1e400", "0x1p3", "1d", "0,1", "1e-7", "1e-400",
            "11",
            "1 2", "--1", "e5", ".", "½"})
    void refusesTheRestAndSaysWhy(String text) {
        assertThat(Entry.of(text, Quantity.LEARNING_RATE.limits())).isInstanceOfSatisfying(Entry.Refused.class,
                refused -> assertThat(refused.why()).isNotBlank().hasSizeLessThan(60));
    }
}
