package tapedeck.surface;

import org.jspecify.annotations.Nullable;
import tapedeck.optim.OptimizerKind;

/**
 * The rate beyond which gradient descent runs away from the lowest point of a quadratic loss, where a step goes further past it
 * than it came: {@code 2 / lambda}, with lambda the largest eigenvalue of the Hessian. With momentum beta it is
 * {@code 2 (1 + beta) / lambda}, with Nesterov's {@code 2 (1 + beta) / ((1 + 2 beta) lambda)} (Cohen et al. 2021, Gradient
 * Descent on Neural Networks Typically Occurs at the Edge of Stability, appendix B). Training with full batches often goes on at
 * that edge: to cross it is no fault by itself.
 */
public final class RateLimit {
    private RateLimit() {}

    /**
     * For these settings.
     *
     * @param lambda the largest eigenvalue of the loss's Hessian
     * @param weightDecay adds to it, for the optimizers that add it to the gradient
     * @return null where there is none: for optimizers that scale each number by itself, and where the loss bends upward nowhere
     */
    public static @Nullable Double of(double lambda, OptimizerKind kind, double momentum, double weightDecay) {
        double bend = lambda + weightDecay;
        if (!(bend > 0)) {
            return null;
        }
        return switch (kind) {
            case SGD -> 2 * (1 + momentum) / bend;
            case NESTEROV -> 2 * (1 + momentum) / ((1 + 2 * momentum) * bend);
            case ADAGRAD, RMSPROP, ADAM, ADAMW -> null;
        };
    }
}
