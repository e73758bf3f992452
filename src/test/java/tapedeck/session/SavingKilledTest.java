package tapedeck.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Saving that is killed leaves the old session or the new one, whole. */
class SavingKilledTest {
    /** Two hundred with {@code -Plong}; else a sample. */
    private static final int KILLS = Boolean.getBoolean("tapedeck.long") ? 200 : 3;
    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    /** A process of its own that saves one session after the other, until it is killed. */
    static final class Saving {
        private Saving() {}

        public static void main(String[] args) throws IOException {
            Path file = Path.of(args[0]);
            for (long seed = 0;; seed++) {
                SessionFile.write(new RandomSessions(seed % 20).session(), file);
                System.out.write('.');
                System.out.flush();
            }
        }
    }

    private static Process started(Path file, String... before) throws IOException {
        List<String> command = new ArrayList<>(List.of(before));
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-modules", "jdk.incubator.vector", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-cp", System.getProperty("java.class.path"), Saving.class.getName(), file.toString()));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    /** A disk that takes no more in the middle of a file, as far as a process can tell: it may write a few kilobytes. */
    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aDiskThatTakesNoMoreLeavesTheOldAndNothingBeside() throws Exception {
        Path file = folder.resolve("a.tapedeck");
        Session old = new RandomSessions(0).session();
        SessionFile.write(old, file);
        Process saving = started(file, "/bin/sh", "-c", "ulimit -f 4; exec \"$@\"", "sh");
        assertThat(saving.waitFor(SOON)).isTrue();
        assertThat(saving.exitValue()).as("it fails sooner or later").isEqualTo(1);
        assertThat(SessionFile.read(file).troubles()).isEmpty();
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all).containsExactly(file);
        }
    }

    @Tag("long")
    @Test
    void theOldOrTheNewIsThereWhole() throws Exception {
        Random random = new Random();
        Path file = folder.resolve("a.tapedeck");
        for (int kill = 0; kill < KILLS; kill++) {
            Process saving = started(file);
            try {
                assertThat(saving.getInputStream().read()).as("it saves").isEqualTo('.');
                TimeUnit.MICROSECONDS.sleep(random.nextInt(100_000));
            } finally {
                saving.destroyForcibly();
            }
            assertThat(saving.waitFor(SOON)).isTrue();
            assertThat(SessionFile.read(file).troubles()).as("kill %d", kill).isEmpty();
        }
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all.filter(each -> !each.equals(file))).as("what was not moved yet has a name of its own")
                    .allMatch(each -> String.valueOf(each.getFileName()).endsWith(".part"));
        }
    }
}
