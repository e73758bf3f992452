package tapedeck.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tapedeck.text.FileErrorText;
import tapedeck.text.Message;

class WholeFileTest {
    private static final byte[] NEW = "new".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private Stream<String> names() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(each -> String.valueOf(each.getFileName())).sorted().toList().stream();
        }
    }

    @Test
    void writesOverWhatIsThereAndLeavesNothingBeside() throws IOException {
        Path file = Files.writeString(folder.resolve("a.py"), "something longer");
        WholeFile.write(file, NEW);
        assertThat(file).hasContent("new");
        assertThat(names()).containsExactly("a.py");
    }

    @Test
    void whatALinkLeadsToIsWrittenAndTheLinkStays() throws IOException {
        Path file = Files.writeString(folder.resolve("a.py"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("b.py"), file);
        WholeFile.write(link, NEW);
        assertThat(file).hasContent("new");
        assertThat(link).isSymbolicLink();
        assertThat(names()).containsExactly("a.py", "b.py");
    }

    @Test
    void aFolderIsRefusedAndStays() throws IOException {
        Path inside = Files.createDirectory(folder.resolve("a.py"));
        assertThatThrownBy(() -> WholeFile.write(inside, NEW)).isInstanceOf(IOException.class);
        assertThat(inside).isDirectory();
        assertThatThrownBy(() -> WholeFile.write(folder.resolve("no/b.py"), NEW))
                .isInstanceOf(NoSuchFileException.class);
        assertThat(names()).containsExactly("a.py");
    }

    @Test
    void whatFailsHalfwayLeavesWhatWasThereAndNothingBeside() throws IOException {
        Path file = Files.writeString(folder.resolve("a.png"), "old");
        assertThatThrownBy(() -> WholeFile.write(file, out -> {
            out.write(new byte[100_000]); // more than is held back
            throw new IOException("No space left on device");
        })).hasMessage("No space left on device");
        assertThat(file).hasContent("old");
        assertThat(names()).containsExactly("a.png");
    }

    @ParameterizedTest
    @EnumSource(names = {"FULL", "FORBIDDEN", "UNMOVABLE"})
    @EnabledOnOs(OS.LINUX)
    void aDiskThatIsFullAndAFolderOfOthersLeaveWhatWasThere(FailingFiles.Fault fault) throws IOException {
        Path file = Files.writeString(folder.resolve("a.py"), "old");
        assertThatThrownBy(() -> WholeFile.write(FailingFiles.path(file, fault), NEW)).isInstanceOf(IOException.class)
                .satisfies(thrown -> assertThat(FileErrorText.why((IOException) thrown)).isNotEqualTo(
                        Message.of("text.file.failed")));
        assertThat(file).hasContent("old");
        assertThat(names()).containsExactly("a.py");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whereAMoveIsNotOneStepItIsWrittenAllTheSameAndNothingIsLeft() throws IOException {
        Path file = Files.writeString(folder.resolve("a.py"), "old");
        WholeFile.write(FailingFiles.path(file, FailingFiles.Fault.NOT_IN_ONE_STEP), NEW);
        assertThat(file).hasContent("new");
        assertThat(names()).containsExactly("a.py");
    }

    @Test
    void aDraftIsTheFileOnceItIsKept() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "old");
        for (boolean keeps : new boolean[]{false, true}) {
            try (WholeFile.Draft draft = WholeFile.draft(file)) {
                draft.out().write(NEW);
                assertThat(file).hasContent("old");
                if (keeps) {
                    draft.keep();
                }
            }
            assertThat(file).hasContent(keeps ? "new" : "old");
            assertThat(names()).containsExactly("a.csv");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-------", "rw-r-----", "rwxr-xr-x", "rw-rw-rw-"})
    @DisabledOnOs(OS.WINDOWS)
    void whoMayReadAndWriteItStaysAsItWas(String rights) throws IOException {
        Path file = Files.writeString(folder.resolve("a.py"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
        try (WholeFile.Draft draft = WholeFile.draft(file)) {
            draft.out().write(NEW);
            assertThat(Files.getPosixFilePermissions(draft.place())).as("before it is whole")
                    .isEqualTo(PosixFilePermissions.fromString(rights));
            draft.keep();
        }
        assertThat(file).hasContent("new");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo(rights);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFileOfSomebodyElseStaysHisAndHisGroups() throws IOException {
        assumeThat(Files.getOwner(folder).getName()).as("only root may give files away").isEqualTo("root");
        Path file = Files.writeString(folder.resolve("a.py"), "old");
        Files.setAttribute(file, "unix:uid", 12_345);
        Files.setAttribute(file, "unix:gid", 23_456);
        WholeFile.write(file, NEW);
        assertThat(file).hasContent("new");
        assertThat(Files.readAttributes(file, "unix:uid,gid")).isEqualTo(Map.of("uid", 12_345, "gid", 23_456));
    }

    @Tag("long")
    @Test
    @EnabledOnOs(OS.LINUX)
    void aGroupThatCannotBeGivenMayDoNoMoreThanEverybody() throws IOException {
        Path file = Files.writeString(folder.resolve("a.py"), "old");
        assumeThat(Files.getOwner(folder).getName()).as("only root may give files away").isEqualTo("root");
        Files.setAttribute(file, "unix:gid", 23_456);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));
        WholeFile.write(FailingFiles.path(file, FailingFiles.Fault.NOT_GIVEN), NEW);
        assertThat(file).hasContent("new");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-r--r--");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFileThatMayOnlyBeReadIsNotReplaced() throws IOException {
        Path file = Files.writeString(folder.resolve("a.py"), "old");
        assertThatThrownBy(() -> WholeFile.write(FailingFiles.path(file, FailingFiles.Fault.READ_ONLY), NEW))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(file).hasContent("old");
        assertThat(names()).containsExactly("a.py");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkToWhatIsNotThereYetStaysALink() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("b.py"), Path.of("a.py"));
        WholeFile.write(link, NEW);
        assertThat(link).isSymbolicLink();
        assertThat(folder.resolve("a.py")).hasContent("new").isRegularFile();
        Path round = Files.createSymbolicLink(folder.resolve("c.py"), Path.of("c.py"));
        assertThatThrownBy(() -> WholeFile.write(round, NEW)).isInstanceOf(FileSystemException.class);
        assertThat(names()).containsExactly("a.py", "b.py", "c.py");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void theNewNameIsBroughtToTheDiskAfterTheFile() throws IOException {
        Path file = Files.writeString(folder.resolve("a.py"), "old");
        Path watched = FailingFiles.path(file, FailingFiles.Fault.NONE);
        WholeFile.write(watched, NEW);
        assertThat(FailingFiles.journal(watched)).containsSubsequence("force .part", "move a.py",
                "force " + folder.getFileName());
    }
}
