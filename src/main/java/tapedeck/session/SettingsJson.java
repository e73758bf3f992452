package tapedeck.session;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.SortedMap;
import java.util.TreeMap;
import tapedeck.array.EngineException;
import tapedeck.optim.OptimizerKind;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Schedule;
import tapedeck.program.Settings;

/** What a run is started with, and what can be set while it goes on. */
final class SettingsJson {
    private SettingsJson() {}

    static void write(Settings settings, ObjectNode to) {
        to.put("seed", settings.seed());
        to.put("epochs", settings.epochs());
        write(settings.hyperparameters(), to.putObject("hyperparameters"));
    }

    static Settings settings(Fields from) throws SessionException {
        return new Settings(from.whole("seed", Long.MIN_VALUE, Long.MAX_VALUE),
                hyperparameters(from.fields("hyperparameters")), from.count("epochs", 1));
    }

    static void write(Hyperparameters values, ObjectNode to) {
        Json.put(to, "learningRate", values.learningRate());
        ArrayNode multipliers = to.putArray("multipliers");
        values.multipliers().forEach(each -> Json.add(multipliers, each));
        Json.put(to, "momentum", values.momentum());
        Json.put(to, "weightDecay", values.weightDecay());
        Json.put(to, "clipNorm", values.clipNorm());
        to.put("batchSize", values.batchSize());
        ObjectNode schedule = to.putObject("schedule");
        schedule.put("kind", values.schedule().kind().name());
        schedule.put("start", values.schedule().start());
        schedule.put("period", values.schedule().period());
        Json.put(schedule, "gamma", values.schedule().gamma());
        to.put("optimizer", values.optimizer().name());
        ObjectNode knobs = to.putObject("knobs");
        values.knobs().forEach((name, value) -> Json.put(knobs, name, value));
    }

    static Hyperparameters hyperparameters(Fields from) throws SessionException {
        Fields schedule = from.fields("schedule");
        Fields knobs = from.fields("knobs");
        SortedMap<String, Double> turned = new TreeMap<>();
        for (String name : knobs.names()) {
            turned.put(name, knobs.number(name));
        }
        try {
            return new Hyperparameters(from.number("learningRate"), from.numbers("multipliers"),
                    from.number("momentum"), from.number("weightDecay"), from.number("clipNorm"),
                    from.count("batchSize", 1),
                    new Schedule(schedule.word("kind", Schedule.Kind.class),
                            schedule.whole("start", Long.MIN_VALUE, Long.MAX_VALUE), schedule.count("period", 1),
                            schedule.number("gamma")),
                    from.word("optimizer", OptimizerKind.class), turned);
        } catch (EngineException _) {
            throw from.refused("learningRate");
        }
    }
}
