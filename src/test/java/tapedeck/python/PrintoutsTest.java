package tapedeck.python;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What passes for the same printout, and what does not. */
class PrintoutsTest {
    @ParameterizedTest
    @CsvSource({"loss 0.3000,loss 0.3000", "loss 0.30000001192092896,loss 0.30000004172325134",
            "a 1.2345678806304932e-05 b,a 1.2345679716e-05 b"})
    void theSame(String expected, String actual) {
        assertThat(Printouts.difference(expected, actual)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"loss 0.3000,loss 0.3001", "loss 0.30000001192092896,loss 0.30001001192092896", "loss 0.3,'loss 0.3 '",
            "1234567890.1 a,1234567890.1 b", "1 2,1", "0.00000001,0.00000002"})
    void notTheSame(String expected, String actual) {
        assertThat(Printouts.difference(expected, actual)).isNotEmpty();
        assertThat(Printouts.difference(actual, expected)).isNotEmpty();
    }
}
