package tapedeck.python.sandbox;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
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
 * The files a script sees: its own folder and a few others for reading, a folder for temporary files that is empty, and
 * over all of them an {@link Overlay} that takes what it writes and removes. Everything else is refused as
 * the machine would, which is Python's PermissionError; so are symbolic links that lead out.
 */
public final class ScriptFiles implements FileSystem {
    private final Path temporary;
    private final Overlay overlay;
    private final Visible visible;
    private final List<Path> others;
    private Path current;

    /** @param others folders that every script may read */
    public ScriptFiles(List<Path> others, Overlay overlay) {
        this.temporary = Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath().normalize();
        this.current = temporary;
        this.overlay = overlay;
        this.others = others.stream().map(each -> each.toAbsolutePath().normalize()).toList();
        this.visible = new Visible(this.others, temporary, overlay);
    }

    /** Begins to show a script's own folder, which becomes the current one. Before, a script has no files but the others. */
    public void enter(Path folder) {
        setCurrentWorkingDirectory(folder);
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

    @Override
    public void setCurrentWorkingDirectory(Path folder) { current = folder.toAbsolutePath().normalize(); }

    @Override
    public Path getTempDirectory() { return temporary; }

    @Override
    public void checkAccess(Path path, Set<? extends AccessMode> modes, LinkOption... options) throws IOException {
        Path seen = visible.seen(toAbsolutePath(path));
        if (!visible.exists(seen)) {
            throw new NoSuchFileException(seen.toString());
        }
    }

    @Override
    public void createDirectory(Path path, FileAttribute<?>... attributes) throws IOException {
        Path seen = visible.seen(toAbsolutePath(path));
        if (visible.exists(seen)) {
            throw new FileAlreadyExistsException(seen.toString());
        }
        visible.demandParent(seen);
        overlay.createFolder(seen);
    }

    @Override
    public void delete(Path path) throws IOException {
        Path seen = visible.seen(toAbsolutePath(path));
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
        Path seen = visible.seen(toAbsolutePath(path));
        boolean append = options.contains(StandardOpenOption.APPEND);
        boolean writes = append || options.contains(StandardOpenOption.WRITE);
        if (!writes) {
            MemoryFile file = overlay.file(seen);
            Path disk = file == null ? visible.onDisk(seen) : null;
            if (file != null) {
                return file.open(true, false, false);
            }
            if (overlay.isFolder(seen)) {
                return new MemoryFile(overlay, false).open(true, false, false);
            }
            if (disk == null) {
                throw new NoSuchFileException(seen.toString());
            }
            return Files.newByteChannel(disk, StandardOpenOption.READ);
        }
        return toWrite(seen, options).open(options.contains(StandardOpenOption.READ), true, append);
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
        if (!overlay.has(seen)) {
            throw new NoSuchFileException(seen.toString());
        }
        if (attributes.startsWith("unix:") || attributes.startsWith("posix:")) {
            throw new UnsupportedOperationException(attributes);
        }
        FileTime time = FileTime.fromMillis(file == null ? 0 : file.modified());
        Map<String, Object> all = new HashMap<>(Map.of("size", file == null ? 0L : (long) file.size(),
                "isDirectory", file == null, "isRegularFile", file != null, "isSymbolicLink", false, "isOther", false,
                "lastModifiedTime", time, "lastAccessTime", time, "creationTime", time));
        return all;
    }

    /** Modes, owners and times are not kept. */
    @Override
    public void setAttribute(Path path, String attribute, Object value, LinkOption... options) throws IOException {
        checkAccess(path, Set.of());
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
