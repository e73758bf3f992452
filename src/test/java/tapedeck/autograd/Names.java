package tapedeck.autograd;

import java.util.List;

/** Writes down in which order Functions give their gradients. */
public record Names(List<String> names) implements TapeListener {
    @Override
    public void on(TapeSignal signal) {
        if (signal instanceof TapeSignal.GradientsComputed(Node node, _, _)) {
            names.add(node.name());
        }
    }
}
