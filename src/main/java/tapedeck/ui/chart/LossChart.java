package tapedeck.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.takes.Take;
import tapedeck.explain.ElementPlace;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.TapeEvent.BackwardStarted;
import tapedeck.ui.plot.Legend;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.view.chart.ChartData;
import tapedeck.view.chart.ChartView;
import tapedeck.view.chart.GradientNorms;
import tapedeck.view.chart.Zoom;

/**
 * The losses, accuracies or gradient norms of takes, or the sizes of their layers, over the iterations, with the learning rate of the current one on a
 * ribbon below and a marker wherever its settings changed. Where it is low, it is but a strip: the curve and its last
 * value, without what one chooses by. On the FX thread only.
 */
public final class LossChart extends Region {
    /** Lower than this, in em, it is but a strip: the curve and its last value. */
    private static final double LOW = 9.5;
    /** The same where it stands in a strip, which a large window makes higher. */
    private static final double LOW_BELOW = 17;

    /** Told which place of a run was clicked. */
    @FunctionalInterface
    public interface Rewind {
        /** A take's id and one of its iterations, from 1. */
        void to(int take, long iteration);
    }

    private final LongProperty playhead = new SimpleLongProperty(this, "playhead");
    private final GradientNorms norms = new GradientNorms();
    private final Zoom zoom = new Zoom();
    private final ChartMenu menu;
    private final Legend legend;
    private final ObservableValue<String> title;
    private final LiveTexts words;
    private final ChartCaption caption;
    private final Plot plot;
    private final SizesPlot sizes;
    private ChartData data = ChartData.EMPTY;
    /** What the curve is of where that is no loss, else empty. */
    private String root = "";
    private boolean below;
    private boolean taught;
    private List<String> groups = List.of();

    /** A chart that shows nothing yet. */
    public LossChart(LiveTexts words, Appearance appearance) {
        BooleanProperty following = new SimpleBooleanProperty(this, "following", true);
        zoom.setOnFollowing(following::set);
        this.words = words;
        menu = new ChartMenu(words, following);
        legend = new Legend(appearance);
        caption = new ChartCaption(words, menu.lookProperty());
        title = menu.sizesProperty().flatMap(on -> on ? words.text("chart.sizes") : caption.titleProperty());
        plot = new Plot(words, appearance, zoom, norms, menu.lookProperty(), playhead);
        sizes = new SizesPlot(words, appearance, playhead);
        sizes.setVisible(false);
        getStyleClass().add("loss-chart");
        getStylesheets()
                .add(Objects.requireNonNull(LossChart.class.getResource("chart.css"), "chart.css").toExternalForm());
        setAccessibleRole(AccessibleRole.PARENT);
        caption.setVisible(false);
        getChildren().addAll(legend, caption, plot, sizes);
        menu.lookProperty().subscribe(this::paint);
        menu.sizesProperty().subscribe(() -> {
            requestLayout();
            paint();
        });
        words.textsProperty().subscribe((_, _) -> paint());
        playhead.subscribe(this::tell);
        sceneProperty().subscribe(_ -> tell()); // folded: the caption is read elsewhere, and was not kept up
        following.subscribe(on -> {
            zoom.setFollowing(on);
            if (on) {
                zoom.follow();
                plot.repaint();
            }
        });
    }

    /** The iteration of the current take to mark, 0 for none. */
    public LongProperty playheadProperty() {
        return playhead;
    }

    /** What to do when a place of a run is clicked. */
    public void setOnRewind(Rewind action) {
        plot.setOnRewind(action);
        sizes.setOnPick(action::to);
    }

    /** Has it keep to the curve and its last value for longer, for it stands below something else. */
    public void setBelow(boolean standsBelow) {
        below = standsBelow;
        requestLayout();
    }

    /** Sets whether a lesson speaks of it: then it marks nothing that is not spoken of, and offers nothing. */
    public void setTaught(boolean on) {
        taught = on;
        plot.setTaught(on);
        paint();
    }

    /** Returns what is drawn, in a word or two; follows the language. */
    public ObservableValue<String> titleProperty() {
        return title;
    }

    /** Returns where the curve is now, while the chart is but a strip or in no window. */
    public ObservableValue<String> nowProperty() {
        return caption.nowProperty();
    }

    /** Returns the menu of what is drawn and how, to stand above the chart. */
    public MenuButton menu() {
        return menu;
    }

    /** Draws {@code next}; to be called when something has changed. */
    public void show(ChartData next) {
        data = next;
        Take take = data.running();
        if (take != null) {
            norms.show(take);
            plot.allowed().show(take);
        }
        plot.show(data);
        sizes.show(data);
        paint();
    }

    /** Names the parameter groups of the current take, for its markers. May be called at every pulse. */
    public void name(List<String> names) {
        if (!names.equals(groups)) {
            groups = names;
            plot.name(names);
            paint();
        }
    }

