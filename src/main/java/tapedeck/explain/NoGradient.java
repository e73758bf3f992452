package tapedeck.explain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.tape.TapeSnapshot;
import tapedeck.text.Message;

/** An answer to "why is there no gradient?". Immutable. */
public sealed interface NoGradient {
    /** The answer in a sentence or two, and what would help. */
    String text();

    /** Where in the graph it happens: the id of a tensor, or -1. */
    default long tensor() {
        return -1;
    }

    /** Where in the graph it happens: a Function's place on the tape, or -1. */
    default int function() {
        return -1;
    }

    /**
     * Why the {@code .grad} of a tensor is None or zero as far as the tape has come; null if it is neither. A tensor
     * that is no leaf is answered for as PyTorch has it: its {@code .grad} is None unless retained, though the graph
     * shows what went through.
     */
    static @Nullable NoGradient of(TapeSnapshot snapshot, long tensor) {
        return new GradientSearch(snapshot, snapshot.tensor(tensor)).answer();
    }

    /** A leaf that nobody asked a gradient for. */
    record NotRequired(String name, long tensor) implements NoGradient {
        @Override
        public String text() {
            return name + " does not require grad: nobody asked for its gradient. "
                    + "requires_grad=True where it is made would.";
        }
    }

    /** Shares another tensor's numbers and not its history. */
    record Detached(String name, String from, long tensor) implements NoGradient {
        @Override
        public String text() {
            return name + " was cut off from " + from + " by detach(): the numbers are the same, the history is not.";
        }
    }

    /** Made while gradients were off. */
    record UnderNoGrad(String name, String call, int function) implements NoGradient {
        @Override
        public String text() {
            return name + " comes out of " + call + " under no_grad(): nothing was kept to go back by.";
        }
    }

    /** There is no way from the loss to it. {@code function} is where the way ends, or -1. */
    record NotReached(String name, String loss, String where, int function) implements NoGradient {
        @Override
        public String text() {
            return name + " is not reached from " + loss + ": " + where;
        }
    }

    /** Backward is still to come. */
    record NotYet(String name, String where) implements NoGradient {
        @Override
        public String text() {
            return "Backward " + where;
        }
    }

    /** It had one. */
    record Zeroed(String name, long tensor) implements NoGradient {
        @Override
        public String text() {
            return "zero_grad() has set " + name + ".grad to None, so that the next backward does not add to it.";
        }
    }

    /** A gradient went through and was not kept. */
    record NotALeaf(String name, String gradFn, long tensor) implements NoGradient {
        @Override
        public String text() {
            return name + " is not a leaf (" + gradFn + "): the gradient goes through and PyTorch keeps .grad None. "
                    + "retain_grad() would keep it.";
        }
    }

    /** All that could pass was switched off. {@code share} is of the relu's inputs, 0 to 1. */
    record DeadRelu(String name, double share, int function) implements NoGradient {
        @Override
        public String text() {
            return "Dead relu: " + Sizes.text(100 * share) + " % of what goes into it is 0 or less, "
                    + "where its derivative is 0. What comes back to " + name + " is 0.";
        }
    }

    /** A sigmoid or tanh at its flat ends. {@code largest} is its largest local derivative here. */
    record Saturated(String name, String call, double largest, int function) implements NoGradient {
        @Override
        public String text() {
            return "Saturated " + call + ": its inputs are so large that its local derivative is at most "
                    + Sizes.text(largest) + " anywhere. Almost nothing comes back to " + name + ".";
        }
    }

    /** Another Function's local derivative is 0 everywhere that a gradient came in. */
    record ZeroDerivative(String name, String gradFn, List<Message> derivative, int function) implements NoGradient {
        @Override
        public String text() {
            return "What " + gradFn + " gave to " + name + " is 0: " + derivative + ".";
        }
    }

    /** The gradient is 0 from where backward started. */
    record ZeroFromTheStart(String loss, long tensor) implements NoGradient {
        @Override
        public String text() {
            return "Backward started from " + loss + " with a gradient of 0.";
        }
    }

    /** Contributions that are not 0 add up to 0. */
    record Cancels(String name, long tensor) implements NoGradient {
        @Override
        public String text() {
            return "The contributions to " + name + ".grad are not 0, but they cancel out.";
        }
    }
}
