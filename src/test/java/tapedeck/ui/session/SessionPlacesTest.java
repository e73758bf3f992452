package tapedeck.ui.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tapedeck.program.ProgramException;
import tapedeck.text.Message;

/** A session that one user has open is another's to know of, where they share its folder. */
class SessionPlacesTest {
    @TempDir
    private Path folder;

    private Path session = Path.of("");
    private SessionPlaces one = new SessionPlaces(Path.of(""));
    private SessionPlaces two = one;

    @BeforeEach
    void begin() {
        session = folder.resolve("a.tapedeck");
        one = new SessionPlaces(folder.resolve("one"));
        two = new SessionPlaces(folder.resolve("two"));
    }

    @AfterEach
    void close() {
        one.close();
        two.close();
    }

    @Test
    void theSecondIsToldBeforeItWrites() throws ProgramException {
        assertThat(one.take(session)).isTrue();
        assertThat(two.take(session)).isFalse();
        assertThatThrownBy(() -> two.claim(session)).isInstanceOfSatisfying(ProgramException.class,
                told -> assertThat(told.message()).isEqualTo(Message.of("saving.taken")));
        one.claim(session);
        one.leave();
        two.claim(session);
        assertThat(two.take(session)).isTrue();
        assertThat(one.take(session)).isFalse();
    }

    @Test
    void whatIsSavedNowNobodyElseCanTakeUntilItIsGivenUp() throws ProgramException {
        one.claim(session);
        assertThat(two.take(session)).isFalse();
        one.giveUp();
        two.claim(session);
        assertThat(two.take(session)).isTrue();
        assertThat(one.take(session)).isFalse();
    }

    @Test
    void aFileIsOneByAllItsNames() throws Exception {
        Files.createFile(session);
        Path other = Files.createSymbolicLink(folder.resolve("other.tapedeck"), session);
        assertThat(one.take(session)).isTrue();
        assertThat(two.take(other)).as("by another window").isFalse();
        one.claim(other);
        assertThat(one.take(other)).as("by the same").isTrue();
    }

    @Test
    void whatAKilledProcessLeftIsInNobodysWay() throws IOException {
        Path lock = Files.createFile(folder.resolve(".a.tapedeck.lock"));
        assertThatCode(() -> two.claim(session)).doesNotThrowAnyException();
        two.giveUp();
        Files.createFile(lock);
        assertThat(one.take(session)).isTrue();
        assertThat(lock).exists();
        one.leave();
        assertThat(lock).doesNotExist();
    }
}
