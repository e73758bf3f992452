package tapedeck.ui.landscape;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.atlas.AtlasQuestion;
import tapedeck.deck.atlas.AtlasScale;

/** The way that an atlas was zoomed into, and back. On the FX thread only. */
final class AtlasZoom {
    private static final int DEEPEST = 40;

    private final Deque<AtlasQuestion> wider = new ArrayDeque<>();
    private int halvings;

    /** How many times nearer it is than at first. */
    double times() {
        return Math.scalb(1.0, halvings);
    }

    void forget() {
        wider.clear();
        halvings = 0;
    }

    /** Has the way back lead over other questions of the same places. */
    void replace(UnaryOperator<AtlasQuestion> next) {
        List<AtlasQuestion> back = wider.stream().map(next).toList();
        wider.clear();
        wider.addAll(back);
    }

    /** Twice as near, with that place where it is; null where it is as near as can be. */
    @Nullable
    AtlasQuestion in(AtlasQuestion asked, AtlasQuestion shown, double column, double row) {
        return halvings < DEEPEST
                ? near(asked, asked.at(shown.x().finer(column), shown.y().finer(row)), 1)
                : null;
    }

    /** So near that a box fills the map, nearly. */
    AtlasQuestion to(AtlasQuestion asked, AtlasQuestion shown, double left, double bottom, double right, double top) {
        AtlasScale x = shown.x();
        AtlasScale y = shown.y();
        double times = Math.min(x.points() / Math.max(1, right - left), y.points() / Math.max(1, top - bottom));
        int more = Math.clamp((int) Math.floor(Math.log(times) / Math.log(2)), 1, Math.max(1, DEEPEST - halvings));
        return near(asked, asked.at(x.around((left + right) / 2, more), y.around((bottom + top) / 2, more)), more);
    }

    private AtlasQuestion near(AtlasQuestion asked, AtlasQuestion next, int more) {
        wider.push(asked);
        halvings += more;
        return next;
    }

    /** From as far as before; null where it is as far as at first. */
    @Nullable
    AtlasQuestion out() {
        if (wider.isEmpty()) {
            return null;
        }
        AtlasQuestion back = wider.pop();
        AtlasQuestion first = wider.isEmpty() ? back : wider.peekLast();
        halvings = (int) Math.round(Math.log(first.x().step() / back.x().step()) / Math.log(2));
        return back;
    }

    /** All of it; null where it is seen already. */
    @Nullable
    AtlasQuestion whole() {
        while (wider.size() > 1) {
            wider.pop();
        }
        return out();
    }
}
