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
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;
import tapedeck.lessons.Cover;
import tapedeck.ui.plot.Pen;
import tapedeck.ui.theme.Colours;
import tapedeck.ui.theme.Fonts;
import tapedeck.ui.theme.Palette;

/**
 * A drawing of a few shapes in the theme's colours, as {@code pictures.txt} has it.
 *
 * @param width where it is 64 high
 * @param shapes the lowest first
 */
record TilePicture(double width, List<Shape> shapes) {
    private static final double WIDTH = 124;
    private static final double HEIGHT = 64;
    private static final String FILL = "fill";
    private static final String LETTERS = "write";

    /**
     * One shape.
     *
     * @param colour its name, with its share on the panel behind a slash if that is not all of it
     * @param how {@code fill}, the width of its line, or {@code write} and the size of its letters
     * @param path an SVG path, or the middle of the words, x and y, and the words
     */
    record Shape(String colour, String how, String path) {}

    /** Reads all there are, by name. */
    static Map<String, TilePicture> all() {
        Map<String, TilePicture> all = new HashMap<>();
        List<Shape> shapes = new ArrayList<>();
        try (InputStream file = Objects
                .requireNonNull(TilePicture.class.getResourceAsStream("/tapedeck/ui/start/pictures.txt"))) {
            for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
                if (line.startsWith(" ")) {
                    String[] parts = line.strip().split(" ", 3);
                    shapes.add(new Shape(parts[0], parts[1], parts[2]));
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
        shapes.forEach(shape -> paint(pen, shape));
        g.restore();
    }

    private static void paint(Pen pen, Shape shape) {
        GraphicsContext g = pen.g();
        Color colour = colour(pen, shape.colour());
        if (shape.how().startsWith(LETTERS)) {
            String[] words = shape.path().split(" ", 3);
            pen.text(words[2], Double.parseDouble(words[0]), Double.parseDouble(words[1]),
                    Font.font(Fonts.MONO, FontWeight.BOLD, Double.parseDouble(shape.how().substring(LETTERS.length()))),
                    colour,
                    TextAlignment.CENTER);
            return;
        }
        g.beginPath();
        g.appendSVGPath(shape.path());
        if (shape.how().equals(FILL)) {
            g.setFill(colour);
            g.fill();
        } else {
            pen.stroke(colour, Double.parseDouble(shape.how()));
            g.stroke();
        }
    }

    private static Color colour(Pen pen, String words) {
        String[] parts = words.split("/", 2);
        Color full = named(pen.palette(), parts[0]);
        return parts.length == 1 ? full : pen.faint(full, Double.parseDouble(parts[1]));
    }

    private static Color named(Palette palette, String name) {
        int of = name.indexOf('-') + 1;
        return switch (name) {
            case "text" -> palette.text();
            case "muted" -> palette.muted();
            case "line" -> palette.line();
            case "panel" -> palette.panel();
            case "data" -> palette.data();
            case "data-soft" -> palette.dataSoft();
            case "grad" -> palette.grad();
            case "grad-soft" -> palette.gradSoft();
            case "leaf" -> palette.leaf();
            case "danger" -> palette.danger();
            default -> name.startsWith("class-")
                    ? Colours.ofClass(palette, Integer.parseInt(name.substring(of)))
                    : Colours.curve(palette, Integer.parseInt(name.substring(of)));
        };
    }
}
