package tapedeck.deck.breakpoints;

import tapedeck.array.NdArray;
import tapedeck.tape.Phase;
import tapedeck.tape.TapeEvent;
import tapedeck.text.Message;
import tapedeck.text.Numbers;

/** The condition under which a {@link Breakpoint} holds the deck. Either at a place of the tape, or when numbers are as described. */
public sealed interface Condition {
    /** Returns what it says, on one line. */
    Message message();

    /** Returns whether it is met by {@code event} of {@code iteration} alone. */
    default boolean isAt(TapeEvent event, long iteration) {
        return false;
    }

    /** Returns whether it is a place of the tape, so that every iteration has to be captured to see it. */
    default boolean isPlace() {
        return switch (this) {
            case OnFunction _,OnTensor _,OnPhase _,BeforeUpdate _,Clipping _,AtLine _ -> true;
            default -> false;
        };
    }

    /** Returns whether it is the aim of a training, and no place or accident on the way. */
    default boolean endsTraining() {
        return switch (this) {
            case IterationOver _,EpochLossBelow _,EpochIs _,NoImprovement _ -> true;
            default -> false;
        };
    }

    /** Returns whether {@code iteration} has to be captured to see it. */
    default boolean captures(long iteration) {
        return switch (this) {
            case IterationIs(long wanted) -> wanted == iteration;
            case IterationOver(long last) -> last == iteration;
            default -> isPlace();
        };
    }

    /** The Function at {@code index} of the tape, from 0, is recorded or passed backward; people call it {@code sigmoid}. */
    record OnFunction(int index, String name, Phase phase) implements Condition {
        @Override
        public Message message() {
            String key = phase == Phase.BACKWARD ? "deck.condition.backward" : "deck.condition.forward";
            return Message.of(key, "function", name);
        }

        @Override
        public boolean isAt(TapeEvent event, long iteration) {
            return switch (event) {
                case TapeEvent.FunctionRecorded recorded -> phase == Phase.FORWARD && recorded.index() == index;
                case TapeEvent.GradientsPassed passed -> phase == Phase.BACKWARD && passed.index() == index;
                default -> false;
            };
        }
    }

    /** The tensor {@code id} is made, gets a gradient, or is updated; people call it {@code w1}. */
    record OnTensor(long id, String name, Phase phase) implements Condition {
        @Override
        public Message message() {
            return switch (phase) {
                case FORWARD -> Message.of("deck.condition.made", "tensor", name);
                case BACKWARD -> Message.of("deck.condition.arrives", "tensor", name);
                case UPDATE -> Message.of("deck.condition.updated", "tensor", name);
                case ZERO_GRAD -> Message.of("deck.condition.zeroed", "tensor", name);
            };
        }

        @Override
        public boolean isAt(TapeEvent event, long iteration) {
            return switch (event) {
                case TapeEvent.FunctionRecorded recorded -> phase == Phase.FORWARD && recorded.output().id() == id;
                case TapeEvent.GradAccumulated arrived -> phase == Phase.BACKWARD && arrived.tensor() == id;
                case TapeEvent.ParameterUpdated updated -> phase == Phase.UPDATE && updated.tensor() == id;
                case TapeEvent.GradZeroed zeroed -> phase == Phase.ZERO_GRAD && zeroed.tensor() == id;
                default -> false;
            };
        }
    }

    /** The program comes to a line of its own, from 1. */
    record AtLine(int line) implements Condition {
        @Override
        public Message message() {
            return Message.of("deck.condition.line", "line", Integer.toString(line));
        }

        @Override
        public boolean isAt(TapeEvent event, long iteration) {
            return event instanceof TapeEvent.LineReached reached && reached.covers(line);
        }
    }

    /** A phase begins: backward, the update, or zero_grad. */
    record OnPhase(Phase phase) implements Condition {
        @Override
        public Message message() {
            return switch (phase) {
                case FORWARD -> Message.of("deck.condition.begins");
                case BACKWARD -> Message.verbatim("loss.backward()");
                case UPDATE -> Message.of("deck.condition.stepped");
                case ZERO_GRAD -> Message.of("deck.condition.allZeroed");
            };
        }

