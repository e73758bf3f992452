package tapedeck.recording;

import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import tapedeck.tape.RunReadings;
import tapedeck.text.Message;

/**
 * The content of a recording, but for what its iterations did, which is read when it is looked at. Immutable.
 *
 * @param script the file name of what ran; empty in a notebook
 * @param torch the version of PyTorch
 * @param rank of the process, from 0
 * @param worldSize how many processes there were, at least 1
 * @param iterations the entries of those that can be shown, by their number, from 1
 * @param losses of all iterations, in order, from 1
 * @param printed what was printed in an iteration, by its number
 * @param sources the texts of the program's files, by name
 * @param failure the exception in which the program ended, if it failed
 * @param notes what its user should know: that it was cut, or that its budget was spent
 * @param firstNotFinite the first iteration whose loss was infinite or NaN, from 1; 0 if there is none
 * @param readings what its recorder read of all iterations; null of recorders that did not, or not to the end
 */
record TapeFile(String script, String torch, int rank, int worldSize, NavigableMap<Long, String> iterations,
        List<Loss> losses, SortedMap<Long, String> printed, SortedMap<String, String> sources,
        @Nullable RecordedFailure failure, List<Message> notes, long firstNotFinite,
        @Nullable RunReadings readings) {
    /**
     * The loss with which an iteration ended.
     *
     * @param loss NaN if it had none
     * @param rates the rates of the groups, one optimizer after the other; empty where they are those of the one before
     */
    record Loss(double loss, List<Double> rates) {}

    NavigableSet<Long> shown() {
        return iterations.navigableKeySet();
    }

    /** How many iterations ended: one in which the program failed before it had a loss did not. */
    int ended() {
        boolean isOpen = failure != null && firstNotFinite == 0 && !losses.isEmpty()
                && Double.isNaN(losses.getLast().loss());
        return losses.size() - (isOpen ? 1 : 0);
    }

    /** The text of the script, or null if it did not come along. */
    @Nullable
    String source() {
        return sources.get(script);
    }
}
