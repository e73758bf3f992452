package tapedeck.tape;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;

/**
 * A captured iteration as it was at a place of the playhead: what every view draws. Immutable.
 *
 * @param iteration from 1
 * @param epoch from 1
 * @param playhead how many events have happened
 * @param tensors every tensor seen so far, in order of appearance: {@code data} and {@code grad} as they are now; a
 *        tensor that is no leaf shows the gradient that has arrived at it
 * @param functions every Function recorded so far, in order
 * @param phase the part of the iteration
 * @param last the event that happened last, or null at the very start; no line that was come to
 * @param passed how many Functions backward has passed
 * @param loss the id of the tensor backward started from, or null before
 * @param arrived what the Function that gave its gradients last has added, as far as it has arrived
 * @param updated what was done to parameters so far, in order
 * @param reached the line that the program has come to, if nothing has happened since; else null
 * @param stepped the ids of the leaves that were updated, by an optimizer or by hand, since their gradient arrived: their numbers
 *        are from after the step, their gradient and the loss from before it
 * @param state the {@code state_dict} at that place, where a recording has it; else empty
 */
public record TapeSnapshot(long iteration, int epoch, int playhead, List<TensorState> tensors,
        List<FunctionState> functions, Phase phase, @Nullable TapeEvent last, int passed, @Nullable Long loss,
        List<TapeEvent.GradAccumulated> arrived, List<TapeEvent.ParameterUpdated> updated,
        TapeEvent.@Nullable LineReached reached, Set<Long> stepped, List<StateEntry> state) {
    /** As above, with nothing that was updated since its gradient arrived, of a program without lines, and of no recording. */
    public TapeSnapshot(long iteration, int epoch, int playhead, List<TensorState> tensors,
            List<FunctionState> functions, Phase phase, @Nullable TapeEvent last, int passed, @Nullable Long loss,
            List<TapeEvent.GradAccumulated> arrived, List<TapeEvent.ParameterUpdated> updated) {
        this(iteration, epoch, playhead, tensors, functions, phase, last, passed, loss, arrived, updated, null,
                Set.of(), List.of());
    }

    /** As above, with nothing that has arrived or was updated. */
    public TapeSnapshot(long iteration, int epoch, int playhead, List<TensorState> tensors,
            List<FunctionState> functions, Phase phase, @Nullable TapeEvent last, int passed, @Nullable Long loss) {
        this(iteration, epoch, playhead, tensors, functions, phase, last, passed, loss, List.of(), List.of());
    }

    /** The number backward started from; NaN before that, and where it is more than one. */
    public double lossValue() {
        NdArray value = loss == null ? null : tensor(loss).data();
        return value == null || value.numel() != 1 ? Double.NaN : value.item();
    }

    /** Returns whether what backward gave is gone again, as after {@code zero_grad}: no leaf holds a gradient. */
    public boolean isZeroed() {
        return (loss != null || functions.isEmpty())
                && tensors.stream().noneMatch(each -> each.leaf() && each.grad() != null);
    }

    /** The same when what happened last is over: nothing is under way. */
    public TapeSnapshot atRest() {
        return new TapeSnapshot(iteration, epoch, playhead, tensors, functions, phase, null, passed, loss, List.of(),
                updated, null, stepped, state);
    }

    /** The same with other numbers of some tensors, by their ids. */
    public TapeSnapshot withNumbers(Map<Long, NdArray> numbers) {
        List<TensorState> others = tensors.stream().map(each -> {
            NdArray other = numbers.get(each.id());
            return other == null ? each : each.withData(other, each.version());
        }).toList();
        return new TapeSnapshot(iteration, epoch, playhead, others, functions, phase, last, passed, loss, arrived,
                updated,
                reached, stepped, state);
    }

    /** The tensor of that id. */
    public TensorState tensor(long id) {
        return tensors.stream().filter(tensor -> tensor.id() == id).findFirst().orElseThrow();
    }
}
