package tapedeck.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tapedeck.program.ProgramException;

/** The page of names is what the shim has: made anew by {@link NamesTable}. */
@StartsPython
class NamesTableTest {
    @Test
    void thePageSaysWhichNamesAreThere(PythonEngine engine) throws IOException, ProgramException {
        assertThat(there(Files.readString(NamesTable.PAGE))).isEqualTo(there(NamesTable.pageWithoutProofs(engine)));
    }

    /** Under each module, the names that are there, proven or not, those that are partly, and those that are missing. */
    private static Map<String, Set<String>> there(String page) {
        Map<String, Set<String>> all = new TreeMap<>();
        String module = "";
        for (String line : page.lines().toList()) {
            int names = line.indexOf(":** ");
            if (line.startsWith("## ")) {
                module = line;
            } else if (names > 0) {
                String kind = line.startsWith("**Partly") || line.startsWith("**Missing")
                        ? line.substring(0, names)
                        : "there";
                all.computeIfAbsent(module + " " + kind, _ -> new TreeSet<>())
                        .addAll(List.of(line.substring(names + 4).split(", ", -1)));
            }
        }
        return all;
    }

    @Test
    @EnabledIfSystemProperty(named = "tapedeck.long", matches = "true", disabledReason = "every script is read: mvn -Plong verify")
    void thePageOfNamesIsUpToDate(PythonEngine engine) throws IOException, ProgramException {
        assertThat(Files.readString(NamesTable.PAGE)).isEqualTo(NamesTable.page(engine));
    }
}
