package tapedeck.explain;

import org.jspecify.annotations.Nullable;
import tapedeck.tape.Arrival;
import tapedeck.tape.TapeSnapshot;
import tapedeck.text.Message;
import tapedeck.text.Numbers;

/** What an element of a gradient means: by how much the loss changes if that number does, to first order. */
public final class Nudge {
    private static final double STEP = 0.001;
    private static final int DIGITS = 2;

    private Nudge() {}

    /**
     * {@code If w2[37,2] were 0.001 larger, the loss would grow by about 2.1e-6}: {@code ΔL ≈ grad · Δw}.
     *
     * @return null where the gradient is none, or not that of this loss alone
     */
    public static @Nullable Message of(ChainRule rule, TapeSnapshot snapshot) {
        boolean whole = rule.parts().stream()
                .allMatch(part -> part.source() == Arrival.Source.FUNCTION || part.source() == Arrival.Source.SEED);
        if (!whole || rule.parts().isEmpty() || !Double.isFinite(rule.grad())) {
            return null;
        }
        String key = rule.grad() == 0
                ? "explain.nudge.none"
                : rule.grad() > 0 ? "explain.nudge.grows" : "explain.nudge.falls";
        return Message.of(key, "place", rule.place().text(snapshot), "step", Numbers.of(STEP, DIGITS), "change",
                Numbers.of(Math.abs(rule.grad() * STEP), DIGITS));
    }
}
