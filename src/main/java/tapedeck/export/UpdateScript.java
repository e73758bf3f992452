package tapedeck.export;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tapedeck.optim.OptimizerKind;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Schedule;
import tapedeck.text.Python;

/**
 * From the gradients to the next iteration: clipping, update, zero_grad. Plain SGD of a few parameters is written out,
 * anything else is an optimizer of PyTorch's.
 */
final class UpdateScript {
    /** More parameters than these are not updated one by one. */
    private static final int FEW = 8;

    private final List<List<String>> groups;
    private final List<String> parameters;
    private final Hyperparameters settings;

    UpdateScript(List<List<String>> groups, Hyperparameters settings) {
        this.groups = groups;
        this.parameters = groups.stream().flatMap(List::stream).toList();
        this.settings = settings;
    }

    /** Writes what stands before the loop. */
    void prepare(ScriptWriter out) {
        if (isWrittenOut()) {
            if (clips()) {
                out.line("parameters = [" + String.join(", ", parameters) + "]");
            }
            out.line("lr = " + Python.number(settings.learningRate()));
            return;
        }
        out.line("parameters = [" + String.join(", ", parameters) + "]");
        out.line("lr = " + Python.number(settings.learningRate()));
        if (hasMultipliers()) {
            out.line("optimizer = torch.optim." + optimizer() + "([");
            for (int i = 0; i < groups.size(); i++) {
                double multiplier = settings.multiplier(i);
                out.line("    {\"params\": [" + String.join(", ", groups.get(i)) + "], \"lr\": "
                        + (multiplier == 1 ? "" : Python.number(multiplier) + " * ") + "lr},");
            }
            out.line("], lr=lr" + options() + ")");
        } else {
            out.line("optimizer = torch.optim." + optimizer() + "(parameters, lr=lr" + options() + ")");
        }
        if (isScheduled()) {
            schedule(out);
        }
    }

    private boolean isWrittenOut() {
        boolean sgd = settings.optimizer() == OptimizerKind.SGD || settings.optimizer() == OptimizerKind.NESTEROV;
        return sgd && settings.momentum() == 0 && settings.weightDecay() == 0 && !hasMultipliers() && !isScheduled()
                && parameters.size() <= FEW;
    }

    private boolean hasMultipliers() {
        return IntStream.range(0, groups.size()).anyMatch(i -> settings.multiplier(i) != 1);
    }

    private boolean isScheduled() { return settings.schedule().kind() != Schedule.Kind.CONSTANT; }

    private boolean clips() {
        return !Double.isInfinite(settings.clipNorm());
    }

    private String optimizer() {
        return switch (settings.optimizer()) {
            case SGD, NESTEROV -> "SGD";
            case ADAGRAD -> "Adagrad";
            case RMSPROP -> "RMSprop";
            case ADAM -> "Adam";
            case ADAMW -> "AdamW";
        };
    }

    private String options() {
        StringBuilder options = new StringBuilder();
        if (settings.optimizer().hasMomentum() && settings.momentum() > 0) {
            options.append(", momentum=").append(Python.number(settings.momentum()));
            if (settings.optimizer() == OptimizerKind.NESTEROV) {
                options.append(", nesterov=True");
            }
        }
        if (settings.weightDecay() > 0 || settings.optimizer() == OptimizerKind.ADAMW) { // AdamW decays unless told
            options.append(", weight_decay=").append(Python.number(settings.weightDecay()));
        }
        return options.toString();
    }

    /** What the rate of iteration {@code t + 1} is multiplied with: the closed forms of {@link Schedule#factor}. */
    private void schedule(ScriptWriter out) {
        Schedule schedule = settings.schedule();
        out.line("period, gamma = " + schedule.period() + ", " + Python.number(schedule.gamma()));
        out.gap();
        out.block("def schedule(t):", () -> {
            if (schedule.start() != 1) {
                out.line("t = max(0, t + 1 - " + schedule.start() + ")");
            }
            formula(schedule.kind()).forEach(out::line);
        });
        out.gap();
        out.line("scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, schedule)");
    }

    private static List<String> formula(Schedule.Kind kind) {
        return switch (kind) {
            case CONSTANT -> List.of("return 1");
            case STEP -> List.of("return gamma ** (t // period)");
            case EXPONENTIAL -> List.of("return gamma ** (t / period)");
            case COSINE -> List.of("share = min(1, t / period)",
                    "return gamma + (1 - gamma) / 2 * (1 + math.cos(math.pi * share))");
            case ONE_CYCLE -> List.of("share = min(1, t / period)", "if share < 0.3:",
                    "    return 1 + (1 / 25 - 1) / 2 * (1 + math.cos(math.pi * share / 0.3))",
                    "return gamma + (1 - gamma) / 2 * (1 + math.cos(math.pi * (share - 0.3) / 0.7))");
            case WARM_UP -> List.of("return gamma + (1 - gamma) * min(1, t / period)");
        };
    }

    /** Writes what stands in the loop, behind the backward pass. */
    void write(ScriptWriter out) {
        if (clips()) {
            out.line("torch.nn.utils.clip_grad_norm_(parameters, " + Python.number(settings.clipNorm()) + ")",
                    new ScriptPlace.Clipping());
        }
        if (isWrittenOut()) {
            out.block("with torch.no_grad():", () -> each(out, false), new ScriptPlace.Updating());
            each(out, true);
            return;
        }
        out.line("optimizer.step()", Stream.concat(Stream.of(new ScriptPlace.Updating()),
                Arrays.stream(all(ScriptPlace.Update::new))).toArray(ScriptPlace[]::new));
        if (isScheduled()) {
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
}
