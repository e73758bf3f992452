package tapedeck.ui.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.deck.TensorState;
import tapedeck.ui.theme.Palette;

/**
 * The graph from afar, where no text can be read: cards as blocks in the colour of their gradient's size, lines as
 * lines. What is no number is striped, and has its sign where there is room for it.
 */
final class FarPainter {
    private static final double THICK = 1.2;
    private static final double STRIPE = 4;
    private static final double ROOM_FOR_TEXT = 16;
    private static final double DIM = 0.25;

    private final GraphLayout layout;
    private final Shown shown;
    private final @Nullable Lineage lineage;
    private final boolean byGradient;
    private final GradientScale scale;
    private final Map<Long, GradientScale.Size> sizes = new HashMap<>();
    private final Map<Integer, Graph.Call> calls = new HashMap<>();

    /** @param byGradient lines in the colour of the gradient that went over them */
    FarPainter(GraphLayout layout, Shown shown, @Nullable Lineage lineage, GradientScale scale, boolean byGradient) {
        this.layout = layout;
        this.shown = shown;
        this.lineage = lineage;
        this.scale = scale;
        this.byGradient = byGradient;
        shown.graph().calls().forEach(call -> calls.put(call.index(), call));
        shown.graph().cards().keySet().forEach(id -> {
            TensorState tensor = shown.tensors().get(id);
            NdArray grad = tensor == null ? null : tensor.grad();
            if (grad != null) {
                sizes.put(id, scale.of(grad));
            }
        });
    }

    /** Paints what falls into {@code width} by {@code height} pixels of what is zoomed and moved like that. */
    void paint(GraphicsContext g, double zoom, double x, double y, double width, double height) {
        g.clearRect(0, 0, width, height);
        Box seen = new Box(-x / zoom, -y / zoom, width / zoom, height / zoom);
        Palette palette = shown.palette();
        g.setLineWidth(1);
        for (GraphLayout.Frame frame : layout.frames()) {
            Box box = frame.box();
            if (box.overlaps(seen)) {
                g.setStroke(palette.line());
                g.strokeRect(x + zoom * box.x(), y + zoom * box.y(), zoom * box.width(), zoom * box.height());
            }
        }
        layout.routes().forEach((link, route) -> {
            if (route.bounds().grown(1).overlaps(seen)) {
                line(g, link, route, zoom, x, y);
            }
        });
        g.setGlobalAlpha(1);
        layout.junctions().forEach((index, box) -> {
            Graph.Call call = calls.get(index);
            if (call != null && box.overlaps(seen)) {
                g.setGlobalAlpha(lineage == null || lineage.has(call) ? 1 : DIM);
                g.setFill(junction(call, palette));
                g.fillRect(x + zoom * box.x(), y + zoom * box.y(), zoom * box.width(), zoom * box.height());
            }
        });
        layout.cards().forEach((id, box) -> {
            if (box.overlaps(seen)) {
                g.setGlobalAlpha(lineage == null || lineage.tensors().contains(id) ? 1 : DIM);
                block(g, id, x + zoom * box.x(), y + zoom * box.y(), zoom * box.width(), zoom * box.height());
            }
        });
        g.setGlobalAlpha(1);
    }

    private Color junction(Graph.Call call, Palette palette) {
        if (shown.isRunning(call)) {
            return shown.activity().direction() == Activity.Direction.FORWARD ? palette.data() : palette.grad();
        }
        return shown.isPassed(call) ? palette.grad() : palette.muted();
    }

    /** A line's pieces are upright: filled, they cost a fraction of what stroked ones do. */
    private void line(GraphicsContext g, Link link, Route route, double zoom, double x, double y) {
        Graph.Call call = calls.get(link.function());
        if (call == null) {
            return;
        }
        Palette palette = shown.palette();
        List<NdArray> gradients = shown.gradients(call, link);
        GradientScale.Size size = byGradient ? scale.of(gradients) : null;
        g.setGlobalAlpha(lineage == null || lineage.has(call, link) ? 1 : DIM);
        g.setFill(size == null || size.level() < 0
                ? gradients.isEmpty() ? palette.muted() : palette.grad()
                : GradientScale.color(size.level(), palette));
        double thick = size == null ? THICK : THICK + Math.max(0, size.level()) * 0.3;
        boolean dashed = size != null && size.level() < 0;
        for (int i = 1; i < route.points().size(); i++) {
            Point a = route.points().get(i - 1);
            Point b = route.points().get(i);
            piece(g, x + zoom * Math.min(a.x(), b.x()), y + zoom * Math.min(a.y(), b.y()),
                    zoom * Math.abs(a.x() - b.x()), zoom * Math.abs(a.y() - b.y()), thick, dashed);
        }
    }

    private static void piece(GraphicsContext g, double x, double y, double width, double height, double thick,
            boolean dashed) {
        double length = Math.max(width, height);
        double step = dashed ? 2 * STRIPE : length;
        for (double at = 0; at < length; at += step) {
            double piece = dashed ? Math.min(STRIPE, length - at) : length;
            if (width >= height) {
                g.fillRect(x + at, y - thick / 2, piece, thick);
            } else {
                g.fillRect(x - thick / 2, y + at, thick, piece);
            }
        }
    }

    private void block(GraphicsContext g, long id, double x, double y, double width, double height) {
        Palette palette = shown.palette();
        TensorState tensor = shown.tensors().get(id);
        GradientScale.Size size = sizes.get(id);
        g.setFill(size != null && size.level() >= 0
                ? GradientScale.color(size.level(), palette)
                : tensor != null && !tensor.requiresGrad() ? palette.dataSoft() : palette.panel());
        g.fillRect(x, y, width, height);
        g.setStroke(border(id, tensor, palette));
        g.strokeRect(x, y, width, height);
        if (size != null && size.level() < 0) {
            stripes(g, size.sign(), x, y, width, height, palette);
        }
    }

    private Color border(long id, @Nullable TensorState tensor, Palette palette) {
        if (shown.activity().lit().contains(id)) {
            return shown.activity().direction() == Activity.Direction.FORWARD ? palette.data() : palette.grad();
        }
        return tensor != null && tensor.parameter() ? palette.leaf() : palette.muted();
    }

    private static void stripes(GraphicsContext g, String sign, double x, double y, double width, double height,
            Palette palette) {
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
