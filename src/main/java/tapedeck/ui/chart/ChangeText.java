package tapedeck.ui.chart;

import java.util.ArrayList;
import java.util.List;
import tapedeck.deck.Hyperparameters;
import tapedeck.deck.Schedule;
import tapedeck.ui.theme.NumberText;

/** A change of settings in words: {@code 0.01 → 0.1}, {@code momentum 0 → 0.9}, {@code Adam}. */
final class ChangeText {
    private ChangeText() {}

    /** What differs, each in its own words; the rate, which needs no name, first. */
    static List<String> of(Hyperparameters before, Hyperparameters after) {
        List<String> parts = new ArrayList<>();
        number(parts, "", before.learningRate(), after.learningRate());
        if (before.optimizer() != after.optimizer()) {
            parts.add(after.optimizer().label());
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
            parts.add(name + text(from) + " → " + text(to));
        }
    }

    private static String text(double value) {
        return Double.isInfinite(value) ? "off" : NumberText.of(value, 3);
    }

    private static void schedule(List<String> parts, Schedule from, Schedule to) {
        if (from.kind() != to.kind()) {
            parts.add(to.kind() == Schedule.Kind.CONSTANT ? "no schedule" : to.kind().label());
        } else if (!from.equals(to)) {
            parts.add(to.kind().label() + " changed");
        }
    }

    private static void multipliers(List<String> parts, Hyperparameters before, Hyperparameters after) {
        int groups = Math.max(before.multipliers().size(), after.multipliers().size());
        for (int i = 0; i < groups; i++) {
            number(parts, "group " + (i + 1) + " × ", before.multiplier(i), after.multiplier(i));
        }
    }
}
