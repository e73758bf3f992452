package tapedeck.python;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import tapedeck.program.ProgramException;
import tapedeck.text.Message;

/** Where the embedded Python unpacks its library at its first start. If it cannot, only missing modules would tell. */
final class ResourceCache {
    private static final String SETTING = "polyglot.engine.userResourceCache";

    private static final long MEGA = 1_000_000;
    /** What Python's library takes, and something beside. */
    private static final long NEEDED = 50 * MEGA;

    private ResourceCache() {}

    /** The folder: as a system property says, else the operating system's for caches. */
    static Path folder() {
        String set = System.getProperty(SETTING);
        if (set != null) {
            return Path.of(set);
        }
        Path home = Path.of(System.getProperty("user.home", ""));
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String xdg = System.getenv("XDG_CACHE_HOME");
        Path caches = home.resolve(".cache");
        if (system.contains("win")) {
            caches = home.resolve("AppData").resolve("Local");
        } else if (system.contains("mac")) {
            caches = home.resolve("Library").resolve("Caches");
        } else if (xdg != null && !xdg.isEmpty()) {
            caches = Path.of(xdg);
        }
        return caches.resolve("org.graalvm.polyglot");
    }

    /** @throws ProgramException if nothing is unpacked in a folder, and nothing can be */
    static void demand(Path folder) throws ProgramException {
        demand(folder, NEEDED);
    }

    /** @param needed the bytes that are to be written */
    static void demand(Path folder, long needed) throws ProgramException {
        if (isUnpacked(folder.resolve("python").resolve("python-home"))) {
            return;
        }
        try { // what the system says of a folder is not what it then does: of /proc, or of a disk that is full
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "tapedeck", null));
            if (Files.getFileStore(folder).getUsableSpace() < needed) {
                throw new ProgramException(
                        Message.of("python.cacheFull", "folder", folder.toString(), "megabytes", needed / MEGA));
            }
        } catch (IOException e) {
            throw new ProgramException(Message.of("python.cache", "folder", folder.toString()));
        }
    }

    /** It is made elsewhere and moved there once it is whole. */
    private static boolean isUnpacked(Path home) {
        try (Stream<Path> versions = Files.list(home)) {
            return versions.anyMatch(each -> Files.isDirectory(each.resolve("lib")));
        } catch (IOException e) {
            return false;
        }
    }
}
