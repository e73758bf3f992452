package tapedeck.ui.start;

import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import tapedeck.programs.ProgramEntry;
import tapedeck.text.Limits;
import tapedeck.text.Message;
import tapedeck.text.Numbers;
import tapedeck.ui.input.Quantity;
import tapedeck.ui.input.ScaleSlider;
import tapedeck.ui.link.LoopingRun;
import tapedeck.ui.neurons.NetworkPicture;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;

/**
 * A small network that learns while one looks, its loss, and the learning rate, which can be dragged at once. A press on its output
 * opens it. It runs only while the page is shown and the window has the focus. On the FX thread only.
 */
public final class Hero extends Region {
    /** From one picture to the next, in a picture of the usual height; in a larger one, which takes longer to paint, more. */
    private static final double FRAME_NANOS = 1e9 / 10;
    private static final double USUAL_HEIGHT = 240;
    private static final double SLOWEST = 1.6;
    /** Widths as shares of the whole. */
    private static final double SIDE = 0.3;
    private static final double GAP = 0.05;
    private static final double PULSE_SECONDS = 1.8;
    /** The radius of what pulses around the thumb, in its own, before it grows: off the words above. */
    private static final double HALO = 1.25;

    private final HeroModel model;
    private final boolean calm;
    private final NetworkPicture picture;
    private final Button press = new Button();
    private final HeroCurve curve;
    private final Label lossTitle;
    private final Label loss = new Label();
    private final Label rateTitle;
    private final Label rate = new Label();
    private final ScaleSlider slider;
    private final Region halo = new Region();
    private final Label least = label("mono", "muted");
    private final Label most = label("mono", "muted");
    private final HeroHint hint;
    private final ObservableValue<Boolean> shown;
    private final ObservableValue<Window> window = sceneProperty().flatMap(Scene::windowProperty);
    private final ObservableValue<Boolean> open = window.flatMap(Window::showingProperty).orElse(false);
    private final ObservableValue<Boolean> watched = window.flatMap(Window::focusedProperty).orElse(false);
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            pulse(now);
        }
    };
    private boolean held;
    private long drawn;

    /**
     * @param shown whether the page that it is on is
     * @param opened is given what runs, when it is to be opened
     */
    public Hero(LiveTexts words, Appearance appearance, ObservableValue<Boolean> shown,
            Consumer<? super ProgramEntry> opened) {
        this(words, appearance, shown, opened, Platform.getPreferences().isReducedMotion());
    }

    Hero(LiveTexts words, Appearance appearance, ObservableValue<Boolean> shown,
            Consumer<? super ProgramEntry> opened, boolean calm) {
        this.shown = shown;
        this.calm = calm;
        model = new HeroModel(calm);
        setId("hero");
        getStyleClass().add("hero");
        picture = new NetworkPicture(appearance);
        picture.setMouseTransparent(true);
        picture.accessibleTextProperty().bind(words.text("start.hero.network"));
        press.setId("hero-open");
        press.getStyleClass().add("hero-open");
        press.accessibleTextProperty().bind(words.text("start.hero.open"));
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(words.text("start.hero.open"));
        press.setTooltip(tip);
        press.setOnAction(_ -> opened.accept(model.entry()));
        curve = new HeroCurve(appearance);
        lossTitle = label("strong", "hero-title");
        lossTitle.textProperty().bind(words.text("chart.loss"));
        loss.getStyleClass().addAll("mono", "hero-number");
        Quantity quantity = new Quantity(Message.of("input.learning-rate"), new RateDecades(), Limits.real(0.001, 1));
        slider = new ScaleSlider(words, quantity, model.rateProperty(), false);
        slider.setId("hero-rate");
        rateTitle = label("strong", "hero-title");
        rateTitle.textProperty().bind(words.text(quantity.name()));
        rateTitle.setLabelFor(slider);
        rate.getStyleClass().addAll("mono", "hero-number");
        rate.textProperty().bind(model.rateProperty().map(now -> Numbers.shortest(now.doubleValue())));
        least.setText(Numbers.shortest(quantity.scale().least()));
        most.setText(Numbers.shortest(quantity.scale().greatest()));
        halo.getStyleClass().add("hero-halo");
        halo.setMouseTransparent(true);
        hint = new HeroHint(words);
        halo.visibleProperty().bind(model.draggedProperty().not());
        hint.visibleProperty().bind(model.draggedProperty().not());
        getChildren().addAll(picture, press, lossTitle, loss, curve, rateTitle, rate, halo, slider, least, most, hint);
        slider.valueProperty().subscribe(() -> requestLayout());
        shown.subscribe(_ -> wake());
        open.subscribe(_ -> wake());
        watched.subscribe(_ -> wake());
    }

    private static Label label(String... styles) {
        Label label = new Label();
        label.getStyleClass().addAll(styles);
        return label;
    }

    /** Has it stand still while something else needs the processor. */
    void holdWhile(ObservableValue<Boolean> busy) {
        busy.subscribe(now -> {
            held = now;
            wake();
        });
    }

    /** Returns what runs. */
    HeroModel model() {
        return model;
    }

    /** Runs, holds or ends, as it is looked at. */
    private void wake() {
        boolean seen = shown.getValue() && open.getValue();
        boolean watching = seen && watched.getValue() && !held;
        model.show(seen, watching);
        LoopingRun run = model.run();
        if (run != null && (watching || model.drawing() == null)) {
            timer.start();
        } else {
            timer.stop();
        }
    }

    /** Shows what is new, if the last time was long enough ago; returns whether it was. */
    boolean pulse(long now) {
        double slower = Math.clamp(getHeight() / USUAL_HEIGHT, 1, SLOWEST) * (calm ? 3 : 1);
        if (now - drawn < slower * FRAME_NANOS) {
            return false;
        }
        drawn = now;
        boolean first = model.drawing() == null;
        if (model.pulse(now)) {
            picture.show(model.drawing());
            if (first) {
                requestLayout(); // the map has its place now
                wake();
            }
        }
        curve.show(model.losses());
        LoopingRun run = model.run();
        loss.setText(run == null || model.losses().points() == 0 ? "" : Numbers.fixed(run.loss(), 3));
        if (!calm && halo.isVisible()) {
            double wave = 0.5 - 0.5 * Math.cos(2 * Math.PI * now / (PULSE_SECONDS * 1e9));
            halo.setScaleX(1 + 0.2 * wave);
            halo.setScaleY(1 + 0.2 * wave);
        }
        return true;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        double em = lossTitle.getFont().getSize();
        double side = Math.max(SIDE * width, 13 * em);
        double left = width - side;
        picture.resizeRelocate(0, 0, Math.max(0, left - GAP * width), height);
        placeMap();
        row(lossTitle, loss, left, 0, side);
        double line = loss.prefHeight(-1);
        double foot = least.prefHeight(-1);
        double thumb = slider.prefHeight(-1);
        double top = height - foot - thumb - line - 0.4 * em;
        double margin = HeroCurve.margin(em);
        curve.resizeRelocate(left - margin, line, side + margin, Math.max(0, top - line - 0.2 * em));
        row(rateTitle, rate, left, top, side);
        Node knob = slider.lookup(".thumb");
        double half = knob == null ? 0 : knob.prefWidth(-1) / 2;
        double beyond = Math.max(0, half - 0.3 * em); // the track is as wide as all else, the thumb goes beyond
        slider.resizeRelocate(left - beyond, top + line, side + 2 * beyond, thumb);
        double below = height - foot;
        least.resizeRelocate(left, below, least.prefWidth(-1), foot);
        most.resizeRelocate(width - most.prefWidth(-1), below, most.prefWidth(-1), foot);
        double x = left - beyond + half + slider.getValue() * (side + 2 * beyond - 2 * half);
        double y = top + line + thumb / 2;
        halo.resizeRelocate(x - HALO * half, y - HALO * half, 2 * HALO * half, 2 * HALO * half);
        hint.point(x, y + half, below, foot, left + least.getWidth(), width - most.prefWidth(-1));
    }

    private void placeMap() {
        Bounds map = picture.mapBounds();
        press.setVisible(map != null);
        if (map != null) {
            press.resizeRelocate(picture.getLayoutX() + map.getMinX(), picture.getLayoutY() + map.getMinY(),
                    map.getWidth(), map.getHeight());
        }
    }

    private static void row(Label title, Label number, double x, double y, double width) {
        double height = number.prefHeight(-1);
        double wide = number.prefWidth(-1);
        double high = title.prefHeight(-1);
        number.resizeRelocate(x + width - wide, y, wide, height);
        title.resize(Math.min(title.prefWidth(-1), width - wide), high);
        title.relocate(x, y + number.getBaselineOffset() - title.getBaselineOffset());
    }
}
