package tapedeck.export.picture;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import tapedeck.view.plot.PlotColour;
import tapedeck.view.plot.PlotColours;
import tapedeck.view.plot.PlotPen;

/** Draws plots as a {@link VectorPicture}, in the colours of a bright window on white paper. For one thread. */
public final class VectorPen implements PlotPen {
    private static final int PAPER = 0xffffffff;
    /** The size of letters and digits in plots, of the font size. */
    private static final double SMALL = 0.85;
    private static final double ADVANCE = 0.6;
    /** The way from the middle of a letter down to its baseline, of its size. */
    private static final double MIDDLE = 0.36;
    private static final double THINNEST = 0.5;

    private final double em;
    private final double width;
    private final double height;
    private final Typefaces faces = new Typefaces();
    private List<DrawOp> marks = new ArrayList<>();
    private double left;
    private double top;
    private int argb;
    private double thick = 1;
    private List<Double> dashes = List.of();

    /** All in pixels. */
    public VectorPen(double em, double width, double height) {
        this.em = em;
        this.width = width;
        this.height = height;
    }

    /** All that was drawn, on paper, over {@code behind}. */
    public VectorPicture picture(DrawOp... behind) {
        return new VectorPicture(width, height, PAPER,
                Stream.concat(Stream.of(behind), marks.stream()).toList());
    }

    @Override
    public double em() {
        return em;
    }

    @Override
    public double digit() {
        return ADVANCE * SMALL * em;
    }

    @Override
    public double width(String words) {
        return faces.width(words, FontFace.SANS, SMALL * em);
    }

    @Override
    public double width() {
        return width;
    }

    @Override
    public double height() {
        return height;
    }

    @Override
    public double hairline() {
        return Math.max(THINNEST, em / 13);
    }

    @Override
    public double crisp(double at) {
        return at;
    }

    private static int argb(PlotColour colour) {
        int rgb = switch (colour.role()) {
            case TEXT -> 0x1f2430;
            case MUTED -> 0x586074;
            case LINE -> 0xc9cedb;
            case PANEL -> 0xffffff;
            case DATA -> 0x4a58d6;
            case GRAD -> 0xb54c06;
            case LEAF -> 0x2e7d4f;
            case ACCENT -> 0x4a58d6;
            case CURVE -> PlotColours.LIGHT.curve((int) colour.number());
            case RATE -> PlotColours.LIGHT.rate(colour.number());
            case SCRIPT, EXACT -> (int) colour.number();
        };
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            mixed = mixed << 8 | (int) Math.rint(255 + ((rgb >> shift & 255) - 255) * colour.share());
        }
        return (int) Math.rint(255 * Math.clamp(colour.alpha(), 0, 1)) << 24 | mixed;
    }

    @Override
    public void colour(PlotColour colour) {
        argb = argb(colour);
    }

    @Override
    public void stroke(double thickness, double... lengths) {
        thick = thickness;
        dashes = DoubleStream.of(lengths).boxed().toList();
    }

    private void trace(Path2D path, boolean round) {
        marks.add(new DrawOp.Trace(path, 0, new Edge(argb, thick, dashes, round && dashes.isEmpty())));
    }

    private void fill(Shape shape) {
        marks.add(new DrawOp.Trace(new Path2D.Double(shape), argb, Edge.NONE));
    }

    private Path2D path(double[] x, double[] y, int n) {
        Path2D path = new Path2D.Double();
        path.moveTo(x[0] - left, y[0] - top);
        for (int i = 1; i < n; i++) {
            path.lineTo(x[i] - left, y[i] - top);
        }
        return path;
    }

    @Override
    public void line(double x1, double y1, double x2, double y2) {
        trace(path(new double[]{x1, x2}, new double[]{y1, y2}, 2), false);
    }

    @Override
    public void polyline(double[] x, double[] y, int n) {
        if (n == 1) {
            dot(x[0], y[0], Math.max(3, 2 * thick));
        } else if (n > 1) {
            trace(path(x, y, n), true);
        }
    }

    @Override
    public void polygon(double[] x, double[] y) {
        if (x.length > 0) {
            Path2D path = path(x, y, x.length);
            path.closePath();
            fill(path);
        }
    }

    @Override
    public void box(double x, double y, double wide, double high) {
        marks.add(new DrawOp.Block(x - left, y - top, wide, high, 0, argb, Edge.NONE));
    }

    @Override
    public void disc(double x, double y, double diameter) {
        fill(new Ellipse2D.Double(x - left, y - top, diameter, diameter));
    }

    @Override
    public void cells(int[][] colours, double x, double y, double wide, double high, double alpha) {
        BufferedImage cells = new BufferedImage(colours[0].length, colours.length, BufferedImage.TYPE_INT_ARGB);
        for (int r = 0; r < colours.length; r++) {
            for (int c = 0; c < Math.min(colours[r].length, colours[0].length); c++) {
                int seen = (int) Math.rint((colours[r][c] >>> 24) * Math.clamp(alpha, 0, 1));
                cells.setRGB(c, r, seen << 24 | (colours[r][c] & 0xffffff));
            }
        }
        marks.add(new DrawOp.Raster(x - left, y - top, wide, high, cells));
    }

    @Override
    public void words(String text, double x, double y, PlotColour colour, Align align) {
        write(text, x, y, width(text), FontFace.SANS, colour, align);
    }

    @Override
    public void number(String text, double x, double y, PlotColour colour, Align align) {
        write(text, x, y, text.length() * digit(), FontFace.MONO, colour, align);
    }

    private void write(String text, double x, double y, double wide, FontFace face, PlotColour colour, Align align) {
        double begin = switch (align) {
            case LEFT -> x;
            case CENTER -> x - wide / 2;
            case RIGHT -> x - wide;
        };
        if (!text.isEmpty()) {
            marks.add(new DrawOp.Letters(text, begin - left, y - top + MIDDLE * SMALL * em, wide, face, SMALL * em,
                    argb(colour)));
        }
    }

    @Override
    public void within(double x, double y, double wide, double high, Runnable inside) {
        List<DrawOp> outside = marks;
        double outerLeft = left;
        double outerTop = top;
        marks = new ArrayList<>();
        left = x;
        top = y;
        inside.run();
        outside.add(new DrawOp.Cutout(x - outerLeft, y - outerTop, wide, high, List.copyOf(marks)));
        marks = outside;
        left = outerLeft;
        top = outerTop;
    }
}
