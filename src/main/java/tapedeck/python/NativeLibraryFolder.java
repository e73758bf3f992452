package tapedeck.python;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder into which Python's engine unpacks its native libraries. That is the user's cache; where it cannot be written, as in a
 * school's account without a home, the engine would go on without its compiler, so there it is a temporary one of this process alone, which
 * the system's cleaning takes away: another user's folder is never loaded from.
 */
final class NativeLibraryFolder {
    private static final String PROPERTY = "polyglot.engine.userResourceCache";

    private NativeLibraryFolder() {}

    /** Sets it, unless it is set already; before the first engine starts. */
    static void choose() {
        String cache = System.getenv("XDG_CACHE_HOME");
        Path usual = cache == null || cache.isEmpty()
                ? Path.of(System.getProperty("user.home"), ".cache")
                : Path.of(cache);
        if (System.getProperty(PROPERTY) == null && !canBeWritten(usual)) {
            try {
                System.setProperty(PROPERTY, Files.createTempDirectory("tapedeck-libraries").toString());
            } catch (IOException _) {
                // it runs without its compiler, and says so
            }
        }
    }

    /** Returns whether a folder is there to be written; it is made if it is not there. */
    static boolean canBeWritten(Path folder) {
        try {
            return Files.isWritable(Files.createDirectories(folder));
        } catch (IOException _) {
            return false;
        }
    }
}
