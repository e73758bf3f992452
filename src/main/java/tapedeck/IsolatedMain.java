package tapedeck;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The start of {@link Main} from folders that are not on the class path. A JVM notes for its cache of classes only what it
 * takes from jar files, and refuses a class path with folders; so the cache holds the libraries, and what is compiled anew
 * is never taken from it. The launcher has this class in a jar file of its own.
 */
public final class IsolatedMain {
    private IsolatedMain() {}

    /** Runs a command line; the system property {@code tapedeck.folders} names the folders, as a class path does. */
    public static void main(String[] args) throws Exception {
        List<URL> folders = new ArrayList<>();
        for (String each : System.getProperty("tapedeck.folders", "").split(File.pathSeparator, -1)) {
            folders.add(Path.of(each).toUri().toURL());
        }
        ClassLoader loader = new URLClassLoader(folders.toArray(URL[]::new), IsolatedMain.class.getClassLoader());
        Thread.currentThread().setContextClassLoader(loader);
        loader.loadClass("tapedeck.Main").getMethod("main", String[].class).invoke(null, (Object) args);
    }
}
