package tapedeck.ui.landscape;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.atlas.AtlasAxis;
import tapedeck.deck.atlas.RunStart;
import tapedeck.program.Program;
import tapedeck.ui.link.DeckLink;

/** The cross of an atlas: what the sliders set, and the values of the axes that no slider has. On the FX thread only. */
final class AtlasCross {
    private final DeckLink link;
    private final Map<AtlasAxis, Double> own = new EnumMap<>(AtlasAxis.class);

    AtlasCross(DeckLink link) {
        this.link = link;
    }

    /** Only what the sliders set is known. */
    void forget() {
        own.clear();
    }

    /** What would begin with the settings of now. */
    @Nullable
    RunStart present() {
        Program program = link.workbench().program();
        if (program == null || link.frame().state() == null) {
            return null;
        }
        return new RunStart(program, link.workbench().present(), own.getOrDefault(AtlasAxis.WEIGHT_SCALE, 1.0));
    }

    /** The value on an axis. */
    double value(AtlasAxis axis) {
        RunStart now = present();
        return now == null ? Double.NaN : own.getOrDefault(axis, now.value(axis));
    }

    /** Puts it where no slider is. */
    void put(AtlasAxis axis, double value) {
        own.put(axis, value);
    }

    /** The same for all values of the axes. */
    static RunStart neutral(RunStart start, List<AtlasAxis> axes) {
        RunStart neutral = start;
        for (AtlasAxis axis : axes) {
            neutral = axis == AtlasAxis.WIDTH ? neutral : neutral.with(axis, axis.value(0));
        }
        return neutral;
    }
}
