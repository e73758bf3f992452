package tapedeck.python.sandbox;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The file or folder that a script sees at a path: Python's library, else what the {@link Overlay} has there, else what the disk
 * has, if it may be read.
 */
final class AllowedPaths {
    private final List<Path> readable;
    private final Path temporary;
    private final PythonLibrary library;
    private final Overlay overlay;

    /**
     * @param readable folders, absolute
     * @param temporary a folder of which only the overlay's files are seen
     */
    AllowedPaths(List<Path> readable, Path temporary, PythonLibrary library, Overlay overlay) {
        this.readable = new CopyOnWriteArrayList<>(readable);
        this.temporary = temporary;
        this.library = library;
        this.overlay = overlay;
        overlay.createFolder(temporary);
    }

    /** Has one more folder readable, an absolute one. */
    void admit(Path folder) {
        readable.add(folder);
    }

    /**
     * The path by which the overlay knows an absolute one.
     *
     * @throws AccessDeniedException if a script may not be there
     */
    Path seen(Path path) throws AccessDeniedException {
        Path absolute = path.normalize();
        if (readable.stream().noneMatch(absolute::startsWith) && !absolute.startsWith(temporary)
                && !absolute.equals(Overlay.NOWHERE) && !library.covers(absolute)) {
            throw new AccessDeniedException(absolute.toString());
        }
        return absolute;
    }

    /**
     * The path by which the overlay knows an absolute one that is to be changed.
     *
     * @throws AccessDeniedException if a script may not be there, or may only read
     */
    Path changed(Path path) throws AccessDeniedException {
        Path seen = seen(path);
        if (library.covers(seen)) {
            throw new AccessDeniedException(seen.toString());
        }
        return seen;
    }

    /** The path on the disk, or null if nothing is there for the script. */
    @Nullable
    Path onDisk(Path seen) throws IOException {
        if (library.covers(seen) || overlay.isRemoved(seen)) {
            return null;
        }
        for (Path root : readable) {
            if (seen.startsWith(root) && Files.exists(seen)) {
                Path real = seen.toRealPath();
                for (Path allowed : readable) {
                    if (Files.exists(allowed) && real.startsWith(allowed.toRealPath())) {
                        return real;
                    }
                }
                throw new AccessDeniedException(seen.toString());
            }
        }
        return null;
    }

    boolean exists(Path seen) throws IOException {
        return library.exists(seen) || overlay.has(seen) || onDisk(seen) != null;
    }

    boolean isFolder(Path seen) throws IOException {
        Path disk = overlay.has(seen) ? null : onDisk(seen);
        return library.isFolder(seen) || overlay.isFolder(seen) || (disk != null && Files.isDirectory(disk));
    }

    void demandParent(Path seen) throws IOException {
        Path parent = seen.getParent();
        if (parent == null || !exists(seen(parent))) {
            throw new NoSuchFileException(seen.toString());
        }
        if (!isFolder(parent)) {
            throw new NotDirectoryException(parent.toString());
        }
    }

    NavigableSet<Path> children(Path seen) throws IOException {
        if (library.covers(seen)) {
            return library.children(seen);
        }
        NavigableSet<Path> children = new TreeSet<>();
        Path disk = onDisk(seen);
        if (disk != null) {
            try (Stream<Path> all = Files.list(disk)) {
                all.map(each -> seen.resolve(each.getFileName())).filter(each -> !overlay.isRemoved(each))
                        .forEach(children::add);
            }
        }
        overlay.children(seen).forEach(children::add);
        return children;
    }
}
