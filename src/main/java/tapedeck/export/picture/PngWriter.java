package tapedeck.export.picture;

import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageIO;

/**
 * Plates as PNG.
 *
 * @param scale pixels a pixel of the screen: 1, 2 or 4
 */
public record PngWriter(int scale) implements PlateWriter {
    @Override
    public void write(Plate picture, OutputStream out) throws IOException {
        ImageIO.write(new PlatePainter().paint(picture, scale), "png", out);
    }
}
