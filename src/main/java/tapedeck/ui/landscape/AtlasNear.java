package tapedeck.ui.landscape;

import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.atlas.Atlas;
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

    private final BiFunction<AtlasQuestion, Atlas, Atlas> begins;
    private @Nullable AtlasQuestion asked;
    private @Nullable AtlasGround from;
    private @Nullable AtlasGround ground;
    private @Nullable AtlasView drawn;
    private @Nullable Atlas atlas;
    private long changedAt;

    /** @param begins the runs of a question that another one's are known of */
    AtlasNear(BiFunction<AtlasQuestion, Atlas, Atlas> begins) {
        this.begins = begins;
    }

    /** The map; null where there is none. */
    @Nullable
    AtlasGround ground() {
        return ground;
    }

    /** Stops its runs, and forgets them. */
    void forget() {
        stop();
        asked = null;
        from = null;
        ground = null;
    }

    private void stop() {
        if (atlas != null) {
            atlas.close();
        }
        atlas = null;
    }

    /**
     * Follows the cross and what has been run. Once a pulse.
     *
     * @param whole the runs of the whole map; null as long as not all are known
     * @return whether the map is another
     */
    @SuppressWarnings("ReferenceEquality") // what did not change is the same object
    boolean look(AtlasQuestion next, AtlasGround shown, @Nullable Atlas whole) {
        long time = System.nanoTime();
        if (!next.equals(asked)) {
            stop();
            asked = next;
            changedAt = time;
            from = null;
        }
        if (atlas == null && from != shown) {
            from = shown;
            ground = AtlasGround.of(AtlasView.unknown(next), shown);
            return true;
        }
        if (atlas == null && whole != null && time - changedAt > REST_NANOS) {
            atlas = begins.apply(next, whole);
        }
        AtlasView view = atlas == null ? null : atlas.view();
        if (view == null || view == drawn || (time - changedAt < EVERY_NANOS && !view.isWhole())) {
            return false;
        }
        changedAt = time;
        drawn = view;
        ground = AtlasGround.of(view, shown);
        return true;
    }

    /** Returns whether there is more to come. */
    boolean isBusy() { return asked != null && (atlas == null || !atlas.view().isWhole()); }

    /** The places that it shows, on the whole map; none where there is none. */
    AtlasScene.Box box() {
        return ground == null || from == null ? AtlasScene.Box.NONE : from.box(ground.view().question());
    }
}
