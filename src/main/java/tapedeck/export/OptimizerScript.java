package tapedeck.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tapedeck.optim.OptimizerKind;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Schedule;
import tapedeck.text.Python;

/** {@code optimizer} and {@code scheduler}, as they are made and as they are changed later. */
final class OptimizerScript {
    private final List<List<String>> groups;
    private final ScheduleScript schedules;
    private final boolean scheduled;
    private final boolean multiplied;

    OptimizerScript(List<List<String>> groups, HyperparameterTimeline course) {
        this.groups = groups;
        schedules = new ScheduleScript(course);
        scheduled = course.ever(each -> each.schedule().kind() != Schedule.Kind.CONSTANT);
        multiplied = course.ever(this::hasMultipliers);
    }

    boolean hasMultipliers(Hyperparameters values) {
        return IntStream.range(0, groups.size()).anyMatch(i -> values.multiplier(i) != 1);
    }

    /** Returns whether {@code scheduler} steps. */
    boolean isScheduled() { return scheduled; }

    /** Writes what stands before the loop. */
    void prepare(ScriptWriter out, Hyperparameters start) {
        make(out, start);
        if (scheduled) {
            schedules.write(out);
            out.line("scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, " + schedules.name(start.schedule())
                    + ")");
        }
    }

    private void make(ScriptWriter out, Hyperparameters values) {
        String begin = "optimizer = torch.optim." + name(values.optimizer()) + "(";
        if (!multiplied) {
            out.line(begin + "parameters, lr=lr" + options(values) + ")");
            return;
        }
        out.line(begin + "[");
        for (int i = 0; i < groups.size(); i++) {
            out.line("    {\"params\": [" + String.join(", ", groups.get(i)) + "], \"lr\": " + rate(values, i) + "},");
        }
        out.line("], lr=lr" + options(values) + ")");
    }

    private static String rate(Hyperparameters values, int group) {
        double multiplier = values.multiplier(group);
        return (multiplier == 1 ? "" : Python.number(multiplier) + " * ") + "lr";
    }

    private static String name(OptimizerKind kind) {
        return switch (kind) {
            case SGD, NESTEROV -> "SGD";
            case ADAGRAD -> "Adagrad";
            case RMSPROP -> "RMSprop";
            case ADAM -> "Adam";
            case ADAMW -> "AdamW";
        };
    }

    private static String options(Hyperparameters values) {
        StringBuilder options = new StringBuilder();
        if (values.optimizer().hasMomentum() && values.momentum() > 0) {
            options.append(", momentum=").append(Python.number(values.momentum()));
            if (values.optimizer() == OptimizerKind.NESTEROV) {
                options.append(", nesterov=True");
            }
        }
        if (values.weightDecay() > 0 || values.optimizer() == OptimizerKind.ADAMW) { // AdamW decays unless told
            options.append(", weight_decay=").append(Python.number(values.weightDecay()));
        }
        return options.toString();
    }

    /** Writes how it becomes another, or has other settings; {@code lr} is what it is to be. */
    void change(ScriptWriter out, Hyperparameters before, Hyperparameters after) {
        boolean other = before.optimizer() != after.optimizer();
        boolean rates = before.learningRate() != after.learningRate()
                || !before.multipliers().equals(after.multipliers());
        if (other) {
            make(out, after);
        } else {
            List<String> lines = settings(before, after);
            if (rates) {
                rates(out, after);
            }
            if (!lines.isEmpty()) {
                out.block("for group in optimizer.param_groups:", () -> lines.forEach(out::line));
            }
            if (after.optimizer() == OptimizerKind.RMSPROP && before.momentum() == 0 && after.momentum() > 0) {
                out.block("for p in parameters:", // RMSprop makes its buffer with its first step, or never
                        () -> out.line("optimizer.state[p].setdefault(\"momentum_buffer\", torch.zeros_like(p))"));
            }
        }
        if (scheduled && (other || rates || !before.schedule().equals(after.schedule()))) {
            if (other || rates) {
                out.block("for group in optimizer.param_groups:",
                        () -> out.line("group[\"initial_lr\"] = group[\"lr\"]"));
            }
            out.line("scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, " + schedules.name(after.schedule())
                    + ", last_epoch=len(losses) - 1)");
        }
    }

    private void rates(ScriptWriter out, Hyperparameters after) {
        if (multiplied) {
            List<String> all = IntStream.range(0, groups.size()).mapToObj(i -> rate(after, i)).toList();
            out.block("for group, rate in zip(optimizer.param_groups, [" + String.join(", ", all) + "]):",
                    () -> out.line("group[\"lr\"] = rate"));
        } else {
            out.block("for group in optimizer.param_groups:", () -> out.line("group[\"lr\"] = lr"));
        }
    }

    private static List<String> settings(Hyperparameters before, Hyperparameters after) {
        List<String> lines = new ArrayList<>();
        if (after.optimizer().hasMomentum() && before.momentum() != after.momentum()) {
            lines.add("group[\"momentum\"] = " + Python.number(after.momentum()));
            if (after.optimizer() == OptimizerKind.NESTEROV) {
                lines.add("group[\"nesterov\"] = " + (after.momentum() > 0 ? "True" : "False"));
            }
        }
        if (before.weightDecay() != after.weightDecay()) {
            lines.add("group[\"weight_decay\"] = " + Python.number(after.weightDecay()));
        }
        return lines;
    }
}
