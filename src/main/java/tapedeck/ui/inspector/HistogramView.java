package tapedeck.ui.inspector;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import tapedeck.explain.Statistics;
import tapedeck.ui.theme.Palette;

/** How an array's numbers are spread, as bars; a line marks 0 where it lies inside. */
final class HistogramView extends Region {
    private final Canvas canvas = new Canvas();
    private final boolean gradient;
    private Statistics.@Nullable Histogram histogram;
    private Palette palette = Palette.LIGHT;

    HistogramView(boolean gradient) {
        this.gradient = gradient;
        getStyleClass().add("histogram");
        canvas.setManaged(false);
        getChildren().add(canvas);
    }

    void show(Statistics.@Nullable Histogram next, Palette colours) {
        histogram = next;
        palette = colours;
        setAccessibleText(next == null || Double.isNaN(next.from())
                ? "no histogram"
                : "histogram from " + Texts.number(next.from()) + " to " + Texts.number(next.to()));
        paint();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        paint();
    }

    private void paint() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        double width = canvas.getWidth();
        double height = canvas.getHeight();
        g.clearRect(0, 0, width, height);
        Statistics.Histogram now = histogram;
        Color ink = gradient ? palette.grad() : palette.data();
        g.setFill(palette.line());
        g.fillRect(0, height - 1, width, 1);
        if (now == null || now.most() == 0) {
            return;
        }
        int[] counts = now.counts();
        g.setFill(ink);
        for (int i = 0; i < counts.length; i++) {
            double high = counts[i] == 0 ? 0 : Math.max(1, (height - 2) * counts[i] / now.most());
            double left = Math.rint(i * width / counts.length);
            double right = Math.rint((i + 1) * width / counts.length);
            g.fillRect(left, height - 1 - high, Math.max(1, right - left - 1), high);
        }
        if (now.from() < 0 && now.to() > 0) {
            g.setFill(palette.text());
            g.fillRect(Math.rint(-now.from() / (now.to() - now.from()) * width), 0, 1, height);
        }
    }
}
