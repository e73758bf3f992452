package tapedeck.ui.chart;

import java.util.List;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import tapedeck.ui.plot.Axis;
import tapedeck.ui.plot.Pen;
import tapedeck.ui.theme.Fonts;
import tapedeck.ui.theme.Palette;

/** The canvas of the chart, and what lies over it: pointer, playhead and selection move without the curves. */
final class Plot extends Region implements ChartGestures.Owner {
    private static final double SMALL = 0.85;
    /** How near to a curve a click means its take, in em. */
    private static final double REACH = 0.6;

    private final Canvas canvas = new Canvas();
    private final Canvas overlay = new Canvas();
    private final ChartModel model;
    private final GradientNorms norms;
    private final ObservableValue<Look> look;
    private final ReadOnlyLongProperty playhead;
    private final AxisPainter axes = new AxisPainter();
    private final CurvePainter curves = new CurvePainter();
    private final RatePainter rates = new RatePainter();
    private final StretchPainter stretches = new StretchPainter();
    private final CutPainter cuts = new CutPainter();
    private final OverlayPainter overlays = new OverlayPainter();
    private final ReadingPainter readings = new ReadingPainter();
    private final Text digit = new Text("0");

    private LossChart.Rewind rewind = (_, _) -> {};
    private Palette palette = Palette.LIGHT;
    private ChartData data = ChartData.EMPTY;
    private double em = Font.getDefault().getSize();
    private Font mono = Font.getDefault();
    private Font sans = Font.getDefault();
    private double pointer = Double.NaN;
    private double from = Double.NaN;
    private double to = Double.NaN;

    Plot(Zoom zoom, GradientNorms norms, ObservableValue<Look> look, ReadOnlyLongProperty playhead) {
        this.norms = norms;
        this.look = look;
        this.playhead = playhead;
        model = new ChartModel(zoom);
        getStyleClass().add("chart-plot");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        canvas.setMouseTransparent(true);
        overlay.setMouseTransparent(true);
        setPickOnBounds(true);
        getChildren().addAll(canvas, overlay);
        playhead.subscribe(this::paintOverlay);
        new ChartGestures(this, zoom, this);
    }

    void setOnRewind(LossChart.Rewind action) { rewind = action; }

    void setPalette(Palette next) {
        palette = next;
        paint();
    }

    void setFontSize(double size) {
        em = size;
        mono = Font.font(Fonts.MONO, SMALL * em);
        sans = Font.font(Fonts.SANS, SMALL * em);
        digit.setFont(mono);
        paint();
    }

    double fontSize() {
        return em;
    }

    void show(ChartData next) {
        data = next;
    }

    /** What the parameter groups are called. */
    void name(List<String> groups) {
        model.name(groups);
    }

    /** Those that are drawn. */
    List<Curve> curves() {
        return model.curves();
    }

    @Override
    protected void layoutChildren() {
        for (Canvas each : new Canvas[]{canvas, overlay}) {
            each.setWidth(getWidth());
            each.setHeight(getHeight());
        }
        paint();
    }

    /** Draws everything anew. */
    void paint() {
        double width = canvas.getWidth();
        double height = canvas.getHeight();
        model.update(data, norms, look.getValue(), Math.max(1, width), Math.max(1, height), em,
                digit.getLayoutBounds().getWidth());
        if (width < 1 || height < 1) {
            return;
        }
        Pen pen = pen(canvas);
        pen.g().clearRect(0, 0, width, height);
        axes.paint(pen, model);
        rates.track(pen, model);
        stretches.paint(pen, model);
        rates.lines(pen, model);
        curves.paint(pen, model);
        cuts.paint(pen, model);
        rates.labels(pen, model);
        if (model.isEmpty()) {
            Frame frame = model.frame();
            pen.text(Words.hint(data, model.look().kind()), (frame.left() + frame.right()) / 2,
                    (frame.top() + frame.bottom()) / 2, Font.font(Fonts.SANS, em), palette.muted(),
                    TextAlignment.CENTER);
        }
        paintOverlay();
    }

    private void paintOverlay() {
        Pen pen = pen(overlay);
        pen.g().clearRect(0, 0, overlay.getWidth(), overlay.getHeight());
        overlays.playhead(pen, model, playhead.get());
        if (!Double.isNaN(from)) {
            overlays.range(pen, model, from, to);
        }
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
    public Axis x() {
        return model.x();
    }

    @Override
    public void moved() {
        paint();
    }

    @Override
    public void pointed(double x) {
        pointer = x;
        paintOverlay();
    }

    @Override
    public void ranged(double one, double other) {
        from = one;
        to = other;
        paintOverlay();
    }

    @Override
    public Runnable pick(double x, double y) {
        Pick pick = Pick.at(x, y, model, REACH * em);
        return pick == null ? () -> {} : () -> rewind.to(pick.take(), pick.iteration());
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case TEXT -> Words.of(data);
            case HELP -> "Plus and minus zoom, the arrow keys move, 0 shows everything";
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}
