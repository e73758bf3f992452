package tapedeck.deck;

import java.util.List;
import java.util.concurrent.TimeUnit;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.autograd.Tensor;
import tapedeck.data.Dataset;
import tapedeck.optim.ParameterGroup;

/** Small Programs for tests. */
final class Programs {
    /** One row a batch, and no end of epochs. */
    static final Settings SETTINGS = new Settings(1, Hyperparameters.of(0.1).withBatchSize(1), Integer.MAX_VALUE);

    private Programs() {}

    /** {@code loss = sum((x · w)²)}: two Functions and a sum, one parameter, three iterations an epoch. */
    static Program small() {
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

    /** A Program that does {@code body}. */
    static Program of(String id, Body body) {
        return new Program() {
            @Override
            public String id() {
                return id;
            }

            @Override
            public String title() {
                return id;
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
    interface Body {
        void run(Run run) throws Exception;
    }

    static void awaitClosed(Deck deck) throws InterruptedException {
        deck.close();
        for (int i = 0; i < 500 && !deck.isClosed(); i++) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }
}
