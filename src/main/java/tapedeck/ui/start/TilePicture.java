package tapedeck.ui.start;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import tapedeck.lessons.Cover;
import tapedeck.ui.plot.Pen;

/**
 * A drawing of a few shapes in the theme's colours, as {@code pictures.txt} has it.
 *
 * @param width where it is 64 high
 * @param shapes the lowest first
 */
record TilePicture(double width, List<TileShape> shapes) {
    private static final double WIDTH = 124;
    private static final double HEIGHT = 64;
    private static final String FILL = "fill";
    private static final String LETTERS = "write";

    /** Reads all there are, by name. */
    static Map<String, TilePicture> all() {
        Map<String, TilePicture> all = new HashMap<>();
        List<TileShape> shapes = new ArrayList<>();
        try (InputStream file = Objects
                .requireNonNull(TilePicture.class.getResourceAsStream("/tapedeck/ui/start/pictures.txt"))) {
            for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
                if (line.startsWith(" ")) {
                    shapes.add(shape(line.strip().split(" ", 3)));
                } else if (!line.isEmpty() && !line.startsWith("#")) {
                    shapes = new ArrayList<>();
                    String[] parts = line.split(" ", 2);
                    all.put(parts[0],
                            new TilePicture(parts.length == 1 ? WIDTH : Double.parseDouble(parts[1]), shapes));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private static TileShape shape(String[] parts) {
        String[] colour = parts[0].split("/", 2);
        TileShape.Ink ink = new TileShape.Ink(colour[0], colour.length == 1 ? 1 : Double.parseDouble(colour[1]));
        if (parts[1].startsWith(LETTERS)) {
            String[] words = parts[2].split(" ", 3);
            return new TileShape.Letters(ink, Double.parseDouble(parts[1].substring(LETTERS.length())),
                    Double.parseDouble(words[0]), Double.parseDouble(words[1]), words[2]);
        }
        return parts[1].equals(FILL)
                ? new TileShape.Area(ink, parts[2])
                : new TileShape.Line(ink, Double.parseDouble(parts[1]), parts[2]);
    }

    /** The name of a lesson's. */
    static String name(Cover.Picture picture) {
        return picture.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Paints it as large as there is room. */
    void paint(Pen pen) {
        GraphicsContext g = pen.g();
        double scale = Math.min(pen.width() / width, pen.height() / HEIGHT);
        g.save();
        g.translate((pen.width() - width * scale) / 2, (pen.height() - HEIGHT * scale) / 2);
        g.scale(scale, scale);
        g.setLineCap(StrokeLineCap.ROUND);
        g.setLineJoin(StrokeLineJoin.ROUND);
        shapes.forEach(shape -> shape.paint(pen));
        g.restore();
    }
}
