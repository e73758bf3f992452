package tapedeck.python.sandbox;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AccessMode;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.NotLinkException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.graalvm.polyglot.io.FileSystem;

/**
 * The files a script sees: Python's library, its own folder and a few others for reading, a folder for temporary files that is
 * empty, and over all but the library an {@link Overlay} that takes what it writes and removes. Everything else is refused as the
 * machine would, which is Python's PermissionError; so are symbolic links that lead out, and making any. This is the wall:
 * nothing that a script does to Python's own names leads past it.
 */
public final class ScriptFiles implements FileSystem {
    /** Options with which a file stays as it is; any other, known or not, is one to write with. */
    private static final Set<OpenOption> READING = Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);

    private final Path temporary;
    private final PythonLibrary library;
    private final Overlay overlay;
    private final AllowedPaths visible;
    private final List<Path> others;
    private Path current;

    /** @param others folders that every script may read */
    public ScriptFiles(List<Path> others, PythonLibrary library, Overlay overlay) {
        this.temporary = Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath().normalize();
        this.current = temporary;
        this.library = library;
        this.overlay = overlay;
        this.others = others.stream().map(each -> each.toAbsolutePath().normalize()).toList();
        this.visible = new AllowedPaths(this.others, temporary, library, overlay);
    }

    /** Begins to show a script's own folder, which becomes the current one. Before, a script has no files but the others. */
    public void enter(Path folder) {
        current = folder.toAbsolutePath().normalize();
        visible.admit(current);
    }

    @Override
    public Path parsePath(URI uri) {
        return Path.of(uri);
    }

    @Override
    public Path parsePath(String path) {
        return Path.of(path);
    }

    /** A folder that every script may read is found by its name as well, wherever the script is that has none called so. */
    @Override
    public Path toAbsolutePath(Path path) {
        Path own = current.resolve(path);
        if (path.isAbsolute() || path.getNameCount() < 2 || Files.exists(current.resolve(path.getName(0)))) {
            return own;
        }
        return others.stream().filter(each -> path.startsWith(each.getFileName())).findFirst()
                .map(each -> each.resolveSibling(path)).orElse(own);
    }

    /** @throws SecurityException if a script may not be there */
    @Override
    public void setCurrentWorkingDirectory(Path folder) {
        try {
            Path seen = visible.seen(toAbsolutePath(folder));
            if (!visible.isFolder(seen)) {
                throw new IllegalArgumentException(seen + " is no folder");
            }
            current = seen;
        } catch (IOException e) {
            throw new SecurityException(e);
        }
    }

    @Override
    public Path getTempDirectory() { return temporary; }

    @Override
    public void checkAccess(Path path, Set<? extends AccessMode> modes, LinkOption... options) throws IOException {
        Path absolute = toAbsolutePath(path);
        Path seen = modes.contains(AccessMode.WRITE) ? visible.changed(absolute) : visible.seen(absolute);
        if (!visible.exists(seen)) {
            throw new NoSuchFileException(seen.toString());
        }
    }

    @Override
    public void createDirectory(Path path, FileAttribute<?>... attributes) throws IOException {
        Path seen = visible.changed(toAbsolutePath(path));
        if (visible.exists(seen)) {
            throw new FileAlreadyExistsException(seen.toString());
        }
        visible.demandParent(seen);
        overlay.createFolder(seen);
    }

    @Override
    public void delete(Path path) throws IOException {
        Path seen = visible.changed(toAbsolutePath(path));
        if (!visible.exists(seen)) {
            throw new NoSuchFileException(seen.toString());
        }
        if (visible.isFolder(seen) && !visible.children(seen).isEmpty()) {
            throw new DirectoryNotEmptyException(seen.toString());
        }
        overlay.remove(seen);
    }

    @Override
    public SeekableByteChannel newByteChannel(Path path, Set<? extends OpenOption> options,
            FileAttribute<?>... attributes) throws IOException {
        if (READING.containsAll(options)) {
            return toRead(visible.seen(toAbsolutePath(path)));
        }
        Path seen = visible.changed(toAbsolutePath(path));
        return toWrite(seen, options).open(options.contains(StandardOpenOption.READ), true,
                options.contains(StandardOpenOption.APPEND));
    }

    private SeekableByteChannel toRead(Path seen) throws IOException {
        MemoryFile file = overlay.file(seen);
        if (file != null) {
            return file.open(true, false, false);
        }
        if (overlay.isFolder(seen) || library.isFolder(seen)) {
            return MemoryFile.reading(new byte[0]);
        }
        if (library.covers(seen)) {
            return library.open(seen);
        }
        Path disk = visible.onDisk(seen);
        if (disk == null) {
            throw new NoSuchFileException(seen.toString());
        }
        return new DiskFile(disk);
    }

    private MemoryFile toWrite(Path seen, Set<? extends OpenOption> options) throws IOException {
        boolean there = visible.exists(seen);
        if (there && options.contains(StandardOpenOption.CREATE_NEW)) {
            throw new FileAlreadyExistsException(seen.toString());
        }
        if (!there && !options.contains(StandardOpenOption.CREATE)
                && !options.contains(StandardOpenOption.CREATE_NEW)) {
            throw new NoSuchFileException(seen.toString());
        }
        if (!there) {
            visible.demandParent(seen);
        }
        MemoryFile file = overlay.file(seen);
        if (file == null) {
            Path disk = there ? visible.onDisk(seen) : null;
            file = overlay.create(seen);
            if (disk != null && !options.contains(StandardOpenOption.TRUNCATE_EXISTING)) {
                overlay.copy(disk, file);
            }
        } else if (options.contains(StandardOpenOption.TRUNCATE_EXISTING)) {
            file.resize(0);
        }
        return file;
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path path, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        Path seen = visible.seen(toAbsolutePath(path));
        if (!visible.exists(seen)) {
            throw new NoSuchFileException(seen.toString());
        }
        if (!visible.isFolder(seen)) {
            throw new NotDirectoryException(seen.toString());
        }
        Set<Path> kept = new LinkedHashSet<>();
        for (Path each : visible.children(seen)) {
            if (filter.accept(each)) {
                kept.add(path.resolve(each.getFileName()));
            }
        }
        return new Listed(kept);
    }

    @Override
    public Path toRealPath(Path path, LinkOption... options) throws IOException {
        Path seen = visible.seen(toAbsolutePath(path));
        if (!visible.exists(seen)) {
            throw new NoSuchFileException(seen.toString());
        }
        return seen;
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) throws IOException {
        Path seen = visible.seen(toAbsolutePath(path));
        MemoryFile file = overlay.file(seen);
        Path disk = overlay.has(seen) ? null : visible.onDisk(seen);
        if (disk != null) {
            return Files.readAttributes(disk, attributes, options);
        }
        if (!visible.exists(seen)) {
            throw new NoSuchFileException(seen.toString());
        }
        if (attributes.startsWith("unix:") || attributes.startsWith("posix:")) {
            throw new UnsupportedOperationException(attributes);
        }
        return file == null
                ? attributes(visible.isFolder(seen), library.size(seen), library.modified(seen))
                : attributes(false, file.size(), FileTime.fromMillis(file.modified()));
    }

    private static Map<String, Object> attributes(boolean folder, long size, FileTime time) {
        return new HashMap<>(
                Map.of("size", size, "isDirectory", folder, "isRegularFile", !folder, "isSymbolicLink", false,
                        "isOther", false, "lastModifiedTime", time, "lastAccessTime", time, "creationTime", time));
    }

    /** Modes, owners and times are not kept. */
    @Override
    public void setAttribute(Path path, String attribute, Object value, LinkOption... options) throws IOException {
        checkAccess(path, Set.of(AccessMode.WRITE));
    }

    /** @throws AccessDeniedException always: a name for something elsewhere is how a script would leave */
    @Override
    public void createLink(Path link, Path existing) throws IOException {
        throw new AccessDeniedException(link.toString());
    }

    /** @throws AccessDeniedException always: a name for something elsewhere is how a script would leave */
    @Override
    public void createSymbolicLink(Path link, Path target, FileAttribute<?>... attributes) throws IOException {
        throw new AccessDeniedException(link.toString());
    }

    /** @throws IOException always: a script sees files and folders, and no links */
    @Override
    public Path readSymbolicLink(Path link) throws IOException {
        throw new NotLinkException(visible.seen(toAbsolutePath(link)).toString());
    }

    private record Listed(Set<Path> paths) implements DirectoryStream<Path> {
        @Override
        public Iterator<Path> iterator() {
            return paths.iterator();
        }

        @Override
        public void close() {}
    }
}
