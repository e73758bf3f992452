package tapedeck.lessons.play;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import tapedeck.lessons.claim.GraphTarget;
import tapedeck.lessons.claim.Observation;
import tapedeck.tape.FunctionState;
import tapedeck.tape.TapeSnapshot;

/** The words for an answer: a number, or the names of what is pointed at. */
public final class AnswerWords {
    private static final int DIGITS = 4;

    private AnswerWords() {}

    /**
     * In words, on one line; a choice by its key.
     *
     * @param seen the run that it is about
     */
    public static String of(Response answer, Observation seen) {
        return switch (answer) {
            case Response.Chosen(String key) -> key;
            case Response.Typed(double number) -> PyTorchText.number(number, DIGITS);
            case Response.At(GraphTarget.OfTensor(String name)) -> name;
            case Response.At(GraphTarget.OfFunction(int index)) -> functions(seen).get(index);
            case Response.Ordered(List<Integer> order) ->
                String.join(", ", order.stream().map(functions(seen)::get).toList());
        };
    }

    /** The calls on the tape; where several are called so, which one. */
    public static List<String> functions(Observation seen) {
        TapeSnapshot tape = seen.scenery().tape();
        List<String> calls = tape == null ? List.of() : tape.functions().stream().map(FunctionState::call).toList();
        return IntStream.range(0, calls.size()).mapToObj(i -> {
            String call = calls.get(i);
            return Collections.frequency(calls, call) == 1
                    ? call
                    : call + ":" + (Collections.frequency(calls.subList(0, i), call) + 1);
        }).toList();
    }
}
