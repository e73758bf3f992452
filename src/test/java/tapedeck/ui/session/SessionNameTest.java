package tapedeck.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In which file a session is saved, by the name that was chosen. */
class SessionNameTest {
    @TempDir
    private Path folder;

    @Test
    void aNameAloneGetsTheEnding_andReplacesNothingThatNobodyWasAskedAbout() throws IOException {
        Path course = folder.resolve("course");
        assertThat(SessionActions.named(course)).isEqualTo(folder.resolve("course.tapedeck"));
        Files.writeString(folder.resolve("course.tapedeck"), "another");
        assertThat(SessionActions.named(course)).isEqualTo(folder.resolve("course-2.tapedeck"));
        Files.writeString(folder.resolve("course-2.tapedeck"), "another");
        assertThat(SessionActions.named(course)).isEqualTo(folder.resolve("course-3.tapedeck"));
    }

    @Test
    void aFileThatWasChosenIsTaken() throws IOException {
        Path session = folder.resolve("course.tapedeck");
        Files.writeString(session, "the one");
        assertThat(SessionActions.named(session)).isEqualTo(session);
        Path other = folder.resolve("other.zip");
        Files.writeString(other, "chosen");
        assertThat(SessionActions.named(other)).isEqualTo(other);
    }
}
