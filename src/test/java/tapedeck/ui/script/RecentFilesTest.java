package tapedeck.ui.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The files that were opened last. */
class RecentFilesTest {
    private final RecentFiles recent = new RecentFiles();

    @Test
    void theNewestIsFirst_andEachIsThereOnce() {
        recent.add(Path.of("/a.py"));
        recent.add(Path.of("/b.py"));
        recent.add(Path.of("/a.py"));
        assertThat(recent.all()).containsExactly(Path.of("/a.py"), Path.of("/b.py"));
    }

    @Test
    void whatThisProgramKeepsForItselfIsNotAmongThem() {
        recent.leaveOut(Path.of("/state"), Path.of("/lessons"));
        recent.add(Path.of("/lessons/one-neuron/neuron.py"));
        recent.add(Path.of("/state/tables/script/a.py"));
        recent.add(Path.of("/stately.py"));
        assertThat(recent.all()).containsExactly(Path.of("/stately.py"));
    }

    @Test
    void theyAreEight() {
        for (int i = 0; i < 20; i++) {
            recent.add(Path.of("/" + i));
        }
        assertThat(recent.all()).hasSize(8).startsWith(Path.of("/19"));
    }

    @Test
    void whatCannotBeRememberedOnALineIsNot() {
        recent.add(Path.of("/a.py"));
        recent.add(Path.of("/two\nlines.py"));
        assertThat(recent.all()).containsExactly(Path.of("/a.py"));
    }

    @Test
    void ofNamesThatAreVeryLongOnlyTheNewestIsRemembered() {
        recent.add(Path.of("/" + "a".repeat(2000)));
        recent.add(Path.of("/" + "b".repeat(1900)));
        assertThat(recent.all()).hasSize(2);
        recent.add(Path.of("/" + "c".repeat(200)));
        assertThat(recent.all()).containsExactly(Path.of("/" + "c".repeat(200)));
    }

    @Test
    void theyAreThereAgainAsTheyWereRemembered() {
        recent.add(Path.of("/my files/a.py"));
        RecentFiles next = new RecentFiles();
        next.filesProperty().set(recent.filesProperty().get() + "\n\n");
        assertThat(next.all()).containsExactly(Path.of("/my files/a.py"));
    }
}
