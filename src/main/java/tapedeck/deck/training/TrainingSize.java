package tapedeck.deck.training;

import tapedeck.autograd.Tensor;

/** What training takes in memory. */
public final class TrainingSize {
    private TrainingSize() {}

    /** About the bytes of parameters, gradients and what the optimizer keeps by now. On its Program's thread. */
    public static long of(Trainer trainer) {
        if (!trainer.governs()) {
            return 0;
        }
        long numbers = 0;
        for (Tensor parameter : trainer.parameters()) {
            numbers += parameter.data().numel();
        }
        return numbers * Double.BYTES * (2 + trainer.optimizer().kept(0).arrays().size());
    }
}