    /** Takes the gradients of an iteration of the current take, once it is done. May be called at every pulse. */
    public void look(@Nullable CapturedIteration captured) {
        if (norms.add(captured)) {
            paint();
        }
    }

    /**
     * Names what the curve is of: the loss of a program that learns, else what backward began from, once it has. May be called at
     * every pulse.
     *
     * @param captured the iteration that is looked into; null before there is one, and while none is
     * @param learns whether the program has something to learn with: a rate, or parameters
     * @param begins whether the program has not begun: the name is of one before it then
     */
    public void nameRoot(@Nullable CapturedIteration captured, boolean learns, boolean begins) {
        if (captured != null) {
            plot.setRated(learns);
        }
        String now = captured == null ? begins ? "" : null : learns ? "" : begun(captured);
        if (now != null && !now.equals(root)) {
            root = now;
            caption.name(root);
            plot.nameRoot(root);
            paint();
        }
    }

    private static @Nullable String begun(CapturedIteration captured) {
        return captured.events().stream().filter(BackwardStarted.class::isInstance).map(BackwardStarted.class::cast)
                .map(each -> captured.tensor(each.root())).filter(Objects::nonNull).map(ElementPlace::name).findFirst()
                .orElse(null);
    }

    /**
     * Marks on the ribbon of the rates which rate the bend of the loss allowed where a step of the running take began.
     *
     * @param iteration of the step, from 1
     * @param rate NaN where it set no bound, infinite where the loss is so flat that its bend says nothing
     */
    public void allow(long iteration, double rate) {
        if (!taught && (!Double.isNaN(rate) || !plot.allowed().all().isEmpty())) {
            plot.allowed().put(iteration, rate);
            paint();
        }
    }

    /** Draws a line where the loss is wanted to be; NaN for none. */
    public void want(double loss) {
        plot.want(loss);
        paint();
    }

    /**
     * What the loss is at the place that is looked at, of the batch and of all training rows; NaN where one is not known
     * there. May be called at every pulse.
     */
    public void lossIs(double ofBatch, double ofAllRows) {
        caption.lossIs(ofBatch, ofAllRows);
        tell();
    }

    private void paint() {
        plot.repaint();
        List<Legend.Entry> named = named();
        legend.show(named);
        if (legend.isVisible() == named.isEmpty()) {
            requestLayout(); // it takes room only where there is something to name
        }
        tell();
    }

    /** Returns what is not named where its line ends. */
    private List<Legend.Entry> named() {
        List<Legend.Entry> entries = new ArrayList<>();
        if (menu.sizesProperty().get()) {
            data.named().forEach(each -> entries
                    .add(new Legend.Entry(words.of(each.name()), new LineSample(each.colour(), "train"), null)));
        } else if (menu.lookProperty().get().kind() == ChartView.Kind.GRADIENTS) {
            norms.parameters().forEach(
                    each -> entries.add(new Legend.Entry(each, new LineSample(entries.size(), "train"), null)));
        } else if (data.named().stream().anyMatch(each -> each.page().repeats() != null)) {
            int colour = data.named().size() == 1 ? data.named().getFirst().colour() : -1;
            entries.add(new Legend.Entry(words.of("chart.seeds"), new LineSample(colour, "seeds"),
                    words.of("chart.seeds-help")));
        }
        return entries;
    }

    /** The caption only where it is seen: a text that changes has the chart laid out, and so painted, once more. */
    private void tell() {
        plot.setKnown(caption.isKnown(playhead.get()));
        if (caption.isVisible() || getScene() == null) {
            caption.show(data.running(), playhead.get());
        }
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double width = Math.max(0, snapSizeX(getWidth() - left - snappedRightInset()));
        double top = snappedTopInset();
        double height = Math.max(0, Math.floor(getHeight() - top - snappedBottomInset()));
        boolean strip = getHeight() < (below ? LOW_BELOW : LOW) * plot.size();
        legend.setVisible(!strip && !named().isEmpty());
        if (strip != caption.isVisible()) {
            caption.setVisible(strip);
            tell();
        }
        plot.strip(strip);
        boolean ofLayers = menu.sizesProperty().get() && !strip;
        sizes.setVisible(ofLayers);
        plot.setVisible(!ofLayers);
        if (strip) {
            double beside = snapSizeX(Math.max(caption.minWidth(height), caption.prefWidth(height)));
            caption.resizeRelocate(left, top, beside, height);
            plot.resizeRelocate(left + beside, top, Math.max(0, width - beside), height);
        } else {
            double head = legend.isVisible() ? snapSizeY(legend.prefHeight(width)) : 0;
            legend.resizeRelocate(left, top, width, head);
            plot.resizeRelocate(left, top + head, width, Math.max(0, height - head));
            sizes.resizeRelocate(left, top + head, width, Math.max(0, height - head));
        }
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT
                ? plot.spoken()
                : super.queryAccessibleAttribute(attribute, parameters);
    }
}
