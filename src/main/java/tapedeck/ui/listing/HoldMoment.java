package tapedeck.ui.listing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.breakpoints.Condition;
import tapedeck.deck.breakpoints.Condition.BeforeUpdate;
import tapedeck.deck.breakpoints.Condition.OnFunction;
import tapedeck.deck.breakpoints.Condition.OnPhase;
import tapedeck.deck.breakpoints.Condition.OnTensor;
import tapedeck.export.ScriptPlace;
import tapedeck.tape.Phase;

/** The moments of a line at which the deck can hold: when it is done; and on backward through it, or before the update that it is. */
final class HoldMoment {
    private HoldMoment() {}

    /** When the line has been done; null where nothing can hold. */
    static @Nullable Condition done(List<ScriptPlace> places, String code) {
        return places.isEmpty() ? null : switch (places.getLast()) {
            case ScriptPlace.Batch _ -> new OnPhase(Phase.FORWARD);
            case ScriptPlace.Call(int index) -> new OnFunction(index, code, Phase.FORWARD);
            case ScriptPlace.BackwardCall _ -> new OnPhase(Phase.BACKWARD);
            case ScriptPlace.Clipping _ -> new Condition.Clipping();
            case ScriptPlace.Updating _ -> new BeforeUpdate();
            case ScriptPlace.Update _ when isStep(places) -> new OnPhase(Phase.UPDATE);
            case ScriptPlace.Update(int parameter) -> new OnTensor(parameter, code, Phase.UPDATE);
            case ScriptPlace.Zeroing(int parameter) -> new OnTensor(parameter, code, Phase.ZERO_GRAD);
            case ScriptPlace.Noting _ -> new OnPhase(Phase.ZERO_GRAD);
            case ScriptPlace.Made _ -> null;
        };
    }

    /** Backward through its first Function, which comes last; before {@code optimizer.step()}; else null. */
    static @Nullable Condition second(List<ScriptPlace> places, String code) {
        return places.isEmpty() ? null : switch (places.getFirst()) {
            case ScriptPlace.Call(int index) -> new OnFunction(index, code, Phase.BACKWARD);
            case ScriptPlace.Updating _ when isStep(places) -> new BeforeUpdate();
            default -> null;
        };
    }

    /** {@code optimizer.step()}, in which everything is updated. */
    private static boolean isStep(List<ScriptPlace> places) {
        return places.getFirst() instanceof ScriptPlace.Updating && places.size() > 1;
    }

    /** Returns whether a condition is met on a line where all this happens. */
    static boolean isAmong(List<ScriptPlace> places, Condition met) {
        return switch (met) {
            case OnFunction(int index, String _, Phase _) -> places.contains(new ScriptPlace.Call(index));
            case OnTensor(long id, String _, Phase phase) -> switch (phase) {
                case UPDATE -> places.contains(new ScriptPlace.Update((int) id));
                case ZERO_GRAD -> places.contains(new ScriptPlace.Zeroing((int) id));
                case FORWARD, BACKWARD -> false;
            };
            case OnPhase(Phase phase) -> switch (phase) {
                case FORWARD -> places.contains(new ScriptPlace.Batch());
                case BACKWARD -> places.contains(new ScriptPlace.BackwardCall());
                case UPDATE -> !places.isEmpty() && isStep(places);
                case ZERO_GRAD -> places.contains(new ScriptPlace.Noting());
            };
            case BeforeUpdate _ -> places.contains(new ScriptPlace.Updating());
            case Condition.Clipping _ -> places.contains(new ScriptPlace.Clipping());
            default -> false;
        };
    }

    /** Returns whether a condition that is met on the line is what {@link #second} gives, and not {@link #done}. */
    static boolean isSecond(List<ScriptPlace> places, Condition met) {
        return switch (met) {
            case OnFunction(int _, String _, Phase phase) -> phase == Phase.BACKWARD;
            case BeforeUpdate _ -> isStep(places);
            default -> false;
        };
    }
}
