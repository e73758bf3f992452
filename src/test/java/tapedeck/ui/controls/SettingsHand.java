package tapedeck.ui.controls;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import tapedeck.edit.EditStack;
import tapedeck.edit.Hand;
import tapedeck.optim.OptimizerKind;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Schedule;

/** Sets what a network trains with, by typing and dragging; a deck that does so at once is one of what is compared. */
public final class SettingsHand {
    private final HyperparametersModel model;
    private boolean drags;
    private long iteration = 1;
    private Hyperparameters deck = Hyperparameters.of(0.1)
            .withKnobs(new TreeMap<>(Map.of("lr", 0.1, "beta", 0.9)));

    private SettingsHand(EditStack edits) {
        model = new HyperparametersModel(edits);
        model.holdWhile(() -> drags);
        model.show(States.at(iteration, deck, "layer 1", "layer 2"));
        int[] told = {0};
        model.onChange((change, _) -> {
            deck = change.apply(deck);
            return ++told[0];
        });
    }

    /** One that sets through {@code edits}. */
    public static Hand of(EditStack edits) {
        SettingsHand hand = new SettingsHand(edits);
        return new Hand(() -> List.of(hand.model.valueProperty().get(), hand.deck,
                hand.model.chosenProperty().get()), hand::change);
    }

    private void change(Random random) {
        double x = 0.25 * (1 + random.nextInt(8));
        switch (random.nextInt(10)) {
            case 0 -> drag(random);
            case 9 -> model.choose(random.nextBoolean() ? "beta" : "gamma");
            case 1 -> model.change(now -> now.withLearningRate(x));
            case 2 -> model.setMultiplier(random.nextInt(2), x);
            case 3 -> model.change(now -> now.withMomentum(x));
            case 4 -> model.change(now -> now.withWeightDecay(x));
            case 5 -> model.change(now -> now.withClipNorm(x > 1 ? Double.POSITIVE_INFINITY : x));
            case 6 -> model.change(now -> now.withBatchSize((int) (8 * x)).withKnob("beta", x));
            case 7 -> model.change(now -> now.withSchedule(
                    new Schedule(Hand.any(List.of(Schedule.Kind.values()), random), 1, 10, x)));
            default -> model.change(now -> now.withOptimizer(
                    Hand.any(List.of(OptimizerKind.values()), random)));
        }
    }

    /** To somewhere else than where it was. */
    private void drag(Random random) {
        drags = true;
        double from = model.valueProperty().get().learningRate();
        for (int i = 1; i <= 3; i++) {
            double to = from + i * (1 + random.nextDouble());
            model.change(now -> now.withLearningRate(to));
        }
        drags = false;
        model.show(States.at(++iteration, deck, "layer 1", "layer 2"));
    }
}
