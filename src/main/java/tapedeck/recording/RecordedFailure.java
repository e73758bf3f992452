package tapedeck.recording;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tapedeck.text.Message;

/**
 * The exception in which a recorded program ended. Immutable.
 *
 * @param error the exception's class and text, as Python words them
 * @param file of the program, in which it was raised; empty where none is known
 * @param line of that file, from 1; 0 where none is known
 * @param iteration in which it was raised, from 1
 * @param isUpdated whether that iteration's update was over
 * @param call what could not be done; empty where that is not known
 * @param operands what it was given, each with its name and shape
 * @param traceback as Python tells it; empty where it was not recorded
 */
public record RecordedFailure(String error, String file, int line, long iteration, boolean isUpdated, String call,
        List<String> operands, String traceback) {
    private static final Pattern CHANGED = Pattern
            .compile("modified by an inplace operation(?:.*which is output \\d+ of (\\w+?)Backward\\d*)?");
    private static final Pattern ONE_ROW = Pattern.compile("Expected more than 1 value per channel when training");
    private static final Pattern NO_PROBABILITIES = Pattern
            .compile("all elements of (input|target) should be between 0 and 1");

    public RecordedFailure {
        operands = List.copyOf(operands);
    }

    /** Where it is not known what could not be done. */
    public RecordedFailure(String error, String file, int line, long iteration, boolean isUpdated) {
        this(error, file, line, iteration, isUpdated, "", List.of(), "");
    }

    /** One sentence: what could not be done, and what it was given; null where that is not known. */
    public @Nullable Message attempt() {
        return call.isEmpty() || operands.isEmpty()
                ? null
                : Message.of("recorded.failure.call", "call", call, "operands", String.join(", ", operands));
    }

    /** The same, with how to see it, where nothing of that iteration was recorded. */
    Message unseen() {
        return Message.of("recorded.failure.unseen", "failure", sentence(), "iteration",
                isUpdated ? iteration + 1 : iteration);
    }

    /** One sentence: what was raised, where, and in which iteration. */
    public Message sentence() {
        int updated = isUpdated ? 1 : 0;
        return line == 0
                ? Message.of("recorded.failure", "error", error, "iteration", iteration, "updated", updated)
                : Message.of("recorded.failureAt", "error", error, "file", file, "line", String.valueOf(line),
                        "iteration", iteration, "updated", updated);
    }

    /** Returns what usually helps; null where nobody knows. */
    @Nullable
    Message help() {
        Matcher changed = CHANGED.matcher(error);
        if (changed.find()) {
            return changed.group(1) == null
                    ? Message.of("mistake.weightChanged")
                    : Message.of("mistake.savedChanged", "function", changed.group(1));
        }
        if (ONE_ROW.matcher(error).find()) {
            return Message.of("mistake.batchNormOfOne");
        }
        return NO_PROBABILITIES.matcher(error).find() ? Message.of("mistake.probabilities") : null;
    }
}
