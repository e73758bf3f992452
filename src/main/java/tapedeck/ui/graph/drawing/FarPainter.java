package tapedeck.ui.graph.drawing;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.tape.TensorState;
import tapedeck.ui.graph.layout.Box;
import tapedeck.ui.graph.layout.GraphLayout;
import tapedeck.ui.graph.layout.Point;
import tapedeck.ui.graph.layout.Route;
import tapedeck.ui.graph.model.GradientScale;
import tapedeck.ui.graph.model.Graph;
import tapedeck.ui.graph.model.GraphActivity;
import tapedeck.ui.graph.model.Lineage;
import tapedeck.ui.graph.model.Link;
import tapedeck.ui.graph.model.ShownGraph;
import tapedeck.ui.theme.Colours;
import tapedeck.ui.theme.Palette;

/**
 * The graph from afar, where no text can be read: cards as blocks in the colour of their gradient's size, lines as
 * lines. What is no number is striped, and has its sign where there is room for it. Colours are chosen once, so that
 * painting is quick; everything is a filled rectangle of whole pixels, which costs a fraction of what lines do.
 */
public final class FarPainter {
    private static final double THICK = 1;
    private static final double STRIPE = 4;
    private static final double ROOM_FOR_TEXT = 16;
    private static final double DIM = 0.25;

    /** A block with a border; {@code sign} is of what is no number, {@code name} of a folded module, else empty. */
    private record Block(Box box, Color fill, Color border, String sign, String name) {}

    /** A line. */
    private record Line(Route route, Box bounds, Color color, double thick, boolean dashed) {}

    private final Palette palette;
    private final List<GraphLayout.Frame> frames;
    private final List<Line> lines = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();

    /** @param onOneScale lines in the colour of the gradient that went over them */
    public FarPainter(GraphLayout layout, ShownGraph shown, @Nullable Lineage lineage, boolean onOneScale) {
        GradientScale scale = shown.scale();
        palette = shown.palette();
        frames = layout.frames();
        for (Graph.Call call : shown.graph().calls()) {
            for (int i = -call.outputs().size(); i < call.inputs().size(); i++) {
                Link link = new Link(call.index(), i);
                Route route = layout.routes().get(link);
                if (route != null) {
                    lines.add(line(route, shown.gradients(call, link), onOneScale ? scale : null,
                            shown.isRunning(call, link) || lineage == null || lineage.has(call, link)));
                }
            }
            Box junction = layout.junctions().get(call.index());
            if (junction != null) {
                Color color = dimmed(junction(call, shown),
                        shown.isRunning(call) || lineage == null || lineage.has(call));
                blocks.add(new Block(junction, color, color, "", call.module() == null ? "" : call.name()));
            }
        }
        layout.cards().forEach((id, box) -> {
            TensorState tensor = shown.tensors().get(id);
            if (tensor != null) {
                blocks.add(card(box, tensor, shown, scale, shown.activity().lit().contains(id) || lineage == null
                        || lineage.tensors().contains(id)));
            }
        });
    }

    private Line line(Route route, List<NdArray> gradients, @Nullable GradientScale scale, boolean lit) {
        GradientScale.Size size = scale == null ? null : scale.of(gradients);
        boolean levelled = size != null && size.level() >= 0;
        Color color = size != null && levelled
                ? Colours.gradient(palette, size.share())
                : gradients.isEmpty() ? palette.muted() : palette.grad();
        double thick = size != null && levelled ? THICK + size.level() * 0.4 : THICK;
        return new Line(route, route.bounds().grown(1), dimmed(color, lit), thick, size != null && !levelled);
    }

    private Color junction(Graph.Call call, ShownGraph shown) {
        if (shown.isRunning(call)) {
            return running(shown);
        }
        return shown.isPassed(call) ? palette.grad() : palette.muted();
    }

    private Color running(ShownGraph shown) {
        return switch (shown.activity().direction()) {
            case FORWARD -> palette.data();
            case FAILED -> palette.danger();
            case NONE, BACKWARD, UPDATE -> palette.grad();
        };
    }

    private Block card(Box box, TensorState tensor, ShownGraph shown, GradientScale scale, boolean lit) {
        NdArray grad = tensor.grad();
        GradientScale.Size size = grad == null ? null : scale.of(grad);
        Color fill = size != null && size.level() >= 0
                ? Colours.gradient(palette, size.share())
                : tensor.requiresGrad() ? palette.panel() : palette.dataSoft();
        Color border = shown.activity().lit().contains(tensor.id())
                ? running(shown)
                : tensor.parameter() ? palette.leaf() : palette.muted();
        return new Block(box, dimmed(fill, lit), dimmed(border, lit),
                size == null || size.level() >= 0 ? "" : size.sign(), "");
    }

