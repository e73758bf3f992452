package tapedeck.python;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.graalvm.polyglot.proxy.ProxyObject;
import org.jspecify.annotations.Nullable;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Knob;
import tapedeck.program.Knobs;
import tapedeck.program.Run;

/**
 * The numbers of a script that can be turned: Python says which there are and what the script itself makes of them, and is
 * told what somebody set, where nothing of an update is under way. On the run's thread only.
 */
final class ScriptKnobs {
    private final Run run;
    private Knobs knobs = Knobs.NONE;
    /** What each is in the script. */
    private final Map<String, Double> known = new HashMap<>();
    /** What the script works with. */
    private @Nullable Hyperparameters seen;
    /** An optimizer has begun to update in the iteration that runs. */
    private boolean updated;
    /** An optimizer has updated at any time: where none does, an update by hand follows on backward. */
    private boolean steps;
    /** Backward has run in the iteration that runs. */
    private boolean backward;
    /** Of Python's: turns the knob of a name to a number. */
    private @Nullable Value turn;

    ScriptKnobs(Run run) {
        this.run = run;
    }

    /**
     * The script has these now.
     *
     * @param all lists of name, kind, number, line, whether it is the rate, whether it is only offered, whether it is new,
     *        whether it is read only before the loop
     */
    private void made(Value all) {
        Knob rate = null;
        List<Knob> others = new ArrayList<>();
        Set<String> fresh = new HashSet<>();
        for (long i = 0; i < all.getArraySize(); i++) {
            Value each = all.getArrayElement(i);
            String name = each.getArrayElement(0).asString();
            Knob knob = new Knob(name, Knob.Kind.valueOf(each.getArrayElement(1).asString()),
                    each.getArrayElement(2).asDouble(), each.getArrayElement(3).asInt(),
                    each.getArrayElement(5).asBoolean(), each.getArrayElement(7).asBoolean());
            if (each.getArrayElement(4).asBoolean() && canBeRate(knob.made())) {
                rate = knob;
            } else {
                others.add(knob);
            }
            if (each.getArrayElement(6).asBoolean()) {
                fresh.add(name);
                known.put(name, knob.made());
            }
        }
        knobs = new Knobs(rate, others);
        run.madeWith(knobs, fresh);
        seen = null;
    }

    /** The script has turned one itself; {@code late} if that was after the update of the iteration. */
    private void moved(String name, double value, boolean late) {
        Double before = known.put(name, value);
        boolean isRate = knobs.rate() != null && knobs.rate().name().equals(name);
        if ((before == null || before != value) && (!isRate || canBeRate(value))) {
            run.turned(name, value, late);
            seen = seen == null ? null : knobs.turn(seen, name, value); // what is set against it is a change again
        }
    }

    /** A rate of the engine's. A script may set any, and is on its own then. */
    private static boolean canBeRate(double value) {
        return value >= 0 && !Double.isInfinite(value);
    }

    /** An iteration begins. */
    void begin() {
        updated = false;
        backward = false;
        pull();
    }

    /** Backward runs. */
    void backward() {
        backward = true;
    }

    /** An optimizer is about to update. */
    void update() {
        updated = true;
        steps = true;
        pull();
    }

    /** Has the script work on with what is in force now. */
    private void pull() {
        if (knobs.isEmpty()) {
            return;
        }
        Hyperparameters now = run.inForce();
        if (now == null || now.equals(seen) || turn == null) {
            return;
        }
        Hyperparameters before = seen;
        seen = now;
        for (Knob knob : knobs.all()) {
            double value = knobs.in(now, knob.name());
            boolean stays = before != null && knobs.in(before, knob.name()) == value;
            if (!stays && known.getOrDefault(knob.name(), Double.NaN) != value && !Double.isNaN(value)) {
                known.put(knob.name(), value);
                turn.executeVoid(knob.name(), value);
            }
        }
    }

    /** Returns what Python calls. */
    ProxyObject host() {
        return ProxyObject.fromMap(Map.of(
                "turnBy", (ProxyExecutable) in -> {
                    turn = in[0];
                    return null;
                },
                "started", (ProxyExecutable) in -> run.settings().hyperparameters().knobs().get(in[0].asString()),
                "made", (ProxyExecutable) in -> {
                    made(in[0]);
                    return null;
                },
                "updated", (ProxyExecutable) in -> updated || (in[0].asBoolean() && !steps && backward),
                "moved", (ProxyExecutable) in -> {
                    moved(in[0].asString(), in[1].asDouble(), in[2].asBoolean());
                    return null;
                }));
    }
}
