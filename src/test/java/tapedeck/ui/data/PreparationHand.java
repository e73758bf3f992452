package tapedeck.ui.data;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import tapedeck.data.prepare.DropDuplicates;
import tapedeck.data.prepare.DropMissing;
import tapedeck.data.prepare.Preparation;
import tapedeck.data.prepare.Scale;
import tapedeck.data.prepare.SplitChoice;
import tapedeck.data.prepare.Target;
import tapedeck.edit.EditStack;
import tapedeck.edit.Hand;
import tapedeck.text.Message;

/** Prepares a table. */
public final class PreparationHand implements AutoCloseable {
    private static final int MOST = 8;

    private final PreparationModel model;
    private final StepEdits steps;

    /** One that prepares it through {@code edits}. */
    public PreparationHand(EditStack edits) {
        model = new PreparationModel(edits, _ -> {});
        steps = new StepEdits(model);
        PreparedTable runs = Plants.prepared();
        model.begin(runs.table(), runs.prepared());
    }

    /** It. */
    public Hand hand() {
        return new Hand(this::now, this::change);
    }

    private Preparation now() {
        return Objects.requireNonNull(model.preparation());
    }

    private void change(Random random) {
        int there = now().steps().size();
        if (there == 0 || (there < MOST && random.nextInt(4) == 0)) {
            steps.add(random.nextInt(there + 1), new DropDuplicates());
            return;
        }
        int at = random.nextInt(there);
        switch (random.nextInt(6)) {
            case 0 -> steps.remove(at);
            case 1 -> steps.toggle(at);
            case 2 -> steps.move(at, random.nextBoolean() ? 1 : -1);
            case 3 -> steps.replace(at, random.nextBoolean()
                    ? new Scale(List.of("height"), Scale.Kind.STANDARDISE)
                    : new DropMissing(List.of()));
            case 4 -> model.change(Message.of("preparing.edit"),
                    now().withTarget(random.nextBoolean() ? Target.classes("kind") : Target.classes("soil")));
            default -> model.change(Message.of("preparing.edit"), now().withSplit(SplitChoice.USUAL.withKind(
                    Hand.any(List.of(SplitChoice.Kind.values()), random))));
        }
    }

    @Override
    public void close() {
        model.close();
    }
}
