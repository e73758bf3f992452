package tapedeck.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files that a process which was killed has left half written. */
public final class Leftovers {
    private static final System.Logger LOG = System.getLogger(Leftovers.class.getName());
    /** As {@link WholeFile} names what is not whole yet. */
    private static final Pattern OURS = Pattern.compile(
            "\\.[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\.part");

    /** When this process began: what was written last before is of another. */
    private static final Instant BEGUN = ProcessHandle.current().info().startInstant().orElseGet(Instant::now);

    private Leftovers() {}

    /**
     * Removes what processes that are no more have left half written in a folder: what was written last before this process
     * began, and nobody {@linkplain #guard guards}. What cannot be removed stays, too.
     */
    public static void clear(Path folder) {
        clear(folder, BEGUN);
    }

    /** As above, of what was written last before {@code then}, a time at which this process wrote nothing yet. */
    static void clear(Path folder, Instant then) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> ours;
        try (Stream<Path> all = Files.list(folder)) {
            ours = all.filter(each -> OURS.matcher(String.valueOf(each.getFileName())).matches()
                    && Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS)).toList();
        } catch (IOException | UncheckedIOException e) {
            LOG.log(System.Logger.Level.DEBUG, "leftovers stay", e);
            return;
        }
        for (Path each : ours) {
            try {
                if (Files.getLastModifiedTime(each).toInstant().isBefore(then) && !isGuarded(each)) {
                    Files.deleteIfExists(each);
                }
            } catch (IOException e) {
                LOG.log(System.Logger.Level.DEBUG, "a leftover stays", e);
            }
        }
    }

    /** Tells other processes that this one is still writing; the system tells them that it is not as soon as it has ended. */
    static void guard(FileChannel part) {
        try {
            part.tryLock(); // it is given back when the channel is closed
        } catch (IOException | OverlappingFileLockException _) { // no locks here, so that nobody takes it away either
        }
    }

    private static boolean isGuarded(Path part) throws IOException {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException _) { // by this process
            return true;
        }
    }
}
