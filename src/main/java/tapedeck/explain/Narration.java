package tapedeck.explain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.tape.FunctionState;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;
import tapedeck.text.Message;
import tapedeck.text.Numbers;

/** What happened last on the tape, in a sentence. */
public final class Narration {
    private Narration() {}

    /** The sentence; {@code snapshot} is null while nothing is recorded. */
    public static Message of(@Nullable TapeSnapshot snapshot) {
        if (snapshot == null) {
            return Message.of("explain.now.nothing");
        }
        return switch (snapshot.last()) {
            case null -> Message.of("explain.now.start");
            case TapeEvent.FunctionRecorded event ->
                Message.of("explain.now.recorded", "call", event.call(), "output", name(event.output()), "gradFn",
                        event.gradFn());
            case TapeEvent.BackwardStarted(long root, var _, var _) ->
                Message.of("explain.now.backward", "root", name(snapshot.tensor(root)));
            case TapeEvent.GradientsPassed(int index, int _, boolean _) when index >= 0 ->
                passed(snapshot, snapshot.functions().get(index));
            case TapeEvent.ParameterUpdated updated -> updated(updated, name(snapshot.tensor(updated.tensor())));
            case TapeEvent.GradientsClipped clip -> clipped(clip);
            case TapeEvent.BackwardEnded _ -> Message.of("explain.now.backwardEnded");
            case TapeEvent.OptimizerStepped stepped -> stepped.rule().isPlain()
                    ? Message.of("explain.now.stepped")
                    : Message.of("explain.now.stepped.rule", "rule", rule(stepped.rule().formulas()));
            case TapeEvent.IterationEnded _ -> Message.of("explain.now.zeroed");
            default -> Message.verbatim("");
        };
    }

    /** PyTorch's rule has no exception: a norm that is not finite spoils every gradient. */
    private static Message clipped(TapeEvent.GradientsClipped clip) {
        String key = !clip.scales()
                ? "explain.now.clipped.not"
                : Double.isNaN(clip.norm())
                        ? "explain.now.clipped.nan"
                        : Double.isInfinite(clip.norm()) ? "explain.now.clipped.inf" : "explain.now.clipped";
        return Message.of(key, "norm", Numbers.shortest(clip.norm()), "most", Numbers.shortest(clip.maxNorm()),
                "factor", Numbers.shortest(clip.factor()));
    }

    private static Message updated(TapeEvent.ParameterUpdated event, Message name) {
        String rate = Numbers.shortest(event.rate());
        return event.rule().isPlain()
                ? Message.of("explain.now.updated", "name", name, "rate", rate)
                : Message.of("explain.now.updated.rule", "name", name, "rate", rate, "rule",
                        rule(event.rule().formulas()));
    }

    /** As code. */
    private static String rule(List<String> formulas) {
        return String.join("; ", formulas);
    }

    private static Message passed(TapeSnapshot snapshot, FunctionState function) {
        List<Message> to = new ArrayList<>();
        for (int i = 0; i < function.inputs().size(); i++) {
            if (function.outgoing().get(i) != null) {
                to.add(name(snapshot.tensor(function.inputs().get(i))));
            }
        }
        return Message.of("explain.now.passed", "gradFn", function.gradFn(), "output",
                name(snapshot.tensor(function.output())), "inputs", and(to), "derivative",
                Message.all(function.derivative()));
    }

    private static Message and(List<Message> names) {
        Message all = names.isEmpty() ? Message.verbatim("") : names.getFirst();
        for (Message name : names.subList(Math.min(1, names.size()), names.size())) {
            all = Message.of("explain.now.and", "names", all, "name", name);
        }
        return all;
    }

    private static Message name(TensorState tensor) {
        return Message.verbatim(Place.name(tensor));
    }
}
