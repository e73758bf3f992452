package tapedeck.explain;

import org.jspecify.annotations.Nullable;
import tapedeck.tape.GradientTerm;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;
import tapedeck.text.Message;
import tapedeck.text.Numbers;

/** The meaning of an element of a gradient: by how much that from which backward began changes if that number does, to first order. */
public final class GradientMeaning {
    private static final double STEP = 0.001;
    private static final int DIGITS = 2;

    private GradientMeaning() {}

    /**
     * {@code If w2[37,2] were 0.001 larger, loss would grow by about 2.1e-6}: {@code Δloss ≈ w2.grad · Δw2}.
     *
     * @return null where the gradient is none, not that of this pass alone, or not that of one number
     */
    public static @Nullable Message of(ChainRule rule, TapeSnapshot snapshot) {
        boolean whole = rule.parts().stream()
                .allMatch(part -> part.source() == GradientTerm.Source.FUNCTION
                        || part.source() == GradientTerm.Source.SEED);
        GradientNames names = GradientNames.of(snapshot, rule.place().tensor());
        boolean plain = snapshot.tensors().stream()
                .anyMatch(each -> ElementPlace.name(each).equals(names.root()) && isPlain(each));
        if (!whole || !plain || rule.parts().isEmpty() || !Double.isFinite(rule.grad())) {
            return null;
        }
        String key = rule.grad() == 0
                ? "explain.nudge.none"
                : rule.grad() > 0 ? "explain.nudge.grows" : "explain.nudge.falls";
        return Message.of(key, "root", names.root(), "place", rule.place().text(snapshot), "step",
                Numbers.of(STEP, DIGITS), "change",
                Numbers.of(Math.abs(rule.grad() * STEP), DIGITS));
    }

    /** Returns whether backward began there with 1: of a vector, or with another number, a gradient is not its change. */
    private static boolean isPlain(TensorState root) {
        return root.data().numel() == 1 && root.gradientTerms().stream()
                .allMatch(each -> each.source() != GradientTerm.Source.SEED || each.contribution().item() == 1);
    }
}
