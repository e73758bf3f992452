package tapedeck.ui.landscape;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.atlas.AtlasQuestion;
import tapedeck.deck.atlas.AtlasView;
import tapedeck.view.landscape.AtlasGround;
import tapedeck.view.landscape.AtlasScene;

/**
 * The map around the cross, so many times finer than the whole one: at first as that shows it, and once that is known and the cross
 * rests, of runs of its own. On the FX thread only.
 */
final class AtlasNear {
    static final int HALVINGS = 3;
    private static final long REST_NANOS = 400_000_000;
    private static final long EVERY_NANOS = 120_000_000;

    private final Consumer<AtlasQuestion> begins;
    private final Supplier<@Nullable AtlasView> runs;
    private final Runnable stops;
    private @Nullable AtlasQuestion asked;
    private @Nullable AtlasGround from;
    private @Nullable AtlasGround ground;
    private @Nullable AtlasView drawn;
    private long changedAt;

    /**
     * Of what is run elsewhere.
     *
     * @param begins its runs, of a question
     * @param runs what was begun, as it is now; null while nothing is
     * @param stops its runs
     */
    AtlasNear(Consumer<AtlasQuestion> begins, Supplier<@Nullable AtlasView> runs, Runnable stops) {
        this.begins = begins;
        this.runs = runs;
        this.stops = stops;
    }

    /** The map; null where there is none. */
    @Nullable
    AtlasGround ground() {
        return ground;
    }

    /** Stops its runs, and forgets them. */
    void forget() {
        stops.run();
        asked = null;
        from = null;
        ground = null;
    }

    /**
     * Follows the cross and what has been run. Once a pulse.
     *
     * @param whole whether all runs of the whole map are known
     * @return whether the map is another
     */
    @SuppressWarnings("ReferenceEquality") // what did not change is the same object
    boolean look(AtlasQuestion next, AtlasGround shown, boolean whole) {
        long time = System.nanoTime();
        if (!next.equals(asked)) {
            stops.run();
            asked = next;
            changedAt = time;
            from = null;
        }
        if (runs.get() == null && from != shown) {
            from = shown;
            ground = AtlasGround.of(AtlasView.unknown(next), shown);
            return true;
        }
        if (runs.get() == null && whole && time - changedAt > REST_NANOS) {
            begins.accept(next);
        }
        AtlasView view = runs.get();
        if (view == null || view == drawn || (time - changedAt < EVERY_NANOS && !view.isWhole())) {
            return false;
        }
        changedAt = time;
        drawn = view;
        ground = AtlasGround.of(view, shown);
        return true;
    }

    /** Returns whether there is more to come. */
    boolean isBusy() {
        AtlasView view = runs.get();
        return asked != null && (view == null || !view.isWhole());
    }

    /** The places that it shows, on the whole map; none where there is none. */
    AtlasScene.Box box() {
        return ground == null || from == null ? AtlasScene.Box.NONE : from.box(ground.view().question());
    }
}
