package tapedeck.python.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Python's library as scripts see it: entries of the jar file that brings it, read from there and never unpacked, so that
 * there is nothing on the disk that a script could change for the next one. Its paths begin with the jar's own: below a file
 * nothing else can lie. Any thread.
 */
public final class PythonLibrary implements AutoCloseable {
    private static final String STANDARD = "META-INF/resources/libpython/";
    private static final String CORE = "META-INF/resources/libgraalpy/";

    private final Path home;
    private final ZipFile jar;
    private final Map<Path, ZipEntry> files = new HashMap<>();
    private final NavigableMap<Path, NavigableSet<Path>> folders = new TreeMap<>();

    /** @throws IOException if the jar cannot be read */
    private PythonLibrary(Path file) throws IOException {
        home = file;
        jar = new ZipFile(file.toFile());
        jar.stream().filter(each -> !each.isDirectory()).filter(PythonLibrary::isOfTheLibrary).forEach(this::add);
    }

    /**
     * Opens the library that is on the class path.
     *
     * @throws IllegalStateException if there is none, or it lies in no jar file
     * @throws UncheckedIOException if it cannot be read
     */
    public static PythonLibrary open() {
        URL found = PythonLibrary.class.getResource("/" + STANDARD + "os.py");
        try {
            if (found == null || !(found.openConnection() instanceof JarURLConnection entry)) {
                throw new IllegalStateException("Python's library is in no jar file: " + found);
            }
            return new PythonLibrary(Path.of(entry.getJarFileURL().toURI()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isOfTheLibrary(ZipEntry entry) {
        return entry.getName().startsWith(STANDARD) || entry.getName().startsWith(CORE);
    }

    private void add(ZipEntry entry) {
        Path path = home.resolve(entry.getName()).normalize();
        if (!path.startsWith(home)) {
            return;
        }
        files.put(path, entry);
        for (Path child = path; !child.equals(home);) {
            Path parent = child.resolveSibling("").normalize();
            folders.computeIfAbsent(parent, _ -> new TreeSet<>()).add(child);
            child = parent;
        }
    }

    /** The folder all of it is below: Python's {@code sys.prefix}. */
    public Path home() {
        return home;
    }

    /** The folder of what every Python brings. */
    public Path standard() {
        return home.resolve(STANDARD);
    }

    /** The folder of what GraalPy brings beside it. */
    public Path core() {
        return home.resolve(CORE);
    }

    /** Returns whether an absolute, normal path is the library's, be there something or not. */
    boolean covers(Path path) {
        return path.startsWith(home);
    }

    boolean exists(Path path) {
        return files.containsKey(path) || folders.containsKey(path);
    }

    boolean isFolder(Path path) {
        return folders.containsKey(path);
    }

    NavigableSet<Path> children(Path folder) {
        return folders.getOrDefault(folder, Collections.emptyNavigableSet());
    }

    /** @throws NoSuchFileException if there is no such file */
    SeekableByteChannel open(Path path) throws IOException {
        ZipEntry entry = files.get(path);
        if (entry == null) {
            throw new NoSuchFileException(path.toString());
        }
        try (InputStream in = jar.getInputStream(entry)) {
            return MemoryFile.reading(in.readAllBytes());
        }
    }

    /** In bytes; 0 of a folder. */
    long size(Path path) {
        ZipEntry entry = files.get(path);
        return entry == null ? 0 : entry.getSize();
    }

    /** The checksum of a file's bytes; -1 if there is no such file. */
    public long checksum(Path path) {
        ZipEntry entry = files.get(path);
        return entry == null ? -1 : entry.getCrc();
    }

    FileTime modified(Path path) {
        @Nullable
        ZipEntry entry = files.get(path);
        return entry == null ? FileTime.fromMillis(0) : entry.getLastModifiedTime();
    }

    @Override
    public void close() {
        try {
            jar.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
