package tapedeck.explain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.tape.TapeSnapshot;
import tapedeck.text.Message;

/** An answer to "why is there no gradient?". Immutable. */
public sealed interface NoGradient {
    /** The answer in a sentence or two, and what would help. */
    Message message();

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
        public Message message() {
            return Message.of("explain.noGradient.notRequired", "name", name);
        }
    }

    /** Shares another tensor's numbers and not its history. */
    record Detached(String name, String from, long tensor) implements NoGradient {
        @Override
        public Message message() {
            return Message.of("explain.noGradient.detached", "name", name, "from", from);
        }
    }

    /** Made while gradients were off. */
    record UnderNoGrad(String name, String call, int function) implements NoGradient {
        @Override
        public Message message() {
            return Message.of("explain.noGradient.underNoGrad", "name", name, "call", call);
        }
    }

    /** There is no way from the loss to it. {@code where} says how it ends, {@code function} at which, or -1. */
    record NotReached(String name, String loss, Message where, int function) implements NoGradient {
        @Override
        public Message message() {
            return Message.of("explain.noGradient.notReached", "name", name, "loss", loss, "where", where);
        }
    }

    /** Backward is still to come. */
    record NotBegun() implements NoGradient {
        @Override
        public Message message() {
            return Message.of("explain.noGradient.notBegun");
        }
    }

    /** Backward is on its way. {@code passed} Functions it has passed. */
    record NotYet(String name, int passed) implements NoGradient {
        @Override
        public Message message() {
            return Message.of("explain.noGradient.notYet", "name", name, "passed", passed);
        }
    }

    /** It had one. */
    record Zeroed(String name, long tensor) implements NoGradient {
        @Override
        public Message message() {
            return Message.of("explain.noGradient.zeroed", "name", name);
        }
    }

    /** A gradient went through and was not kept. */
    record NotALeaf(String name, String gradFn, long tensor) implements NoGradient {
        @Override
        public Message message() {
            return Message.of("explain.noGradient.notALeaf", "name", name, "gradFn", gradFn);
        }
    }

    /** All that could pass was switched off. {@code share} is of the relu's inputs, 0 to 1. */
    record DeadRelu(String name, double share, int function) implements NoGradient {
        @Override
        public Message message() {
            return Message.of("explain.noGradient.deadRelu", "name", name, "percent", 100 * share);
        }
    }

    /** A sigmoid or tanh at its flat ends. {@code largest} is its largest local derivative here. */
    record Saturated(String name, String call, double largest, int function) implements NoGradient {
        @Override
        public Message message() {
            return Message.of("explain.noGradient.saturated", "name", name, "call", call, "largest", largest);
        }
    }

    /** Another Function's local derivative is 0 everywhere that a gradient came in. */
    record ZeroDerivative(String name, String gradFn, List<Message> derivative, int function) implements NoGradient {
        @Override
        public Message message() {
            return Message.of("explain.noGradient.zeroDerivative", "name", name, "gradFn", gradFn, "derivative",
                    Message.all(derivative));
        }
    }

    /** The gradient is 0 from where backward started. */
    record ZeroFromTheStart(String loss, long tensor) implements NoGradient {
        @Override
        public Message message() {
            return Message.of("explain.noGradient.zeroFromTheStart", "loss", loss);
        }
    }

    /** Contributions that are not 0 add up to 0. */
    record Cancels(String name, long tensor) implements NoGradient {
        @Override
        public Message message() {
            return Message.of("explain.noGradient.cancels", "name", name);
        }
    }
}
