package tapedeck.lessons.play;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tapedeck.lessons.FocusTarget;
import tapedeck.lessons.claim.Amount;
import tapedeck.lessons.claim.ClaimEvaluator;
import tapedeck.lessons.claim.ClaimException;
import tapedeck.lessons.claim.GraphTarget;
import tapedeck.lessons.claim.Observation;
import tapedeck.tape.FunctionState;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;
import tapedeck.text.Message;
import tapedeck.text.NearestWord;

/** Finds what is looked at in the graph. */
public final class FocusFinder {
    private FocusFinder() {}

    /**
     * Returns what of the graph is meant: the tensor of that name, else the Function.
     *
     * @throws ClaimException if there is none, or more than one
     */
    public static GraphTarget find(FocusTarget.Thing thing, Observation seen) throws ClaimException {
        TapeSnapshot tape = seen.scenery().tape();
        List<TensorState> tensors = tape == null ? List.of() : tape.tensors();
        if (tensors.stream().anyMatch(each -> each.name().equals(thing.name()))) {
            if (!thing.index().isEmpty()) { // says so if there is no such element
                new ClaimEvaluator(seen)
                        .value(new Amount.Path(thing.name(), List.of(new Amount.Part.Index(thing.index())), ""));
            }
            return new GraphTarget.OfTensor(thing.name());
        }
        List<FunctionState> functions = tape == null
                ? List.of()
                : tape.functions().stream()
                        .filter(each -> each.call().equals(thing.name()) || each.gradFn().equals(thing.name()))
                        .toList();
        if (functions.isEmpty()) {
            throw missing(thing.name(), tape);
        }
        if (thing.ordinal() == 0 && functions.size() > 1) {
            throw new ClaimException(
                    Message.of("lessons.aim.several", "name", thing.name(), "count", functions.size()));
        }
        if (thing.ordinal() > functions.size()) {
            throw new ClaimException(Message.of("lessons.aim.fewer", "name", thing.name(), "count", functions.size()));
        }
        return new GraphTarget.OfFunction(functions.get(Math.max(0, thing.ordinal() - 1)).index());
    }

    private static ClaimException missing(String name, @Nullable TapeSnapshot tape) {
        List<String> names = tape == null
                ? List.of()
                : Stream.concat(
                        tape.tensors().stream().map(TensorState::name).filter(each -> !each.isEmpty()),
                        tape.functions().stream().map(FunctionState::call)).distinct().toList();
        return new ClaimException(NearestWord.of(name, names)
                .map(near -> Message.of("lessons.aim.missing.near", "name", name, "near", near))
                .orElse(Message.of("lessons.aim.missing", "name", name, "names", String.join(", ", names))));
    }
}
