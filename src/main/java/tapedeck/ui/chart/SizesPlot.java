package tapedeck.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.geometry.BoundingBox;
import javafx.geometry.Side;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.takes.Take;
import tapedeck.deck.training.LayerSize;
import tapedeck.text.Message;
import tapedeck.text.Numbers;
import tapedeck.ui.input.Card;
import tapedeck.ui.plot.CanvasRegion;
import tapedeck.ui.plot.Pen;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.Colours;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.view.chart.ChartData;
import tapedeck.view.chart.Measure;
import tapedeck.view.chart.SizesModel;

/** Draws how large each layer's numbers are through time, in the takes' colours. On the FX thread only. */
public final class SizesPlot extends CanvasRegion {
    private static final int DIGITS = 3;

    private final LiveTexts words;
    private final ReadOnlyLongProperty playhead;
    private final Appearance appearance;
    private final SizesModel model = new SizesModel();
    private final SizesPainter painter;
    private final Card card = new Card(this);
    private ChartData data = ChartData.EMPTY;
    private BiConsumer<Integer, Long> goTo = (_, _) -> {};

    /** @param playhead the iteration of the current take that is looked at; nothing after it is drawn. 0 for the last */
    public SizesPlot(LiveTexts words, Appearance appearance, ReadOnlyLongProperty playhead) {
        super(appearance);
        this.words = words;
        this.appearance = appearance;
        this.playhead = playhead;
        painter = new SizesPainter(words, model);
        setId("sizes-plot");
        getStyleClass().add("chart-plot");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().add(card);
        takeFocus();
        playhead.subscribe(() -> show(data));
        visibleProperty().subscribe(() -> show(data));
        setOnMouseMoved(this::point);
        setOnMouseExited(_ -> card.close());
        setOnMouseClicked(this::pick);
    }

    /** What a click on a place of the current take does: with its id and the iteration. */
    public void setOnPick(BiConsumer<Integer, Long> action) {
        goTo = action;
    }

    /** Draws these takes. */
    public void show(ChartData next) {
        data = next;
        if (isVisible()) {
            repaint();
        }
    }

    @Override
    protected void paint(Pen pen) {
        model.update(data, playhead.get(), pen.width(), pen.height(), pen.em(), pen.digit());
        painter.paint(pen, data);
    }

    private void point(MouseEvent event) {
        int layer = model.layerAt(event.getX());
        Measure measure = layer < 0 ? null : model.measureAt(event.getY());
        if (measure == null) {
            card.close();
            return;
        }
        List<SizesModel.Value> values = model.values(data, layer, measure, event.getX());
        if (values.isEmpty()) {
            card.close();
            return;
        }
        List<Card.Row> rows = new ArrayList<>();
        rows.add(new Card.Row(painter.layer(layer), words.of(measure.brief()), null));
        rows.add(new Card.Row(words.of("chart.iteration"), Numbers.count(values.getFirst().iteration()), null));
        values.forEach(each -> rows.add(new Card.Row(words.of(each.take().name()), written(each.value()),
                Colours.curve(appearance.palette(), each.take().colour()))));
        card.say(rows);
        card.openNextTo(new BoundingBox(event.getX(), event.getY(), 0, 0), 0.8 * em(), Side.RIGHT, Side.LEFT);
    }

    private static String written(double value) {
        return Numbers.of(value, DIGITS);
    }

    private void pick(MouseEvent event) {
        int layer = model.layerAt(event.getX());
        Take running = data.running();
        if (layer < 0 || running == null || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        Measure measure = model.measureAt(event.getY());
        model.values(data, layer, measure == null ? Measure.GRADIENT : measure, event.getX()).stream()
                .filter(each -> each.take().id() == running.id()).findFirst()
                .ifPresent(each -> goTo.accept(running.id(), each.iteration()));
    }

    /** The last sizes of the current take in words. */
    private String spoken() {
        Take running = data.running();
        if (running == null || running.sizes().isEmpty()) {
            return words.of("chart.sizes.soon");
        }
        return running.sizes().getLast().layers().stream().map(SizesPlot::spoken).map(words::of)
                .collect(Collectors.joining(" "));
    }

    private static Message spoken(LayerSize size) {
        return Message.of("chart.sizes.spoken", "name", size.layer(), "gradient", written(size.gradient()), "update",
                written(size.update()), "idle", written(size.idle()), "spread", written(size.spread()));
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT
                ? spoken()
                : super.queryAccessibleAttribute(attribute, parameters);
    }
}
