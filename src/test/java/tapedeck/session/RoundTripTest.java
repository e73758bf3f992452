package tapedeck.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever can be in a session is read as it was written: forty of any kind, three hundred with {@code mvn -Plong verify}. */
class RoundTripTest {
    private static final int SESSIONS = Boolean.getBoolean("tapedeck.long") ? 300 : 5;

    @TempDir
    private Path folder;

    @Test
    void anySessionIsReadAsItWasWritten() throws Exception {
        for (int seed = 0; seed < SESSIONS; seed++) {
            Session session = new RandomSessions(seed).session();
            Path file = folder.resolve(seed + ".tapedeck");
            SessionFile.write(session, file);
            OpenedSession opened = SessionFile.read(file);
            assertThat(opened.troubles()).as("seed %d", seed).isEmpty();
            assertThat(opened.session()).as("seed %d", seed).usingRecursiveComparison(Played.TO_THE_BIT)
                    .isEqualTo(session);
            Path again = folder.resolve("again");
            SessionFile.write(opened.session(), again);
            assertThat(Files.mismatch(file, again)).as("seed %d, where its bytes differ", seed).isEqualTo(-1);
            Files.delete(file);
        }
    }

    @Tag("long")
    @Test
    void aPathMayHaveBlanksAndUmlautsAndBeLong() throws IOException, SessionException {
        Path deep = folder.resolve("Übungen für Größen").resolve("x".repeat(200)).resolve("y".repeat(100));
        Files.createDirectories(deep);
        Path file = deep.resolve("ä".repeat(100) + " 1.tapedeck");
        assertThat(file.toString().length()).isGreaterThan(300);
        Session session = new RandomSessions(1).session();
        SessionFile.write(session, file);
        SessionFile.write(session, file);
        assertThat(SessionFile.read(file).session().programs()).isEqualTo(session.programs());
    }
}
