package tapedeck.ui.neurons;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.ui.neurons.NetworkLayout.Box;
import tapedeck.ui.plot.CanvasRegion;
import tapedeck.ui.plot.Pen;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.Palette;

/** A small network as a picture that fills its region. A part of it can be picked with the pointer. On the FX thread only. */
public final class NetworkPicture extends CanvasRegion {
    /** What names of inputs need, in widths of the font. */
    private static final double NAMES = 2;
    /** Lines are picked from so near, in widths of the font. */
    private static final double NEAR = 0.5;
    /** Free around all, for frames and round ends. */
    private static final double MARGIN = 2;

    private @Nullable NetworkDrawing drawing;
    private @Nullable NetworkPart pointed;
    private @Nullable Consumer<NetworkPart> onPick;

    /** One that is empty until something is {@link #show shown}. */
    public NetworkPicture(Appearance appearance) {
        super(appearance);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setOnMouseMoved(event -> point(onPick == null ? null : at(event.getX(), event.getY())));
        setOnMouseExited(_ -> point(null));
        setOnMouseClicked(event -> {
            NetworkPart part = at(event.getX(), event.getY());
            if (onPick != null && part != null) {
                onPick.accept(part);
            }
        });
    }

    /** Has {@code picked} told of a part that is clicked; without it nothing can be picked. */
    public void setOnPick(Consumer<NetworkPart> picked) {
        onPick = picked;
    }

    /** Shows another picture; null is none. */
    public void show(@Nullable NetworkDrawing next) {
        drawing = next;
        repaint();
    }

    /** Returns what is shown, or null. */
    public @Nullable NetworkDrawing shown() {
        return drawing;
    }

    /** The place of the output's map in this region; null where there is none. */
    public @Nullable Bounds mapBounds() {
        NetworkDrawing now = drawing;
        Box map = now == null ? null : layout(now).map();
        return map == null ? null : new BoundingBox(MARGIN + map.x(), MARGIN + map.y(), map.side(), map.side());
    }

    /** The colours of what arrives backward, from the smallest to the largest. */
    public static Image gradients(Palette palette) {
        return NetworkColours.gradients(palette);
    }

    private NetworkLayout layout(NetworkDrawing now) {
        return NetworkLayout.of(now.units(), now.output() != null, now.inputs().isEmpty() ? 0 : NAMES * em(),
                getWidth() - 2 * MARGIN, getHeight() - 2 * MARGIN);
    }

    private void point(@Nullable NetworkPart next) {
        if (!Objects.equals(pointed, next)) {
            pointed = next;
            setCursor(next == null ? Cursor.DEFAULT : Cursor.HAND);
            repaint();
        }
    }

    /** The part at a place of this region; null where there is none. */
    @Nullable
    NetworkPart at(double x, double y) {
        NetworkDrawing now = drawing;
        return now == null ? null : at(now, layout(now), x - MARGIN, y - MARGIN);
    }

    private @Nullable NetworkPart at(NetworkDrawing now, NetworkLayout layout, double x, double y) {
        for (int column = 0; column < layout.columns().size(); column++) {
            List<Box> boxes = layout.columns().get(column);
            for (int unit = 0; unit < boxes.size(); unit++) {
                if (boxes.get(unit).contains(x, y)) {
                    return new NetworkPart.Neuron(column, unit);
                }
            }
        }
        return layout.map() != null && layout.map().contains(x, y) ? null : nearest(now, layout, x, y);
    }

    /** The line that is near enough, the larger weight of two that are as near. */
    private @Nullable NetworkPart nearest(NetworkDrawing now, NetworkLayout layout, double x, double y) {
        NetworkPart best = null;
        double least = NEAR * em();
        for (int gap = 0; gap < now.weights().size(); gap++) {
            NdArray weights = now.weights().get(gap);
            for (int from = 0; from < weights.shape().size(0); from++) {
                for (int to = 0; to < weights.shape().size(1); to++) {
                    NetworkLayout.Line line = layout.line(gap, from, to, weights.shape().size(1));
                    double distance = x < line.x1() || x > line.x2() ? least : line.distance(x, y);
                    if (distance < least) {
                        least = distance;
                        best = new NetworkPart.Weight(gap, from, to);
                    }
                }
            }
        }
        return best;
    }

    @Override
    protected void paint(Pen pen) {
        NetworkDrawing now = drawing;
        if (now == null || pen.width() < 4 * MARGIN || pen.height() < 4 * MARGIN) {
            return;
        }
        pen.g().save();
        pen.g().translate(MARGIN, MARGIN);
        new NetworkPainter(pen, now, layout(now)).paint(pointed);
        pen.g().restore();
    }
}
