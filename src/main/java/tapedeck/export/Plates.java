package tapedeck.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import tapedeck.export.picture.PdfWriter;
import tapedeck.export.picture.Plate;
import tapedeck.export.picture.PlateWriter;
import tapedeck.export.picture.PngWriter;
import tapedeck.export.picture.SvgWriter;

/** Plates in the formats that take a graph. */
public final class Plates {
    private Plates() {}

    /**
     * The content of a file.
     *
     * @param scale pixels a pixel of the screen, where there are any: 1, 2 or 4
     */
    public static byte[] write(Plate picture, Format format, int scale) throws IOException {
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
