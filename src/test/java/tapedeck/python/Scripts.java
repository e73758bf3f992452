package tapedeck.python;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tapedeck.program.ProgramException;
import tapedeck.program.ScriptFailure;

/**
 * Runs scripts and compares what they print with what PyTorch printed: {@code Scripts [--show] FOLDER|FILE ...}, the files by
 * the start of their names. By hand, while the shim is worked on; {@link ScriptsTest} does it in the tests.
 */
public final class Scripts {
    private Scripts() {}

    /** What a script printed here, and how it ended. */
    record Printed(String out, String err, int code, String traceback, @Nullable ScriptFailure failure) {}

    /** A script as a Program that says nothing, and reads nothing. */
    public static ScriptProgram program(PythonEngine engine, Path file, String source) {
        return new ScriptProgram(file, source, ScriptProgram.Surroundings.silent(engine),
                ScriptProgram.Options.PLAIN);
    }

    static Printed run(PythonEngine engine, Path file) throws IOException, ProgramException {
        return run(engine, file, Files.readString(file));
    }

    /** Runs a text as if it stood in the file. */
    static Printed run(PythonEngine engine, Path file, String source) throws ProgramException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = 0;
        String traceback = "";
        ScriptFailure failure = null;
        try {
            new ScriptRun(new ScriptProgram.Surroundings(engine, out, err), ScriptProgram.Options.PLAIN, new FreeRun(),
                    () -> {})
                    .run(file, source);
        } catch (ScriptException e) {
            code = e.code();
            traceback = e.traceback();
            failure = e.failure();
        }
        return new Printed(out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8), code, traceback,
                failure);
    }

    /** What PyTorch printed. */
    static String expected(Path script) throws IOException {
        return Files.readString(other(script, ".out"));
    }

    /** The last lines of the traceback that PyTorch ended with; empty if it did not. */
    static String expectedError(Path script) throws IOException {
        Path error = other(script, ".err");
        return Files.exists(error) ? Files.readString(error) : "";
    }

    private static Path other(Path script, String ending) {
        String name = String.valueOf(script.getFileName());
        return script.resolveSibling(name.substring(0, name.length() - ".py".length()) + ending);
    }

    static List<Path> scripts(Path folder, String prefix) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(".py")
                    && String.valueOf(file.getFileName()).startsWith(prefix)).sorted().toList();
        }
    }

    /**
     * The scripts of a folder of {@code src/test/python} that {@code mvn verify} takes, one of {@code every}; with {@code
     * -Plong} all. {@code -Dtapedeck.scripts.start} keeps to those whose names begin so.
     */
    static Stream<Path> sample(String folder, int every) throws IOException {
        Path at = Path.of(System.getProperty("tapedeck.home", "."), "src/test/python", folder);
        return sample(scripts(at.toAbsolutePath().normalize(), System.getProperty("tapedeck.scripts.start", "")),
                every);
    }

    /** One of {@code every}; with {@code -Plong} all. */
    public static <T> Stream<T> sample(List<T> all, int every) {
        int step = Boolean.getBoolean("tapedeck.long") ? 1 : every;
        return IntStream.range(0, all.size()).filter(i -> i % step == 0).mapToObj(all::get);
    }

    public static void main(String[] arguments) throws IOException, ProgramException {
        PrintStream console = System.out;
        boolean show = arguments[0].equals("--show");
        int same = 0;
        int all = 0;
        try (PythonEngine engine = new PythonEngine()) {
            for (int i = show ? 1 : 0; i < arguments.length; i++) {
                Path given = Path.of(arguments[i]).toAbsolutePath();
                List<Path> files = Files.isDirectory(given)
                        ? scripts(given, "")
                        : scripts(Objects.requireNonNull(given.getParent()), String.valueOf(given.getFileName()));
                for (Path file : files) {
                    long start = System.nanoTime();
                    Printed printed = run(engine, file);
                    if (show) {
                        console.print(printed.out + printed.err + printed.traceback);
                        if (printed.failure != null) {
                            console.println(printed.failure);
                        }
                    }
                    String difference = Files.exists(other(file, ".out"))
                            ? Printouts.difference(expected(file), printed.out)
                            : "";
                    boolean ok = difference.isEmpty()
                            && (printed.code == 0 || Files.exists(other(file, ".err")));
                    all++;
                    same += ok ? 1 : 0;
                    console.printf(Locale.ROOT, "%s %s (%.1f s) %s%n", ok ? "same " : "OTHER", file.getFileName(),
                            (System.nanoTime() - start) / 1e9, difference);
                    if (!ok && !show) {
                        List<String> trace = printed.traceback.lines().toList();
                        trace.subList(Math.max(0, trace.size() - 4), trace.size())
                                .forEach(line -> console.println("      " + line));
                    }
                }
            }
        }
        console.println(same + " of " + all + " the same");
    }
}
