package tapedeck.ui.predictions;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import tapedeck.ui.theme.Colours;
import tapedeck.ui.theme.Palette;

/**
 * The marks of classes: each a colour and a shape, so that they are told apart without colours too. Filled for rows that train, hollow
 * for rows that test.
 */
final class Marks {
    private final Palette palette;
    private final int neutral;

    /** @param neutral the class of which there is nothing to say, or {@link tapedeck.data.Source#NONE} */
    Marks(Palette palette, int neutral) {
        this.palette = palette;
        this.neutral = neutral;
    }

    Color color(int index) {
        if (index == PredictedRows.NO_CLASS) {
            return palette.text();
        }
        if (index == neutral) {
            return palette.muted();
        }
        return Colours.ofClass(palette, neutral == 0 ? index - 1 : index);
    }

    /** A tint for surfaces; the stronger, the surer. */
    Color tint(int index, double share) {
        return palette.panel().interpolate(color(index), share);
    }

    /** A mark of this radius around a point. */
    void paint(GraphicsContext g, int index, boolean hollow, double x, double y, double r) {
        double[] xs = xs(index, x, r);
        double[] ys = ys(index, y, r);
        g.setFill(hollow ? palette.panel() : color(index));
        g.setStroke(hollow ? color(index) : palette.panel());
        g.setLineWidth(hollow ? Math.max(1.2, r * 0.36) : Math.max(0.5, r * 0.2));
        if (xs.length == 0) {
            g.fillOval(x - r, y - r, 2 * r, 2 * r);
            g.strokeOval(x - r, y - r, 2 * r, 2 * r);
        } else {
            g.fillPolygon(xs, ys, xs.length);
            g.strokePolygon(xs, ys, xs.length);
        }
    }

    /** The mark of a row that has no class. */
    static void dot(GraphicsContext g, Palette palette, boolean hollow, double x, double y, double r) {
        g.setFill(hollow ? palette.panel() : palette.muted());
        g.setStroke(hollow ? palette.muted() : palette.panel());
        g.setLineWidth(hollow ? 1.2 : 0.6);
        g.fillOval(x - r, y - r, 2 * r, 2 * r);
        g.strokeOval(x - r, y - r, 2 * r, 2 * r);
    }

    /** Circle, square, triangle, diamond, hourglass. */
    private static double[] xs(int index, double x, double r) {
        return switch (index) {
            case 1 -> new double[]{x - 0.9 * r, x + 0.9 * r, x + 0.9 * r, x - 0.9 * r};
            case 2 -> new double[]{x - 1.1 * r, x + 1.1 * r, x};
            case 3 -> new double[]{x - 1.2 * r, x, x + 1.2 * r, x};
            case 4 -> new double[]{x - r, x + r, x - r, x + r};
            default -> new double[0];
        };
    }

    private static double[] ys(int index, double y, double r) {
        return switch (index) {
            case 1 -> new double[]{y - 0.9 * r, y - 0.9 * r, y + 0.9 * r, y + 0.9 * r};
            case 2 -> new double[]{y + 0.9 * r, y + 0.9 * r, y - 1.1 * r};
            case 3 -> new double[]{y, y - 1.2 * r, y, y + 1.2 * r};
            case 4 -> new double[]{y - r, y - r, y + r, y + r};
            default -> new double[0];
        };
    }
}
