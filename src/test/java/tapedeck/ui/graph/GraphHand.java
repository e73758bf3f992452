package tapedeck.ui.graph;

import java.util.List;
import java.util.Random;
import tapedeck.edit.EditStack;
import tapedeck.edit.Hand;
import tapedeck.tape.ModulePath;

/** Folds and drags. */
public final class GraphHand {
    private static final List<ModulePath> MODULES = List.of(ModulePath.of("layer 1"), ModulePath.of("layer 2"),
            ModulePath.of("net"), ModulePath.of("net", "first"));

    private GraphHand() {}

    /** One whose graph is put through {@code edits}. */
    public static Hand of(EditStack edits) {
        PlacementModel model = new PlacementModel(edits);
        return new Hand(() -> model.placementProperty().get(), random -> change(model, random));
    }

    private static void change(PlacementModel model, Random random) {
        switch (random.nextInt(8)) {
            case 0 -> model.reset();
            case 1, 2, 3 -> model.fold(Hand.any(MODULES, random), random.nextBoolean());
            default -> {
                long card = random.nextInt(5);
                for (int i = 0; i <= random.nextInt(3); i++) {
                    model.drag(card, random.nextDouble(1, 5), random.nextDouble(1, 5));
                }
                model.drop();
            }
        }
    }
}
