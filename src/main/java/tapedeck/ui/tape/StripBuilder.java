package tapedeck.ui.tape;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tapedeck.explain.ElementPlace;
import tapedeck.explain.GradientNames;
import tapedeck.explain.NamedFormulas;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeEvent.Assigned;
import tapedeck.tape.TapeEvent.BackwardEnded;
import tapedeck.tape.TapeEvent.BackwardStarted;
import tapedeck.tape.TapeEvent.FunctionFailed;
import tapedeck.tape.TapeEvent.FunctionRecorded;
import tapedeck.tape.TapeEvent.GradAccumulated;
import tapedeck.tape.TapeEvent.GradZeroed;
import tapedeck.tape.TapeEvent.GradientsClipped;
import tapedeck.tape.TapeEvent.GradientsComputed;
import tapedeck.tape.TapeEvent.GradientsPassed;
import tapedeck.tape.TapeEvent.IterationEnded;
import tapedeck.tape.TapeEvent.LineReached;
import tapedeck.tape.TapeEvent.OptimizerStepped;
import tapedeck.tape.TapeEvent.ParameterUpdated;
import tapedeck.tape.TensorState;
import tapedeck.text.Message;
import tapedeck.ui.selection.Selection;
import tapedeck.ui.selection.Selection.FunctionSelected;
import tapedeck.ui.selection.Selection.TensorSelected;

/** Makes a {@link Strip} of events. Used once. */
final class StripBuilder {
    private final List<StripCell> cells = new ArrayList<>();
    private final Map<Integer, FunctionRecorded> functions = new HashMap<>();
    private final Map<Long, String> names = new HashMap<>();
    private final Set<Long> parameters = new HashSet<>();
    /** In the pass that is read. */
    private GradientNames gradients = new GradientNames("", Set.of(), false);
    private int passes;
    private int updates;
    private int ends;
    /** Where the step began that is not yet done, or -1. */
    private int begun = -1;
    /** True if the gradients were cleared after the last backward pass. */
    private boolean zeroed;

    static Strip of(List<TapeEvent> events) {
        return new StripBuilder().build(events);
    }

    private Strip build(List<TapeEvent> events) {
        List<String> calls = events.stream().flatMap(each -> switch (each) {
            case FunctionRecorded recorded -> Stream.of(recorded.call());
            case FunctionFailed failed -> Stream.of(failed.call());
            default -> Stream.<String>empty();
        }).toList();
        int total = calls.size();
        for (int i = 0; i < events.size(); i++) {
            add(events.get(i), i + 1, total);
        }
        return new Strip(List.copyOf(cells), IntStream.range(0, total)
                .mapToObj(i -> calls.get(i).length() + Integer.toString(i + 1).length()).toList(),
                Math.max(updates, parameters.size()), passes);
    }

    private void add(TapeEvent event, int place, int total) {
        switch (event) {
            case FunctionRecorded recorded -> {
                functions.put(recorded.index(), recorded);
                recorded.inputs().forEach(this::see);
                see(recorded.output());
                cell(StripCell.Kind.FORWARD, Message.verbatim(recorded.call()), forward(recorded), recorded.index(), 0,
                        place,
                        new FunctionSelected(recorded.index()), recorded.output().id());
            }
            case FunctionFailed(var _, String call, List<TensorState> operands) -> {
                operands.forEach(this::see);
                cell(StripCell.Kind.FAILED,
                        call.isEmpty() ? Message.of("tape.failed") : Message.verbatim(call + " ×"),
                        call.isEmpty() ? Message.of("tape.failed") : Message.of("tape.failed-spoken", "call", call),
                        total - 1, 0, place, null, -1);
            }
            case BackwardStarted(long root, var _, List<Long> retaining, boolean accumulates) -> {
                passes++;
                gradients = new GradientNames(name(root), Set.copyOf(retaining), !accumulates);
                zeroed = false; // gradients come again
                cell(StripCell.Kind.SEED, Message.of("tape.seed"), Message.of("tape.seed-spoken", "root", name(root)),
                        total, passes, place,
                        new TensorSelected(root), -1);
            }
            case GradientsPassed passed -> {
                FunctionRecorded function = functions.get(passed.index());
                if (function != null) {
                    cell(StripCell.Kind.BACKWARD, Message.verbatim(function.call()), backward(function),
                            function.index(),
                            passes, place, new FunctionSelected(function.index()), -1);
                }
            }
            case GradientsClipped _ ->
                cell(StripCell.Kind.UPDATE, Message.of("tape.clip"), Message.of("tape.clip-spoken"), updates++, 0,
                        place, null, -1);
            case ParameterUpdated updated -> cell(StripCell.Kind.UPDATE, Message.verbatim(name(updated.tensor())),
                    Message.of("tape.update-spoken", "parameter", name(updated.tensor())), updates++, 0, place,
                    new TensorSelected(updated.tensor()),
                    updated.tensor());
            case IterationEnded _ -> cell(StripCell.Kind.END,
                    Message.of(zeroed ? "tape.zero-grad" : "tape.end"),
                    Message.of(zeroed ? "tape.zero-grad-spoken" : "tape.end-spoken"), ends++, 1, place, null, -1);
            case GradAccumulated _,GradientsComputed _,GradZeroed _ -> {
                zeroed |= event instanceof GradZeroed gone && !gone.toZero();
                begun = begun < 0 ? place : begun;
            }
            case BackwardEnded _,OptimizerStepped _,LineReached _,Assigned _,TapeEvent.StateDictRecorded _ -> {
                // seen at the step before
            }
        }
    }

    private void see(TensorState tensor) {
        names.put(tensor.id(), ElementPlace.name(tensor));
        if (tensor.parameter()) {
            parameters.add(tensor.id());
        }
    }

    private String name(long id) {
        return names.getOrDefault(id, "t" + id);
    }

    private Message forward(FunctionRecorded function) {
        return Message.of("tape.forward-spoken", "number", function.index() + 1, "formula",
                NamedFormulas.forward(function));
    }

    private Message backward(FunctionRecorded function) {
        List<String> formulas = NamedFormulas.backward(function, gradients);
        return Message.of("tape.backward-spoken", "number", function.index() + 1, "node", function.gradFn(), "formulas",
                formulas.isEmpty()
                        ? Message.all(function.derivative())
                        : Message.all(formulas.stream().map(Message::verbatim).toList()));
    }

    private void cell(StripCell.Kind kind, Message text, Message spoken, int column, int lane, int place,
            @Nullable Selection subject, long tensor) {
        cells.add(new StripCell(kind, text, spoken, column, lane, begun < 0 ? place : begun, place, subject, tensor));
        begun = -1;
    }
}
