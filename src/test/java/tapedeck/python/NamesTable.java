package tapedeck.python;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tapedeck.program.ProgramException;

/**
 * The text of {@code src/site/markdown/torch-names.md}, which says of every public name of PyTorch's whether it is there.
 * {@link NamesTableTest} says if the page is another, and writes it.
 */
final class NamesTable {
    private static final Path HOME = Path.of(System.getProperty("tapedeck.home", ".")).toAbsolutePath().normalize();
    static final Path PAGE = HOME.resolve("src/site/markdown/torch-names.md");

    /** Of scripts that prove names, as they stand in the script. */
    private static final String FOLDERS = "('scripts', 'tutorials', 'shim')";

    private NamesTable() {}

    /** The names of one module. */
    private record Names(List<String> proven, List<String> unproven, List<String> partly, List<String> missing) {
        Names() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    private static Map<String, String> partly() throws IOException {
        Map<String, String> partly = new TreeMap<>();
        for (String line : Files.readAllLines(HOME.resolve("src/test/python/partly.txt"))) {
            int colon = line.indexOf(": ");
            if (!line.startsWith("#") && colon > 0) {
                partly.put(line.substring(0, colon), line.substring(colon + 2));
            }
        }
        return partly;
    }

    /** The page as it should be. */
    static String page(PythonEngine engine) throws IOException, ProgramException {
        return text(names(engine, FOLDERS));
    }

    /** The page as it should be if no script proved anything: reading them all takes most of the time. */
    static String pageWithoutProofs(PythonEngine engine) throws IOException, ProgramException {
        return text(names(engine, "()"));
    }

    private static Map<String, Names> names(PythonEngine engine, String folders) throws IOException, ProgramException {
        Map<String, String> partly = partly();
        Map<String, Names> modules = new LinkedHashMap<>();
        Path script = HOME.resolve("src/test/python/names_there.py");
        Scripts.Printed printed = Scripts.run(engine, script, Files.readString(script).replace(FOLDERS, folders));
        if (printed.code() != 0) {
            throw new UncheckedIOException(new IOException(printed.traceback()));
        }
        for (String line : printed.out().lines().toList()) {
            List<String> words = List.of(line.split(" ", -1));
            Names names = modules.computeIfAbsent(words.get(0), _ -> new Names());
            String name = words.get(1);
            boolean isThere = words.get(2).equals("True");
            String note = partly.get(words.get(0) + "." + name);
            if (isThere && note != null) {
                names.partly.add(name + " (" + note + ")");
            } else {
                (isThere ? words.get(3).equals("True") ? names.proven : names.unproven : names.missing).add(name);
            }
        }
        return modules;
    }

    private static String text(Map<String, Names> modules) {
        StringBuilder page = new StringBuilder(
                """
                        # Which of PyTorch's names are there

                        Generated from the shim and the scripts in `src/test/python` (`tapedeck.python.NamesTable`); the names are those
                        of PyTorch 2.6, numpy 2.2 and matplotlib 3.10. *Proven* are names that one of those scripts uses, which all print
                        what PyTorch prints unless `differing.txt` lists them. What is missing says so by name when it is asked for.

                        | module | proven | there | partly | missing |
                        |---|---:|---:|---:|---:|
                        """);
        modules.forEach((module, names) -> page.append("| `").append(module).append("` | ")
                .append(names.proven.size()).append(" | ").append(names.unproven.size()).append(" | ")
                .append(names.partly.size()).append(" | ").append(names.missing.size()).append(" |\n"));
        modules.forEach((module, names) -> {
            page.append("\n## ").append(module).append('\n');
            list(page, "Proven", names.proven);
            list(page, "There, used by none of the scripts", names.unproven);
            list(page, "Partly", names.partly);
            list(page, "Missing", names.missing);
        });
        return page.toString();
    }

    private static void list(StringBuilder page, String heading, List<String> names) {
        if (!names.isEmpty()) {
            page.append("\n**").append(heading).append(":** ").append(String.join(", ", names)).append("\n");
        }
    }
}
