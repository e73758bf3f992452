package tapedeck.recording.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Knob;
import tapedeck.program.Knobs;
import tapedeck.tape.LiveRunControl;
import tapedeck.tape.RecordedRunSink;

/**
 * The settings of the optimizers of a program that runs elsewhere: what it says of them, and what it is asked for. The first optimizer's
 * first rate is the rate. On the deck's thread only.
 */
final class LiveKnobs {
    private static final int MOST = 200;

    private final RecordedRunSink to;
    private final LiveRunControl deck;
    private Knobs knobs = Knobs.NONE;
    /** What each is, or was last asked to be. */
    private final Map<String, Double> known = new HashMap<>();

    LiveKnobs(RecordedRunSink to, LiveRunControl deck) {
        this.to = to;
        this.deck = deck;
    }

    /** The program has these now. */
    void made(JsonNode settings) {
        Knob rate = null;
        List<Knob> others = new ArrayList<>();
        Set<String> fresh = new HashSet<>();
        for (Map.Entry<String, JsonNode> each : settings.properties()) {
            double value = each.getValue().asDouble(Double.NaN);
            Knob knob = new Knob(each.getKey(), kind(each.getKey()), value, 0, false);
            if (!Double.isFinite(value) || others.size() >= MOST) {
                continue;
            }
            if (rate == null && knob.kind() == Knob.Kind.RATE && value >= 0) {
                rate = knob;
            } else {
                others.add(knob);
            }
            if (known.put(knob.name(), value) == null) {
                fresh.add(knob.name());
            }
        }
        knobs = new Knobs(rate, others);
        to.madeWith(knobs, fresh);
    }

    private static Knob.Kind kind(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "lr" -> Knob.Kind.RATE;
            case "weight_decay", "eps", "lambd" -> Knob.Kind.DECAY;
            case "dampening" -> Knob.Kind.REAL;
            default -> Knob.Kind.SHARE;
        };
    }

    /** The program has turned some itself. */
    void turned(JsonNode values) {
        for (Map.Entry<String, JsonNode> each : values.properties()) {
            double value = each.getValue().asDouble(Double.NaN);
            if (isKnown(each.getKey(), value)) {
                to.turned(each.getKey(), value, true);
                if (knobs.in(deck.wanted(), each.getKey()) == value) {
                    known.put(each.getKey(), value);
                }
            }
        }
    }

    /** These were set as was asked for, in the iteration that comes next. */
    void set(JsonNode values, Hyperparameters inForce) {
        Hyperparameters next = inForce;
        for (Map.Entry<String, JsonNode> each : values.properties()) {
            double value = each.getValue().asDouble(Double.NaN);
            if (isKnown(each.getKey(), value)) {
                next = knobs.turn(next, each.getKey(), value);
            }
        }
        deck.comes(next);
    }

    /** Returns whether it is one of them, and can be that. */
    private boolean isKnown(String name, double value) {
        boolean isRate = knobs.rate() != null && knobs.rate().name().equals(name);
        return known.containsKey(name) && Double.isFinite(value) && (!isRate || value >= 0);
    }

    /** Returns what is wanted now and was not asked for yet, as the program is asked for it; null if nothing is. */
    @Nullable
    ObjectNode asked() {
        ObjectNode asked = null;
        Hyperparameters wanted = deck.wanted();
        for (Knob knob : knobs.all()) {
            double value = knobs.in(wanted, knob.name());
            if (Double.isFinite(value) && known.getOrDefault(knob.name(), value) != value) {
                asked = asked == null ? JsonNodeFactory.instance.objectNode() : asked;
                asked.put(knob.name(), value);
                known.put(knob.name(), value);
            }
        }
        return asked;
    }
}
