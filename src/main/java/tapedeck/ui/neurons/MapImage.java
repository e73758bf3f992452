package tapedeck.ui.neurons;

import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** A picture of few cells, enlarged, with round corners. Pixels only. */
final class MapImage {
    /** The opaque colour at a place, counted in cells from the first one's middle. */
    @FunctionalInterface
    private interface Colour {
        int at(double u, double v);
    }

    private MapImage() {}

    /**
     * Cells that have colours.
     *
     * @param argb opaque, row by row
     * @param across cells in a row
     * @param side of the picture, in its pixels
     * @param radius of its corners, in pixels
     * @param smooth whether cells flow into each other
     */
    static WritableImage of(int[] argb, int across, int side, double radius, boolean smooth) {
        int down = argb.length / across;
        return image(side, radius, across, down, smooth, (u, v) -> {
            int left = (int) u;
            int right = Math.min(left + 1, across - 1);
            int row = (int) v;
            int top = row * across;
            int below = Math.min(row + 1, down - 1) * across;
            return mix(mix(argb[top + left], argb[top + right], u - left),
                    mix(argb[below + left], argb[below + right], u - left), v - row);
        });
    }

    /**
     * Cells that have numbers, which flow into each other: what lies between two is coloured as the number between them, so that
     * an edge is smooth however steep it is.
     *
     * @param numbers from -1 to 1, row by row
     * @param ramp opaque colours from -1 to 1
     */
    static WritableImage of(double[] numbers, int[] ramp, int across, int side, double radius) {
        int down = numbers.length / across;
        return image(side, radius, across, down, true, (u, v) -> {
            int left = (int) u;
            int right = Math.min(left + 1, across - 1);
            int row = (int) v;
            int top = row * across;
            int below = Math.min(row + 1, down - 1) * across;
            double upper = numbers[top + left] + (numbers[top + right] - numbers[top + left]) * (u - left);
            double lower = numbers[below + left] + (numbers[below + right] - numbers[below + left]) * (u - left);
            double number = upper + (lower - upper) * (v - row);
            return ramp[(int) Math.round((Math.clamp(number, -1, 1) + 1) / 2 * (ramp.length - 1))];
        });
    }

    private static WritableImage image(int side, double radius, int across, int down, boolean smooth, Colour colour) {
        int[] pixels = new int[side * side];
        for (int y = 0; y < side; y++) {
            double v = at(y, down, side, smooth);
            for (int x = 0; x < side; x++) {
                int argb = colour.at(at(x, across, side, smooth), v);
                pixels[y * side + x] = (argb & 0xffffff) | covered(x, y, side, radius) << 24;
            }
        }
        WritableImage image = new WritableImage(side, side);
        image.getPixelWriter().setPixels(0, 0, side, side, PixelFormat.getIntArgbInstance(), pixels, 0, side);
        return image;
    }

    /** The place of a pixel among the cells' middles. */
    private static double at(int pixel, int cells, int side, boolean smooth) {
        double at = (pixel + 0.5) * cells / side;
        return smooth ? Math.clamp(at - 0.5, 0, cells - 1) : (int) at;
    }

    /** How much of a pixel lies within the round corners, 0 to 255. */
    private static int covered(int x, int y, int side, double radius) {
        double dx = radius - Math.min(x + 0.5, side - x - 0.5);
        double dy = radius - Math.min(y + 0.5, side - y - 0.5);
        return dx <= 0 || dy <= 0
                ? 255
                : (int) Math.round(255 * Math.clamp(radius - Math.hypot(dx, dy) + 0.5, 0, 1));
    }

    private static int mix(int one, int other, double share) {
        int weight = (int) (256 * share);
        int even = (((one & 0xff00ff) * (256 - weight) + (other & 0xff00ff) * weight) >>> 8) & 0xff00ff;
        int odd = ((one >>> 8 & 0xff) * (256 - weight) + (other >>> 8 & 0xff) * weight) & 0xff00;
        return even | odd;
    }
}
