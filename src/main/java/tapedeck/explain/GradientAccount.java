package tapedeck.explain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.tape.FiniteCheck;
import tapedeck.tape.FunctionState;
import tapedeck.tape.GradientTerm;
import tapedeck.tape.TapeEvent.GradientsClipped;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;
import tapedeck.text.Message;

/**
 * A tensor's gradient taken apart: {@code w.grad = Σ contributions}, in the order in which they arrived. Immutable.
 *
 * @param rows one for each contribution
 * @param grad what they add up to, or null for None
 * @param label what that is called beside the tensor's name: {@code .grad}, {@code ∂loss/∂h}
 * @param names of gradients in the pass that brought it
 */
public record GradientAccount(List<Row> rows, @Nullable NdArray grad, String label, GradientNames names) {
    /**
     * A contribution.
     *
     * @param source where it comes from
     * @param function the Function's place on the tape, or -1
     * @param input which of its inputs the tensor is, or -1
     * @param title the Function's {@code grad_fn}, or what else it is
     * @param output the id of the tensor whose gradient came in, or -1
     * @param derivative the Function's local derivative, or empty
     * @param incoming the gradient that came to the Function, or null
     * @param contribution what it gave
     * @param sum what the gradient was then
     * @param clip what all gradients were scaled by, if that is what this row is; else null
     */
    public record Row(GradientTerm.Source source, int function, int input, Message title, long output,
            List<Message> derivative,
            @Nullable NdArray incoming, NdArray contribution, NdArray sum, @Nullable GradientsClipped clip) {}

    /** Of the tensor of that id, as far as its gradient has arrived. */
    public static GradientAccount of(TapeSnapshot snapshot, long tensor) {
        TensorState state = snapshot.tensor(tensor);
        List<Row> rows = new ArrayList<>();
        for (GradientTerm term : state.gradientTerms()) {
            rows.add(row(term, snapshot));
        }
        return new GradientAccount(List.copyOf(rows), state.grad(), GradientNames.label(state),
                GradientNames.of(snapshot, tensor));
    }

    private static Row row(GradientTerm term, TapeSnapshot snapshot) {
        FunctionState function = term.function() < 0 ? null : snapshot.functions().get(term.function());
        Message title = switch (term.source()) {
            case BEFORE -> Message.of("explain.from.before");
            case SEED -> Message.of("explain.from.seed");
            case ELSEWHERE -> Message.of("explain.from.elsewhere");
            case CLIPPED -> Clipping.title(term.clip());
            case FUNCTION -> Message.verbatim(function == null ? "" : function.gradFn());
        };
        return new Row(term.source(), term.function(), term.input(), title,
                function == null ? -1 : function.output(), function == null ? List.of() : function.derivative(),
                term.incoming(), term.contribution(), term.after(), term.clip());
    }

    /** In a few sentences: that it is the sum of what two Functions gave. */
    public Message message() {
        if (grad == null) {
            return Message.of("explain.gradient.none");
        }
        if (rows.isEmpty()) {
            return Message.of("explain.gradient.before", "gradient", label);
        }
        Row last = rows.getLast();
        Message sum = last.source() == GradientTerm.Source.CLIPPED ? Clipping.afterwards(made(), last.clip()) : made();
        return FiniteCheck.is(grad) ? sum : Message.of("explain.gradient.notFinite", "sum", sum, "why", notFinite());
    }

    /** Returns what backward made, before anything was clipped. */
    private Message made() {
        List<Row> added = rows.stream().filter(row -> row.source() != GradientTerm.Source.CLIPPED).toList();
        if (added.size() == 1) {
            return switch (added.getFirst().source()) {
                case BEFORE -> Message.of("explain.gradient.before", "gradient", label);
                case SEED -> Message.of("explain.gradient.seed", "root", names.root());
                case ELSEWHERE -> Message.of("explain.gradient.elsewhere", "gradient", label);
                case FUNCTION, CLIPPED -> Message.of("explain.gradient.one", "gradient", label);
            };
        }
        long functions = added.stream().filter(row -> row.source() == GradientTerm.Source.FUNCTION).count();
        boolean before = added.stream().anyMatch(row -> row.source() == GradientTerm.Source.BEFORE);
        return Message.of(before ? "explain.gradient.more" : "explain.gradient.sum", "n", functions, "gradient",
                label);
    }

    private Message notFinite() {
        for (Row row : rows) {
            if (!FiniteCheck.is(row.contribution())) {
                if (row.source() == GradientTerm.Source.CLIPPED) {
                    return Clipping.notFinite(row.clip());
                }
                return Message.of(FiniteCheck.is(row.incoming())
                        ? "explain.gradient.notFinite.made"
                        : "explain.gradient.notFinite.came", "function", row.title());
            }
        }
        return Message.of("explain.gradient.notFinite.sum");
    }
}
