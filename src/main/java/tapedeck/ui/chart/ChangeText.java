package tapedeck.ui.chart;

import java.util.ArrayList;
import java.util.List;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Schedule;
import tapedeck.tape.Change;
import tapedeck.text.Numbers;

/** A change of settings in words: {@code 0.01 → 0.1}, {@code momentum 0 → 0.9}, {@code SGD → Adam}. */
final class ChangeText {
    private static final String TO = " → ";
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
    List<String> of(List<Change> changes) {
        Change first = changes.getFirst();
        Change last = changes.getLast();
        List<String> parts = of(first.before(), last.after());
        if (parts.isEmpty()) {
            if (changes.size() > FEW) {
                parts.add(changes.size() + " changes");
            }
            List<Change> told = changes.size() > FEW ? List.of(first, last) : changes;
            told.forEach(each -> parts.addAll(of(each.before(), each.after())));
        }
        return parts;
    }

    /** What differs, each in its own words; the rate, which needs no name, first. */
    List<String> of(Hyperparameters before, Hyperparameters after) {
        List<String> parts = new ArrayList<>();
        number(parts, "", before.learningRate(), after.learningRate());
        if (before.optimizer() != after.optimizer()) {
            parts.add(before.optimizer().label() + TO + after.optimizer().label());
        }
        schedule(parts, before.schedule(), after.schedule());
        multipliers(parts, before, after);
        number(parts, "momentum ", before.momentum(), after.momentum());
        number(parts, "weight decay ", before.weightDecay(), after.weightDecay());
        number(parts, "clip ", before.clipNorm(), after.clipNorm());
        number(parts, "batch ", before.batchSize(), after.batchSize());
        return parts;
    }

    private static void number(List<String> parts, String name, double from, double to) {
        if (from != to) {
            parts.add(name + text(from) + TO + text(to));
        }
    }

    private static String text(double value) {
        if (Double.isInfinite(value)) {
            return "off";
        }
        boolean count = value >= THOUSANDS && value < EXACT && value == Math.rint(value);
        return count ? Numbers.count((long) value) : Numbers.of(value, 3);
    }

    private static void schedule(List<String> parts, Schedule from, Schedule to) {
        String name = to.kind().label() + " ";
        if (from.kind() == to.kind()) {
            number(parts, name + "period ", from.period(), to.period());
            number(parts, name + "γ ", from.gamma(), to.gamma());
            if (from.start() != to.start()) {
                parts.add(name + "from " + Numbers.count(to.start()));
            }
        } else if (to.kind() == Schedule.Kind.CONSTANT) {
            parts.add("no schedule");
        } else {
            parts.add(to.kind().label());
            parts.add("period " + Numbers.count(to.period()));
            parts.add("γ " + text(to.gamma()));
        }
    }

    private void multipliers(List<String> parts, Hyperparameters before, Hyperparameters after) {
        int most = Math.max(before.multipliers().size(), after.multipliers().size());
        for (int i = 0; i < most; i++) {
            String name = i < groups.size() ? groups.get(i) : "group " + (i + 1);
            number(parts, "× " + name + ": ", before.multiplier(i), after.multiplier(i));
        }
    }
}
