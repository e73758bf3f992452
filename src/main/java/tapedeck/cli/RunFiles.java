package tapedeck.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.Moment;
import tapedeck.deck.MomentCheck;
import tapedeck.export.Caption;
import tapedeck.export.CurveTable;
import tapedeck.export.Format;
import tapedeck.export.NumberFiles;
import tapedeck.export.PredictionTable;
import tapedeck.export.TapeText;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.Granularity;
import tapedeck.tape.TapeReader;
import tapedeck.tape.TapeSnapshot;
import tapedeck.text.Message;
import tapedeck.text.Texts;

/** The contents of a run's files that need no drawing. */
record RunFiles(Texts texts) {
    byte[] write(Format as, ExportSource source) throws IOException, ProgramException, InterruptedException {
        if (as.subject() == Format.Subject.CURVES && source instanceof ExportSource.SessionTake held
                && held.moment() == null) {
            return CurveTable.write(as, held.session().takes().stream().map(each -> each.take()).map(
                    take -> new CurveTable.Curve(texts.of(take.name()), take.losses(), take.measured())).toList());
        }
        Program program = source.lesson().load(Home.folder());
        try (Deck deck = source.staging().begin(program)) {
            DeckState state = deck.await();
            if (state.position().failure() != null) {
                throw Commands.failure(program, state);
            }
            if (source.moment() != null) {
                MomentCheck.check(source.moment(), state);
            }
            if (as.subject() == Format.Subject.CURVES) {
                if (source.moment() instanceof Moment.Iteration
                        && deck.losses().iterations() < state.position().iteration()) {
                    deck.step(Granularity.PHASE); // past the update, to the iteration's end: then it has its loss
                    state = deck.await();
                }
                return CurveTable.write(as,
                        List.of(new CurveTable.Curve(program.id(), deck.losses(), state.measured().all())));
            }
            @Nullable
            CapturedIteration captured = state.playhead().captured();
            if (captured == null) {
                throw new ProgramException(Message.of("cli.export.nothingYet", "format", as.id()));
            }
            TapeSnapshot snapshot = new TapeReader(captured).at(state.playhead().place());
            return switch (as.subject()) {
                case NUMBERS -> NumberFiles.write(as, snapshot);
                case PREDICTIONS -> PredictionTable.of(program, program.predictor(deck.settings()),
                        List.copyOf(NumberFiles.parameters(snapshot).values()), texts).getBytes(StandardCharsets.UTF_8);
                case TAPE -> {
                    String caption = texts.of(
                            Caption.of(program.id(), program, captured.iteration(), deck.settings().seed()));
                    yield TapeText.write(as, snapshot, texts.of(source.lesson().title()), caption);
                }
                case PROGRAM, GRAPH, PASS, SESSION, ITERATIONS, CURVES -> throw new IllegalArgumentException(as.id());
            };
        }
    }
}
