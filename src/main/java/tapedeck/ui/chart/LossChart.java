package tapedeck.ui.chart;

import java.util.Objects;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import tapedeck.ui.theme.Fonts;
import tapedeck.ui.theme.NumberText;
import tapedeck.ui.theme.Palette;

/**
 * The loss over the iterations: every batch, smoothed, and as measured on all rows, with the learning rate on a track
 * below and a marker wherever it changed. On the FX thread only.
 */
public final class LossChart extends Region {
    private static final double SMALL = 0.85;
    private static final double LEAST_HEIGHT = 7;
    private static final double LEAST_WIDTH = 24;

    private final ChartHeader header = new ChartHeader();
    private final Canvas canvas = new Canvas();
    /** The pointer's reading is drawn over the chart, so that a moving pointer redraws only this. */
    private final Canvas overlay = new Canvas();
    private final ChartModel model = new ChartModel();
    private final AxisPainter axes = new AxisPainter();
    private final CurvePainter curves = new CurvePainter();
    private final RatePainter rates = new RatePainter();
    private final StretchPainter stretches = new StretchPainter();
    private final ReadingPainter readings = new ReadingPainter();
    private final Text digit = new Text("0");

    private Palette palette = Palette.LIGHT;
    private ChartData data = ChartData.EMPTY;
    private double em = Font.getDefault().getSize();
    private Font mono = Font.getDefault();
    private Font sans = Font.getDefault();
    private double pointer = Double.NaN;

    /** A chart that shows nothing yet. */
    public LossChart() {
        getStyleClass().add("loss-chart");
        getStylesheets()
                .add(Objects.requireNonNull(LossChart.class.getResource("chart.css"), "chart.css").toExternalForm());
        setAccessibleRole(AccessibleRole.PARENT);
        canvas.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        overlay.setMouseTransparent(true);
        getChildren().addAll(header, canvas, overlay);
        header.logProperty().subscribe(this::paint);
        header.title().fontProperty().subscribe(this::setFonts);
        canvas.setOnMouseMoved(this::point);
        canvas.setOnMouseDragged(this::point);
        canvas.setOnMouseExited(_ -> {
            pointer = Double.NaN;
            paintReading();
        });
    }

    private void setFonts(Font font) {
        em = font.getSize();
        mono = Font.font(Fonts.MONO, SMALL * em);
        sans = Font.font(Fonts.SANS, SMALL * em);
        digit.setFont(mono);
        requestLayout();
        paint();
    }

    private void point(MouseEvent event) {
        pointer = event.getX();
        paintReading();
    }

    /** The theme's colours. */
    public void setPalette(Palette next) {
        palette = next;
        paint();
    }

    /** Shows {@code next}; to be called at every pulse: it draws only if something changed. */
    public void show(ChartData next) {
        if (!next.looksLike(data)) {
            data = next;
            paint();
        }
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double width = Math.max(0, snapSizeX(getWidth() - left - snappedRightInset()));
        double top = snappedTopInset();
        double head = snapSizeY(header.prefHeight(width));
        double height = Math.max(0, Math.floor(getHeight() - top - head - snappedBottomInset()));
        header.resizeRelocate(left, top, width, head);
        for (Canvas each : new Canvas[]{canvas, overlay}) {
            each.relocate(left, top + head);
            each.setWidth(width);
            each.setHeight(height);
        }
        paint();
    }

    private void paint() {
        double width = canvas.getWidth();
        double height = canvas.getHeight();
        if (width < 1 || height < 1) {
            return;
        }
        model.update(data, width, height, em, digit.getLayoutBounds().getWidth(), header.logProperty().get());
        Pen pen = pen(canvas);
        pen.g().clearRect(0, 0, width, height);
        axes.paint(pen, model);
        rates.track(pen, model);
        if (data.losses().size() == 0) {
            Frame frame = model.frame();
            pen.text(hint(), (frame.left() + frame.right()) / 2, (frame.top() + frame.bottom()) / 2,
                    Font.font(Fonts.SANS, em), palette.muted(), TextAlignment.CENTER);
        } else {
            stretches.paint(pen, model);
            rates.lines(pen, model);
            curves.paint(pen, model);
            rates.labels(pen, model);
        }
        paintReading();
    }

    private String hint() {
        return data.iteration() == 0
                ? "Press play: the loss of every iteration is drawn here"
                : "The loss of iteration 1 is drawn here when it ends";
    }

    private void paintReading() {
        Pen pen = pen(overlay);
        pen.g().clearRect(0, 0, overlay.getWidth(), overlay.getHeight());
        Reading reading = Double.isNaN(pointer) ? null : model.reading(pointer);
        if (reading != null) {
            readings.paint(pen, model.frame(), reading);
        }
    }

    private Pen pen(Canvas on) {
        GraphicsContext g = on.getGraphicsContext2D();
        Window window = getScene() == null ? null : getScene().getWindow();
        return new Pen(g, palette, em, mono, sans, window == null ? 1 : window.getOutputScaleX());
    }

    @Override
    protected double computeMinHeight(double width) {
        return LEAST_HEIGHT * em + snappedTopInset() + snappedBottomInset();
    }

    @Override
    protected double computeMinWidth(double height) {
        return LEAST_WIDTH * em + snappedLeftInset() + snappedRightInset();
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        if (attribute == AccessibleAttribute.TEXT) {
            int points = data.losses().size();
            return points == 0
                    ? "Loss chart. " + hint()
                    : "Loss chart: iteration " + data.losses().appended() + ", loss "
                            + NumberText.of(data.losses().last(points - 1), 4) + ", learning rate "
                            + NumberText.shortest(data.learningRate());
        }
        return super.queryAccessibleAttribute(attribute, parameters);
    }
}
