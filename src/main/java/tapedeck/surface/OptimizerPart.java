package tapedeck.surface;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeEvent.BackwardStarted;
import tapedeck.tape.TapeEvent.FunctionRecorded;
import tapedeck.tape.TapeEvent.OptimizerStepped;
import tapedeck.tape.TapeEvent.ParameterUpdated;

/**
 * The part that one optimizer has in an iteration of several: what it trains, and the losses whose gradients it steps by, which are
 * those since its gradients were zeroed. Immutable.
 *
 * @param captured the events that are of this part
 * @param trained the ids of what it trains
 */
public record OptimizerPart(CapturedIteration captured, Set<Long> trained) {
    public OptimizerPart {
        trained = Set.copyOf(trained);
    }

    /** The loss that it steps by, as a function of what it trains; null where there is none. */
    public @Nullable LossFunction loss() {
        LossPath found = LossPath.of(captured, trained);
        return found == null ? null : LossFunction.of(found);
    }

    /** How many optimizers step in an iteration, as far as it went. */
    public static int count(CapturedIteration captured) {
        return (int) captured.events().stream().filter(OptimizerStepped.class::isInstance).count();
    }

    /** Returns whether all of them step by the same gradients, none after another forward pass: then they are one. */
    public static boolean stepTogether(CapturedIteration captured) {
        boolean stepped = false;
        for (TapeEvent event : captured.events()) {
            if (event instanceof FunctionRecorded && stepped) {
                return false;
            }
            stepped |= event instanceof ParameterUpdated;
        }
        return true;
    }

    /** The part of the one that steps as number {@code which}, from 1; null where there are fewer. */
    public static @Nullable OptimizerPart of(CapturedIteration captured, int which) {
        List<TapeEvent> events = captured.events();
        int[] steps = IntStream.range(0, events.size()).filter(i -> events.get(i) instanceof OptimizerStepped)
                .toArray();
        if (which < 1 || which > steps.length) {
            return null;
        }
        int begin = which == 1 ? 0 : steps[which - 2] + 1;
        int end = steps[which - 1];
        Set<Long> trained = new HashSet<>();
        for (TapeEvent event : events.subList(begin, end)) {
            if (event instanceof ParameterUpdated update) {
                trained.add(update.tensor());
            }
        }
        int zeroed = IntStream.range(0, end).filter(i -> events.get(i) instanceof TapeEvent.GradZeroed zero
                && trained.contains(zero.tensor())).max().orElse(-1);
        CapturedIteration part = new CapturedIteration(captured.iteration(), captured.epoch(), captured.isLastOfEpoch(),
                captured.rows());
        part.begin(captured.parameters());
        part(events, zeroed, begin, end).forEach(part::append);
        return new OptimizerPart(part, trained);
    }

    /** What leads to the losses since the gradients were zeroed, their backward passes, and its own updates. */
    private static List<TapeEvent> part(List<TapeEvent> events, int zeroed, int begin, int end) {
        Set<Long> wanted = new HashSet<>();
        List<TapeEvent> kept = new ArrayList<>();
        for (int k = end; k >= 0; k--) {
            int i = k;
            TapeEvent event = events.get(i);
            boolean keeps = switch (event) {
                case BackwardStarted started when i > zeroed -> {
                    wanted.add(started.root());
                    yield true;
                }
                case TapeEvent.BackwardEnded _ -> i > zeroed;
                case FunctionRecorded recorded -> wanted.contains(recorded.output().id());
                case ParameterUpdated _,OptimizerStepped _,TapeEvent.GradientsClipped _ -> i >= begin;
                default -> false;
            };
            if (keeps) {
                kept.add(event);
            }
            if (keeps && event instanceof FunctionRecorded recorded) {
                recorded.inputs().forEach(input -> wanted.add(input.id()));
            }
        }
        return kept.reversed();
    }
}
