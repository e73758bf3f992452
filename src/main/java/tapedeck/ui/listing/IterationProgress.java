package tapedeck.ui.listing;

import java.util.Arrays;
import java.util.List;
import tapedeck.export.ScriptPlace;
import tapedeck.tape.BackwardCount;
import tapedeck.tape.Phase;
import tapedeck.tape.TapeEvent;

/**
 * The progress of an iteration in a listing.
 *
 * @param marks of each line
 * @param current the index of the line that it is at, or -1 before the first
 * @param count how far the backward pass is
 * @param backward whether backward is on its way
 * @param facts what is known of lines that somebody wrote
 */
record IterationProgress(List<Mark> marks, int current, BackwardCount count, boolean backward, LineFacts facts) {
    IterationProgress {
        marks = List.copyOf(marks);
    }

    /** When {@code events} have happened: the first ones of an iteration, or none before the first. */
    static IterationProgress of(Listing listing, List<TapeEvent> events) {
        return of(listing, events, List.of(), BackwardCount.of(events, events.size()));
    }

    /** The same of an iteration that began with the values of {@code standing}, and whose backward pass is so far. */
    static IterationProgress of(Listing listing, List<TapeEvent> events, List<TapeEvent.Assigned> standing,
            BackwardCount count) {
        if (listing.isPlain()) {
            return PlainProgress.of(listing, events, standing, count);
        }
        Mark[] marks = new Mark[listing.lines().size()];
        Arrays.fill(marks, Mark.AHEAD);
        int loop = listing.indexOf(new ScriptPlace.Batch());
        int current = -1;
        for (TapeEvent event : events) {
            int line = ScriptPlace.of(event).map(listing::indexOf).orElse(current);
            if (line >= 0) {
                marks[line] = Mark.DONE;
            }
            current = line;
        }
        if (loop >= 0 && !events.isEmpty()) {
            marks[loop] = Mark.DONE;
        }
        spread(listing, marks, loop);
        boolean backward = !events.isEmpty() && events.getLast().phase() == Phase.BACKWARD
                && !(events.getLast() instanceof TapeEvent.BackwardEnded);
        if (backward) {
            pass(listing, marks, events);
        }
        if (current >= 0) {
            marks[current] = switch (events.getLast().phase()) {
                case FORWARD -> Mark.FORWARD;
                case BACKWARD -> Mark.BACKWARD;
                case UPDATE, ZERO_GRAD -> Mark.UPDATE;
            };
        }
        return new IterationProgress(List.of(marks), current, count, backward, LineFacts.NONE);
    }

    /** What stands before the loop is done; what does nothing itself is as the line that follows. */
    private static void spread(Listing listing, Mark[] marks, int loop) {
        Arrays.fill(marks, 0, Math.max(0, loop), Mark.DONE);
        for (int i = marks.length - 2; i > loop; i--) {
            List<ScriptPlace> places = listing.lines().get(i).places();
            if (places.isEmpty() || places.equals(List.of(new ScriptPlace.Updating()))) {
                marks[i] = marks[i + 1];
            }
        }
    }

    private static void pass(Listing listing, Mark[] marks, List<TapeEvent> events) {
        for (TapeEvent event : events) {
            int line = event instanceof TapeEvent.GradientsPassed(int index, int _, boolean _)
                    ? listing.indexOf(new ScriptPlace.Call(index))
                    : -1;
            if (line >= 0) {
                marks[line] = Mark.PASSED;
            }
        }
        int call = listing.indexOf(new ScriptPlace.BackwardCall());
        if (call >= 0) {
            marks[call] = Mark.CALLING;
        }
    }
}
