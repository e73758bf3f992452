package tapedeck.export;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tapedeck.array.NdArray;
import tapedeck.deck.training.WeightLoad;
import tapedeck.export.weights.StoredTensor;
import tapedeck.export.weights.WeightFormat;
import tapedeck.optim.OptimizerKind;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Schedule;
import tapedeck.tape.Change;
import tapedeck.text.Message;
import tapedeck.text.Python;

/**
 * The lines of a script from the gradients to the next iteration: clipping, update, zero_grad, and what was changed or loaded then. Plain
 * SGD of a few parameters is written out, anything else is an optimizer of PyTorch's.
 */
final class UpdateScript {
    /** More parameters than these are not updated one by one. */
    private static final int FEW = 8;

    private final String program;
    private final List<String> parameters;
    private final HyperparameterTimeline course;
    private final OptimizerScript optimizer;

    /** @param program its id, which files are named by */
    UpdateScript(String program, List<List<String>> groups, HyperparameterTimeline course) {
        this.program = program;
        this.parameters = groups.stream().flatMap(List::stream).toList();
        this.course = course;
        optimizer = new OptimizerScript(groups, course);
    }

    /** Writes what stands before the loop. */
    void prepare(ScriptWriter out) {
        if (!isWrittenOut() || clips()) {
            out.line("parameters = [" + String.join(", ", parameters) + "]");
        }
        out.line("lr = " + Python.number(course.start().learningRate()));
        if (course.varies(Hyperparameters::clipNorm)) {
            out.line("max_norm = " + norm(course.start()));
        }
        if (!isWrittenOut()) {
            optimizer.prepare(out, course.start());
        }
    }

    private boolean isWrittenOut() { return parameters.size() <= FEW && !course.ever(each -> !isPlain(each)); }

    private boolean isPlain(Hyperparameters values) {
        boolean sgd = values.optimizer() == OptimizerKind.SGD || values.optimizer() == OptimizerKind.NESTEROV;
        return sgd && values.momentum() == 0 && values.weightDecay() == 0 && !optimizer.hasMultipliers(values)
                && values.schedule().kind() == Schedule.Kind.CONSTANT;
    }

    private boolean clips() {
        return course.ever(each -> !Double.isInfinite(each.clipNorm()));
    }

    private static String norm(Hyperparameters values) {
        return Double.isInfinite(values.clipNorm()) ? "math.inf" : Python.number(values.clipNorm());
    }

    /** Writes what stands in the loop, behind the backward pass. */
    void write(ScriptWriter out) {
        if (clips()) {
            String norm = course.varies(Hyperparameters::clipNorm) ? "max_norm" : norm(course.start());
            out.line("torch.nn.utils.clip_grad_norm_(parameters, " + norm + ")", new ScriptPlace.Clipping());
        }
        if (isWrittenOut()) {
            out.block("with torch.no_grad():", () -> each(out, false), new ScriptPlace.Updating());
            each(out, true);
            return;
        }
        out.line("optimizer.step()", Stream.concat(Stream.of(new ScriptPlace.Updating()),
                Arrays.stream(all(ScriptPlace.Update::new))).toArray(ScriptPlace[]::new));
        if (optimizer.isScheduled()) {
            out.line("scheduler.step()");
        }
        out.line("optimizer.zero_grad()", all(ScriptPlace.Zeroing::new));
    }

    private void each(ScriptWriter out, boolean zero) {
        for (int i = 0; i < parameters.size(); i++) {
            String name = parameters.get(i);
            if (zero) {
                out.line(name + ".grad = None", new ScriptPlace.Zeroing(i));
            } else {
                out.line(name + " -= lr * " + name + ".grad", new ScriptPlace.Update(i));
            }
        }
    }

    private ScriptPlace[] all(IntFunction<ScriptPlace> place) {
        return IntStream.range(0, parameters.size()).mapToObj(place).toArray(ScriptPlace[]::new);
    }

    /** Writes what stands behind an iteration's end: what was changed for the next. */
    void changes(ScriptWriter out) {
        if (!course.changes().isEmpty()) {
            out.gap();
            out.comment(Message.of("export.changes"));
        }
        String head = "if";
        for (Change change : course.changes()) {
            out.block(head + " len(losses) == " + (change.iteration() - 1) + ":",
                    () -> change(out, change.before(), change.after()));
            head = "elif";
        }
        loads(out).filter(load -> load.after() > 0).forEach(load -> {
            out.gap();
            out.comment(Message.of("export.loaded"));
            out.block("if len(losses) == " + load.after() + ":", () -> load(out, load));
        });
    }

    /** Writes what puts in weights that were loaded before the first iteration, where they can stand beside the script. */
    void begin(ScriptWriter out) {
        loads(out).filter(load -> load.after() == 0).forEach(load -> {
            out.gap();
            out.comment(Message.of("export.loaded"));
            load(out, load);
            out.gap();
        });
    }

    private Stream<WeightLoad> loads(ScriptWriter out) {
        return out.folder().takes() ? course.loads().stream() : Stream.empty();
    }

    private void load(ScriptWriter out, WeightLoad load) {
        Map<String, NdArray> arrays = new LinkedHashMap<>();
        for (int i = 0; i < parameters.size(); i++) {
            arrays.put(parameters.get(i), load.parameters().get(i));
        }
        String file = out.folder().with(program + "-weights." + WeightFormat.STATE_DICT.extension(),
                to -> to.write(WeightFormat.STATE_DICT.write(StoredTensor.doubles(arrays))));
        out.block("with torch.no_grad():", () -> {
            out.line("loaded = torch.load(" + Python.string(file) + ", weights_only=True)");
            out.block("for parameter, numbers in zip([" + String.join(", ", parameters) + "], loaded.values()):",
                    () -> out.line("parameter.copy_(numbers)"));
        });
    }

    private void change(ScriptWriter out, Hyperparameters before, Hyperparameters after) {
        if (before.batchSize() != after.batchSize()) {
            out.line("batch_size = " + after.batchSize());
        }
        if (before.clipNorm() != after.clipNorm()) {
            out.line("max_norm = " + norm(after));
        }
        if (before.learningRate() != after.learningRate()) {
            out.line("lr = " + Python.number(after.learningRate()));
        }
        if (!isWrittenOut()) {
            optimizer.change(out, before, after);
        }
    }
}
