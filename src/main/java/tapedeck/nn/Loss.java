package tapedeck.nn;

import java.util.function.Supplier;
import tapedeck.autograd.Scope;
import tapedeck.autograd.Tensor;

/** What a loss module is: it has no parameters, and what it runs is on the tape as {@code loss}. */
abstract class Loss {
    private final Reduction reduction;

    Loss(Reduction reduction) {
        this.reduction = reduction;
    }

    final Reduction reduction() {
        return reduction;
    }

    static Tensor scoped(Supplier<Tensor> loss) {
        try (Scope _ = Scope.enter("loss")) {
            return loss.get();
        }
    }
}
