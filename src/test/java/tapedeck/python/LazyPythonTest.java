package tapedeck.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tapedeck.cli.Console;
import tapedeck.programs.Catalogue;

/** What a start needs of scripts, before anybody opens one, loads nothing of GraalPy: that would hold up the window. */
class LazyPythonTest {
    /** What {@code Main} does with Python until the window stands. */
    public static final class Start implements Runnable {
        @Override
        public void run() {
            Catalogue catalogue = new Catalogue();
            PythonEngine python = new PythonEngine();
            ScriptProgram.Surroundings surroundings = Console.surroundings(python);
            catalogue.opens(new ScriptOpener(surroundings));
            catalogue.writes((file, text) -> new WrittenScript(file, text, surroundings, ScriptProgram.Options.PLAIN));
            Path file = Path.of("/somewhere/script.py");
            assertThat(catalogue.ofFile(file).file()).isEqualTo(catalogue.ofText(file, "pass").file());
            python.close();
        }
    }

    /** Loads all classes itself but those of tests' libraries, and remembers which. */
    private static final class Watching extends URLClassLoader {
        final Set<String> loaded = ConcurrentHashMap.newKeySet();

        Watching() {
            super(Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).map(Watching::url)
                    .toArray(URL[]::new), LazyPythonTest.class.getClassLoader());
        }

        private static URL url(String path) {
            try {
                return Path.of(path).toUri().toURL();
            } catch (MalformedURLException e) {
                throw new IllegalArgumentException(path, e);
            }
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith("tapedeck.") && !isOfGraalPy(name)) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                loaded.add(name);
                Class<?> known = findLoadedClass(name);
                return known == null ? findClass(name) : known;
            }
        }
    }

    private static boolean isOfGraalPy(String name) {
        return name.startsWith("org.graalvm.") || name.startsWith("com.oracle.");
    }

    @Test
    void aStartWithoutAScriptLoadsNothingOfIt() throws Exception {
        try (Watching loader = new Watching()) {
            ((Runnable) loader.loadClass(Start.class.getName()).getDeclaredConstructor().newInstance()).run();
            assertThat(loader.loaded).contains(PythonEngine.class.getName()).noneMatch(LazyPythonTest::isOfGraalPy);
        }
    }
}
