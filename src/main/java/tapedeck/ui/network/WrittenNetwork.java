package tapedeck.ui.network;

import java.util.List;
import tapedeck.text.Message;

/**
 * A network that was written by hand: it is shown, and cannot be changed here.
 *
 * @param sentence which one it is
 * @param layers from the inputs on
 */
public record WrittenNetwork(Message sentence, List<Layer> layers) {
    /**
     * Parameters that belong together.
     *
     * @param name what they are called together
     * @param parameters each with its shape: {@code w1 [10, 100]}
     */
    public record Layer(String name, List<String> parameters) {
        public Layer {
            parameters = List.copyOf(parameters);
        }
    }

    public WrittenNetwork {
        layers = List.copyOf(layers);
    }
}
