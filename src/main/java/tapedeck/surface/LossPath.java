package tapedeck.surface;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeEvent.BackwardStarted;
import tapedeck.tape.TapeEvent.FunctionRecorded;
import tapedeck.tape.TensorState;

/**
 * The Functions between parameters and what backward started from, up to the first update. Immutable.
 *
 * @param parameters that lead there, as they were when they were used first
 * @param functions that lie between, in the order in which they ran
 * @param roots from which backward started, in order
 */
record LossPath(List<TensorState> parameters, List<FunctionRecorded> functions, List<Root> roots) {
    /**
     * The tensor at which backward started.
     *
     * @param seed the gradient that it started with, of the tensor's shape
     * @param after how many of the functions had run
     */
    record Root(TensorState tensor, NdArray seed, int after) {}

    /** Returns what is found on the tape; null where there is none, or it was recorded without its Functions. */
    static @Nullable LossPath of(CapturedIteration captured) {
        return of(captured, false);
    }

    /** @param leaves whether every leaf that needs a gradient counts as a parameter: no update has said yet which are */
    static @Nullable LossPath of(CapturedIteration captured, boolean leaves) {
        return of(captured, new Reading(leaves, null));
    }

    /** @param only the ids of what counts as a parameter, and nothing else does */
    static @Nullable LossPath of(CapturedIteration captured, Set<Long> only) {
        return of(captured, new Reading(false, only));
    }

    private static @Nullable LossPath of(CapturedIteration captured, Reading reading) {
        for (TapeEvent event : captured.events()) {
            if (event instanceof TapeEvent.ParameterUpdated update) {
                reading.trained.add(update.tensor()); // a script's are known by nothing else
            }
        }
        for (TapeEvent event : captured.events()) {
            if (event instanceof TapeEvent.ParameterUpdated) {
                break;
            }
            if (event instanceof FunctionRecorded recorded) {
                if (recorded.function() == null) {
                    return null;
                }
                reading.record(recorded);
            } else if (event instanceof BackwardStarted started) {
                reading.start(started);
            }
        }
        return reading.done();
    }

    private static final class Reading {
        private final boolean leaves;
        private final @Nullable Set<Long> only;
        private final Set<Long> trained = new HashSet<>();
        private final Map<Long, TensorState> parameters = new LinkedHashMap<>();
        /** The tensors that depend on a parameter, as far as it was read. */
        private final Set<Long> dependent = new HashSet<>();
        private final List<FunctionRecorded> functions = new ArrayList<>();
        private final List<Root> roots = new ArrayList<>();

        Reading(boolean leaves, @Nullable Set<Long> only) {
            this.leaves = leaves;
            this.only = only;
        }

        private boolean isParameter(TensorState input) {
            return only != null
                    ? only.contains(input.id())
                    : input.leaf() && (leaves || input.parameter() || trained.contains(input.id()));
        }

        void record(FunctionRecorded recorded) {
            boolean depends = false;
            for (int i = 0; i < recorded.inputs().size(); i++) {
                if (recorded.needs().get(i)) {
                    TensorState input = recorded.inputs().get(i);
                    if (isParameter(input)) {
                        parameters.putIfAbsent(input.id(), input);
                        dependent.add(input.id());
                    }
                    depends |= dependent.contains(input.id());
                }
            }
            if (depends) {
                functions.add(recorded);
                dependent.add(recorded.output().id());
            }
        }

        void start(BackwardStarted started) {
            functions.reversed().stream().map(FunctionRecorded::output).filter(each -> each.id() == started.root())
                    .findFirst().ifPresent(root -> roots.add(new Root(root, started.seed(), functions.size())));
        }

        @Nullable
        LossPath done() {
            Set<Long> wanted = new HashSet<>();
            List<FunctionRecorded> counting = new ArrayList<>();
            int[] after = new int[functions.size() + 1];
            for (int k = functions.size(); k >= 0; k--) {
                for (Root root : roots) {
                    if (root.after == k) {
                        wanted.add(root.tensor.id());
                    }
                }
                if (k > 0 && wanted.contains(functions.get(k - 1).output().id())) {
                    counting.add(functions.get(k - 1));
                    functions.get(k - 1).inputs().forEach(input -> wanted.add(input.id()));
                    after[k] = 1;
                }
            }
            for (int k = 1; k < after.length; k++) {
                after[k] += after[k - 1];
            }
            List<TensorState> leading = parameters.values().stream().filter(each -> wanted.contains(each.id()))
                    .toList();
            List<Root> placed = roots.stream().map(root -> new Root(root.tensor, root.seed, after[root.after]))
                    .toList();
            return leading.isEmpty() || roots.isEmpty()
                    ? null
                    : new LossPath(leading, List.copyOf(counting.reversed()), placed);
        }
    }
}
