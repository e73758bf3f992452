package tapedeck.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JumpFieldTest {
    @Test
    void takesWholeNumbersFromOneAsPeopleWriteThem() {
        assertThat(JumpField.parse("12")).isEqualTo(12);
        assertThat(JumpField.parse(" 7 ")).isEqualTo(7);
        assertThat(JumpField.parse("1 000")).isEqualTo(1_000);
        assertThat(JumpField.parse("12,345")).isEqualTo(12_345);
        assertThat(JumpField.parse("007")).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "0", "-1", "1.5", "1e3", "NaN", "0x1p3", "12d", "99999999999999999999", "1 2",
            "ten"})
    void refusesWhatIsNoIteration(String text) {
        assertThat(JumpField.parse(text)).isNull();
    }
}
