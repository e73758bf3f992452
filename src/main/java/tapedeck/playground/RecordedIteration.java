package tapedeck.playground;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.explain.BoundsText;
import tapedeck.explain.ElementPlace;
import tapedeck.explain.GradientNames;
import tapedeck.explain.Narration;
import tapedeck.explain.StateLine;
import tapedeck.explain.TapeStep;
import tapedeck.explain.TapeSteps;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.FunctionState;
import tapedeck.tape.GradientTerm;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;
import tapedeck.text.Numbers;

/**
 * An iteration in the form in which a page's graph is played, as an exported page has it; but sentences are messages, places of the
 * drawing are left to the page, and an array is its index among {@link #arrays}.
 */
final class RecordedIteration {
    private final List<NdArray> arrays = new ArrayList<>();
    private final String json;

    RecordedIteration(CapturedIteration captured) {
        List<TapeStep> steps = new ArrayList<>();
        TapeSnapshot whole = TapeSteps.read(captured, steps::add);
        json = JsonWriter.object(out -> {
            out.number("number", captured.iteration());
            out.text("loss", Numbers.of(whole.lossValue(), 17));
            out.objects("tensors", whole.tensors(), RecordedIteration::tensor);
            out.objects("functions", whole.functions(), RecordedIteration::function);
            out.objects("steps", steps, this::step);
            out.objects("arrays", arrays, (array, each) -> array.numbers("shape",
                    Arrays.stream(each.shape().toArray()).boxed().toList()));
        });
    }

    /** All of it but the arrays' numbers. */
    String json() {
        return json;
    }

    /** The arrays by their indices. */
    List<NdArray> arrays() {
        return arrays;
    }

    private static void tensor(JsonWriter out, TensorState tensor) {
        out.number("id", tensor.id());
        out.text("name", ElementPlace.name(tensor));
        out.text("shape", ElementPlace.shape(tensor));
        out.flag("leaf", tensor.leaf());
        out.flag("requiresGrad", tensor.requiresGrad());
        out.flag("constant", tensor.isNumber());
        out.numbers("sizes", Arrays.stream(tensor.shape().toArray()).boxed().toList());
    }

    private static void function(JsonWriter out, FunctionState function) {
        out.text("call", function.call());
        out.text("made", function.gradFn());
        out.text("scope", function.scope().text());
        out.numbers("inputs", function.inputs());
        out.number("output", function.output());
    }

    private void step(JsonWriter out, TapeStep step) {
        out.text("kind", step.kind().name());
        out.number("function", step.function());
        out.number("rank", step.rank());
        out.number("of", step.of());
        out.number("line", -1);
        out.objects("formulas", StateLine.of(step.snapshot(), null), (formula, each) -> {
            formula.text("text", each.formula());
            formula.text("shapes", each.shapes());
            formula.message("outcome", each.outcome());
        });
        out.message("sentence", Narration.of(step.snapshot()));
        out.numbers("lit", step.lit());
        out.objects("changes", step.changed(), this::change);
    }

    private void change(JsonWriter out, TensorState tensor) {
        NdArray grad = tensor.grad();
        out.number("tensor", tensor.id());
        out.number("data", index(tensor.data()));
        out.text("range", BoundsText.of(tensor.data(), tensor.type()));
        out.number("grad", index(grad));
        out.text("gradName", GradientNames.label(tensor));
        out.text("gradRange", grad == null ? "" : BoundsText.of(grad));
        out.objects("parts", tensor.gradientTerms(), this::part);
    }

    private void part(JsonWriter out, GradientTerm term) {
        out.number("function", term.function());
        out.number("input", term.input());
        out.number("array", index(term.contribution()));
        out.number("incoming", index(term.incoming()));
    }

    @SuppressWarnings("ReferenceEquality") // the same copy again
    private int index(@Nullable NdArray array) {
        if (array == null) {
            return -1;
        }
        for (int i = arrays.size() - 1; i >= 0; i--) {
            if (arrays.get(i) == array) {
                return i;
            }
        }
        arrays.add(array);
        return arrays.size() - 1;
    }
}
