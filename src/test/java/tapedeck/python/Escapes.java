package tapedeck.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;
import tapedeck.python.sandbox.PythonLibrary;

/**
 * The programs of {@code src/test/python/escapes.txt} and a piece of the disk in which they try to leave their sandbox: a folder
 * of their own, and one beside it with a secret.
 */
public final class Escapes {
    private static final String SECRET = "no-script-reads-this-7f3a";

    private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"), "tapedeck-escapes-secret.txt");

    private static final String PRELUDE = """
            import os, sys
            SECRET, OUTSIDE, MARKER, TEMPORARY, HOME = %s
            REAL = {each.__name__: each for each in os.supports_dir_fd | os.supports_follow_symlinks | os.supports_fd}

            RESULTS = []

            def attempt(function, *arguments):
                try:
                    result = function(*arguments)
                    RESULTS.append(str(result)[:1000])
                    print(RESULTS[-1])
                    return result
                except BaseException as e:
                    print(type(e).__name__, e)

            def refused(function, *arguments):
                try:
                    function(*arguments)
                except BaseException as e:
                    print(type(e).__name__, e)
                else:
                    print('ESCAPED:', function, arguments)

            def read(path):
                def reading():
                    with open(path) as file:
                        return file.read(1000)
                attempt(reading)

            def write(path):
                def writing():
                    with open(path, 'w') as file:
                        file.write('escaped')
                attempt(writing)

            def fresh(name):
                import _imp
                from importlib.machinery import BuiltinImporter, ModuleSpec
                module = _imp.create_builtin(ModuleSpec(name, BuiltinImporter))
                _imp.exec_builtin(module)
                return module

            """;

    private final Path machine;
    private final Path own;
    private final Path outside;
    private final SortedMap<String, String> before;

    /** A program by its name. */
    public record Escape(String name, String source) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** Makes folders beside the classes: of what lies in the folder for temporary files a script sees nothing anyway. */
    public static final class BesideTheClasses implements TempDirFactory {
        @Override
        public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context) throws IOException {
            Path home = Path.of(System.getProperty("tapedeck.home", ".")).toAbsolutePath().normalize();
            return Files.createTempDirectory(Files.createDirectories(home.resolve("target/escapes")), "machine");
        }
    }

    /** @param machine an empty folder, not in the one for temporary files */
    public Escapes(Path machine) throws IOException {
        this.machine = machine.toRealPath();
        own = Files.createDirectory(this.machine.resolve("own"));
        outside = Files.createDirectory(this.machine.resolve("outside"));
        Files.createDirectory(this.machine.resolve("own-not"));
        for (Path folder : List.of(outside, this.machine.resolve("own-not"))) {
            Files.writeString(folder.resolve("secret.txt"), SECRET);
            Files.writeString(folder.resolve("stolen.py"), "TEXT = '" + SECRET + "'\nprint(TEXT)\n");
            Files.writeString(folder.resolve("table.csv"), SECRET + ",b\n1,2\n");
        }
        Files.writeString(own.resolve("inner.txt"), "inner");
        Files.writeString(own.resolve("table.csv"), "a,b\n1,2\n");
        Files.createDirectory(own.resolve("folder"));
        Files.writeString(own.resolve("folder/inner.txt"), "inner");
        Files.createSymbolicLink(own.resolve("out"), outside);
        Files.createSymbolicLink(own.resolve("up"), Path.of(".."));
        Files.createSymbolicLink(own.resolve("top"), Path.of("/"));
        Files.createSymbolicLink(own.resolve("file"), outside.resolve("secret.txt"));
        Files.createSymbolicLink(own.resolve("dangling"), outside.resolve("marker"));
        Files.writeString(TEMPORARY, SECRET);
        TEMPORARY.toFile().deleteOnExit();
        before = disk();
    }

    /** All programs. */
    public static List<Escape> all() throws IOException {
        Path file = Path.of(System.getProperty("tapedeck.home", "."), "src/test/python/escapes.txt");
        List<Escape> all = new ArrayList<>();
        for (String part : Files.readString(file).split("\n=== ", -1)) {
            int end = part.indexOf('\n');
            if (!part.startsWith("#")) {
                all.add(new Escape(part.substring(0, end), part.substring(end + 1)));
            }
        }
        return all;
    }

    /** The text of a program as it is run here. */
    public String text(Escape escape) {
        String paths = Stream.of(outside.resolve("secret.txt"), outside, outside.resolve("marker"), TEMPORARY,
                Path.of(System.getProperty("user.home")))
                .map(path -> "'" + path + "'").reduce((a, b) -> a + ", " + b).orElseThrow();
        return PRELUDE.replace("%s", paths) + escape.source();
    }

    /** What a program ends with that is run where nobody sees its prints: an error, if it read the secret. */
    public static String demandNothingRead() {
        return "\nassert not any('" + SECRET.substring(0, 9) + "' '" + SECRET.substring(9)
                + "' in each for each in RESULTS), 'it was read'\n";
    }

    /** Writes a file into the program's own folder, from where it is run; it is no change of the disk. */
    public Path put(String name, String text) throws IOException {
        Path file = Files.writeString(own.resolve(name), text);
        before.clear();
        before.putAll(disk());
        return file;
    }

    /** The program's own folder. */
    public Path own() {
        return own;
    }

    /** Asserts that nothing was read or done, whatever was printed, and that nothing on the disk is another. */
    public void assertUntouched(String printed) throws IOException {
        assertThat(printed).doesNotContain(SECRET).doesNotContain("ESCAPED");
        assertThat(disk()).isEqualTo(before);
    }

    /** The files here, Python's library, and what its engine has unpacked for this user, with a hash; settings of the process. */
    private SortedMap<String, String> disk() throws IOException {
        SortedMap<String, String> all = new TreeMap<>();
        add(machine, all);
        try (PythonLibrary library = PythonLibrary.open()) {
            add(library.home(), all);
        }
        add(Path.of(System.getProperty("user.home"), ".cache", "org.graalvm.polyglot", "engine"), all);
        all.put("process",
                Locale.getDefault() + " " + TimeZone.getDefault().getID() + " " + new TreeMap<>(System.getenv())
                        + " " + System.getProperties().size());
        return all;
    }

    private static void add(Path root, SortedMap<String, String> all) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                all.put(path.toString(), content(path));
            }
        }
    }

    private static String content(Path path) throws IOException {
        if (Files.isSymbolicLink(path)) {
            return "-> " + Files.readSymbolicLink(path);
        }
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            return "folder";
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(path));
            return Files.getLastModifiedTime(path) + " " + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
