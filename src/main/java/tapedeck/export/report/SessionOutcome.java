package tapedeck.export.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.takes.Take;
import tapedeck.deck.takes.TakeState;
import tapedeck.export.PyTorchScript;
import tapedeck.lesson.Catalogue;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.program.Provenance;
import tapedeck.program.Settings;
import tapedeck.session.Opened;
import tapedeck.session.Restored;
import tapedeck.session.Restorer;
import tapedeck.session.SessionException;
import tapedeck.session.SessionFile;
import tapedeck.tape.Captured;
import tapedeck.tape.TapeReader;
import tapedeck.tape.TapeSnapshot;
import tapedeck.text.Message;
import tapedeck.text.Texts;

/**
 * Takes up a session for its report. A script in it is not run: its graph is left out. Slow.
 *
 * @param home the folder that holds {@code sample-datasets}
 * @param complains is told what of it could not be read
 */
public record SessionOutcome(Catalogue catalogue, Path home, Texts texts, Consumer<Message> complains) {
    /**
     * What a session holds.
     *
     * @throws ProgramException in a sentence, if there is no take in it
     */
    public Outcome read(Path file) throws ProgramException, IOException, InterruptedException {
        Path tables = Files.createTempDirectory("tapedeck");
        try {
            Opened opened = SessionFile.read(file);
            Restored restored = new Restorer(catalogue, home, tables).restore(opened.session());
            Stream.concat(opened.troubles().stream(), restored.troubles().stream()).forEach(complains);
            if (restored.takes().isEmpty()) {
                throw new ProgramException(Message.of("saving.notOpened", "file", String.valueOf(file.getFileName()),
                        "why", Message.of("saving.empty")));
            }
            return outcome(restored, opened.session().current());
        } catch (SessionException e) {
            throw new ProgramException(e.message());
        } finally {
            delete(tables);
        }
    }

    private Outcome outcome(Restored restored, int current) throws InterruptedException {
        List<TakeState> takes = restored.takes();
        TakeState shown = takes.stream().filter(each -> each.take().id() == current).findFirst()
                .orElse(takes.getLast());
        Take take = shown.take();
        if (!shown.loads().isEmpty()) {
            complains.accept(Message.of("export.weights.unwritten"));
        }
        Program program = Objects.requireNonNull(restored.programs().get(take.id()));
        @Nullable
        TapeSnapshot snapshot = snapshot(program, shown);
        String about = texts.of(Message.of("export.caption", "program", program.id(), "n", take.iteration(), "seed",
                String.valueOf(take.settings().seed())));
        return new Outcome(texts.of(program.title()), about, takes.stream().map(TakeState::take).toList(), snapshot,
                script(program, take));
    }

    /** Its last iteration; null if it had begun none, or only a script can tell. */
    private static @Nullable TapeSnapshot snapshot(Program program, TakeState take) throws InterruptedException {
        if (take.origin() == null || program.provenance() instanceof Provenance.Script) {
            return null;
        }
        try (Deck deck = new Deck(program, take.take().settings(), take.origin())) {
            DeckState state = deck.await();
            Captured captured = state.captured();
            return captured == null ? null : new TapeReader(captured).at(state.playhead());
        }
    }

    private String script(Program program, Take take) {
        Settings settings = take.settings().withEpochs(program.defaults().epochs());
        try {
            return PyTorchScript.of(program, settings, take.changes(), texts, null).text();
        } catch (ProgramException none) {
            return texts.of(none.message());
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            for (Path each : all.toList()) {
                Files.delete(each);
            }
        }
        Files.delete(folder);
    }
}
