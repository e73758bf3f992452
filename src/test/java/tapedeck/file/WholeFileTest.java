package tapedeck.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tapedeck.text.FileTrouble;
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
                .satisfies(thrown -> assertThat(FileTrouble.why((IOException) thrown)).isNotEqualTo(
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
}
