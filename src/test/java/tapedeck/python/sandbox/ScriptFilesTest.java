package tapedeck.python.sandbox;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.DELETE_ON_CLOSE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AccessMode;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a script does to files, it does to its overlay: it sees its own folder, and nothing on the disk changes. */
class ScriptFilesTest {
    private static final int LIMIT = 20;
    private static final PythonLibrary LIBRARY = PythonLibrary.open();

    private final Overlay overlay = new Overlay(LIMIT);
    private Path folder = Path.of("");
    private ScriptFiles files = new ScriptFiles(List.of(), LIBRARY, overlay);

    @BeforeEach
    void aFolderOfTheScriptsOwn(@TempDir Path machine) throws IOException {
        folder = Files.createDirectory(machine.resolve("own"));
        Files.writeString(folder.resolve("disk.txt"), "disk");
        Files.createDirectory(folder.resolve("sub"));
        Files.writeString(folder.resolve("sub/inner.txt"), "inner");
        files.enter(folder);
    }

    private void write(String path, String text, OpenOption... options) throws IOException {
        try (SeekableByteChannel channel = files.newByteChannel(Path.of(path), Set.of(options))) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private String read(String path) throws IOException {
        try (SeekableByteChannel channel = files.newByteChannel(Path.of(path), Set.of(READ))) {
            ByteBuffer all = ByteBuffer.allocate((int) channel.size());
            while (all.hasRemaining() && channel.read(all) >= 0) {
            }
            return new String(all.array(), 0, all.position(), StandardCharsets.UTF_8);
        }
    }

    private List<String> list(String path) throws IOException {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> all = files.newDirectoryStream(Path.of(path), _ -> true)) {
            all.forEach(each -> names.add(String.valueOf(each.getFileName())));
        }
        return names;
    }

    private static void assertNoRoom(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(FileSystemException.class)
                .hasMessageContaining("No space left on device");
    }

    @Test
    void whatIsWrittenIsReadBackAndTheDiskStaysAsItIs() throws IOException {
        write("disk.txt", "mine", WRITE, CREATE, TRUNCATE_EXISTING);
        write("sub/new.txt", "new", WRITE, CREATE_NEW);
        assertThat(read("disk.txt")).isEqualTo("mine");
        assertThat(list("sub")).containsExactly("inner.txt", "new.txt");
        assertThat(overlay.written()).containsOnlyKeys(folder.resolve("disk.txt"), folder.resolve("sub/new.txt"));
        assertThat(folder.resolve("disk.txt")).hasContent("disk");
        assertThat(folder.resolve("sub/new.txt")).doesNotExist();
    }

    @Test
    void whatIsNotTruncatedKeepsWhatTheDiskHas() throws IOException {
        write("disk.txt", "D", WRITE);
        assertThat(read("disk.txt")).isEqualTo("Disk");
        write("disk.txt", "ette", APPEND);
        assertThat(read("disk.txt")).isEqualTo("Diskette");
        write("disk.txt", "a", WRITE, TRUNCATE_EXISTING);
        assertThat(read("disk.txt")).isEqualTo("a");
    }

    @Test
    void aGapIsZeros() throws IOException {
        try (SeekableByteChannel channel = files.newByteChannel(Path.of("gap"), Set.of(READ, WRITE, CREATE))) {
            channel.write(ByteBuffer.wrap(new byte[]{1, 2, 3, 4}));
            channel.truncate(9);
            assertThat(channel.size()).isEqualTo(4);
            channel.truncate(1);
            assertThat(channel.position()).isEqualTo(1);
            channel.position(3).write(ByteBuffer.wrap(new byte[]{5}));
            ByteBuffer all = ByteBuffer.allocate(9);
            assertThat(channel.position(0).read(all)).isEqualTo(4);
            assertThat(all.array()).startsWith(1, 0, 0, 5);
            assertThat(channel.read(all)).isEqualTo(-1);
        }
    }

