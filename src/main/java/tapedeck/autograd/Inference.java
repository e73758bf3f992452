package tapedeck.autograd;

import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.function.Context;

/** The limits of tensors that were made in {@code torch.inference_mode} refuse outside, in PyTorch's words. */
final class Inference {
    private Inference() {}

    /** Refuses one among what a Function saves for backward. */
    static void checkSaved(Context context, Tensor[] inputs) {
        for (Tensor input : inputs) {
            if (input.isInference() && saves(context, input.data())) {
                throw new EngineException(
                        "Inference tensors cannot be saved for backward. To work around you can make a "
                                + "clone to get a normal tensor and use it in autograd.");
            }
        }
    }

    private static boolean saves(Context context, NdArray data) {
        for (NdArray saved : context.saved()) {
            if (saved.shares(data)) {
                return true;
            }
        }
        return false;
    }

    /** Refuses to change one in place. */
    static void checkWritten(AutogradContext recording, Tensor written) {
        if (written.isInference() && !recording.inference) {
            throw new EngineException(
                    "Inplace update to inference tensor outside InferenceMode is not allowed.You can make "
                            + "a clone to get a normal tensor before doing inplace update.See "
                            + "https://github.com/pytorch/rfcs/pull/17 for more details.");
        }
    }

    /** Refuses to let one require grad. */
    static void checkRequires(Tensor tensor) {
        if (tensor.isInference() && !AutogradContext.current().inference) {
            throw new EngineException(
                    "Setting requires_grad=True on inference tensor outside InferenceMode is not allowed.");
        }
    }
}
