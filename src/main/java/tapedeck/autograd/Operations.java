package tapedeck.autograd;

import tapedeck.array.NdArray;
import tapedeck.function.Context;
import tapedeck.function.Function;

/** Applies Functions to tensors: computes, and records what backward needs. It knows no calculus. */
public final class Operations {
    private Operations() {}

    /** The output of {@code function}; it requires grad if an input does and gradients are on. */
    public static Tensor apply(Function function, Tensor... inputs) {
        Recording recording = Recording.current();
        NdArray[] arrays = new NdArray[inputs.length];
        long needs = 0;
        for (int i = 0; i < inputs.length; i++) {
            arrays[i] = inputs[i].data();
            if (inputs[i].requiresGrad()) {
                needs |= 1L << Math.min(i, 63);
            }
        }
        if (!recording.enabled) {
            needs = 0;
        }
        Context context = new Context(arrays, needs);
        Tensor output = new Tensor(function.forward(context, arrays));
        Tape tape = recording.tape;
        if (needs != 0 || tape != null) {
            Node node = new Node(recording.nextSequence(), function, context, inputs, output, recording.scope);
            if (needs != 0) {
                output.setGradFn(node);
            }
            if (tape != null) {
                tape.record(node);
            }
        }
        return output;
    }
}