    @Test
    void filesThatAreLeftOpenTakeNoOpenFilesFromTheProcess() throws IOException {
        List<SeekableByteChannel> left = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            left.add(files.newByteChannel(Path.of("disk.txt"), Set.of(READ)));
            left.getLast().read(ByteBuffer.allocate(2));
        }
        assertThat(openInTheProcess()).doesNotContain(folder.resolve("disk.txt").toRealPath());
        ByteBuffer rest = ByteBuffer.allocate(4);
        left.getLast().read(rest);
        assertThat(new String(rest.array(), 0, rest.position(), StandardCharsets.UTF_8)).isEqualTo("sk");
        left.getLast().close();
        assertThatThrownBy(() -> left.getLast().read(rest)).isInstanceOf(ClosedChannelException.class);
    }

    /** As Linux tells it. */
    private static List<Path> openInTheProcess() throws IOException {
        Path all = Path.of("/proc/self/fd");
        assumeThat(all).exists();
        List<Path> open = new ArrayList<>();
        try (DirectoryStream<Path> links = Files.newDirectoryStream(all)) {
            for (Path each : links) {
                try {
                    open.add(Files.readSymbolicLink(each));
                } catch (NoSuchFileException _) {
                    // closed meanwhile, by somebody else
                }
            }
        }
        return open;
    }

    @Test
    void aChannelDoesWhatItWasOpenedFor() throws IOException {
        SeekableByteChannel written = files.newByteChannel(Path.of("a"), Set.of(WRITE, CREATE));
        assertThatThrownBy(() -> written.read(ByteBuffer.allocate(1))).hasMessage("Bad file descriptor");
        written.close();
        assertThat(written.isOpen()).isFalse();
        assertThatThrownBy(() -> written.write(ByteBuffer.allocate(1))).isInstanceOf(ClosedChannelException.class);
        SeekableByteChannel read = files.newByteChannel(Path.of("a"), Set.of(READ));
        assertThatThrownBy(() -> read.write(ByteBuffer.allocate(1))).hasMessage("Bad file descriptor");
        assertThatThrownBy(() -> read.truncate(0)).hasMessage("Bad file descriptor");
    }

    @Test
    void allFilesTogetherHaveALimit() throws IOException {
        write("a", "x".repeat(LIMIT - 5), WRITE, CREATE);
        write("b", "x".repeat(5), WRITE, CREATE);
        assertNoRoom(() -> write("b", "x", APPEND));
        assertThat(read("b")).hasSize(5);
        write("a", "", WRITE, TRUNCATE_EXISTING);
        write("b", "x".repeat(LIMIT - 5), APPEND);
        files.delete(Path.of("b"));
        write("c", "x".repeat(LIMIT), WRITE, CREATE);
    }

    @Test
    void aPlaceFarBeyondTheLimitIsRefusedToo() throws IOException {
        try (SeekableByteChannel channel = files.newByteChannel(Path.of("a"), Set.of(WRITE, CREATE))) {
            channel.position(Long.MAX_VALUE);
            assertNoRoom(() -> channel.write(ByteBuffer.allocate(100)));
        }
    }

    @Test
    void aFileOfTheDiskThatIsTooLargeCannotBeChanged() throws IOException {
        Files.writeString(folder.resolve("large"), "x".repeat(LIMIT + 1));
        Files.writeString(folder.resolve("fits"), "x".repeat(LIMIT));
        assertNoRoom(() -> write("large", "x", WRITE));
        write("fits", "y", WRITE);
        assertThat(read("fits")).startsWith("yx").hasSize(LIMIT);
    }

    @Test
    void aRemovedFileTakesItsRoomAsLongAsItIsOpenAndNoLonger() throws IOException {
        SeekableByteChannel open = files.newByteChannel(Path.of("a"), Set.of(WRITE, CREATE));
        open.write(ByteBuffer.allocate(LIMIT));
        files.delete(Path.of("a"));
        assertNoRoom(() -> write("b", "x", WRITE, CREATE));
        open.truncate(0);
        open.write(ByteBuffer.allocate(5));
        write("b", "x".repeat(LIMIT - 5), WRITE);
        assertNoRoom(() -> write("b", "x", APPEND));
        open.close();
        write("b", "x".repeat(5), APPEND);
        assertNoRoom(() -> write("b", "x", APPEND));
    }

    @Test
    void nowhereKeepsNothingAndTakesNoRoom() throws IOException {
        write("/dev/null", "x".repeat(LIMIT + 1), WRITE);
        assertThat(read("/dev/null")).isEmpty();
        assertThat(overlay.written()).isEmpty();
    }

    @Test
    void beforeItEntersItsFolderAScriptHasNoFiles() {
        files = new ScriptFiles(List.of(), LIBRARY, new Overlay(LIMIT));
        assertThatThrownBy(() -> files.checkAccess(Path.of("disk.txt"), Set.of()))
                .isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> files.checkAccess(folder.resolve("disk.txt"), Set.of()))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void whatIsMissingOrInTheWayIsSaidAsTheMachineSaysIt() {
        assertThatThrownBy(() -> write("no", "x", WRITE)).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> read("no")).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> write("disk.txt", "x", WRITE, CREATE_NEW))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThatThrownBy(() -> write("no/x", "x", WRITE, CREATE)).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> write("disk.txt/x", "x", WRITE, CREATE)).isInstanceOf(NotDirectoryException.class);
        assertThatThrownBy(() -> list("disk.txt")).isInstanceOf(NotDirectoryException.class);
        assertThatThrownBy(() -> list("no")).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> files.createDirectory(Path.of("sub"))).isInstanceOf(FileAlreadyExistsException.class);
        assertThatThrownBy(() -> files.createDirectory(Path.of("no/x"))).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> files.delete(Path.of("no"))).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> files.delete(Path.of("sub"))).isInstanceOf(DirectoryNotEmptyException.class);
        assertThatThrownBy(() -> files.checkAccess(Path.of("no"), Set.of())).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> files.toRealPath(Path.of("no"))).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> files.readAttributes(Path.of("no"), "*")).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void whatIsRemovedIsGoneForTheScriptAlone() throws IOException {
        files.delete(Path.of("sub/inner.txt"));
        assertThat(list("sub")).isEmpty();
        files.delete(Path.of("sub"));
        assertThat(list(".")).containsExactly("disk.txt");
        files.createDirectory(Path.of("sub"));
        assertThat(list("sub")).isEmpty();
        assertThatThrownBy(() -> read("sub/inner.txt")).isInstanceOf(NoSuchFileException.class);
        write("sub/inner.txt", "again", WRITE, CREATE);
        assertThat(read("sub/inner.txt")).isEqualTo("again");
        assertThat(folder.resolve("sub/inner.txt")).hasContent("inner");
    }

    @Test
    void whatIsElsewhereIsRefused() throws IOException {
        Path beside = Files.createDirectory(folder.resolveSibling("own-not"));
        Files.writeString(beside.resolve("secret"), "secret");
        for (Path path : List.of(Path.of("/etc/passwd"), Path.of("/"), Path.of("/dev/zero"))) {
            assertThatThrownBy(() -> files.checkAccess(path, Set.of())).isInstanceOf(AccessDeniedException.class);
        }
        Files.createSymbolicLink(folder.resolve("out"), beside.resolve("secret"));
        assertThatThrownBy(() -> read("out")).isInstanceOf(AccessDeniedException.class);
        Files.createSymbolicLink(folder.resolve("in"), folder.resolve("disk.txt"));
        assertThat(read("in")).isEqualTo("disk");
        // It lies in the machine's folder for temporary files, of which a script sees what it wrote alone.
        assertThatThrownBy(() -> read(beside.resolve("secret").toString())).isInstanceOf(NoSuchFileException.class);
        files = new ScriptFiles(List.of(beside), LIBRARY, overlay);
        files.enter(folder);
        assertThat(read(beside.resolve("secret").toString())).isEqualTo("secret");
        assertThat(read("out")).isEqualTo("secret");
    }

    @Test
    void theFolderForTemporaryFilesIsEmptyAndTakesFiles() throws IOException {
        Path temporary = files.getTempDirectory();
        assertThat(list(temporary.toString())).isEmpty();
        Path made = temporary.resolve("made-by-a-script-" + ProcessHandle.current().pid());
        write(made.toString(), "x", WRITE, CREATE);
        assertThat(list(temporary.toString())).containsExactly(String.valueOf(made.getFileName()));
        assertThat(made).doesNotExist();
    }

    @Test
    void attributesAreOfWhatIsSeen() throws IOException {
        write("disk.txt", "twelve chars", WRITE);
        assertThat(files.readAttributes(Path.of("disk.txt"), "*")).containsEntry("size", 12L)
                .containsEntry("isDirectory", false).containsEntry("isRegularFile", true);
        files.createDirectory(Path.of("made"));
        assertThat(files.readAttributes(Path.of("made"), "*")).containsEntry("isDirectory", true)
                .containsEntry("isRegularFile", false);
        Map<String, Object> onDisk = files.readAttributes(Path.of("sub/inner.txt"), "*");
        assertThat(onDisk).containsEntry("size", 5L).containsEntry("isRegularFile", true);
    }

    @Test
    void pathsAreOfTheFolderThatIsCurrent() throws IOException {
        files.setCurrentWorkingDirectory(folder.resolve("sub"));
        assertThat(read("inner.txt")).isEqualTo("inner");
        assertThat(read("../disk.txt")).isEqualTo("disk");
        assertThat(files.toRealPath(Path.of("../disk.txt"))).isEqualTo(folder.resolve("disk.txt"));
    }

    @Test
    void pythonsLibraryIsReadAndNeverChanged() throws IOException {
        Path os = LIBRARY.standard().resolve("os.py");
        assertThat(read(os.toString())).contains("def makedirs(");
        assertThat(list(LIBRARY.standard().resolve("json").toString())).contains("decoder.py", "encoder.py");
        assertThat(files.readAttributes(os, "*")).containsEntry("isRegularFile", true).containsEntry("isDirectory",
                false);
        assertThat(files.readAttributes(LIBRARY.standard(), "*")).containsEntry("isDirectory", true);
        assertThat(files.toRealPath(os)).isEqualTo(os);
        files.checkAccess(os, Set.of(AccessMode.READ));
        Path made = LIBRARY.standard().resolve("made.py");
        for (ThrowingCallable change : List.<ThrowingCallable>of(() -> write(os.toString(), "x", WRITE),
                () -> write(os.toString(), "x", APPEND), () -> write(os.toString(), "x", READ, WRITE),
                () -> write(os.toString(), "", WRITE, TRUNCATE_EXISTING),
                () -> write(made.toString(), "x", WRITE, CREATE),
                () -> files.newByteChannel(os, Set.of(DELETE_ON_CLOSE)), () -> files.delete(os),
                () -> files.createDirectory(made), () -> files.move(Path.of("disk.txt"), made),
                () -> files.copy(Path.of("disk.txt"), made),
                () -> files.setAttribute(os, "posix:permissions", Set.of()),
                () -> files.checkAccess(os, Set.of(AccessMode.WRITE)))) {
            assertThatThrownBy(change).isInstanceOf(AccessDeniedException.class);
        }
        assertThat(read(os.toString())).contains("def makedirs(");
        assertThatThrownBy(() -> read(made.toString())).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void fromTheLibraryNoWayLeadsOut() {
        for (String way : List.of("..", "../..", "META-INF/../..", "META-INF/resources/libpython/../../../../x")) {
            assertThatThrownBy(() -> read(LIBRARY.home().resolve(way).toString()))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> read(LIBRARY.home().resolve("META-INF/MANIFEST.MF").toString()))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void noLinksAreMade() {
        for (Path target : List.of(Path.of("/"), Path.of(".."), Path.of("disk.txt"), folder.resolve("disk.txt"))) {
            assertThatThrownBy(() -> files.createSymbolicLink(Path.of("link"), target))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> files.createLink(Path.of("link"), target))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThat(folder.resolve("link")).doesNotExist();
    }

    @Test
    void theCurrentFolderIsOneThatIsSeen() {
        assertThatThrownBy(() -> files.setCurrentWorkingDirectory(Path.of("/"))).isInstanceOf(SecurityException.class);
        assertThatThrownBy(() -> files.setCurrentWorkingDirectory(folder.resolveSibling("beside")))
                .isInstanceOfAny(SecurityException.class, IllegalArgumentException.class);
        assertThatThrownBy(() -> files.setCurrentWorkingDirectory(Path.of("disk.txt")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(files.toAbsolutePath(Path.of("x"))).isEqualTo(folder.resolve("x"));
    }
}
