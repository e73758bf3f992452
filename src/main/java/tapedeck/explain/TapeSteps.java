package tapedeck.explain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tapedeck.tape.BackwardCount;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeReader;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;

/** The steps of a captured iteration, as a page or a film shows them. */
public final class TapeSteps {
    private TapeSteps() {}

    /**
     * Reads an iteration that is over.
     *
     * @param steps is given each, in order
     * @return the iteration at its end
     */
    public static TapeSnapshot read(CapturedIteration captured, Consumer<TapeStep> steps) {
        return read(captured, Integer.MAX_VALUE, steps);
    }

    /**
     * Reads the steps of an iteration that have ended when so many of its events have happened.
     *
     * @param place in the events
     * @param steps is given each, in order
     * @return the iteration as far as it is known, also after {@code place}
     */
    public static TapeSnapshot read(CapturedIteration captured, int place, Consumer<TapeStep> steps) {
        List<TapeEvent> events = captured.events();
        TapeReader reader = new TapeReader(captured);
        Changed changed = new Changed();
        Map<TapeStep.Kind, Integer> counts = new EnumMap<>(TapeStep.Kind.class);
        for (int i = 0; i < events.size(); i++) {
            kind(events, i).ifPresent(kind -> counts.merge(kind, 1, Integer::sum));
        }
        counts.computeIfPresent(TapeStep.Kind.BACKWARD, // where it is not over, it is known what it comes to
                (_, passed) -> Math.max(passed, BackwardCount.of(events, events.size()).all()));
        if (!has(events, TapeEvent.BackwardStarted.class)) {
            counts.remove(TapeStep.Kind.FORWARD);
        }
        if (!has(events, TapeEvent.OptimizerStepped.class)) {
            counts.remove(TapeStep.Kind.UPDATE);
        }
        Map<TapeStep.Kind, Integer> ranks = new EnumMap<>(TapeStep.Kind.class);
        for (int i = 0; i < Math.min(place, events.size()); i++) {
            TapeStep.Kind kind = kind(events, i).orElse(null);
            if (kind != null) {
                TapeSnapshot snapshot = reader.at(i + 1);
                steps.accept(new TapeStep(kind, ranks.merge(kind, 1, Integer::sum), counts.getOrDefault(kind, 0),
                        events.get(i), snapshot, changed.of(snapshot.tensors())));
            }
        }
        return reader.at(events.size());
    }

    /** Returns whether one has come of the events by which it is known that no more comes of something, or the iteration is over. */
    private static boolean has(List<TapeEvent> events, Class<? extends TapeEvent> ending) {
        return events.stream().anyMatch(each -> ending.isInstance(each) || each instanceof TapeEvent.IterationEnded);
    }

    private static TapeStep.@Nullable Kind kind(TapeEvent event) {
        return switch (event) {
            case TapeEvent.FunctionRecorded _ -> TapeStep.Kind.FORWARD;
            case TapeEvent.BackwardStarted _ -> TapeStep.Kind.SEED;
            case TapeEvent.GradientsPassed passed when passed.index() >= 0 -> TapeStep.Kind.BACKWARD;
            case TapeEvent.GradientsClipped _ -> TapeStep.Kind.CLIP;
            case TapeEvent.ParameterUpdated _ -> TapeStep.Kind.UPDATE;
            case TapeEvent.GradZeroed _ -> TapeStep.Kind.ZERO;
            case TapeEvent.FunctionFailed _ -> TapeStep.Kind.FAILED;
            default -> null;
        };
    }

    /** The kind of the step that an event ends; empty if it ends none. */
    private static Optional<TapeStep.Kind> kind(List<TapeEvent> events, int place) {
        return isFollowed(events, place) ? Optional.empty() : Optional.ofNullable(kind(events.get(place)));
    }

    /** How many of an iteration's steps have ended when so many of its events have happened. */
    public static int upTo(CapturedIteration captured, int place) {
        List<TapeEvent> events = captured.events();
        return (int) IntStream.range(0, Math.min(place, events.size())).filter(i -> kind(events, i).isPresent())
                .count();
    }

    /** Returns whether another gradient is emptied next: they are one step. */
    private static boolean isFollowed(List<TapeEvent> events, int place) {
        return events.get(place) instanceof TapeEvent.GradZeroed && place + 1 < events.size()
                && events.get(place + 1) instanceof TapeEvent.GradZeroed;
    }

    /** The tensors that are others than in the step before: to work out the rest again would take as long as there are steps. */
    private static final class Changed {
        private final Map<Long, TensorState> seen = new HashMap<>();
        private List<TensorState> before = List.of();

        /** Most are the very same at the very same place: those need no look at what they are. */
        List<TensorState> of(List<TensorState> now) {
            List<TensorState> changed = new ArrayList<>();
            for (int i = 0; i < now.size(); i++) {
                TensorState each = now.get(i);
                if ((i >= before.size() || before.get(i) != each) && !each.equals(seen.put(each.id(), each))) {
                    changed.add(each);
                }
            }
            before = now;
            return changed;
        }
    }
}
