package tapedeck.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.breakpoints.Stop;
import tapedeck.deck.takes.Takes;
import tapedeck.program.Program;
import tapedeck.programs.Catalogue;
import tapedeck.session.RestoredSession;
import tapedeck.session.Restorer;
import tapedeck.session.SavedPrograms;
import tapedeck.session.SessionFile;
import tapedeck.session.WindowArrangement;
import tapedeck.text.Message;

/** A session names a recording by its file, and looks into that again. */
class RecordedSessionTest {
    @TempDir
    private Path folder;

    private Path record(String name) throws IOException {
        return Tapes.write(folder, Tapes.real(name));
    }

    private Path saved() throws Exception {
        Path session = folder.resolve("a.tapedeck");
        Program program = RecordedRun.of(record("small.tape"));
        try (Takes takes = new Takes()) {
            takes.add(new Deck(program, program.defaults()), program.defaults());
            Deck deck = Objects.requireNonNull(takes.deck());
            deck.goTo(4);
            deck.await();
            SessionFile.write(
                    SavedPrograms.session(takes.states(), Map.of(1, program), 1, List.of(), WindowArrangement.NONE,
                            true),
                    session);
        }
        return session;
    }

    private RestoredSession restored(Path session) throws Exception {
        Catalogue catalogue = new Catalogue();
        catalogue.opens(new RecordingOpener());
        return new Restorer(catalogue, folder, folder).restore(SessionFile.read(session).session());
    }

    private static DeckState shown(RestoredSession restored) throws InterruptedException {
        try (Takes again = new Takes()) {
            again.begin(restored.takes(), id -> Objects.requireNonNull(restored.programs().get(id)), 1);
            return Objects.requireNonNull(again.deck()).await();
        }
    }

    @Test
    void itIsWhereItWas() throws Exception {
        RestoredSession restored = restored(saved());
        assertThat(restored.troubles()).isEmpty();
        DeckState state = shown(restored);
        assertThat(Objects.requireNonNull(state.playhead().captured()).iteration()).isEqualTo(4);
        assertThat(state.stops().stop()).isNull();
    }

    @Test
    void ofOneThatIsGoneItSaysSo() throws Exception {
        Path session = saved();
        Files.delete(folder.resolve("run.tape"));
        RestoredSession restored = restored(session);
        assertThat(restored.programs()).isEmpty();
        assertThat(restored.troubles()).contains(Message.of("session.program", "number", 1, "why",
                Message.of("action.open.missing", "file", folder.resolve("run.tape").toString())));
    }

    @Test
    void ofOneThatIsAnotherNowItSaysSo() throws Exception {
        Path session = saved();
        record("fizzbuzz_momentum.tape");
        DeckState state = shown(restored(session));
        assertThat(state.stops().stop()).isInstanceOf(Stop.Problem.class);
    }
}
