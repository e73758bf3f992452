package tapedeck.view.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
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

    /** More changes are not told one by one, but from the first value to the last. */
    private static final int FEW = 3;

    private final List<String> groups;

    /** @param groups the names of the parameter groups, as far as they are known */
    ChangeText(List<String> groups) {
        this.groups = groups;
    }

    /** All that several changes did, one after the other: {@code 0.03 → 0.3 → 0.1}. No value is left out but of many, as of a drag. */
    List<Message> of(List<Change> all) {
        List<Change> changes = Change.gestures(all).stream().flatMap(ChangeText::drag).toList();
        List<Message> parts = new ArrayList<>();
        number(parts, "chart.change", changes, Hyperparameters::learningRate);
        chain(parts, "chart.change", values(changes, each -> Message.verbatim(each.optimizer().label())));
        schedules(parts, changes);
        multipliers(parts, changes);
        number(parts, "chart.change-momentum", changes, Hyperparameters::momentum);
        number(parts, "chart.change-weight-decay", changes, Hyperparameters::weightDecay);
        number(parts, "chart.change-clip", changes, Hyperparameters::clipNorm);
        number(parts, "chart.change-batch", changes, Hyperparameters::batchSize);
        knobs(parts, changes);
        if (changes.size() > FEW) {
            parts.add(Message.of("chart.changes", "n", changes.size()));
        }
        return parts;
    }

    /** Returns a drag as one change, from its first value to its last, unless it came back. */
    private static Stream<Change> drag(List<Change> steps) {
        Change whole = Change.joined(steps);
        boolean few = whole.gesture() == null && steps.size() <= FEW;
        return few || whole.before().equals(whole.after()) ? steps.stream() : Stream.of(whole);
    }

    /** Those that there were before and after. */
    private static void knobs(List<Message> parts, List<Change> changes) {
        for (String knob : changes.getLast().after().knobs().keySet()) {
            if (changes.stream().allMatch(each -> each.before().knobs().containsKey(knob))) {
                chain(parts, "chart.change-knob", values(changes, each -> value(each.knobs().getOrDefault(knob, 0.0))),
                        "knob", knob);
            }
        }
    }

    private static void number(List<Message> parts, String key, List<Change> changes,
            ToDoubleFunction<Hyperparameters> number) {
        chain(parts, key, values(changes, each -> value(number.applyAsDouble(each))));
    }

    /** Returns what was before the changes and after each, without what stayed. */
    private static List<Message> values(List<Change> changes, Function<Hyperparameters, Message> value) {
        List<Message> values = new ArrayList<>(List.of(value.apply(changes.getFirst().before())));
        for (Change change : changes) {
            Message next = value.apply(change.after());
            if (!next.equals(values.getLast())) {
                values.add(next);
            }
        }
        return values;
    }

    /** @param named further values of the sentence, by name */
    private static void chain(List<Message> parts, String key, List<Message> values, Object... named) {
        if (values.size() < 2) {
            return;
        }
        List<Message> told = values.size() <= FEW + 1
                ? values
                : List.of(values.getFirst(), Message.verbatim("…"), values.getLast());
        Message after = told.getLast();
        for (int i = told.size() - 2; i > 0; i--) {
            after = Message.of("chart.change", "before", told.get(i), "after", after);
        }
        List<Object> all = new ArrayList<>(List.of(named));
        all.addAll(List.of("before", told.getFirst(), "after", after));
        parts.add(Message.of(key, all.toArray()));
    }

    private static void schedules(List<Message> parts, List<Change> changes) {
        List<Change> others = changes.stream().filter(each -> !each.before().schedule().equals(each.after().schedule()))
                .toList();
        if (others.size() > FEW) {
            schedule(parts, others.getFirst().before().schedule(), others.getLast().after().schedule());
        } else {
            others.forEach(each -> schedule(parts, each.before().schedule(), each.after().schedule()));
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

    static String name(Schedule.Kind kind) {
        return switch (kind) {
            case CONSTANT -> "chart.constant";
            case STEP -> "chart.step";
            case EXPONENTIAL -> "chart.exponential";
            case COSINE -> "chart.cosine";
            case ONE_CYCLE -> "chart.one-cycle";
            case WARM_UP -> "chart.warm-up";
        };
    }

    private void multipliers(List<Message> parts, List<Change> changes) {
        int most = changes.stream()
                .mapToInt(each -> Math.max(each.before().multipliers().size(), each.after().multipliers().size()))
                .max().orElse(0);
        for (int i = 0; i < most; i++) {
            int group = i;
            Message name = i < groups.size()
                    ? Message.verbatim(groups.get(i))
                    : Message.of("chart.group", "number", i + 1);
            chain(parts, "chart.change-group", values(changes, each -> value(each.multiplier(group))), "group", name);
        }
    }
}
