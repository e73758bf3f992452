package tapedeck.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import tapedeck.export.picture.PdfWriter;
import tapedeck.export.picture.Plate;
import tapedeck.export.picture.PlateWriter;
import tapedeck.export.picture.PngWriter;
import tapedeck.export.picture.SvgWriter;
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
    public static byte[] write(Plate picture, Format format, int scale, long room)
            throws IOException, ProgramException {
        double pixels = picture.width() * scale * picture.height() * scale;
        long needs = (long) (pixels * Integer.BYTES);
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
}
