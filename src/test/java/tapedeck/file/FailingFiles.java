package tapedeck.file;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AccessMode;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The files of this computer, of which something cannot be done: also for tests that may do everything, as root. */
public final class FailingFiles extends FileSystemProvider {
    /** What cannot. */
    public enum Fault {
        /** Nothing fits on the disk: what is opened to be written is {@code /dev/full}, which Linux has for that. */
        FULL,
        /** Nothing may be written. */
        FORBIDDEN,
        /** A move is not one step. */
        NOT_IN_ONE_STEP,
        /** Nothing can be moved. */
        UNMOVABLE,
        /** What is there may only be read, while its folder may be written. */
        READ_ONLY,
        /** Nothing can be given to another group or owner. */
        NOT_GIVEN,
        /** Nothing: all that is done is only written down. */
        NONE
    }

    private final Fault fault;
    private final FileSystem system = new Here();
    private final List<String> journal = new ArrayList<>();

    private FailingFiles(Fault fault) {
        this.fault = fault;
    }

    /** A path to the same place, where that fails. */
    public static Path path(Path real, Fault fault) {
        return new FailingFiles(fault).wrap(real);
    }

    /** What was moved, and brought to the disk, in its order: a verb, and the end of a name. */
    static List<String> journal(Path path) {
        return ((FailingFiles) path.getFileSystem().provider()).journal;
    }

    private Path wrap(Path real) {
        return (Path) Proxy.newProxyInstance(Path.class.getClassLoader(), new Class<?>[]{Path.class},
                (_, method, arguments) -> called(real, method, arguments));
    }

    private @Nullable Object called(Path real, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getName().equals("getFileSystem")) {
            return system;
        }
        @Nullable
        Object[] plain = arguments == null ? null : Arrays.stream(arguments).map(FailingFiles::unwrap).toArray();
        try {
            Object result = method.invoke(real, plain);
            return result instanceof Path path ? wrap(path) : result;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static @Nullable Object unwrap(@Nullable Object path) {
        return path instanceof Path made && Proxy.isProxyClass(made.getClass()) ? Path.of(made.toString()) : path;
    }

    private static Path real(Path path) {
        return Path.of(path.toString());
    }

    @Override
    public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        if (!options.contains(StandardOpenOption.WRITE)) {
            return watched(path, FileChannel.open(real(path), options, attributes));
        }
        return switch (fault) {
            case FULL -> {
                FileChannel.open(real(path), options, attributes).close();
                yield FileChannel.open(Path.of("/dev/full"), StandardOpenOption.WRITE);
            }
            case FORBIDDEN -> throw new AccessDeniedException(path.toString());
            case NOT_IN_ONE_STEP, UNMOVABLE, READ_ONLY, NOT_GIVEN ->
                FileChannel.open(real(path), options, attributes);
            case NONE -> watched(path, FileChannel.open(real(path), options, attributes));
        };
    }

    /** Of a hidden file only the end of its name is told, which is another each time. */
    private FileChannel watched(Path path, FileChannel channel) {
        String name = String.valueOf(path.getFileName()).replaceFirst("^\\..*(\\.\\w+)$", "$1");
        return fault == Fault.NONE ? new WatchedChannel(channel, () -> journal.add("force " + name)) : channel;
    }

    @Override
    public void move(Path source, Path target, CopyOption... options) throws IOException {
        if (fault == Fault.UNMOVABLE) {
            throw new FileSystemException(target.toString(), null, "Input/output error");
        }
        if (fault == Fault.NOT_IN_ONE_STEP && List.of(options).contains(StandardCopyOption.ATOMIC_MOVE)) {
            throw new AtomicMoveNotSupportedException(source.toString(), target.toString(), "not here");
        }
        Files.move(real(source), real(target), options);
        journal.add("move " + target.getFileName());
    }

    @Override
    public void copy(Path source, Path target, CopyOption... options) throws IOException {
        Files.copy(real(source), real(target), options);
    }

    @Override
    public void delete(Path path) throws IOException {
        Files.delete(real(path));
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        if (fault == Fault.READ_ONLY && List.of(modes).contains(AccessMode.WRITE)) {
            throw new AccessDeniedException(path.toString());
        }
        real(path).getFileSystem().provider().checkAccess(real(path), modes);
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
            throws IOException {
        return Files.readAttributes(real(path), type, options);
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options)
            throws IOException {
        return Files.readAttributes(real(path), attributes, options);
    }

    @Override
    public <V extends FileAttributeView> @Nullable V getFileAttributeView(Path path, Class<V> type,
            LinkOption... options) {
        V view = Files.getFileAttributeView(real(path), type, options);
        return fault == Fault.NOT_GIVEN && view instanceof PosixFileAttributeView
                ? type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[]{type},
                        (_, method, arguments) -> given(view, method, arguments)))
                : view;
    }

    private static @Nullable Object given(Object view, Method method, Object @Nullable [] arguments)
            throws Throwable {
        if (method.getName().equals("setGroup") || method.getName().equals("setOwner")) {
            throw new FileSystemException(null, null, "Operation not permitted");
        }
        try {
            return method.invoke(view, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @Override
    public SeekableByteChannel newByteChannel(Path path, Set<? extends OpenOption> options,
            FileAttribute<?>... attributes) throws IOException {
        return newFileChannel(path, options, attributes);
    }

    @Override
    public boolean isSameFile(Path path, Path other) throws IOException {
        return Files.isSameFile(real(path), real(other));
    }

    @Override
    public boolean isHidden(Path path) throws IOException {
        return Files.isHidden(real(path));
    }

    @Override
    public String getScheme() { return "failing"; }

    @Override
    public FileSystem getFileSystem(URI uri) {
        return system;
    }

    @Override
    public Path getPath(URI uri) {
        return wrap(Path.of(uri));
    }

    @Override
    public FileStore getFileStore(Path path) throws IOException {
        return Files.getFileStore(real(path));
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        return real(folder).getFileSystem().provider().newDirectoryStream(real(folder), filter);
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> how) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setAttribute(Path path, String attribute, Object value, LinkOption... options) {
        throw new UnsupportedOperationException();
    }

    /** What is asked of it is whose it is. */
    private final class Here extends FileSystem {
        @Override
        public FileSystemProvider provider() {
            return FailingFiles.this;
        }

        @Override
        public Path getPath(String first, String... more) {
            return wrap(Path.of(first, more));
        }

        @Override
        public void close() {}

        @Override
        public boolean isOpen() { return true; }

        @Override
        public boolean isReadOnly() { return false; }

        @Override
        public String getSeparator() { return "/"; }

        @Override
        public Iterable<Path> getRootDirectories() { return List.of(); }

        @Override
        public Iterable<FileStore> getFileStores() { return List.of(); }

        @Override
        public Set<String> supportedFileAttributeViews() {
            return Set.of("basic");
        }

        @Override
        public PathMatcher getPathMatcher(String pattern) {
            throw new UnsupportedOperationException();
        }

        @Override
        public UserPrincipalLookupService getUserPrincipalLookupService() {
            throw new UnsupportedOperationException();
        }

        @Override
        public WatchService newWatchService() {
            throw new UnsupportedOperationException();
        }
    }
}
