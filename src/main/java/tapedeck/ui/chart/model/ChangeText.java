package tapedeck.ui.chart.model;

import java.util.ArrayList;
import java.util.List;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Schedule;
import tapedeck.tape.Change;
import tapedeck.text.Message;
import tapedeck.text.Numbers;

/** A change of settings in words: {@code 0.01 → 0.1}, {@code momentum 0 → 0.9}, {@code SGD → Adam}. */
final class ChangeText {
    /** From here on the thousands of a whole number are set apart. */
    private static final double THOUSANDS = 1_000;
    /** Above it a double is no exact count any more. */
    private static final double EXACT = 1e15;

    /** More changes that come to nothing are not told one by one. */
    private static final int FEW = 3;

    private final List<String> groups;

    /** @param groups the names of the parameter groups, as far as they are known */
    ChangeText(List<String> groups) {
        this.groups = groups;
    }

    /** What differs after several changes from what was before them; if nothing, what they were. */
    List<Message> of(List<Change> changes) {
        Change first = changes.getFirst();
        Change last = changes.getLast();
        List<Message> parts = of(first.before(), last.after());
        if (parts.isEmpty()) {
            if (changes.size() > FEW) {
                parts.add(Message.of("chart.changes", "n", changes.size()));
            }
            List<Change> told = changes.size() > FEW ? List.of(first, last) : changes;
            told.forEach(each -> parts.addAll(of(each.before(), each.after())));
        }
        return parts;
    }

    /** What differs, each in its own words; the rate, which needs no name, first. */
    List<Message> of(Hyperparameters before, Hyperparameters after) {
        List<Message> parts = new ArrayList<>();
        number(parts, "chart.change", before.learningRate(), after.learningRate());
        if (before.optimizer() != after.optimizer()) {
            parts.add(Message.of("chart.change", "before", before.optimizer().label(),
                    "after", after.optimizer().label()));
        }
        schedule(parts, before.schedule(), after.schedule());
        multipliers(parts, before, after);
        number(parts, "chart.change-momentum", before.momentum(), after.momentum());
        number(parts, "chart.change-weight-decay", before.weightDecay(), after.weightDecay());
        number(parts, "chart.change-clip", before.clipNorm(), after.clipNorm());
        number(parts, "chart.change-batch", before.batchSize(), after.batchSize());
        return parts;
    }

    private static void number(List<Message> parts, String key, double from, double to) {
        if (from != to) {
            parts.add(Message.of(key, "before", value(from), "after", value(to)));
        }
    }

    private static Message value(double value) {
        if (Double.isInfinite(value)) {
            return Message.of("chart.off");
        }
        boolean count = value >= THOUSANDS && value < EXACT && value == Math.rint(value);
        return Message.verbatim(count ? Numbers.count((long) value) : Numbers.of(value, 3));
    }

    private static void schedule(List<Message> parts, Schedule from, Schedule to) {
        Message name = Message.of(name(to.kind()));
        if (from.kind() == to.kind()) {
            if (from.period() != to.period()) {
                parts.add(Message.of("chart.change-period", "schedule", name, "before", value(from.period()),
                        "after", value(to.period())));
            }
            if (from.gamma() != to.gamma()) {
                parts.add(Message.of("chart.change-gamma", "schedule", name, "before", value(from.gamma()),
                        "after", value(to.gamma())));
            }
            if (from.start() != to.start()) {
                parts.add(Message.of("chart.change-start", "schedule", name, "iteration", to.start()));
            }
        } else if (to.kind() == Schedule.Kind.CONSTANT) {
            parts.add(Message.of("chart.no-schedule"));
        } else {
            parts.add(name);
            parts.add(Message.of("chart.period", "period", to.period()));
            parts.add(Message.of("chart.gamma", "gamma", value(to.gamma())));
        }
    }

    private static String name(Schedule.Kind kind) {
        return switch (kind) {
            case CONSTANT -> "chart.constant";
            case STEP -> "chart.step";
            case EXPONENTIAL -> "chart.exponential";
            case COSINE -> "chart.cosine";
            case ONE_CYCLE -> "chart.one-cycle";
            case WARM_UP -> "chart.warm-up";
        };
    }

    private void multipliers(List<Message> parts, Hyperparameters before, Hyperparameters after) {
        int most = Math.max(before.multipliers().size(), after.multipliers().size());
        for (int i = 0; i < most; i++) {
            if (before.multiplier(i) != after.multiplier(i)) {
                Message group = i < groups.size()
                        ? Message.verbatim(groups.get(i))
                        : Message.of("chart.group", "number", i + 1);
                parts.add(Message.of("chart.change-group", "group", group, "before", value(before.multiplier(i)),
                        "after", value(after.multiplier(i))));
            }
        }
    }
}
