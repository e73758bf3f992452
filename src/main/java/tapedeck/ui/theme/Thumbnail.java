package tapedeck.ui.theme;

import java.util.function.DoubleUnaryOperator;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import tapedeck.array.NdArray;

/**
 * An array as a small picture: a cell for each element in {@link Colours#cell}, symmetric about 0. The last dimension runs to
 * the right, all others downwards. A number that is none has a pattern of its own: stripes for NaN, a plus or minus
 * sign for the infinities. Pixels only, so that it can be made on any thread.
 */
public final class Thumbnail {
    /** Pixels of a cell when some cell needs a pattern. */
    private static final int PATTERN = 6;
    private static final int HATCH = 6;
    private static final int BLACK = 0xff000000;
    private static final int WHITE = 0xffffffff;

    private final int width;
    private final int height;
    /** Row by row. */
    private final int[] argb;

    private Thumbnail(int width, int height, int[] argb) {
        this.width = width;
        this.height = height;
        this.argb = argb;
    }

    /** The largest finite magnitude in {@code array}: what the ends of the colour map stand for; 0 if there is none. */
    public static double scale(NdArray array) {
        double scale = 0;
        for (double value : array.toArray()) {
            if (Double.isFinite(value)) {
                scale = Math.max(scale, Math.abs(value));
            }
        }
        return scale;
    }

    /**
     * A picture of {@code array}, of at most {@code maxRows} by {@code maxColumns} cells.
     *
     * @param scale the magnitude at the ends of the colour map; 0 makes every finite number the middle colour
     */
    public static Thumbnail of(NdArray array, double scale, Palette palette, int maxRows, int maxColumns) {
        return of(array, value -> scale == 0 ? 0 : value / scale, palette, maxRows, maxColumns);
    }

    /**
     * A picture of {@code array}, of at most {@code maxRows} by {@code maxColumns} cells.
     *
     * @param share of a finite number in the largest, from -1 to 1
     */
    public static Thumbnail of(NdArray array, DoubleUnaryOperator share, Palette palette, int maxRows,
            int maxColumns) {
        Cells cells = Cells.of(array, maxRows, maxColumns);
        int size = cells.allFinite() ? 1 : PATTERN;
        int width = cells.columns() * size;
        int[] argb = new int[cells.rows() * size * width];
        for (int r = 0; r < cells.rows(); r++) {
            for (int c = 0; c < cells.columns(); c++) {
                double value = cells.at(r, c);
                for (int y = 0; y < size; y++) {
                    for (int x = 0; x < size; x++) {
                        argb[(r * size + y) * width + c * size + x] = pixel(value, share, palette, x, y);
                    }
                }
            }
        }
        return new Thumbnail(width, cells.rows() * size, argb);
    }

    private static int pixel(double value, DoubleUnaryOperator share, Palette palette, int x, int y) {
        if (Double.isNaN(value)) {
            return (x + y) % PATTERN < PATTERN / 2 ? BLACK : WHITE;
        }
        if (Double.isInfinite(value)) {
            boolean bar = (y == 2 || y == 3) && x > 0 && x < PATTERN - 1;
            boolean post = (x == 2 || x == 3) && y > 0 && y < PATTERN - 1;
            return bar || (post && value > 0)
                    ? Colours.argb(Colours.onCell(palette))
                    : Colours.cell(palette, Math.signum(value));
        }
        return Colours.cell(palette, share.applyAsDouble(value));
    }

    /** Hatching, for a gradient that is None. */
    public static Thumbnail none(Palette palette, int width, int height) {
        int line = Colours.argb(palette.line());
        int ground = Colours.argb(palette.panel());
        int[] argb = new int[width * height];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = (i % width + i / width) % HATCH == 0 ? line : ground;
        }
        return new Thumbnail(width, height, argb);
    }

    /** In pixels. */
    public int width() {
        return width;
    }

    /** In pixels. */
    public int height() {
        return height;
    }

    /** The opaque colour of a pixel. */
    public int argb(int x, int y) {
        return argb[y * width + x];
    }

    /**
     * For the screen, at least this large. Each cell is enlarged to whole pixels here: the software renderer smooths
     * what it enlarges itself, and reads beyond an image one pixel high.
     */
    public Image image(int leastWidth, int leastHeight) {
        int across = Math.max(1, Math.ceilDiv(leastWidth, width));
        int down = Math.max(1, Math.ceilDiv(leastHeight, height));
        int wide = width * across;
        int[] pixels = new int[wide * height * down];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = argb(i % wide / across, i / wide / down);
        }
        WritableImage image = new WritableImage(wide, height * down);
        image.getPixelWriter().setPixels(0, 0, wide, height * down, PixelFormat.getIntArgbInstance(), pixels, 0, wide);
        return image;
    }
}
