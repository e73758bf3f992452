package tapedeck.explain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.tape.Arrival;
import tapedeck.tape.FunctionState;
import tapedeck.tape.TapeEvent.GradientsClipped;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;
import tapedeck.text.Message;

/**
 * A tensor's gradient taken apart: {@code .grad = Σ contributions}, in the order in which they arrived. Immutable.
 *
 * @param rows one for each contribution
 * @param grad what they add up to, or null for None
 */
public record GradientAccount(List<Row> rows, @Nullable NdArray grad) {
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
     * @param sum what {@code .grad} was then
     * @param clip what all gradients were scaled by, if that is what this row is; else null
     */
    public record Row(Arrival.Source source, int function, int input, String title, long output,
            List<Message> derivative,
            @Nullable NdArray incoming, NdArray contribution, NdArray sum, @Nullable GradientsClipped clip) {}

    /** Of the tensor of that id, as far as its gradient has arrived. */
    public static GradientAccount of(TapeSnapshot snapshot, long tensor) {
        TensorState state = snapshot.tensor(tensor);
        List<Row> rows = new ArrayList<>();
        for (Arrival arrival : state.arrivals()) {
            rows.add(row(arrival, snapshot));
        }
        return new GradientAccount(List.copyOf(rows), state.grad());
    }

    private static Row row(Arrival arrival, TapeSnapshot snapshot) {
        FunctionState function = arrival.function() < 0 ? null : snapshot.functions().get(arrival.function());
        String title = switch (arrival.source()) {
            case BEFORE -> "already there";
            case SEED -> "backward starts here";
            case ELSEWHERE -> "a Function that ran before this tape";
            case CLIPPED -> Clipping.title(arrival.clip());
            case FUNCTION -> function == null ? "" : function.gradFn();
        };
        return new Row(arrival.source(), arrival.function(), arrival.input(), title,
                function == null ? -1 : function.output(), function == null ? List.of() : function.derivative(),
                arrival.incoming(), arrival.contribution(), arrival.after(), arrival.clip());
    }

    /** In a sentence: {@code .grad is the sum of what 2 Functions gave}. */
    public String text() {
        if (grad == null) {
            return ".grad is None";
        }
        if (rows.isEmpty()) {
            return ".grad was there before this iteration";
        }
        String text = made() + Clipping.afterwards(rows.getLast().source(), rows.getLast().clip());
        return Sizes.allFinite(grad) ? text : text + ". " + notFinite();
    }

    /** What backward made, before anything was clipped. */
    private String made() {
        List<Row> added = rows.stream().filter(row -> row.source() != Arrival.Source.CLIPPED).toList();
        long functions = added.stream().filter(row -> row.source() == Arrival.Source.FUNCTION).count();
        boolean before = added.stream().anyMatch(row -> row.source() == Arrival.Source.BEFORE);
        if (added.size() != 1) {
            return ".grad " + sum(functions, before);
        }
        return before
                ? ".grad was there before this iteration"
                : functions == 1 ? ".grad comes from 1 contribution" : added.getFirst().title() + ": ∂L/∂L";
    }

    private static String sum(long functions, boolean before) {
        return "is the sum of " + functions + (functions == 1 ? " contribution" : " contributions")
                + (before ? " and what was already there: gradients accumulate until zero_grad" : "");
    }

    private String notFinite() {
        for (Row row : rows) {
            if (!Sizes.allFinite(row.contribution())) {
                if (row.source() == Arrival.Source.CLIPPED) {
                    return "It is not finite: " + Clipping.notFinite(row.clip());
                }
                boolean came = row.incoming() != null && !Sizes.allFinite(row.incoming());
                return "It is not finite: "
                        + (came ? "what came in at " + row.title() + " was not" : row.title() + " made it so");
            }
        }
        return "It is not finite: the sum overflows";
    }
}
