package tapedeck.autograd;

import org.jspecify.annotations.Nullable;
import tapedeck.array.DType;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.array.Overlap;
import tapedeck.array.Region;
import tapedeck.array.Shape;
import tapedeck.function.Context;
import tapedeck.function.CopySlices;
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

    /**
     * The type that an operation in place computes in; its result is then brought to the type of what is written.
     *
     * @throws EngineException with PyTorch's text if that has no such numbers
     */
    private static DType typeInPlace(AutogradContext recording, Function function, Tensor[] inputs, NdArray[] arrays) {
        DType written = inputs[0].dtype();
        if (Promotion.isPlain(inputs)) {
            return written;
        }
        Types types = Promotion.of(inputs, recording.floats);
        DType type = function.result(types);
        if (type.category().compareTo(written.category()) > 0) {
            throw new EngineException("result type " + type.scalarType() + " can't be cast to the desired output type "
                    + written.scalarType());
        }
        Promotion.cast(inputs, types, function, arrays);
        return type;
    }

    /**
     * Overwrites {@code inputs[0]} with the output of {@code function}; its history goes on from there. So does that
     * of what it is a view of, and of all other views.
     *
     * @throws EngineException with PyTorch's text on a leaf that requires grad and its views, on a view that was made
     *         without gradients, where elements lie on each other, or where the shape would change
     */
    public static Tensor applyInPlace(Function function, Tensor... inputs) {
        AutogradContext recording = AutogradContext.current();
        long needs = recording.enabled ? needs(inputs) : 0;
        Inference.checkWritten(recording, inputs[0]);
        if (needs != 0) {
            inputs[0].checkInPlace();
            follow(inputs);
        }
        checkOperands(function, arrays(inputs));
        View view = inputs[0].view();
        if (needs == 0 || view == null) {
            overwrite(recording, function, needs, inputs);
        } else {
            overwriteView(recording, function, needs, inputs, view.base());
        }
        return inputs[0];
    }

    private static void checkOperands(Function function, NdArray[] arrays) {
        NdArray written = arrays[0];
        if (arrays.length > 1) { // what only fills may write an element twice
            Overlap.refuseWithin(written);
        }
        for (NdArray read : arrays) {
            Overlap.refuse(written, read);
        }
        if (!function.isElementwise()) {
            return;
        }
        for (NdArray array : arrays) {
            Shape shape = Shape.broadcast(written.shape(), array.shape());
            if (!shape.equals(written.shape())) {
                throw new EngineException("output with shape " + written.shape()
                        + " doesn't match the broadcast shape " + shape);
            }
        }
    }

    private static void overwrite(AutogradContext recording, Function function, long needs, Tensor[] inputs) {
        Tensor self = inputs[0];
        NdArray[] arrays = arrays(inputs);
        tellOfChange(self);
        if (needs != 0) {
            arrays[0] = self.data().copy(); // what is saved of self is what it was
        }
        Context context = new Context(arrays, needs, typeInPlace(recording, function, inputs, arrays));
        NdArray result = Rounding.shared(self.dtype(), function.forward(context, arrays), false);
        // what no gradient follows is on the tape as the operation it is, and its result then overwrites self
        Node node = node(recording, function, context, needs, inputs,
                needs == 0 ? new Tensor(result, self.dtype()) : self);
        if (node != null && needs != 0) {
            node.keepOverwritten(arrays[0]);
        }
        self.data().assign(result);
        record(recording, node, needs, self);
    }

    /** The base's history goes on from the change of a part of it; the view's from the base. */
    private static void overwriteView(AutogradContext recording, Function function, long needs, Tensor[] inputs,
            Tensor base) {
        Tensor view = inputs[0];
        Region region = Region.of(base.data(), view.data());
        Function onBase = new CopySlices(function, region);
        Tensor[] onBaseInputs = inputs.clone();
        onBaseInputs[0] = base;
        NdArray[] arrays = arrays(onBaseInputs);
        tellOfChange(base);
        Context context = new Context(arrays, needs, typeInPlace(recording, function, inputs, arrays));
        NdArray result = Rounding.shared(base.dtype(), region.part(onBase.forward(context, arrays)), false);
        Node node = node(recording, onBase, context, onBaseInputs, base);
        view.data().assign(result);
        record(recording, node, needs, base);
        view.gradFn(); // now, while nothing else has happened
    }

    private static void tellOfChange(Tensor tensor) {
        TapeListener listener = Tape.listener();
        if (listener != null) {
            listener.on(new TapeSignal.Changing(tensor));
        }
    }

    /** Lets views follow what was changed in place, or refuse, before anything is looked at. */
    private static void follow(Tensor[] inputs) {
        for (Tensor input : inputs) {
            input.gradFn();
        }
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
    private static @Nullable Node node(AutogradContext recording, Function function, Context context, long needs,
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

    private static void record(AutogradContext recording, @Nullable Node node, long needs, Tensor output) {
        if (needs != 0) {
            output.setGradFn(node);
        }
        if (node != null && recording.tape != null) {
            recording.tape.record(node);
        }
    }
}
