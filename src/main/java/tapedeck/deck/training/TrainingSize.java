package tapedeck.deck.training;

import tapedeck.array.HeapSize;
import tapedeck.autograd.Tensor;
import tapedeck.program.Hyperparameters;

/** The memory that training takes. */
public final class TrainingSize {
    private TrainingSize() {}

    /** About the bytes of parameters, gradients and what the optimizer keeps, or will. On its Program's thread. */
    public static long of(Trainer trainer) {
        if (!trainer.governs()) {
            return 0;
        }
        long parameters = 0;
        for (Tensor parameter : trainer.parameters()) {
            parameters += HeapSize.of(parameter.data().numel());
        }
        return parameters * Math.max(arrays(trainer.inForce()), 2 + trainer.optimizer().stateOf(0).arrays().size());
    }

    /** Of a parameter's size for each: itself, its gradient, and what the optimizer keeps. */
    public static int arrays(Hyperparameters inForce) {
        return 2 + inForce.optimizer().stateArrays(inForce.momentum());
    }
}
