package tapedeck.ui.listing;

import java.util.List;
import java.util.Random;
import tapedeck.deck.breakpoints.Breakpoint;
import tapedeck.deck.breakpoints.Condition;
import tapedeck.edit.EditStack;
import tapedeck.edit.Hand;
import tapedeck.tape.Phase;

/** Sets breakpoints. */
public final class BreakpointsHand {
    private BreakpointsHand() {}

    /** One that sets them through {@code edits}. */
    public static Hand of(EditStack edits) {
        BreakpointList list = new BreakpointList(edits);
        return new Hand(() -> list.breakpointsProperty().get(), random -> change(list, random));
    }

    private static Condition condition(Random random) {
        int n = 1 + random.nextInt(3);
        return switch (random.nextInt(4)) {
            case 0 -> new Condition.LossBelow(n);
            case 1 -> new Condition.AtLine(n);
            case 2 -> new Condition.NotFinite();
            default -> new Condition.OnFunction(n, "sigmoid", Phase.FORWARD);
        };
    }

    private static void change(BreakpointList list, Random random) {
        List<Breakpoint> all = list.breakpointsProperty().get();
        if (all.isEmpty() || random.nextInt(3) == 0) {
            list.toggle(condition(random));
            return;
        }
        Breakpoint one = all.get(random.nextInt(all.size()));
        switch (random.nextInt(3)) {
            case 0 -> list.remove(one.id());
            case 1 -> list.setEnabled(one.id(), random.nextBoolean());
            default -> list.change(one.condition(), new Condition.LossBelow(1 + random.nextInt(3)));
        }
    }
}
