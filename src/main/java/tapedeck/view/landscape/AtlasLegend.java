package tapedeck.view.landscape;

import java.util.function.DoubleToIntFunction;
import tapedeck.view.plot.PlotColour;
import tapedeck.view.plot.PlotPen;
import tapedeck.view.plot.PlotPen.Align;

/** Draws what the colours of an atlas say: those that are on it, and no other. */
final class AtlasLegend {
    private static final int BAR = 64;

    private final PlotPen pen;
    private final AtlasScene scene;
    private final AtlasLayout map;
    private final double em;
    private double end;

    AtlasLegend(PlotPen pen, AtlasScene scene) {
        this.pen = pen;
        this.scene = scene;
        map = AtlasLayout.of(pen);
        em = pen.em();
        end = map.left();
    }

    void draw() {
        AtlasWords words = scene.words();
        AtlasGround ground = scene.ground();
        double wide = Math.clamp(map.width() / 10, 2 * em, 5 * em);
        if (Double.isFinite(ground.low())) {
            say(words.least());
            bar(AtlasColours::loss, wide);
            end += 0.6 * em;
        }
        if (ground.hasNoBetter()) {
            bar(_ -> AtlasColours.NO_BETTER, 1.5 * em);
            say(words.fast());
            end += 0.6 * em;
        }
        if (ground.hasDiverged()) {
            bar(AtlasColours::diverged, wide);
            say(words.diverged());
            end += 0.6 * em;
        }
        if (ground.hasFailed()) {
            bar(_ -> AtlasColours.FAILED, 1.5 * em);
            say(words.failed());
        }
    }

    private double y() {
        return map.top() + map.height() + AtlasLayout.NAMES * em;
    }

    private void say(String text) {
        pen.words(text, end, y(), PlotColour.MUTED, Align.LEFT);
        end += pen.width(text) + 0.6 * em;
    }

    private void bar(DoubleToIntFunction colours, double width) {
        int[][] bar = new int[1][BAR];
        for (int i = 0; i < BAR; i++) {
            bar[0][i] = colours.applyAsInt(i / (BAR - 1.0));
        }
        pen.cells(bar, end, y() - 0.4 * em, width, 0.8 * em, 1);
        end += width + 0.6 * em;
    }
}
