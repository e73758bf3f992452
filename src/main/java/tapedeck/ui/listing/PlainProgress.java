package tapedeck.ui.listing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tapedeck.tape.BackwardCount;
import tapedeck.tape.TapeEvent;

/** The progress of an iteration in lines that somebody wrote: they know nothing, and the tape knows them. */
final class PlainProgress {
    private final Mark[] marks;
    /** Of each Function the index of its line, or -1. */
    private final List<Integer> lines = new ArrayList<>();
    /** The line that the program came to last, if it tells its lines. */
    private int reached = -1;
    private int current = -1;
    private Mark mark = Mark.DONE;
    private boolean backward;

    private PlainProgress(int lines) {
        marks = new Mark[lines];
        Arrays.fill(marks, Mark.DONE);
    }

    static IterationProgress of(Listing listing, List<TapeEvent> events, List<TapeEvent.Assigned> standing,
            BackwardCount count) {
        PlainProgress result = new PlainProgress(listing.lines().size());
        events.forEach(result::add);
        return result.result(count, LineFacts.of(events, standing));
    }

    private void add(TapeEvent event) {
        switch (event) {
            case TapeEvent.LineReached come -> {
                reached = come.line().line() - 1;
                at(reached, Mark.FORWARD);
            }
            case TapeEvent.FunctionRecorded recorded -> {
                lines.add(recorded.line() == null ? -1 : recorded.line().line() - 1);
                at(lines.getLast(), Mark.FORWARD);
            }
            case TapeEvent.BackwardStarted _ -> {
                backward = true;
                at(reached, Mark.BACKWARD);
            }
            case TapeEvent.GradientsComputed(int index, var _, var _) -> at(lineOf(index), Mark.BACKWARD);
            case TapeEvent.GradientsPassed(int index, int _, boolean _) -> mark(lineOf(index), Mark.PASSED);
            case TapeEvent.BackwardEnded _ -> {
                backward = false;
                Arrays.fill(marks, Mark.DONE);
                at(reached, Mark.BACKWARD);
            }
            case TapeEvent.ParameterUpdated _,TapeEvent.GradientsClipped _,TapeEvent.OptimizerStepped _,TapeEvent.GradZeroed _ ->
                at(reached, Mark.UPDATE);
            case TapeEvent.FunctionFailed failed -> at(failed.line().line() - 1, Mark.FORWARD);
            case TapeEvent.IterationEnded _ -> mark = Mark.DONE;
            case TapeEvent.GradAccumulated _,TapeEvent.Assigned _,TapeEvent.StateDictRecorded _ -> {
                // where it was
            }
        }
    }

    private int lineOf(int function) {
        return function >= 0 && function < lines.size() ? lines.get(function) : -1;
    }

    /** Where no line is known, it stays where it is. */
    private void at(int line, Mark now) {
        current = line < 0 ? current : line;
        mark = line < 0 && now == Mark.UPDATE ? Mark.DONE : now;
    }

    private void mark(int line, Mark now) {
        if (line >= 0 && line < marks.length) {
            marks[line] = now;
        }
    }

    private IterationProgress result(BackwardCount count, LineFacts facts) {
        if (backward) {
            mark(reached, Mark.CALLING);
        }
        mark(current, mark);
        return new IterationProgress(List.of(marks), current < marks.length ? current : -1, count, backward, facts);
    }
}
