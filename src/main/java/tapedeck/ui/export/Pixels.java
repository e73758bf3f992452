package tapedeck.ui.export;

import java.awt.image.BufferedImage;
import java.math.BigInteger;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

/** Images of the screen as images of pixels. */
final class Pixels {
    private Pixels() {}

    static BufferedImage of(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] argb = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        copy.setRGB(0, 0, width, height, argb, 0, width);
        return copy;
    }

    /** The same with one pixel a cell: on the screen each is enlarged to a block, which only makes a file large. */
    static BufferedImage smallest(BufferedImage image) {
        int across = step(image.getWidth(), image.getHeight(), image::getRGB);
        int down = step(image.getHeight(), image.getWidth(), (y, x) -> image.getRGB(x, y));
        BufferedImage small = new BufferedImage(image.getWidth() / across, image.getHeight() / down,
                BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < small.getHeight(); y++) {
            for (int x = 0; x < small.getWidth(); x++) {
                small.setRGB(x, y, image.getRGB(x * across, y * down));
            }
        }
        return small;
    }

    private interface Colours {
        int at(int along, int beside);
    }

    /** How many pixels in this direction are alike at a time. */
    private static int step(int length, int breadth, Colours colours) {
        int step = length;
        for (int i = 1; i < length && step > 1; i++) {
            for (int j = 0; j < breadth; j++) {
                if (colours.at(i, j) != colours.at(i - 1, j)) {
                    step = BigInteger.valueOf(step).gcd(BigInteger.valueOf(i)).intValue();
                    break;
                }
            }
        }
        return step;
    }
}
