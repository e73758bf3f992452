package tapedeck.ui.network;

import java.util.List;
import java.util.Random;
import tapedeck.data.DatasetKind;
import tapedeck.data.DatasetSpec;
import tapedeck.edit.EditStack;
import tapedeck.edit.Hand;
import tapedeck.programs.network.Activation;
import tapedeck.programs.network.Initialisation;
import tapedeck.programs.network.LossKind;
import tapedeck.programs.network.NetworkSpec;

/** Draws a network. */
public final class NetworkHand {
    private NetworkHand() {}

    /** One whose network is drawn through {@code edits}. */
    public static Hand of(EditStack edits) {
        EditorModel model = new EditorModel(edits, NetworkSpec.of(DatasetSpec.of(DatasetKind.XOR)), _ -> {});
        return new Hand(model::draft, random -> change(model, random));
    }

    private static void change(EditorModel model, Random random) {
        int layers = model.draft().hidden().size();
        int layer = random.nextInt(Math.max(1, layers));
        switch (random.nextInt(9)) {
            case 0 -> model.add(layer);
            case 1 -> model.typeWidth(layer, Integer.toString(1 + random.nextInt(9)));
            case 2 -> model.choose(Hand.any(List.of(LossKind.values()), random));
            case 3 -> model.choose(Hand.any(List.of(Initialisation.values()), random));
            case 4 -> model.choose(Hand.any(List.of(DatasetKind.values()), random));
            case 5 -> model.type(
                    Hand.any(List.of(NetworkNumberOption.SEED, NetworkNumberOption.L1, NetworkNumberOption.L2), random),
                    Integer.toString(random.nextInt(3)));
            case 6 -> revert(model);
            case 7 -> {
                if (layers > 0) {
                    model.remove(layer);
                }
            }
            default -> {
                if (layers > 0) {
                    model.choose(layer, Hand.any(List.of(Activation.values()), random));
                }
            }
        }
    }

    private static void revert(EditorModel model) {
        if (model.isChanged()) {
            model.revert();
        }
    }
}
