package tapedeck.ui.neurons;

import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import tapedeck.array.NdArray;
import tapedeck.data.Task;
import tapedeck.ui.neurons.NetworkDrawing.Direction;
import tapedeck.ui.theme.Colours;
import tapedeck.ui.theme.Palette;
import tapedeck.ui.theme.Thumbnail;

/**
 * The colours of a network's parts. Forward they are those of numbers everywhere, without their darkest ends; backward those of
 * gradients, by the root of their size beside the largest.
 */
final class NetworkColours {
    static final double STRENGTH = 0.62;
    static final double STRENGTH_IN_THE_DARK = 0.8;
    /** How much of a class's colour lies on the map where the network is sure. */
    static final double SUREST = 0.72;
    private static final double ODDS = 8;
    private static final int RAMP = 257;
    /** What is behind the gradients recedes. */
    private static final double PALE = 0.45;

    private final Palette palette;
    private final NetworkDrawing drawing;
    private final boolean backward;
    private final double largest;
    private final double strongest;

    NetworkColours(Palette palette, NetworkDrawing drawing) {
        this.palette = palette;
        this.drawing = drawing;
        strongest = palette.panel().getBrightness() < 0.5 ? STRENGTH_IN_THE_DARK : STRENGTH;
        backward = drawing.direction() == Direction.BACKWARD;
        largest = drawing.columns().stream().mapToDouble(Thumbnail::scale).max().orElse(0);
    }

    /** The opaque colours of a column's cells, in so many steps of them at most. */
    int[] unit(int column, int unit, int most) {
        NdArray values = drawing.columns().get(column);
        int cells = values.shape().size(0);
        int shown = drawing.square() ? cells : Math.min(cells, most);
        double scale = backward ? largest : Thumbnail.scale(values);
        int[] argb = new int[shown];
        for (int i = 0; i < shown; i++) {
            argb[i] = value(values.get((int) ((2L * i + 1) * cells / (2L * shown)), unit), scale);
        }
        return argb;
    }

    private int value(double value, double scale) {
        return backward ? Colours.argb(gradient(value, scale)) : Colours.cell(palette, strength(value, scale));
    }

    private double strength(double value, double scale) {
        return scale == 0 || Double.isNaN(value) ? 0 : strongest * Math.clamp(value / scale, -1, 1);
    }

    private Color gradient(double value, double scale) {
        double share = share(value, scale);
        return share <= 0 ? palette.panel() : Colours.gradient(palette, share);
    }

    /** The size of a number beside the largest, from 0 to 1; of a gradient its root. */
    double share(double value, double scale) {
        double part = scale == 0 || !Double.isFinite(value) ? 0 : Math.abs(value) / scale;
        return backward ? Math.sqrt(part) : part;
    }

    /** The colour of a line of such a weight, before it pales. */
    Color line(double value, double scale) {
        return backward
                ? Colours.gradient(palette, share(value, scale))
                : color(Colours.cell(palette, Math.copySign(strongest, value)));
    }

    /** A picture of the output, of so many pixels along its side. */
    WritableImage map(OutputMap map, int side, double radius) {
        NdArray outputs = map.field().outputs();
        int cells = map.field().cells();
        if (map.task() != Task.CLASSIFICATION || outputs.shape().size(1) != 2) {
            return MapImage.of(cells(map), cells, side, radius, true);
        }
        double[] sure = new double[cells * cells];
        for (int i = 0; i < sure.length; i++) { // the logarithm of the odds is no steeper than the network
            sure[i] = Math.clamp(Math.log(outputs.get(i, 1) / outputs.get(i, 0)) / ODDS, -1, 1);
        }
        return MapImage.of(sure, odds(), cells, side, radius);
    }

    /** The colours of the logarithm of the odds of two classes, from {@code -ODDS} to {@code ODDS}. */
    private int[] odds() {
        int[] ramp = new int[RAMP];
        for (int i = 0; i < RAMP; i++) {
            double share = 1 / (1 + Math.exp(-ODDS * (2.0 * i / (RAMP - 1) - 1)));
            ramp[i] = behind(blended(NdArray.of(new double[]{1 - share, share}, 1, 2), 0, 2));
        }
        return ramp;
    }

    /** The opaque colours of the map's cells. */
    private int[] cells(OutputMap map) {
        NdArray outputs = map.field().outputs();
        int classes = outputs.shape().size(1);
        int[] argb = new int[outputs.shape().size(0)];
        double scale = map.scale();
        for (int i = 0; i < argb.length; i++) {
            Color color = map.task() == Task.CLASSIFICATION
                    ? blended(outputs, i, classes)
                    : color(Colours.cell(palette, strength(outputs.get(i, 0), scale)));
            argb[i] = behind(color);
        }
        return argb;
    }

    private int behind(Color color) {
        return Colours.argb(backward ? palette.panel().interpolate(color, PALE) : color);
    }

    /** Of each class as much as its share is above that of a guess. */
    private Color blended(NdArray outputs, int cell, int classes) {
        Color color = palette.panel();
        for (int k = 0; k < classes; k++) {
            double share = outputs.get(cell, k);
            double sure = Math.clamp((share * classes - 1) / Math.max(1, classes - 1), 0, 1);
            color = Double.isNaN(share) ? color : color.interpolate(Colours.ofClass(palette, k), SUREST * sure);
        }
        return color;
    }

    /** Of a row that lies on the map. */
    Color point(OutputMap map, int row, int[] classes) {
        return classes.length > 0
                ? Colours.ofClass(palette, classes[row])
                : color(Colours.cell(palette, map.rows().targets().get(row, 0) / map.scale()));
    }

    /** A bar of the gradients' colours. */
    static WritableImage gradients(Palette palette) {
        int[] argb = new int[33 * 33];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = Colours.argb(Colours.gradient(palette, i % 33 / 32.0));
        }
        return MapImage.of(argb, 33, 33, 0, true);
    }

    private static Color color(int argb) {
        return Color.rgb(argb >> 16 & 255, argb >> 8 & 255, argb & 255);
    }
}