    private Color dimmed(Color color, boolean lit) {
        return lit ? color : palette.background().interpolate(color, DIM);
    }

    /** Paints what falls into {@code width} by {@code height} pixels of what is zoomed and moved like that. */
    public void paint(GraphicsContext g, double zoom, double x, double y, double width, double height) {
        g.clearRect(0, 0, width, height);
        Box seen = new Box(-x / zoom, -y / zoom, width / zoom, height / zoom);
        g.setFill(palette.line());
        for (GraphLayout.Frame frame : frames) {
            Box box = frame.box();
            if (box.overlaps(seen)) {
                outline(g, Math.rint(x + zoom * box.x()), Math.rint(y + zoom * box.y()),
                        Math.rint(zoom * box.width()), Math.rint(zoom * box.height()));
            }
        }
        for (Line line : lines) {
            if (line.bounds.overlaps(seen)) {
                line(g, line, zoom, x, y);
            }
        }
        for (Block block : blocks) {
            if (block.box.overlaps(seen)) {
                block(g, block, Math.rint(x + zoom * block.box.x()), Math.rint(y + zoom * block.box.y()),
                        Math.max(1, Math.rint(zoom * block.box.width())),
                        Math.max(1, Math.rint(zoom * block.box.height())));
            }
        }
    }

    /** Writes the names of modules over what {@link #paint} has painted there. */
    public void name(GraphicsContext g, double zoom, double x, double y, double width, double height) {
        Box seen = new Box(-x / zoom, -y / zoom, width / zoom, height / zoom);
        FarNames names = new FarNames(g, palette);
        for (GraphLayout.Frame frame : frames) {
            if (frame.box().overlaps(seen) && !frame.path().isEmpty()) {
                names.above(frame.title(), x + zoom * frame.box().x(), y + zoom * frame.box().y(),
                        zoom * frame.box().height());
            }
        }
        for (Block block : blocks) {
            if (!block.name.isEmpty() && block.box.overlaps(seen)) {
                names.in(block.name, block.fill, x + zoom * block.box.x(), y + zoom * block.box.y(),
                        zoom * block.box.width(), zoom * block.box.height());
            }
        }
    }

    private static void outline(GraphicsContext g, double x, double y, double width, double height) {
        g.fillRect(x, y, width, 1);
        g.fillRect(x, y + height, width, 1);
        g.fillRect(x, y, 1, height);
        g.fillRect(x + width, y, 1, height);
    }

    private static void line(GraphicsContext g, Line line, double zoom, double x, double y) {
        g.setFill(line.color);
        List<Point> points = line.route.points();
        double thick = Math.max(1, Math.rint(line.thick));
        for (int i = 1; i < points.size(); i++) {
            Point a = points.get(i - 1);
            Point b = points.get(i);
            double left = Math.rint(x + zoom * Math.min(a.x(), b.x()));
            double top = Math.rint(y + zoom * Math.min(a.y(), b.y()));
            double width = Math.rint(zoom * Math.abs(a.x() - b.x()));
            double height = Math.rint(zoom * Math.abs(a.y() - b.y()));
            double length = Math.max(width, height);
            double step = line.dashed ? 2 * STRIPE : Math.max(1, length);
            for (double at = 0; at < length; at += step) {
                double piece = line.dashed ? Math.min(STRIPE, length - at) : length;
                if (width >= height) {
                    g.fillRect(left + at, top, piece, thick);
                } else {
                    g.fillRect(left, top + at, thick, piece);
                }
            }
        }
    }

    private void block(GraphicsContext g, Block block, double x, double y, double width, double height) {
        g.setFill(block.border);
        g.fillRect(x, y, width, height);
        if (width <= 2 || height <= 2) {
            return;
        }
        g.setFill(block.fill);
        g.fillRect(x + 1, y + 1, width - 2, height - 2);
        if (!block.sign.isEmpty()) {
            stripes(g, block.sign, x, y, width, height);
        }
    }

    private void stripes(GraphicsContext g, String sign, double x, double y, double width, double height) {
        g.setFill(palette.text());
        for (double at = 0; at < width; at += 2 * STRIPE) {
            g.fillRect(x + at, y, Math.min(STRIPE, width - at), height);
        }
        if (height >= ROOM_FOR_TEXT) {
            g.setFill(palette.panel());
            g.fillRect(x + 2, y + height / 2 - 7, Math.min(width - 4, sign.length() * 8.0 + 2), 14);
            g.setFill(palette.text());
            g.fillText(sign, x + 3, y + height / 2 + 5, width - 6);
        }
    }
}
