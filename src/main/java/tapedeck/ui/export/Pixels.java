package tapedeck.ui.export;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.math.BigInteger;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

/** Images of the screen as images of pixels. */
final class Pixels {
    private Pixels() {}

    static BufferedImage of(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb(copy), 0, width);
        return copy;
    }

    /** All of them, line by line: asking an image for each takes ten times as long. */
    private static int[] argb(BufferedImage image) {
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    /**
     * The left part of an image with one pixel a cell: on the screen each is enlarged to a block, which only makes a file
     * large.
     *
     * @param width of that part, from 1
     */
    static BufferedImage smallest(Image image, int width) {
        BufferedImage all = of(image);
        int[] argb = argb(all);
        int line = all.getWidth();
        int across = step(width, 1, all.getHeight(), line, argb);
        int down = step(all.getHeight(), line, width, 1, argb);
        BufferedImage small = new BufferedImage(width / across, all.getHeight() / down, BufferedImage.TYPE_INT_ARGB);
        int[] cells = argb(small);
        for (int y = 0; y < small.getHeight(); y++) {
            for (int x = 0; x < small.getWidth(); x++) {
                cells[y * small.getWidth() + x] = argb[y * down * line + x * across];
            }
        }
        return small;
    }

    /**
     * How many pixels in one direction are alike at a time.
     *
     * @param length in this direction, {@code along} places from each to the next
     * @param breadth in the other, {@code beside} places from each to the next
     */
    private static int step(int length, int along, int breadth, int beside, int[] argb) {
        int step = length;
        for (int i = 1; i < length && step > 1; i++) {
            for (int j = 0; j < breadth; j++) {
                if (argb[i * along + j * beside] != argb[(i - 1) * along + j * beside]) {
                    step = BigInteger.valueOf(step).gcd(BigInteger.valueOf(i)).intValue();
                    break;
                }
            }
        }
        return step;
    }
}
