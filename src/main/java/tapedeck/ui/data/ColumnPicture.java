package tapedeck.ui.data;

import java.util.List;
import java.util.Set;
import javafx.scene.paint.Color;
import tapedeck.data.profile.Bar;
import tapedeck.data.profile.ColumnKind;
import tapedeck.data.profile.ColumnProfile;
import tapedeck.ui.plot.CanvasRegion;
import tapedeck.ui.plot.Pen;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.Colours;

/** The values of a column as bars: a histogram, or how often each is there. */
final class ColumnPicture extends CanvasRegion {
    private static final double FAINT = 0.35;
    private static final double HEIGHT = 3.3;
    /** Of the height, for what is there at all. */
    private static final double LEAST = 0.03;

    private final ColumnProfile column;
    private final boolean target;
    private final boolean unused;

    ColumnPicture(Appearance appearance, ColumnProfile column, boolean target, boolean unused) {
        super(appearance);
        this.column = column;
        this.target = target;
        this.unused = unused;
        getStyleClass().add("column-picture");
        setMouseTransparent(true);
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT * em();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void paint(Pen pen) {
        List<Bar> bars = column.bars();
        int most = bars.stream().mapToInt(Bar::count).max().orElse(0);
        if (most == 0) {
            return;
        }
        double gap = pen.hairline();
        double width = (pen.width() - gap * (bars.size() - 1)) / bars.size();
        for (int i = 0; i < bars.size(); i++) {
            double share = (double) bars.get(i).count() / most;
            double height = bars.get(i).count() == 0 ? 0 : Math.max(LEAST, share) * pen.height();
            Color fill = fill(pen, i);
            pen.g().setFill(unused ? pen.faint(fill, FAINT) : fill);
            pen.g().fillRect(i * (width + gap), pen.height() - height, width, height);
        }
    }

    private Color fill(Pen pen, int bar) {
        boolean classes = target && Set.of(ColumnKind.CATEGORY, ColumnKind.YES_NO, ColumnKind.ORDINAL)
                .contains(column.kind());
        return classes ? Colours.ofClass(pen.palette(), bar) : pen.palette().data();
    }
}
