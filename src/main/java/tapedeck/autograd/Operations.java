package tapedeck.autograd;

import org.jspecify.annotations.Nullable;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.function.Context;
import tapedeck.function.Function;

/** Applies Functions to tensors: computes, and records what backward needs. It knows no calculus. */
public final class Operations {
    private Operations() {}

    /** The output of {@code function}; it requires grad if an input does and gradients are on. */
    public static Tensor apply(Function function, Tensor... inputs) {
        Recording recording = Recording.current();
        NdArray[] arrays = arrays(inputs);
        long needs = recording.enabled ? needs(inputs) : 0;
        Context context = new Context(arrays, needs);
        Tensor output = new Tensor(function.forward(context, arrays));
        if (recording.detecting) {
            Anomaly.checkOutput(function, output.data());
        }
        if (recording.enabled && output.data().shares(arrays[0])) {
            output.setView(new View(function, inputs[0], output.data().version()));
        }
        record(recording, node(recording, function, context, needs, inputs, output), needs, output);
        return output;
    }

    /**
     * Overwrites {@code inputs[0]} with the output of {@code function}; its history goes on from there.
     *
     * @throws EngineException with PyTorch's text on a leaf that requires grad, or where the shape would change
     */
    static Tensor applyInPlace(Function function, Tensor... inputs) {
        Tensor self = inputs[0];
        Recording recording = Recording.current();
        long needs = recording.enabled ? needs(inputs) : 0;
        if (needs != 0) {
            self.checkInPlace();
        }
        NdArray data = self.data();
        if (data.overlaps()) {
            throw new EngineException("unsupported operation: more than one element of the written-to tensor refers "
                    + "to a single memory location. Please clone() the tensor before performing the operation.");
        }
        NdArray[] arrays = arrays(inputs);
        for (NdArray array : arrays) {
            Shape shape = Shape.broadcast(data.shape(), array.shape());
            if (!shape.equals(data.shape())) {
                throw new EngineException("output with shape " + data.shape()
                        + " doesn't match the broadcast shape " + shape);
            }
        }
        TapeListener listener = Tape.listener();
        if (listener != null) {
            listener.changing(self);
        }
        if (needs != 0) {
            arrays[0] = data.copy(); // what is saved of self is what it was
        }
        Context context = new Context(arrays, needs);
        NdArray result = function.forward(context, arrays);
        if (recording.detecting) {
            Anomaly.checkOutput(function, result);
        }
        // what no gradient follows is on the tape as the operation it is, and its result then overwrites self
        Node node = node(recording, function, context, needs, inputs, needs == 0 ? new Tensor(result) : self);
        data.assign(result);
        record(recording, node, needs, self);
        return self;
    }

    private static NdArray[] arrays(Tensor[] inputs) {
        NdArray[] arrays = new NdArray[inputs.length];
        for (int i = 0; i < inputs.length; i++) {
            arrays[i] = inputs[i].data();
        }
        return arrays;
    }

    private static long needs(Tensor[] inputs) {
        long needs = 0;
        for (int i = 0; i < inputs.length; i++) {
            if (inputs[i].requiresGrad()) {
                needs |= 1L << Math.min(i, 63);
            }
        }
        return needs;
    }

    /** The entry of this application, or null if neither a gradient nor a tape asks for it. */
    private static @Nullable Node node(Recording recording, Function function, Context context, long needs,
            Tensor[] inputs, Tensor output) {
        return needs == 0 && recording.tape == null ? null : node(recording, function, context, inputs, output);
    }

    static Node node(Recording recording, Function function, Context context, Tensor[] inputs, Tensor output) {
        @Nullable
        Node[] next = new Node[inputs.length];
        for (int i = 0; i < inputs.length; i++) {
            next[i] = inputs[i].gradFn();
        }
        return new Node(recording.nextSequence(next), function, context, inputs, next, output, recording.scope);
    }

    private static void record(Recording recording, @Nullable Node node, long needs, Tensor output) {
        if (needs != 0) {
            output.setGradFn(node);
        }
        if (node != null && recording.tape != null) {
            recording.tape.record(node);
        }
    }
}
