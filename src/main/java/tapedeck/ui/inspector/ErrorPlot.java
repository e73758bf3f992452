package tapedeck.ui.inspector;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import tapedeck.explain.NumericCheck;
import tapedeck.ui.theme.Fonts;
import tapedeck.ui.theme.Palette;

/** The error of finite differences against their step, both logarithmic; the step in use is marked. */
final class ErrorPlot extends Region {
    private static final int H_LEAST = -12;
    private static final int H_MOST = -1;

    private final Canvas canvas = new Canvas();
    private final double em;
    private @Nullable NumericCheck check;
    private Palette palette = Palette.LIGHT;
    private double h;

    ErrorPlot(double em) {
        this.em = em;
        getStyleClass().add("error-plot");
        canvas.setManaged(false);
        getChildren().add(canvas);
    }

    void show(@Nullable NumericCheck next, double step, Palette colours) {
        check = next;
        h = step;
        palette = colours;
        setAccessibleText(next == null ? "No curve yet" : "Error against h. " + CheckModel.best(next));
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
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        NumericCheck now = check;
        if (now == null) {
            return;
        }
        double[] errors = now.curve().stream().mapToDouble(NumericCheck.Sample::error)
                .filter(e -> e > 0 && Double.isFinite(e)).toArray();
        int low = errors.length == 0
                ? -16
                : (int) Math.floor(Math.log10(java.util.Arrays.stream(errors).min().orElse(1)));
        int high = errors.length == 0
                ? 0
                : (int) Math.ceil(Math.log10(java.util.Arrays.stream(errors).max().orElse(1)));
        draw(g, now.curve(), low, Math.max(high, low + 2));
    }

    private void draw(GraphicsContext g, List<NumericCheck.Sample> curve, int low, int high) {
        double size = em * 0.82;
        double left = size * 3.6;
        double right = canvas.getWidth() - size * 0.8;
        double top = size * 0.8;
        double bottom = canvas.getHeight() - size * 1.7;
        g.setFont(Font.font(Fonts.MONO, size));
        g.setFill(palette.muted());
        g.setStroke(palette.line());
        g.setLineWidth(1);
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.RIGHT);
        int every = Math.max(1, (high - low + 3) / 4);
        for (int e = low; e <= high; e += every) {
            double y = Math.rint(bottom - (bottom - top) * (e - low) / (high - low)) + 0.5;
            g.strokeLine(left, y, right, y);
            g.fillText("1e" + e, left - size * 0.4, y);
        }
        g.setTextAlign(TextAlignment.CENTER);
        for (int e = H_LEAST; e <= H_MOST; e += 4) {
            g.fillText("1e" + e, Math.min(x(e, left, right), right - size), bottom + size);
        }
        double mark = Math.rint(x(Math.log10(h), left, right)) + 0.5;
        g.setStroke(palette.accent());
        g.strokeLine(mark, top, mark, bottom);
        g.setStroke(palette.grad());
        g.setLineWidth(1.8);
        g.beginPath();
        boolean open = false;
        for (NumericCheck.Sample sample : curve) {
            if (!Double.isFinite(sample.error())) {
                open = false;
                continue;
            }
            double level = Math.log10(Math.max(sample.error(), Math.pow(10, low)));
            double x = x(Math.log10(sample.h()), left, right);
            double y = bottom - (bottom - top) * (level - low) / (high - low);
            if (open) {
                g.lineTo(x, y);
            } else {
                g.moveTo(x, y);
            }
            open = true;
        }
        g.stroke();
    }

    private static double x(double exponent, double left, double right) {
        return left + (right - left) * (exponent - H_LEAST) / (H_MOST - H_LEAST);
    }
}
