package tapedeck.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestWordTest {
    @ParameterizedTest
    @CsvSource({"ligt, light", "LIGHT, light", "w, w1", "w3, w1"})
    void aWordWithFewLettersChangedIsMeant(String given, String meant) {
        assertThat(NearestWord.of(given, List.of("play", "light", "w1"))).contains(meant);
    }

    /** Of a name of one letter each other such name has one letter changed. */
    @ParameterizedTest
    @CsvSource({"p, a", "p, p2", "blink, look"})
    void aWordIsNotMeantOfWhichNothingOrLittleIsLeft(String given, String other) {
        assertThat(NearestWord.of(given, List.of(other)).isPresent()).isEqualTo(other.startsWith(given));
    }
}
