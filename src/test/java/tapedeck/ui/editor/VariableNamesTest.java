package tapedeck.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which variable the pointer is on. */
class VariableNamesTest {
    private static final String LINE = "h1 = self.net.relu(größe * 2.5)";

    @ParameterizedTest
    @CsvSource({"0, h1", "1, h1", "2, ''", "5, self", "8, self", "9, self", "10, self.net", "14, self.net.relu",
            "19, größe",
            "26, ''", "27, ''", "29, ''", "40, ''"})
    void theNameUpToTheWordThatIsPointedAt(int column, String name) {
        assertThat(VariableNames.at(LINE, column)).isEqualTo(name);
    }
}
