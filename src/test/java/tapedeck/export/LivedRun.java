package tapedeck.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tapedeck.deck.Deck;
import tapedeck.deck.Moment;
import tapedeck.deck.training.DeclaredParameters;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Program;
import tapedeck.program.Settings;
import tapedeck.programs.Catalogue;
import tapedeck.programs.ProgramEntry;
import tapedeck.tape.TensorState;
import tapedeck.text.Language;
import tapedeck.text.Texts;

/**
 * A run that is held to change something, as somebody does at the window.
 *
 * @param turns in the order of their iterations
 */
record LivedRun(String name, Program program, Settings settings, List<Turn> turns) {
    /**
     * What is changed while the deck is held in {@code iteration}, 0 for before the first.
     *
     * @param loads whether the weights of another seed are put in as well
     */
    record Turn(long iteration, UnaryOperator<Hyperparameters> change, boolean loads) {
        Turn(long iteration, UnaryOperator<Hyperparameters> change) {
            this(iteration, change, false);
        }
    }

    /** What came of it. */
    record Outcome(TakeHistory history, List<Double> losses) {}

    /** Every lesson as it is, and again with its rate halved on the way; and one with weights that are loaded. */
    static Stream<LivedRun> lessons() throws Exception {
        List<LivedRun> all = new ArrayList<>();
        for (ProgramEntry lesson : new Catalogue().all()) {
            Program program = lesson.load(Path.of(""));
            Settings settings = program.defaults().withEpochs(1001);
            all.add(new LivedRun(lesson.id(), program, settings, List.of()));
            all.add(new LivedRun(lesson.id() + "-halved", program, settings, List.of(new Turn(300,
                    each -> each.withLearningRate(each.learningRate() / 2)))));
        }
        Program xor = all.stream().filter(each -> each.name.equals("xor")).findFirst().orElseThrow().program;
        all.add(new LivedRun("xor-loaded", xor, xor.defaults().withEpochs(1001), List.of(
                new Turn(0, each -> each, true), new Turn(300, each -> each.withMomentum(each.momentum() / 2), true))));
        return all.stream();
    }

    /** The losses of its first iterations. */
    Outcome live(int iterations) throws Exception {
        double[] losses = new double[iterations + 1];
        try (Deck deck = new Deck(program, settings, null,
                (iteration, loss) -> losses[(int) iteration - 1] = loss)) {
            for (Turn turn : turns) {
                if (turn.iteration < iterations) {
                    deck.runTo(turn.iteration == 0 ? new Moment.Start() : new Moment.Iteration(turn.iteration));
                    deck.await();
                    deck.change(turn.change);
                    if (turn.loads) {
                        deck.load(DeclaredParameters.of(program, settings.withSeed(settings.seed() + 1)).stream()
                                .map(TensorState::data).toList());
                    }
                }
            }
            deck.runTo(new Moment.Iteration(iterations + 1)); // at the update of the next, this one has ended
            assertThat(deck.await().position().failure()).as(name).isNull();
            return new Outcome(
                    new TakeHistory(settings, deck.state().settings().changes().commands(),
                            deck.state().settings().loads()),
                    Arrays.stream(losses, 0, iterations).boxed().toList());
        }
    }

    /** That of a run which is left alone. */
    String script() throws Exception {
        return script(new TakeHistory(settings), ScriptFolder.asItIs(PyTorchScript.folder(program)));
    }

    String script(TakeHistory history, ScriptFolder folder) throws Exception {
        return PyTorchScript.of(program, history, new Texts(Language.ENGLISH), folder).text();
    }
}
