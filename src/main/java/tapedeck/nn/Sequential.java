package tapedeck.nn;

import java.util.List;
import tapedeck.autograd.Tensor;

/** Modules one after another, named 0, 1, … */
public final class Sequential extends Module {
    private final List<Module> layers;

    /** The modules, in order. */
    public Sequential(Module... layers) {
        this.layers = List.of(layers);
        for (int i = 0; i < layers.length; i++) {
            module(Integer.toString(i), layers[i]);
        }
    }

    @Override
    protected Tensor compute(Tensor input) {
        Tensor x = input;
        for (Module layer : layers) {
            x = layer.forward(x);
        }
        return x;
    }
}
