package tapedeck.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a process that was killed has left of files that it was writing. */
public final class Leftovers {
    private static final System.Logger LOG = System.getLogger(Leftovers.class.getName());
    /** As {@link WholeFile} names what is not whole yet. */
    private static final Pattern OURS = Pattern.compile(
            "\\.[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\.part");

    private Leftovers() {}

    /**
     * Removes what is ours in a folder, and was written last before {@code then}: what another process writes at this moment
     * stays. What cannot be removed stays, too.
     */
    public static void clear(Path folder, Instant then) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> ours = all.filter(each -> OURS.matcher(String.valueOf(each.getFileName())).matches()
                    && Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS)).toList();
            for (Path each : ours) {
                if (Files.getLastModifiedTime(each).toInstant().isBefore(then)) {
                    Files.deleteIfExists(each);
                }
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "a leftover stays", e);
        }
    }
}
