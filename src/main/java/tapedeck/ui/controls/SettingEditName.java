package tapedeck.ui.controls;

import java.util.List;
import java.util.SortedMap;
import tapedeck.program.Hyperparameters;
import tapedeck.text.Message;
import tapedeck.text.Numbers;

/** The name of an edit of a setting, in the few words of a menu: the first that differs. */
final class SettingEditName {
    private SettingEditName() {}

    /** @param groups the names of the parameter groups, in order */
    static Message of(Hyperparameters before, Hyperparameters after, List<String> groups) {
        if (!before.knobs().equals(after.knobs())) {
            return knob(before.knobs(), after.knobs());
        }
        if (before.learningRate() != after.learningRate()) {
            return Message.of("controls.edit.rate", "rate", Numbers.shortest(after.learningRate()));
        }
        for (int i = 0; i < groups.size(); i++) {
            if (before.multiplier(i) != after.multiplier(i)) {
                return Message.of("controls.edit.factor", "group", groups.get(i), "value",
                        Numbers.shortest(after.multiplier(i)));
            }
        }
        if (before.momentum() != after.momentum()) {
            return value("momentum", after.momentum());
        }
        if (before.weightDecay() != after.weightDecay()) {
            return value("weight_decay", after.weightDecay());
        }
        if (before.clipNorm() != after.clipNorm()) {
            return Double.isInfinite(after.clipNorm())
                    ? Message.of("controls.edit.unclipped")
                    : value("max_norm", after.clipNorm());
        }
        if (before.batchSize() != after.batchSize()) {
            return value("batch_size", after.batchSize());
        }
        if (before.optimizer() != after.optimizer()) {
            return Message.of("controls.edit.optimizer", "optimizer", after.optimizer().label());
        }
        return before.schedule().equals(after.schedule()) ? Message.of("controls.edit") : schedule(before, after);
    }

    private static Message schedule(Hyperparameters before, Hyperparameters after) {
        return before.schedule().kind() == after.schedule().kind()
                ? Message.of("controls.edit.schedule.change")
                : Message.of("controls.edit.schedule", "schedule", ScheduleShape.title(after.schedule().kind()));
    }

    private static Message knob(SortedMap<String, Double> before, SortedMap<String, Double> after) {
        return after.entrySet().stream().filter(each -> !each.getValue().equals(before.get(each.getKey()))).findFirst()
                .map(each -> value(each.getKey(), each.getValue())).orElseGet(() -> Message.of("controls.edit"));
    }

    private static Message value(String name, double value) {
        return Message.of("controls.edit.value", "name", name, "value", Numbers.shortest(value));
    }
}
