package tapedeck.programs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tapedeck.array.NdArray;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.Moment;
import tapedeck.program.Metrics;
import tapedeck.program.Predictor;
import tapedeck.program.Program;
import tapedeck.tape.TapeReader;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;

/** A Program after some iterations. */
public record Trained(Predictor predictor, List<NdArray> parameters, Metrics.Scores scores) {
    /** A lesson with its defaults. */
    public static Trained lesson(String id, long iterations) throws Exception {
        return of(new Catalogue().find(id).orElseThrow().load(Path.of("")), iterations);
    }

    public static Trained of(Program program, long iterations) throws Exception {
        try (Deck deck = new Deck(program, program.defaults())) {
            deck.runTo(new Moment.Iteration(iterations));
            DeckState state = deck.await();
            TapeSnapshot tape = new TapeReader(Objects.requireNonNull(state.playhead().captured()))
                    .at(state.playhead().place());
            List<NdArray> parameters = new ArrayList<>();
            for (int layer = 1;; layer++) {
                for (String name : List.of("w" + layer, "b" + layer)) {
                    tape.tensors().stream().filter(t -> t.parameter() && t.name().equals(name))
                            .map(TensorState::data).forEach(parameters::add);
                }
                if (parameters.size() < 2 * layer) {
                    break;
                }
            }
            return new Trained(Objects.requireNonNull(program.predictor(program.defaults())), parameters,
                    Objects.requireNonNull(state.measured().metrics()).scores());
        }
    }
}
