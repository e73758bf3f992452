package tapedeck.classroom;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tapedeck.lessons.claim.Observation;
import tapedeck.lessons.play.AnswerWords;
import tapedeck.tape.FunctionState;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;

/** The tensors and Functions of a graph that can be pointed at. */
public final class GraphSpots {
    private GraphSpots() {}

    /** All that are on the tape of the run that is shown, as it is now. */
    public static List<ClassQuestion.Spot> of(Observation seen) {
        TapeSnapshot tape = seen.scenery().tape();
        if (tape == null) {
            return List.of();
        }
        List<ClassQuestion.Spot> spots = new ArrayList<>();
        List<String> calls = AnswerWords.functions(seen);
        Map<Long, String> makers = new HashMap<>();
        tape.functions().forEach(each -> makers.put(each.output(), calls.get(each.index())));
        for (TensorState each : tape.tensors()) {
            if (!each.isNumber()) {
                String maker = makers.get(each.id());
                spots.add(new ClassQuestion.Spot(each.name(), false, maker == null ? List.of() : List.of(maker)));
            }
        }
        for (FunctionState each : tape.functions()) {
            spots.add(new ClassQuestion.Spot(calls.get(each.index()), true, each.inputs().stream().map(tape::tensor)
                    .filter(input -> !input.isNumber()).map(TensorState::name).toList()));
        }
        return spots;
    }
}
