package tapedeck.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {
    private static final Instant THEN = Instant.parse("2026-01-02T00:00:00Z");

    @TempDir
    private Path folder;

    private Path file(String name, Instant written) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "half");
        Files.setLastModifiedTime(file, FileTime.from(written));
        return file;
    }

    @Test
    void onlyWhatIsOursAndOldGoes() throws IOException {
        Path left = WholeFile.draft(folder.resolve("a.tapedeck")).place();
        Files.setLastModifiedTime(left, FileTime.from(THEN.minusSeconds(1)));
        Path writing = file(".00000000-0000-0000-0000-000000000001.part", THEN.plusSeconds(1));
        Path foreign = file("film.part", THEN.minusSeconds(1));
        Leftovers.clear(folder, THEN);
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all).containsExactlyInAnyOrder(writing, foreign);
        }
    }

    @Test
    void aFolderThatIsNotThereIsNoTrouble() {
        Path none = folder.resolve("none");
        Leftovers.clear(none, THEN);
        assertThat(none).doesNotExist();
    }
}
