package tapedeck.deck;

import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.TimeUnit;
import tapedeck.Patience;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.autograd.Tensor;
import tapedeck.data.Dataset;
import tapedeck.optim.ParameterGroup;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Metrics;
import tapedeck.program.Program;
import tapedeck.program.ProgramCapabilities;
import tapedeck.program.Provenance;
import tapedeck.program.Run;
import tapedeck.program.Settings;
import tapedeck.text.Message;

/** Small Programs for tests. */
public final class Programs {
    /** One row a batch, and no end of epochs. */
    public static final Settings SETTINGS = new Settings(1, Hyperparameters.of(0.01).withBatchSize(1),
            Integer.MAX_VALUE);

    private Programs() {}

    /** {@code loss = sum((x · w)²)}: two Functions and a sum, one parameter, three iterations an epoch. */
    public static Program small() {
        return of("small", run -> {
            Tensor w = Tensor.of(new double[]{1, 2}).requiresGrad(true).named("w");
            Dataset threeRows = new Dataset(NdArray.zeros(Shape.of(3, 1)), NdArray.zeros(Shape.of(3, 1)));
            run.training(List.of(new ParameterGroup("all", List.of(w), 0.1)), threeRows);
            run.measures(() -> new Metrics.Scores(w.data().get(0), 0, 0, 0));
            while (run.iteration(step -> {
                Tensor x = Tensor.of(new double[]{0.5, -1}).named("x");
                Tensor loss = x.mul(w).named("m").pow(2).named("q").sum().named("loss");
                loss.backward();
                step.optimizer().step();
                step.optimizer().zeroGrad();
                return loss.item();
            })) {
                // goes on until the deck closes
            }
        });
    }

    /** {@code loss = mean((x · w + b − y)²)} on five rows: matmul, add, sub, pow, mean. */
    public static Program regression() {
        return of("regression", run -> {
            Tensor w = Tensor.of(new double[][]{{0.5}, {-0.25}}).requiresGrad(true).named("w");
            Tensor b = Tensor.of(new double[][]{{0.1}}).requiresGrad(true).named("b");
            Dataset rows = new Dataset(NdArray.of(new double[]{1, 2, 2, 1, -1, 0.5, 3, -2, 0, 1}, 5, 2),
                    NdArray.of(new double[]{2, 3, -1, 0.5, 1}, 5, 1));
            run.training(List.of(new ParameterGroup("weights", List.of(w), 0.1),
                    new ParameterGroup("biases", List.of(b), 0.1)), rows);
            while (run.iteration(step -> {
                Tensor x = new Tensor(step.batch().inputs()).named("x");
                Tensor y = new Tensor(step.batch().targets()).named("y");
                Tensor loss = x.matmul(w).named("m").add(b).named("a").sub(y).named("e").pow(2).named("q").mean()
                        .named("loss");
                loss.backward();
                step.optimizer().step();
                step.optimizer().zeroGrad();
                return loss.item();
            })) {
                // goes on until the deck says that it is enough
            }
        });
    }

    /** A Program that does {@code body}. */
    public static Program of(String id, Body body) {
        return of(id, ProgramCapabilities.FULLY_CONTROLLED, body);
    }

    /** The same, of which {@code capabilities} are true. */
    public static Program of(String id, ProgramCapabilities capabilities, Body body) {
        return new Program() {
            @Override
            public ProgramCapabilities capabilities() {
                return capabilities;
            }

            @Override
            public String id() {
                return id;
            }

            @Override
            public Message title() {
                return Message.verbatim(id);
            }

            @Override
            public Provenance provenance() {
                return new Provenance.Lesson(id(), null);
            }

            @Override
            public Settings defaults() {
                return SETTINGS;
            }

            @Override
            public void run(Run run) throws Exception {
                body.run(run);
            }
        };
    }

    /** What a Program does. */
    public interface Body {
        void run(Run run) throws Exception;
    }

    /** Sets the learning rate alone. */
    public static void setRate(Deck deck, double rate) {
        deck.change(_ -> deck.state().settings().wanted().withLearningRate(rate));
    }

    /** Waits until the deck holds, and shows what it was to show, be it captured again first. */
    public static DeckState settle(Deck deck) throws InterruptedException {
        deck.await();
        await().until(() -> deck.state().playhead().replaying() == 0);
        return deck.await();
    }

    public static void awaitClosed(Deck deck) {
        deck.close();
        await().until(deck::isClosed);
    }
}
