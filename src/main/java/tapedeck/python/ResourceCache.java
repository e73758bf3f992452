package tapedeck.python;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tapedeck.program.ProgramException;
import tapedeck.text.Message;

/** Where the embedded Python unpacks its library at its first start. If it cannot, only missing modules would tell. */
final class ResourceCache {
    private static final String SETTING = "polyglot.engine.userResourceCache";

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
        if (Files.isDirectory(folder.resolve("python"))) {
            return;
        }
        @Nullable
        Path there = folder.toAbsolutePath();
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        if (there == null || !Files.isDirectory(there) || !Files.isWritable(there)) {
            throw new ProgramException(Message.of("python.cache", "folder", folder.toString()));
        }
    }
}
