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
import tapedeck.lesson.Catalogue;
import tapedeck.lesson.Lesson;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Program;
import tapedeck.program.Settings;
import tapedeck.tape.Change;
import tapedeck.text.Language;
import tapedeck.text.Texts;

/**
 * A run that is held to change something, as somebody does at the window.
 *
 * @param turns in the order of their iterations
 */
record LivedRun(String name, Program program, Settings settings, List<Turn> turns) {
    /** What is changed while the deck is held in {@code iteration}. */
    record Turn(long iteration, UnaryOperator<Hyperparameters> change) {}

    /** What came of it. */
    record Outcome(List<Change> changes, List<Double> losses) {}

    /** Every lesson as it is, and again with its rate halved on the way. */
    static Stream<LivedRun> lessons() throws Exception {
        List<LivedRun> all = new ArrayList<>();
        for (Lesson lesson : new Catalogue().all()) {
            Program program = lesson.load(Path.of(""));
            Settings settings = program.defaults().withEpochs(1001);
            all.add(new LivedRun(lesson.id(), program, settings, List.of()));
            all.add(new LivedRun(lesson.id() + "-halved", program, settings, List.of(new Turn(300,
                    each -> each.withLearningRate(each.learningRate() / 2)))));
        }
        return all.stream();
    }

    /** The losses of its first iterations. */
    Outcome live(int iterations) throws InterruptedException {
        double[] losses = new double[iterations + 1];
        try (Deck deck = new Deck(program, settings,
                (iteration, loss) -> losses[(int) iteration - 1] = loss)) {
            for (Turn turn : turns) {
                if (turn.iteration < iterations) {
                    deck.runTo(new Moment.Iteration(turn.iteration));
                    deck.await();
                    deck.change(turn.change);
                }
            }
            deck.runTo(new Moment.Iteration(iterations + 1)); // at the update of the next, this one has ended
            assertThat(deck.await().failure()).as(name).isNull();
            return new Outcome(deck.state().changes(), Arrays.stream(losses, 0, iterations).boxed().toList());
        }
    }

    String script(List<Change> changes) throws Exception {
        return PyTorchScript.of(program, settings, changes, new Texts(Language.ENGLISH), PyTorchScript.folder(program))
                .text();
    }
}
