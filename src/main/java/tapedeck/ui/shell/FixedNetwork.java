package tapedeck.ui.shell;

import java.util.List;
import java.util.stream.Collectors;
import tapedeck.tape.TensorState;
import tapedeck.text.Message;

/** A network that was written by hand, in a sentence. */
final class FixedNetwork {
    private FixedNetwork() {}

    /**
     * Its parameters with their shapes, and how many rows it trains on.
     *
     * @param rows 0 if that is not known
     */
    static Message describe(Message title, List<TensorState> parameters, int rows) {
        return Message.of("network.fixed", "title", title, "parameters",
                parameters.stream().map(each -> each.name() + " " + each.shape()).collect(Collectors.joining(", ")),
                "rows", rows);
    }
}
