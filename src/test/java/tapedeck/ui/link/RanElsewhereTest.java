package tapedeck.ui.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tapedeck.deck.takes.Take;
import tapedeck.recording.RecordingOpener;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeSnapshot;
import tapedeck.text.Message;

/** What ran elsewhere can be looked at, and not gone on with. */
class RanElsewhereTest {
    @TempDir
    private Path folder;
    private final DeckLink link = new DeckLink(Path.of(""));
    private long now;

    @AfterEach
    void close() {
        link.close();
    }

    private void open(String name) throws Exception {
        Path file = folder.resolve(name);
        try (InputStream recorded = Objects.requireNonNull(getClass().getResourceAsStream("/recordings/" + name))) {
            Files.copy(recorded, file);
        }
        link.workbench().open(new RecordingOpener().open(file));
    }

    private DeckFrame pulsed() {
        now += 100_000_000;
        link.pulse(now);
        return link.frame();
    }

    @Test
    void whatFailedOpensWhereItDid() throws Exception {
        open("fails_fourth.tape");
        AtomicBoolean introduced = new AtomicBoolean();
        await().until(() -> {
            DeckFrame frame = pulsed();
            introduced.compareAndSet(false, frame.state() != null && frame.state().introduction());
            TapeSnapshot shown = frame.snapshot();
            return shown != null && shown.iteration() == 4
                    && shown.last() instanceof TapeEvent.FunctionFailed;
        });
        assertThat(introduced).as("played up to there at the pace of reading").isFalse();
        assertThat(link.notices().latestProperty().get()).as("the bar over the graph says it").isNull();
    }

    @Test
    void noTakeBeginsOfIt() throws Exception {
        open("small.tape");
        await().until(() -> pulsed().snapshot() != null);
        assertThat(link.startingOver().goOn(1)).isFalse();
        assertThat(link.notices().latestProperty().get()).isEqualTo(Message.of("shell.notice.elsewhere"));
        assertThat(link.workbench().takes()).extracting(Take::id).containsExactly(1);
    }
}
