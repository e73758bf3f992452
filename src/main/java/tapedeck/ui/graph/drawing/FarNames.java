package tapedeck.ui.graph.drawing;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import tapedeck.ui.theme.Palette;

/** Names of modules over what is painted from afar: of a size that can be read, however small the rest is. */
final class FarNames {
    private static final String FAMILY = "JetBrains Mono";
    /** Of a character, in ems. */
    private static final double ADVANCE = 0.6;
    private static final double SMALLEST = 8;
    private static final double LARGEST = 12;
    private static final double OF_FRAMES = 9;
    private static final double PAD = 2;
    private static final double LIGHT = 0.55;

    private final GraphicsContext g;
    private final Palette palette;
    private double size;

    FarNames(GraphicsContext g, Palette palette) {
        this.g = g;
        this.palette = palette;
    }

    /** In whole pixels: letters of every size in between would have to be made anew at every pulse of a zoom. */
    private double write(double wanted) {
        double whole = Math.floor(wanted);
        if (whole != size) {
            size = whole;
            g.setFont(Font.font(FAMILY, FontWeight.BOLD, size));
        }
        return whole;
    }

    /** In the upper left corner of a frame, unless the frame is lower than a line. */
    void above(String name, double x, double y, double height) {
        if (height >= SMALLEST + 2 * PAD) {
            double high = write(Math.clamp(height / 3, SMALLEST, OF_FRAMES));
            double width = name.length() * ADVANCE * high;
            g.setFill(palette.background());
            g.fillRect(Math.rint(x + 1), Math.rint(y + 1), Math.ceil(width + 2 * PAD), Math.ceil(high + PAD));
            g.setFill(palette.text());
            g.fillText(name, x + 1 + PAD, y + high);
        }
    }

    /** In the middle of a block; what is too long is cut in front, where names of layers are all the same. */
    void in(String name, Color ground, double x, double y, double width, double height) {
        if (height < SMALLEST + 1) {
            return;
        }
        double high = write(Math.clamp((width - 2 * PAD) / (ADVANCE * name.length()), SMALLEST,
                Math.min(LARGEST, height - 1)));
        int most = (int) ((width - 2 * PAD) / (ADVANCE * high));
        String text = name.length() <= most ? name : name.substring(name.length() - Math.max(0, most));
        g.setFill(ground.grayscale().getRed() > LIGHT ? Palette.LIGHT.text() : Palette.LIGHT.panel());
        g.fillText(text, x + (width - text.length() * ADVANCE * high) / 2, y + height / 2 + size * 0.35);
    }
}
