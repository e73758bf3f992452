package tapedeck.export.picture;

import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Plates as PNG.
 *
 * @param scale pixels a pixel of the screen: 1, 2 or 4
 */
public record PngWriter(int scale) implements PlateWriter {
    @Override
    public void write(VectorPicture picture, OutputStream out) throws IOException {
        out.write(bytes(new PixelPainter().paint(picture, scale)));
    }

    /**
     * A picture as the bytes of a PNG file. All are made before one is written: what a disk says that takes no more would be lost
     * in ImageIO, which also keeps what it makes in a file of its own.
     */
    public static byte[] bytes(RenderedImage picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            if (!ImageIO.write(picture, "png", out)) {
                throw new IllegalArgumentException(picture.toString());
            }
        }
        return bytes.toByteArray();
    }
}
