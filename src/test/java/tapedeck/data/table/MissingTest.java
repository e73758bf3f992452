package tapedeck.data.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What says in a cell that nothing is known. */
class MissingTest {
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "NA", " n/a ", "?", "NaN", "None", "<NA>", "#N/A N/A", " #N/A N/A ", "-1.#QNAN",
            "1.#IND",
            "null"})
    void marks(String cell) {
        assertThat(Missing.is(cell)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "0", "none", "No", "1", "-1", "NA1", "Nan", "unknown"})
    void others(String cell) {
        assertThat(Missing.is(cell)).isFalse();
    }
}
