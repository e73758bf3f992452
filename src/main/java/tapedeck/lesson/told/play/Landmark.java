package tapedeck.lesson.told.play;

import java.util.List;
import tapedeck.deck.Moment;
import tapedeck.lesson.told.Whereto;
import tapedeck.tape.TapeEvent;

/** A place within an iteration, as its events show it. */
record Landmark(Whereto to) {
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
            case Whereto.BackwardDone _ -> event instanceof TapeEvent.BackwardEnded;
            case Whereto.To(Moment.Forward(int k)) ->
                event instanceof TapeEvent.FunctionRecorded recorded && recorded.index() == k - 1;
            case Whereto.To(Moment.Backward(int k)) ->
                event instanceof TapeEvent.GradientsPassed passed && passed.rank() == k;
            case Whereto.To(Moment.Line(int line)) ->
                event instanceof TapeEvent.LineReached reached && reached.covers(line);
            case Whereto.To(Moment.Update _) -> event instanceof TapeEvent.OptimizerStepped;
            default -> false;
        };
    }
}
