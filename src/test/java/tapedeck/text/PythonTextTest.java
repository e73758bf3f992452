package tapedeck.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PythonTextTest {
    @Test
    void numbersReadAsPythonPrintsThem() {
        assertThat(Stream.of(0.0001, 1e-5, 1.5e-7, 123456.0, 1e16, -2.5e300, 0.1, 0.0, 1.0 / 3, Double.NaN)
                .map(PythonText::repr)).containsExactly("0.0001", "1e-05", "1.5e-07", "123456.0", "1e+16", "-2.5e+300",
                        "0.1", "0.0", "0.3333333333333333", "nan");
    }

    @Test
    void numbersReadAsAStreamOfCPlusPlusPrintsThem() {
        assertThat(Stream.of(0.0001, 1.25e-5, 123456.0, 1234567.0, 999999.5, -1.095445115, 2.0, 0.0, 1e308,
                Double.NEGATIVE_INFINITY).map(PythonText::general)).containsExactly("0.0001", "1.25e-05", "123456",
                        "1.23457e+06", "1e+06", "-1.09545", "2", "0", "1e+308", "-inf");
    }
}