        @Override
        public boolean isAt(TapeEvent event, long iteration) {
            return switch (event) {
                case TapeEvent.FunctionRecorded recorded -> phase == Phase.FORWARD && recorded.index() == 0;
                case TapeEvent.BackwardStarted _ -> phase == Phase.BACKWARD;
                case TapeEvent.OptimizerStepped _ -> phase == Phase.UPDATE;
                case TapeEvent.IterationEnded _ -> phase == Phase.ZERO_GRAD;
                default -> false;
            };
        }
    }

    /** The gradients are there, and no parameter has changed yet. */
    record BeforeUpdate() implements Condition {
        @Override
        public Message message() {
            return Message.of("deck.condition.beforeUpdate");
        }

        @Override
        public boolean isAt(TapeEvent event, long iteration) {
            return event instanceof TapeEvent.BackwardEnded;
        }
    }

    /** The gradients are scaled down to a norm. */
    record Clipping() implements Condition {
        @Override
        public Message message() {
            return Message.verbatim("clip_grad_norm_()");
        }

        @Override
        public boolean isAt(TapeEvent event, long iteration) {
            return event instanceof TapeEvent.GradientsClipped;
        }
    }

    /**
     * The number that gradients are compared with.
     *
     * @param tensor the name, or empty for any parameter
     * @param above whether some |grad| must be above the bound, else all below it
     * @param bound not negative
     */
    record Gradient(String tensor, boolean above, double bound) implements Condition {
        @Override
        public Message message() {
            String than = (above ? "> " : "< ") + Numbers.exact(bound);
            return tensor.isEmpty()
                    ? Message.verbatim("|grad| " + than)
                    : Message.of("deck.condition.gradient", "tensor", tensor, "than", than);
        }

        /** Returns whether these numbers are as described; a NaN is above every bound. */
        public boolean holds(NdArray gradient) {
            return Magnitudes.isAnyBeyond(gradient, bound, above) == above;
        }

        /** Returns whether it speaks of this tensor. */
        boolean concerns(String name, boolean parameter) {
            return tensor.isEmpty() ? parameter : tensor.equals(name);
        }
    }

    /** A value or a gradient is NaN or infinite. */
    record NotFinite() implements Condition {
        @Override
        public Message message() {
            return Message.of("deck.condition.notFinite");
        }
    }

    /** The loss is above that of the iteration before by more than {@code by}. */
    record LossRises(double by) implements Condition {
        @Override
        public Message message() {
            return Message.of("deck.condition.rises", "by", Numbers.exact(by));
        }
    }

    /** The loss of an iteration, that of its batch, is below {@code bound}. */
    record LossBelow(double bound) implements Condition {
        @Override
        public Message message() {
            return Message.of("deck.condition.below", "bound", Numbers.exact(bound));
        }
    }

    /** The iteration, from 1, begins. */
    record IterationIs(long iteration) implements Condition {
        @Override
        public Message message() {
            return Message.of("deck.condition.iteration", "iteration", iteration);
        }

        @Override
        public boolean isAt(TapeEvent event, long now) {
            return now == iteration && event instanceof TapeEvent.FunctionRecorded recorded && recorded.index() == 0;
        }
    }

    /** The iteration, from 1, is seen whole: its update is done, or that of each optimizer that steps in it. */
    record IterationOver(long iteration) implements Condition {
        @Override
        public Message message() {
            return Message.of("deck.condition.iterationOver", "iteration", iteration);
        }
    }

    /** At the end of an epoch, the mean of its batches' losses is below {@code bound}. */
    record EpochLossBelow(double bound) implements Condition {
        @Override
        public Message message() {
            return Message.of("deck.condition.epochBelow", "bound", Numbers.exact(bound));
        }
    }

    /** The epoch, from 1, is over. */
    record EpochIs(int epoch) implements Condition {
        @Override
        public Message message() {
            return Message.of("deck.condition.epochOver", "epoch", epoch);
        }
    }

    /** For {@code epochs} epochs the loss of an epoch, its batches' mean, was not below the best before. */
    record NoImprovement(int epochs) implements Condition {
        @Override
        public Message message() {
            return Message.of("deck.condition.noImprovement", "epochs", epochs);
        }
    }
}
