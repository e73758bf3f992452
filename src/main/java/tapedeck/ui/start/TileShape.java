package tapedeck.ui.start;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;
import tapedeck.ui.plot.Pen;
import tapedeck.ui.theme.Colours;
import tapedeck.ui.theme.Fonts;
import tapedeck.ui.theme.Palette;

/** One shape of a {@link TilePicture}. */
sealed interface TileShape {
    /** Paints it in the picture's own measure. */
    void paint(Pen pen);

    /** An area within an SVG path. */
    record Area(Ink ink, String path) implements TileShape {
        @Override
        public void paint(Pen pen) {
            GraphicsContext g = pen.g();
            g.beginPath();
            g.appendSVGPath(path);
            g.setFill(ink.of(pen));
            g.fill();
        }
    }

    /** A line along an SVG path. */
    record Line(Ink ink, double width, String path) implements TileShape {
        @Override
        public void paint(Pen pen) {
            GraphicsContext g = pen.g();
            g.beginPath();
            g.appendSVGPath(path);
            pen.stroke(ink.of(pen), width);
            g.stroke();
        }
    }

    /** Words around {@code x}, on the line {@code y}. */
    record Letters(Ink ink, double size, double x, double y, String words) implements TileShape {
        @Override
        public void paint(Pen pen) {
            pen.text(words, x, y, Font.font(Fonts.MONO, FontWeight.BOLD, size), ink.of(pen), TextAlignment.CENTER);
        }
    }

    /**
     * A colour of the theme.
     *
     * @param name as {@code -td-…} names it
     * @param share so much of it on the panel, up to 1
     */
    record Ink(String name, double share) {
        Color of(Pen pen) {
            Color full = named(pen.palette());
            return share == 1 ? full : pen.faint(full, share);
        }

        private Color named(Palette palette) {
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
}
