package tapedeck.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
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
        WholeFile.Draft draft = WholeFile.draft(folder.resolve("a.tapedeck"));
        draft.close();
        file(String.valueOf(draft.place().getFileName()), THEN.minusSeconds(1));
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

    @Test
    void whatThisProcessIsStillWritingStaysHoweverOldItIs() throws IOException {
        try (WholeFile.Draft draft = WholeFile.draft(folder.resolve("losses.csv"))) {
            Files.setLastModifiedTime(draft.place(), FileTime.from(THEN.minusSeconds(1)));
            Leftovers.clear(folder, THEN);
            assertThat(draft.place()).exists();
            draft.keep();
        }
        assertThat(folder.resolve("losses.csv")).exists();
    }

    /** Writes a file in another process, and is killed before it is whole. */
    static final class Writer {
        private Writer() {}

        public static void main(String... arguments) throws IOException {
            WholeFile.Draft draft = WholeFile.draft(Path.of(arguments[0]));
            System.out.println(draft.place());
            System.in.read(); // as long as it is left alone
            draft.close();
        }
    }

    @Test
    void whatAnotherProcessWritesStaysUntilThatIsKilledAndThenTheNextSaveThereTakesItAway() throws Exception {
        List<String> classes = Stream.of(WholeFile.class, Writer.class)
                .map(each -> Path
                        .of(URI.create(String.valueOf(each.getProtectionDomain().getCodeSource().getLocation())))
                        .toString())
                .toList();
        Process other = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                String.join(File.pathSeparator, classes), Writer.class.getName(),
                folder.resolve("run.csv").toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (BufferedReader says = other.inputReader()) {
            Path part = Path.of(says.readLine());
            Files.setLastModifiedTime(part, FileTime.from(THEN));
            WholeFile.write(folder.resolve("b.csv"), new byte[1]);
            assertThat(part).exists();
            other.destroyForcibly().waitFor();
            assertThat(part).as("a process that is killed takes nothing away").exists();
            WholeFile.write(folder.resolve("b.csv"), new byte[1]);
            assertThat(part).doesNotExist();
        } finally {
            other.destroyForcibly();
        }
    }
}
