package tapedeck.ui.landscape;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.atlas.AtlasView;
import tapedeck.view.landscape.AtlasGround;

/**
 * The map that is drawn of an atlas: made anew from time to time while runs come in, in the colours of the one before, and never emptier
 * than that was. Of other settings than those of now it is a former one. On the FX thread only.
 */
final class AtlasDrawing {
    /** The map is made anew so often while runs come in. */
    private static final long EVERY_NANOS = 120_000_000;

    private @Nullable AtlasGround ground;
    private @Nullable AtlasGround before;
    private @Nullable AtlasGround former;
    private @Nullable AtlasView drawn;
    private long drawnAt;

    /** The map; null before there is one. */
    @Nullable
    AtlasGround ground() {
        return ground;
    }

    /** The map of the settings before, as long as there is none of those of now; else null. */
    @Nullable
    AtlasGround former() {
        return former;
    }

    /** Another program: nothing is known of it. */
    void forget() {
        ground = null;
        before = null;
        former = null;
        drawn = null;
    }

    /** Other settings: what is drawn is of those before. */
    void age() {
        AtlasGround last = ground == null ? former : ground;
        forget();
        former = last;
    }

    /** Other places of the same settings: where nothing is known yet, what is drawn stays. */
    void move() {
        before = ground;
        drawn = null;
    }

    /** Draws what has been run since; returns whether there was anything. */
    @SuppressWarnings("ReferenceEquality") // what did not change is the same object
    boolean take(AtlasView view) {
        AtlasGround shown = ground;
        if (shown != null && before == null && !isSeen(view, shown)) {
            return false;
        }
        if (former != null && !isSeenEverywhere(view)) {
            return false; // rather the map of other settings, which says so, than none
        }
        long time = System.nanoTime();
        if (view == drawn || (time - drawnAt < EVERY_NANOS && drawn != null && !view.isWhole())) {
            return false;
        }
        drawnAt = time;
        drawn = view;
        ground = AtlasGround.of(view, before);
        former = null;
        before = view.isWhole() ? null : before;
        return true;
    }

    /** Returns whether there is something to see at every point, so that it can be drawn in the place of another map. */
    private static boolean isSeen(AtlasView next, AtlasGround shown) {
        return next.question().equals(shown.view().question())
                || isSeenEverywhere(next);
    }

    private static boolean isSeenEverywhere(AtlasView view) {
        return IntStream.range(0, view.size()).allMatch(point -> view.source(point) >= 0);
    }
}
