package tapedeck.lessons.claim;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tapedeck.program.Hyperparameters;
import tapedeck.surface.LineDirection;
import tapedeck.surface.LossFunction;
import tapedeck.surface.StepDirection;
import tapedeck.surface.Valley;
import tapedeck.tape.CapturedIteration;

/**
 * The step of the iteration that is shown, made or to come, with the loss along it.
 *
 * @param rate of the step
 */
public record StepAhead(Valley.Line line, double rate) {
    /** That of a run as it is now; null where there is none. */
    public static @Nullable StepAhead of(EvaluationContext scenery) {
        CapturedIteration captured = scenery.state().playhead().captured();
        boolean made = captured != null && captured.updated(captured.events().size()) == captured.iteration();
        LossFunction loss = captured == null
                ? null
                : made ? LossFunction.of(captured) : LossFunction.beforeUpdate(captured);
        if (captured == null || loss == null) {
            return null;
        }
        Hyperparameters set = scenery.state().settings().wanted();
        StepDirection direction = StepDirection.of(loss, captured, null, scenery.start().program().script() == null
                ? new StepDirection.Settings(set.optimizer(), set.momentum(), set.weightDecay(), set.clipNorm(),
                        set.multipliers().stream().allMatch(each -> each == 1))
                : null);
        Valley.Line line = direction == null
                ? null
                : Valley.Line.of(loss, captured.iteration(), direction, new LineDirection.Step(), null);
        return line == null
                ? null
                : new StepAhead(line, Double.isNaN(Objects.requireNonNull(direction).taken())
                        ? set.rateAt(captured.iteration())
                        : direction.taken());
    }
}
