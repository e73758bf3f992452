package tapedeck.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import tapedeck.export.picture.GifWriter;
import tapedeck.export.picture.PdfWriter;
import tapedeck.export.picture.PlateWriter;
import tapedeck.export.picture.PngWriter;
import tapedeck.export.picture.SvgWriter;
import tapedeck.export.picture.VectorPicture;
import tapedeck.program.ProgramException;
import tapedeck.text.Message;

/** Plates in the formats that take a graph. */
public final class Plates {
    private static final int MEGABYTE = 20;

    private Plates() {}

    /**
     * The content of a file.
     *
     * @param scale pixels a pixel of the screen, where there are any: 1, 2 or 4
     * @param room the bytes of memory there are for pixels
     * @throws ProgramException in a sentence with both numbers, if they take more
     */
    public static byte[] write(VectorPicture picture, Format format, int scale, long room)
            throws IOException, ProgramException {
        long needs = pixels(picture, scale);
        if (format == Format.PNG && needs > Math.min(room, Integer.MAX_VALUE)) {
            throw new ProgramException(Message.of("export.picture.tooLarge", "needs", needs >> MEGABYTE, "has",
                    Math.min(room, Integer.MAX_VALUE) >> MEGABYTE));
        }
        PlateWriter writer = switch (format) {
            case SVG -> new SvgWriter();
            case PNG -> new PngWriter(scale);
            case PDF -> new PdfWriter();
            default -> throw new IllegalArgumentException(format.id());
        };
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        writer.write(picture, content);
        return content.toByteArray();
    }

    /**
     * The content of a GIF of pictures of the same size, one after the other.
     *
     * @param seconds each is shown
     * @param room the bytes of memory there are for pixels: of two pictures at a time
     * @throws ProgramException in a sentence with both numbers, if they take more
     */
    public static byte[] film(List<VectorPicture> frames, double seconds, long room)
            throws IOException, ProgramException {
        long one = pixels(frames.getFirst(), 1);
        if (one > Integer.MAX_VALUE || 2 * one > room) {
            throw new ProgramException(Message.of("export.picture.filmTooLarge", "needs", (2 * one) >> MEGABYTE, "has",
                    Math.min(room, 2L * Integer.MAX_VALUE) >> MEGABYTE));
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        new GifWriter(seconds).write(frames, content);
        return content.toByteArray();
    }

    /** Of a picture, in bytes. */
    private static long pixels(VectorPicture picture, double scale) {
        return (long) (picture.width() * scale * picture.height() * scale * Integer.BYTES);
    }
}
