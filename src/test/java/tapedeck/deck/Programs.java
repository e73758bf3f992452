package tapedeck.deck;

import java.util.List;
import java.util.concurrent.TimeUnit;
import tapedeck.autograd.Tensor;
import tapedeck.optim.SGD;

/** Small Programs for tests. */
final class Programs {
    private Programs() {}

    /** {@code loss = sum((x · w)²)}: two Functions and a sum, one parameter, three iterations an epoch. */
    static Program small() {
        return of("small", run -> {
            Tensor w = Tensor.of(new double[]{1, 2}).requiresGrad(true).named("w");
            SGD optimizer = new SGD(List.of(w), run.settings().learningRate());
            run.training(optimizer, 3);
            run.measures(() -> new Metrics.Scores(w.data().get(0), 0, 0, 0));
            while (run.iteration(() -> {
                Tensor x = Tensor.of(new double[]{0.5, -1}).named("x");
                Tensor loss = x.mul(w).named("m").pow(2).named("q").sum().named("loss");
                loss.backward();
                optimizer.step();
                optimizer.zeroGrad();
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
                return new Settings(1, 0.1, 1);
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
