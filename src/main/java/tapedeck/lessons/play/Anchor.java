package tapedeck.lessons.play;

import java.util.List;
import tapedeck.deck.Moment;
import tapedeck.lessons.PlayTarget;
import tapedeck.tape.TapeEvent;

/** A place within an iteration, as its events show it. */
record Anchor(PlayTarget to) {
    /** How many events have happened when it is there; 0 if it is not among them. */
    int place(List<TapeEvent> events) {
        for (int i = 0; i < events.size(); i++) {
            if (isAt(events.get(i))) {
                return i + 1;
            }
        }
        return 0;
    }

    private boolean isAt(TapeEvent event) {
        return switch (to) {
            case PlayTarget.BackwardDone _ -> event instanceof TapeEvent.BackwardEnded;
            case PlayTarget.To(Moment.Forward(int k)) ->
                event instanceof TapeEvent.FunctionRecorded recorded && recorded.index() == k - 1;
            case PlayTarget.To(Moment.Backward(int k)) ->
                event instanceof TapeEvent.GradientsPassed passed && passed.rank() == k;
            case PlayTarget.To(Moment.Line(int line)) ->
                event instanceof TapeEvent.LineReached reached && reached.covers(line);
            case PlayTarget.To(Moment.Update _) -> event instanceof TapeEvent.OptimizerStepped;
            default -> false;
        };
    }
}
