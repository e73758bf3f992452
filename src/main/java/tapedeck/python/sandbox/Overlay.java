package tapedeck.python.sandbox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files that a script wrote and removed, by absolute path, over files that stay as they are. In memory, and no more than a limit.
 * Confined to the run's thread until it has ended.
 */
public final class Overlay {
    /** As the machine says it, so that Python makes the fitting OSError of it. */
    private static final String FULL = "No space left on device";

    /** Where a script may write what nobody reads. */
    static final Path NOWHERE = Path.of("/dev/null").toAbsolutePath();

    private final long limit;
    private long used;
    private final SortedMap<Path, MemoryFile> files = new TreeMap<>();
    private final Set<Path> folders = new HashSet<>();
    private final Set<Path> removed = new HashSet<>();

    /** @param limit for all files together, in bytes */
    public Overlay(long limit) {
        this.limit = limit;
        files.put(NOWHERE, new MemoryFile(this, false));
    }

    /** The files that were written and are still there, by absolute path. */
    public SortedMap<Path, byte[]> written() {
        SortedMap<Path, byte[]> written = new TreeMap<>();
        files.forEach((path, file) -> written.put(path, file.content()));
        written.remove(NOWHERE);
        return written;
    }

    void take(long bytes) throws IOException {
        if (used + bytes > limit) {
            throw new FileSystemException(null, null, FULL);
        }
        used += bytes;
    }

    @Nullable
    MemoryFile file(Path path) {
        return files.get(path);
    }

    boolean isFolder(Path path) {
        return folders.contains(path);
    }

    boolean has(Path path) {
        return files.containsKey(path) || folders.contains(path);
    }

    /** Returns whether what is on the disk under this path was removed by the script. */
    boolean isRemoved(Path path) {
        for (Path each = path; each != null; each = each.getParent()) {
            if (removed.contains(each)) {
                return true;
            }
        }
        return false;
    }

    MemoryFile create(Path path) {
        MemoryFile file = new MemoryFile(this, true);
        files.put(path, file);
        return file;
    }

    void createFolder(Path path) {
        folders.add(path);
    }

    /** Removes it here, and hides what is on the disk under that path. */
    void remove(Path path) throws IOException {
        MemoryFile file = files.remove(path);
        if (file != null) {
            file.remove();
        }
        folders.remove(path);
        removed.add(path);
    }

    Stream<Path> children(Path folder) {
        return Stream.concat(files.keySet().stream(), folders.stream())
                .filter(path -> folder.equals(path.getParent()));
    }

    /** Gives a file of the script what a file on the disk holds. */
    void copy(Path disk, MemoryFile into) throws IOException {
        if (Files.size(disk) > limit - used) {
            throw new FileSystemException(disk.toString(), null, FULL);
        }
        into.write(0, ByteBuffer.wrap(Files.readAllBytes(disk)));
    }
}
