package tapedeck.export.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Schedule;
import tapedeck.text.Numbers;

/** Hyperparameters by PyTorch's names for them. */
final class SettingWords {
    private SettingWords() {}

    /** Those that are set to something: one that means nothing here, or is left alone, is missing. */
    static SequencedMap<String, String> of(Hyperparameters set) {
        SequencedMap<String, String> words = new LinkedHashMap<>();
        words.put("lr", Numbers.shortest(set.learningRate()));
        words.put("optimizer", set.optimizer().label());
        words.put("batch_size", String.valueOf(set.batchSize()));
        if (set.optimizer().hasMomentum() && set.momentum() > 0) {
            words.put("momentum", Numbers.shortest(set.momentum()));
        }
        if (set.weightDecay() > 0) {
            words.put("weight_decay", Numbers.shortest(set.weightDecay()));
        }
        if (Double.isFinite(set.clipNorm())) {
            words.put("max_norm", Numbers.shortest(set.clipNorm()));
        }
        Schedule schedule = set.schedule();
        if (schedule.kind() != Schedule.Kind.CONSTANT) {
            words.put("schedule", String.join(", ", schedule.kind().label(), Numbers.count(schedule.period()),
                    "γ " + Numbers.shortest(schedule.gamma())));
        }
        List<Double> multipliers = set.multipliers();
        if (multipliers.stream().anyMatch(each -> each != 1)) {
            words.put("lr ×", String.join(", ", multipliers.stream().map(Numbers::shortest).toList()));
        }
        set.knobs().forEach((name, value) -> words.put(name, Numbers.shortest(value)));
        return words;
    }

    /** Returns what became another: {@code lr 0.1 → 0.05}. */
    static String change(Hyperparameters before, Hyperparameters after) {
        Map<String, String> was = of(before);
        Map<String, String> is = of(after);
        List<String> names = new ArrayList<>(was.keySet());
        is.keySet().stream().filter(name -> !was.containsKey(name)).forEach(names::add);
        return String.join(", ", names.stream().filter(name -> !shown(was, name).equals(shown(is, name)))
                .map(name -> name + " " + shown(was, name) + " → " + shown(is, name)).toList());
    }

    /** Its value, or a dash. */
    static String shown(Map<String, String> words, String name) {
        return words.getOrDefault(name, "–");
    }
}
