package tapedeck.python.plot;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import tapedeck.array.EngineException;
import tapedeck.export.picture.PdfWriter;
import tapedeck.export.picture.SvgWriter;
import tapedeck.python.bridge.Arguments;
import tapedeck.python.bridge.CallTable;

/** The calls of matplotlib to its host: to take a figure that is shown or saved, and to make a file's content of one. */
public final class PlotCalls implements CallTable.Area {
    /** A pixel is so large in style sheets, and on the pages of a {@link PdfWriter}. */
    private static final double PAGE_DPI = 96;

    private final Consumer<PlotFigure> shown;

    /** @param shown takes each figure, on the script's thread */
    public PlotCalls(Consumer<PlotFigure> shown) {
        this.shown = shown;
    }

    @Override
    public void into(CallTable table) {
        table.put("plot_show", in -> {
            shown.accept(PlotReader.figure(in.value(0)));
            return null;
        });
        table.put("plot_picture", PlotCalls::picture);
        table.put("plot_pixels", PlotCalls::pixels);
    }

    /** Height, width, channels and the values from 0 to 255 of a picture whose bytes came as characters. */
    private static Object pixels(Arguments in) throws UncheckedIOException {
        BufferedImage image;
        try {
            image = ImageIO.read(new ByteArrayInputStream(in.text(0).getBytes(StandardCharsets.ISO_8859_1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (image == null) {
            throw EngineException.value("cannot identify image file");
        }
        int height = image.getHeight();
        int width = image.getWidth();
        int channels = image.getColorModel().getNumComponents() == 1
                ? 1
                : image.getColorModel().hasAlpha() ? 4 : 3;
        int[] values = new int[height * width * channels];
        for (int i = 0; i < height * width; i++) {
            int argb = image.getRGB(i % width, i / width);
            for (int c = 0; c < channels; c++) {
                values[i * channels + c] = channels == 1
                        ? image.getRaster().getSample(i % width, i / width, 0)
                        : argb >>> (c == 3 ? 24 : 16 - 8 * c) & 255;
            }
        }
        return List.of(height, width, channels, values);
    }

    /** The bytes of a picture, each a character: a text is what crosses to Python in one piece. */
    private static Object picture(Arguments in) throws UncheckedIOException {
        PlotFigure figure = PlotReader.figure(in.value(0));
        String kind = in.text(1);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            switch (kind) {
                case "svg" -> new SvgWriter().write(new PlotPicture(figure, PAGE_DPI).vectors(), bytes);
                case "pdf" -> new PdfWriter().write(new PlotPicture(figure, PAGE_DPI).vectors(), bytes);
                default -> ImageIO.write(new PlotPicture(figure, in.number(2)).image(), kind, bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }
}
