package tapedeck.python;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tapedeck.program.ProgramException;

/** The page of names is what the shim has: made anew by {@link NamesTable}. */
@StartsPython
class NamesTableTest {
    private static final String WRITER = "NamesTableTest#thePageOfNamesIsUpToDate -Dtapedeck.long=true";

    @Tag("long")
    @Test
    void thePageSaysWhichNamesAreThere(PythonEngine engine) throws IOException, ProgramException {
        GeneratedPage.assertUpToDate(NamesTable.PAGE, there(Files.readString(NamesTable.PAGE)),
                there(NamesTable.pageWithoutProofs(engine)), WRITER);
    }

    /** Returns each name with its module and whether it is there, proven or not, partly, or missing; sorted. */
    private static List<String> there(String page) {
        Set<String> all = new TreeSet<>();
        String module = "";
        for (String line : page.lines().toList()) {
            int names = line.indexOf(":** ");
            if (line.startsWith("## ")) {
                module = line.substring(3);
            } else if (names > 0) {
                String kind = line.startsWith("**Partly") || line.startsWith("**Missing")
                        ? line.substring(2, names)
                        : "there";
                for (String name : line.substring(names + 4).split(", ", -1)) {
                    all.add(module + " " + kind + ": " + name);
                }
            }
        }
        return List.copyOf(all);
    }

    @Test
    @EnabledIfSystemProperty(named = "tapedeck.long", matches = "true", disabledReason = "every script is read: mvn -Plong verify")
    void thePageOfNamesIsUpToDate(PythonEngine engine) throws IOException, ProgramException {
        String page = NamesTable.page(engine);
        GeneratedPage.assertUpToDate(NamesTable.PAGE, GeneratedPage.read(NamesTable.PAGE, page).lines().toList(),
                page.lines().toList(), WRITER);
    }
}
