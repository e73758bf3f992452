package tapedeck.ui.session;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Something that only one window has at a time. The system lets go of it when the process ends, however it does. */
final class ExclusiveLock implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(ExclusiveLock.class.getName());

    private final Path file;
    private final FileChannel channel;

    private ExclusiveLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Takes hold, unless somebody else has.
     *
     * @param file which stands for it, and holds nothing
     * @throws IOException if there can be no such file
     */
    static Optional<ExclusiveLock> of(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean isHeld = false;
        try {
            FileLock lock = channel.tryLock();
            isHeld = lock != null;
        } catch (OverlappingFileLockException _) { // by this process
        } finally {
            if (!isHeld) {
                channel.close();
            }
        }
        return isHeld ? Optional.of(new ExclusiveLock(file, channel)) : Optional.empty();
    }

    /** Returns whether somebody has it; he may be another user, into whose file this one can only look. */
    static boolean isTaken(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return channel.tryLock(0, Long.MAX_VALUE, true) == null;
        } catch (OverlappingFileLockException _) {
            return true;
        } catch (IOException _) { // there is none, or nobody can tell
            return false;
        }
    }

    /** Lets go. */
    @Override
    public void close() {
        try {
            Files.deleteIfExists(file); // first: nobody else may hold what goes away
            channel.close();
        } catch (IOException e) { // the next window finds it, and that nobody holds it
            LOG.log(System.Logger.Level.DEBUG, "a lock stays", e);
        }
    }
}
