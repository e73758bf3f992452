package tapedeck.ui.tape;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeEvent.BackwardEnded;
import tapedeck.tape.TapeEvent.BackwardStarted;
import tapedeck.tape.TapeEvent.FunctionRecorded;
import tapedeck.tape.TapeEvent.GradAccumulated;
import tapedeck.tape.TapeEvent.GradZeroed;
import tapedeck.tape.TapeEvent.GradientsClipped;
import tapedeck.tape.TapeEvent.GradientsComputed;
import tapedeck.tape.TapeEvent.GradientsPassed;
import tapedeck.tape.TapeEvent.IterationEnded;
import tapedeck.tape.TapeEvent.OptimizerStepped;
import tapedeck.tape.TapeEvent.ParameterUpdated;
import tapedeck.tape.TensorState;
import tapedeck.ui.selection.Selection;
import tapedeck.ui.selection.Selection.FunctionSelected;
import tapedeck.ui.selection.Selection.TensorSelected;

/** Makes a {@link Strip} of events. Used once. */
final class StripBuilder {
    private final List<StripCell> cells = new ArrayList<>();
    private final Map<Integer, FunctionRecorded> functions = new HashMap<>();
    private final Map<Long, String> names = new HashMap<>();
    private final Set<Long> parameters = new HashSet<>();
    private int passes;
    private int updates;
    private int ends;
    /** Where the step began that is not yet done, or -1. */
    private int begun = -1;
    private boolean zeroed;

    static Strip of(List<TapeEvent> events) {
        return new StripBuilder().build(events);
    }

    private Strip build(List<TapeEvent> events) {
        int total = (int) events.stream().filter(FunctionRecorded.class::isInstance).count();
        for (int i = 0; i < events.size(); i++) {
            add(events.get(i), i + 1, total);
        }
        return new Strip(List.copyOf(cells), total, Math.max(updates, parameters.size()), passes);
    }

    private void add(TapeEvent event, int place, int total) {
        switch (event) {
            case FunctionRecorded recorded -> {
                functions.put(recorded.index(), recorded);
                recorded.inputs().forEach(this::see);
                see(recorded.output());
                cell(StripCell.Kind.FORWARD, recorded.call(), spoken(recorded, recorded.call()), recorded.index(), 0,
                        place,
                        new FunctionSelected(recorded.index()), recorded.output().id());
            }
            case BackwardStarted(long root, var _, var _) -> {
                passes++;
                cell(StripCell.Kind.SEED, "seed", name(root) + ".backward(): the seed arrives", total, passes, place,
                        new TensorSelected(root), -1);
            }
            case GradientsPassed passed -> {
                FunctionRecorded function = functions.get(passed.index());
                if (function != null) {
                    cell(StripCell.Kind.BACKWARD, function.call(), spoken(function, function.gradFn()),
                            function.index(),
                            passes, place, new FunctionSelected(function.index()), -1);
                }
            }
            case GradientsClipped _ ->
                cell(StripCell.Kind.UPDATE, "clip", "gradients are clipped", updates++, 0, place, null, -1);
            case ParameterUpdated updated -> cell(StripCell.Kind.UPDATE, name(updated.tensor()),
                    name(updated.tensor()) + " is updated", updates++, 0, place, new TensorSelected(updated.tensor()),
                    updated.tensor());
            case IterationEnded _ -> cell(StripCell.Kind.END, zeroed ? "zero_grad" : "end",
                    zeroed ? "zero_grad: every .grad is None" : "the iteration ends", ends++, 1, place, null, -1);
            case GradAccumulated _,GradientsComputed _,GradZeroed _ -> {
                zeroed |= event instanceof GradZeroed;
                begun = begun < 0 ? place : begun;
            }
            case BackwardEnded _,OptimizerStepped _ -> {
                // seen at the step before
            }
        }
    }

    private void see(TensorState tensor) {
        if (!tensor.name().isEmpty()) {
            names.put(tensor.id(), tensor.name());
        }
        if (tensor.parameter()) {
            parameters.add(tensor.id());
        }
    }

    private String name(long id) {
        return names.getOrDefault(id, "#" + id);
    }

    private String spoken(FunctionRecorded function, String called) {
        List<String> inputs = function.inputs().stream().map(each -> name(each.id())).toList();
        return (function.index() + 1) + " " + called + ": "
                + (called.equals(function.gradFn())
                        ? "from the gradient of " + name(function.output().id()) + " to " + String.join(", ", inputs)
                        : String.join(", ", inputs) + " → " + name(function.output().id()));
    }

    private void cell(StripCell.Kind kind, String text, String spoken, int column, int lane, int place,
            @Nullable Selection subject, long tensor) {
        cells.add(new StripCell(kind, text, spoken, column, lane, begun < 0 ? place : begun, place, subject, tensor));
        begun = -1;
    }
}
