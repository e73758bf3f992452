package tapedeck.python.plot;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import tapedeck.python.bridge.Arguments;
import tapedeck.python.bridge.CallTable;

/** What matplotlib asks of the host: to take a figure that is shown or saved, and to make a file's content of one. */
public final class PlotCalls implements CallTable.Area {
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
    }

    /** The bytes of a picture, each a character: a text is what crosses to Python in one piece. */
    private static Object picture(Arguments in) throws UncheckedIOException {
        PlotFigure figure = PlotReader.figure(in.value(0));
        String kind = in.text(1);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new PlotPicture(figure, in.number(2)).image(), kind.equals("svg") ? "png" : kind, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!kind.equals("svg")) {
            return bytes.toString(StandardCharsets.ISO_8859_1);
        }
        String size = " width='" + figure.width() + "in' height='" + figure.height() + "in'";
        return "<svg xmlns='http://www.w3.org/2000/svg'" + size + "><image" + size + " href='data:image/png;base64,"
                + Base64.getEncoder().encodeToString(bytes.toByteArray()) + "'/></svg>\n";
    }
}
