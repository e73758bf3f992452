package tapedeck.ui.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tapedeck.deck.Deck;
import tapedeck.deck.Programs;
import tapedeck.deck.takes.Take;
import tapedeck.programs.ProgramEntry;
import tapedeck.recording.RecordingOpener;
import tapedeck.recording.live.FakeProgram;
import tapedeck.recording.live.LiveEntry;
import tapedeck.recording.live.LiveProgram;

/** A program runs elsewhere, and something else is shown. */
class LiveRunsTest {
    @TempDir
    private Path folder;
    private final DeckLink link = new DeckLink(Path.of(""));

    @AfterEach
    void close() {
        link.close();
    }

    @Test
    void itIsAskedForWhateverIsShownAndLedBackTo() throws Exception {
        LiveProgram program = FakeProgram.start(folder, "waits.py");
        try {
            ProgramEntry lesson = new LiveEntry(program);
            Deck deck = new Deck(program, program.defaults());
            Workbench workbench = link.workbench();
            workbench.show(lesson, deck);
            deck.play();
            await().until(program::isRunning);
            workbench.begin(new RecordingOpener().open(folder.resolve("none.tape")),
                    new Deck(Programs.small(), Programs.SETTINGS), Programs.SETTINGS);
            assertThat(workbench.currentTake()).isEqualTo(2);
            assertThat(workbench.rest().elsewhere().running()).as("the window asks what becomes of it")
                    .isSameAs(program);
            workbench.open(lesson);
            assertThat(workbench.currentTake()).isEqualTo(1);
            assertThat(workbench.takes()).extracting(Take::id).containsExactly(1, 2);
            Programs.awaitClosed(Objects.requireNonNull(workbench.deck()));
            assertThat(workbench.rest().elsewhere().running()).isNull();
        } finally {
            program.end();
        }
    }
}
