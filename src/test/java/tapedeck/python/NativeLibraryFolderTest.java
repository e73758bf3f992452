package tapedeck.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where native libraries can be unpacked. */
class NativeLibraryFolderTest {
    @TempDir
    private Path folder;

    @Test
    void aFolderThatCanBeMadeCanBeWritten() {
        assertThat(NativeLibraryFolder.canBeWritten(folder)).isTrue();
        assertThat(NativeLibraryFolder.canBeWritten(folder.resolve("not").resolve("there"))).isTrue();
    }

    @Test
    void belowAFileNoFolderCanBeMade() throws IOException {
        Path file = Files.writeString(folder.resolve("home"), "");
        assertThat(NativeLibraryFolder.canBeWritten(file.resolve(".cache"))).isFalse();
    }
}
