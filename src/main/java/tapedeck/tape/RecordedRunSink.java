package tapedeck.tape;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.program.Run;
import tapedeck.text.Message;

/**
 * A run as a {@link RecordedProgram} Program sees it: what its iterations did elsewhere is told, and not done again. On the deck's
 * thread only.
 */
public interface RecordedRunSink extends Run {
    /** Says at which rate it learned, from the iteration on that comes next. */
    void learnsAt(double rate);

    /**
     * Passes an iteration of which nothing is known but its loss: nobody can be shown it. In place of {@link #begin} and
     * {@link #end}.
     *
     * @return false if the Program is to end
     */
    boolean pass(double loss);

    /** Returns whether anybody sees the iteration that has begun; what it did need not be read otherwise. */
    boolean isSeen();

    /**
     * Tells what the iteration that has begun did. Once at most; not what {@link #end} tells of itself.
     *
     * @param parameters as they were when it began
     * @param updates how often an optimizer steps in it: several do in that of a GAN
     * @param events in their order; the next is asked for when the one before has been seen
     */
    void tell(List<TensorState> parameters, int updates, Iterable<TapeEvent> events);

    /** Says what all the elements are like of which {@code sample}, in an event that is told next, has some. */
    void sampled(NdArray sample, WholeStatistics all);

    /** Says why the iteration that has begun, and is seen, is not shown as it was, or not to its end. */
    void doubted(Message why);

    /** Of a run that goes on elsewhere, the deck that says how far; null where it is only repeated. */
    default @Nullable LiveRunControl meanwhile() {
        return null;
    }
}
