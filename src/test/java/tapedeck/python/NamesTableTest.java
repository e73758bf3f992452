package tapedeck.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import tapedeck.program.ProgramException;

/** The page of names is what the shim has: made anew by {@link NamesTable}. */
@StartsPython
class NamesTableTest {
    @Test
    void thePageOfNamesIsUpToDate(PythonEngine engine) throws IOException, ProgramException {
        assertThat(Files.readString(NamesTable.PAGE)).isEqualTo(NamesTable.page(engine));
    }
}
