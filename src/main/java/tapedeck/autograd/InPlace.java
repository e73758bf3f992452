package tapedeck.autograd;

import tapedeck.array.DType;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.array.Overlap;
import tapedeck.array.Shape;
import tapedeck.array.ViewLayout;
import tapedeck.function.Context;
import tapedeck.function.CopySlices;
import tapedeck.function.Function;
import tapedeck.function.Types;

/** Applies Functions whose output overwrites their first input, as {@code add_} does. */
public final class InPlace {
    private InPlace() {}

    /**
     * Overwrites {@code inputs[0]} with the output of {@code function}; its history goes on from there. So does that
     * of what it is a view of, and of all other views.
     *
     * @throws EngineException with PyTorch's text on a leaf that requires grad and its views, on a view that was made
     *         without gradients, where elements lie on each other, or where the shape would change
     */
    public static Tensor apply(Function function, Tensor... inputs) {
        AutogradContext recording = AutogradContext.current();
        long needs = recording.enabled ? Operations.needs(inputs) : 0;
        Inference.checkWritten(recording, inputs[0]);
        if (needs != 0) {
            inputs[0].checkInPlace();
            Operations.follow(inputs);
        }
        checkOperands(function, Operations.arrays(inputs));
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
        NdArray[] arrays = Operations.arrays(inputs);
        tellOfChange(self);
        if (needs != 0) {
            arrays[0] = self.data().copy(); // what is saved of self is what it was
        }
        Context context = new Context(arrays, needs, typeInPlace(recording, function, inputs, arrays));
        NdArray result = Rounding.shared(self.dtype(), function.forward(context, arrays), false);
        // what no gradient follows is on the tape as the operation it is, and its result then overwrites self
        Node node = Operations.node(recording, function, context, needs, inputs,
                needs == 0 ? new Tensor(result, self.dtype()) : self);
        if (node != null && needs != 0) {
            node.keepOverwritten(arrays[0]);
        }
        self.data().assign(result);
        Operations.record(recording, node, needs, self);
    }

    /** The base's history goes on from the change of a part of it; the view's from the base. */
    private static void overwriteView(AutogradContext recording, Function function, long needs, Tensor[] inputs,
            Tensor base) {
        Tensor view = inputs[0];
        ViewLayout region = ViewLayout.of(base.data(), view.data());
        Function onBase = new CopySlices(function, region);
        Tensor[] onBaseInputs = inputs.clone();
        onBaseInputs[0] = base;
        NdArray[] arrays = Operations.arrays(onBaseInputs);
        tellOfChange(base);
        Context context = new Context(arrays, needs, typeInPlace(recording, function, inputs, arrays));
        NdArray result = Rounding.shared(base.dtype(), region.part(onBase.forward(context, arrays)), false);
        Node node = Operations.node(recording, onBase, context, onBaseInputs, base);
        view.data().assign(result);
        Operations.record(recording, node, needs, base);
        view.gradFn(); // now, while nothing else has happened
    }

    private static void tellOfChange(Tensor tensor) {
        TapeListener listener = Tape.listener();
        if (listener != null) {
            listener.on(new TapeSignal.Changing(tensor));
        }
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
}
