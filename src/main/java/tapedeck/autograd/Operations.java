package tapedeck.autograd;

import org.jspecify.annotations.Nullable;
import tapedeck.array.DType;
import tapedeck.array.NdArray;
import tapedeck.function.Context;
import tapedeck.function.Function;
import tapedeck.function.ToCopy;
import tapedeck.function.Types;

/** Applies Functions to tensors: computes, and records what backward needs. It knows no calculus. */
public final class Operations {
    private Operations() {}

    /** The output of {@code function}; it requires grad if an input does and gradients are on. */
    public static Tensor apply(Function function, Tensor... inputs) {
        AutogradContext recording = AutogradContext.current();
        NdArray[] arrays = arrays(inputs);
        long needs = recording.enabled ? needs(inputs) : 0;
        if (needs != 0) {
            follow(inputs);
        }
        DType type = DType.FLOAT64;
        if (!Promotion.isPlain(inputs) || function instanceof ToCopy) {
            Types types = Promotion.of(inputs, recording.floats);
            type = function.result(types);
            Promotion.cast(inputs, types, function, arrays);
        }
        Context context = new Context(arrays, needs, recording.unrounded && type.isFloating() ? DType.FLOAT64 : type);
        NdArray result = function.forward(context, arrays);
        if (type != DType.FLOAT64 && !recording.unrounded) {
            result = rounded(type, result, inputs, arrays);
        }
        Tensor output = new Tensor(result == arrays[0] ? result.alias() : result, type);
        boolean isView = output.data().shares(arrays[0]) && function.isView();
        if (isView) {
            output.setView(View.of(function, inputs[0], output.data(), recording.enabled));
            output.setInference(inputs[0].isInference());
        }
        if (needs != 0) {
            Inference.checkSaved(context, inputs);
        }
        record(recording, node(recording, function, context, needs, inputs, output), needs, output);
        return output;
    }

    /** Rounds what a Function made where it lies; what it handed on is of that type already, or is copied. */
    private static NdArray rounded(DType type, NdArray result, Tensor[] inputs, NdArray[] arrays) {
        for (int i = 0; i < arrays.length; i++) {
            if (result.shares(arrays[i])) {
                return inputs[i].dtype() == type ? result : type.rounded(result);
            }
        }
        type.round(result);
        return result;
    }

    /** Lets views follow what was changed in place, or refuse, before anything is looked at. */
    static void follow(Tensor[] inputs) {
        for (Tensor input : inputs) {
            input.gradFn();
        }
    }

    static NdArray[] arrays(Tensor[] inputs) {
        NdArray[] arrays = new NdArray[inputs.length];
        for (int i = 0; i < inputs.length; i++) {
            arrays[i] = inputs[i].data();
        }
        return arrays;
    }

    static long needs(Tensor[] inputs) {
        long needs = 0;
        for (int i = 0; i < inputs.length; i++) {
            if (inputs[i].requiresGrad()) {
                needs |= 1L << Math.min(i, 63);
            }
        }
        return needs;
    }

    /** The entry of this application, or null if neither a gradient nor a tape asks for it. */
    static @Nullable Node node(AutogradContext recording, Function function, Context context, long needs,
            Tensor[] inputs, Tensor output) {
        return needs == 0 && recording.tape == null ? null : node(recording, function, context, inputs, output);
    }

    static Node node(AutogradContext recording, Function function, Context context, Tensor[] inputs, Tensor output) {
        @Nullable
        Node[] next = new Node[inputs.length];
        for (int i = 0; i < inputs.length; i++) {
            next[i] = context.needs(i) ? inputs[i].gradFn() : null;
        }
        return new Node(recording.nextSequence(next), function, context, inputs, next, output, recording.scope,
                recording.line());
    }

    static void record(AutogradContext recording, @Nullable Node node, long needs, Tensor output) {
        if (needs != 0) {
            output.setGradFn(node);
        }
        if (node != null && recording.tape != null) {
            recording.tape.record(node);
        }
    }
}
