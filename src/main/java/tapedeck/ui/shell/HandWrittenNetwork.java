package tapedeck.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tapedeck.deck.DeckState;
import tapedeck.explain.ElementPlace;
import tapedeck.program.Program;
import tapedeck.programs.network.NetworkSpec;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.TensorState;
import tapedeck.text.Message;
import tapedeck.ui.network.EditorModel;
import tapedeck.ui.network.WrittenNetwork;

/** A network that was written by hand, as its parameters show it. */
final class HandWrittenNetwork {
    private HandWrittenNetwork() {}

    /** Tells the editor of that which runs, where it cannot have been drawn there. */
    static void tell(EditorModel editor, Program program, DeckState state, CapturedIteration captured) {
        if (!(program.provenance().blueprint() instanceof NetworkSpec)) {
            editor.beginFixed(describe(program.title(), captured.parameters(), state.settings().groups(),
                    state.settings().rows()));
        }
    }

    /**
     * A layer begins with each matrix of weights.
     *
     * @param groups the names of the layers, if there are as many; else each is called by its weights
     * @param rows it trains on; 0 if that is not known
     */
    static WrittenNetwork describe(Message title, List<TensorState> parameters, List<String> groups, int rows) {
        List<List<TensorState>> layers = new ArrayList<>();
        for (TensorState each : parameters) {
            if (layers.isEmpty() || isWeights(each)) {
                layers.add(new ArrayList<>());
            }
            layers.getLast().add(each);
        }
        return new WrittenNetwork(Message.of("network.fixed", "title", title, "rows", rows),
                IntStream.range(0, layers.size()).mapToObj(i -> new WrittenNetwork.Layer(
                        groups.size() == layers.size() ? groups.get(i) : layers.get(i).getFirst().name(),
                        layers.get(i).stream().map(each -> each.name() + " " + ElementPlace.shape(each.whole()))
                                .toList()))
                        .toList());
    }

    private static boolean isWeights(TensorState tensor) {
        return tensor.whole().dim() >= 2 && tensor.whole().size(0) > 1;
    }
}
