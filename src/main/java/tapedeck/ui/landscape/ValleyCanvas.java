package tapedeck.ui.landscape;

import java.util.function.DoubleConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import tapedeck.text.Numbers;
import tapedeck.ui.plot.CanvasRegion;
import tapedeck.ui.plot.Pen;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.view.landscape.ValleyPicture;
import tapedeck.view.landscape.ValleyPlaces;
import tapedeck.view.landscape.ValleyScene;
import tapedeck.view.landscape.ValleyText;
import tapedeck.view.plot.PlotColour;

/** A valley whose slider can be dragged, and moved by the arrow keys. On the FX thread only. */
final class ValleyCanvas extends CanvasRegion {
    private static final double PRESS = 0.01;

    private final LiveTexts words;
    private final DoubleConsumer set;
    private final ReadOnlyBooleanWrapper dragging = new ReadOnlyBooleanWrapper(this, "dragging");
    private @Nullable ValleyScene scene;
    /** The rate under which the ball is held; NaN where nobody holds it. */
    private double peek = Double.NaN;
    private boolean holds;
    private ValleyPicture.Slider slider = ValleyPicture.Slider.DRAGGED;

    /** @param set is told of a rate that is dragged to */
    @SuppressWarnings("this-escape") // handlers are called when it is in a window
    ValleyCanvas(LiveTexts words, Appearance appearance, DoubleConsumer set) {
        super(appearance);
        this.words = words;
        this.set = set;
        setId("valley");
        getStyleClass().add("valley");
        setAccessibleRole(AccessibleRole.SLIDER);
        takeFocus();
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> {
            dragging.set(false);
            letGo();
        });
        addEventHandler(MouseEvent.MOUSE_MOVED,
                event -> setCursor(isBall(event) ? Cursor.HAND : isGrip(event) ? Cursor.H_RESIZE : null));
        focusedProperty().subscribe(this::letGo);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        focusVisibleProperty().subscribe(this::repaint);
    }

    /** Returns whether somebody drags the rate. */
    ReadOnlyBooleanProperty draggingProperty() {
        return dragging.getReadOnlyProperty();
    }

    /** Tells it what the slider says. */
    void setSlider(ValleyPicture.Slider next) {
        slider = next;
        repaint();
    }

    /** Draws a valley; null for none. */
    void show(@Nullable ValleyScene next) {
        scene = next;
        setVisible(next != null);
        tell();
    }

    private void tell() {
        ValleyScene now = scene;
        setAccessibleText(now == null ? "" : words.of(ValleyText.sentence(now.peeking(peek))));
        notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
        repaint();
    }

    private @Nullable ValleyPlaces places(ValleyScene now) {
        return getWidth() < 1 || getHeight() < 1
                ? null
                : ValleyPlaces.of(now.valley(), getWidth(), getHeight(), em());
    }

    /** The knob, the track, and what lies above the knob. */
    private boolean isGrip(MouseEvent event) {
        ValleyScene now = scene;
        ValleyPlaces places = now == null ? null : places(now);
        if (now == null || places == null) {
            return false;
        }
        double knob = places.across(Math.min(now.rate(), now.end()));
        return event.getY() > places.track() - 1.5 * em() || Math.abs(event.getX() - knob) < 1.2 * em();
    }

    /** Where the ball lies. */
    private boolean isBall(MouseEvent event) {
        ValleyScene now = scene;
        ValleyPlaces places = now == null ? null : places(now);
        return now != null && places != null && Math.hypot(event.getX() - places.across(now.ball()),
                event.getY() - places.down(now.loss(now.ball()))) < 1.2 * em();
    }

    private void press(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && isBall(event)) {
            holds = true;
        } else if (event.getButton() == MouseButton.PRIMARY && isGrip(event)) {
            dragging.set(true);
            drag(event);
        }
    }

    private void hold(double at) {
        peek = at;
        tell();
    }

    private void letGo() {
        holds = false;
        if (!Double.isNaN(peek)) {
            hold(Double.NaN);
        }
    }

    private void drag(MouseEvent event) {
        ValleyScene now = scene;
        ValleyPlaces places = now == null ? null : places(now);
        if (holds && places != null) {
            hold(places.at(event.getX()));
            event.consume();
        } else if (dragging.get() && now != null && places != null) {
            set.accept(places.rate(event.getX(), now.end()));
            event.consume();
        }
    }

    /** The knob goes where the arrow points, whichever way rates grow. */
    private void key(KeyEvent event) {
        ValleyScene now = scene;
        ValleyPlaces places = now == null ? null : places(now);
        if (now == null || places == null || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        double knob = places.across(Math.min(now.rate(), now.end()));
        double far = Math.max(1, PRESS * getWidth()) * (event.isShiftDown() ? 5 : 1);
        double held = places.across(Double.isNaN(peek) ? now.ball() : peek);
        switch (event.getCode()) {
            case UP -> hold(places.at(held + far * places.sense()));
            case DOWN -> hold(places.at(held - far * places.sense()));
            default -> letGo();
        }
        Double rate = switch (event.getCode()) {
            case LEFT -> places.rate(knob - far, now.end());
            case RIGHT -> places.rate(knob + far, now.end());
            case HOME -> Double.valueOf(0);
            case END -> Double.isNaN(now.valley().widest()) ? null : Double.valueOf(now.valley().widest());
            default -> null;
        };
        if (rate != null) {
            set.accept(rate);
        }
        if (rate != null || !Double.isNaN(peek)) {
            event.consume();
        }
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        ValleyScene now = scene;
        return switch (attribute) {
            case VALUE -> now == null ? 0.0 : now.rate();
            case MIN_VALUE -> 0.0;
            case MAX_VALUE -> now == null ? 0.0 : now.end();
            case VALUE_STRING -> now == null ? "" : Numbers.shortest(now.rate());
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    protected void paint(Pen pen) {
        ValleyScene now = scene;
        if (now != null) {
            ValleyPicture.draw(now.peeking(peek), words::of, pen, slider);
            if (isFocusVisible()) { // over the picture, which covers a border
                pen.stroke(PlotColour.DATA, 2);
                pen.polyline(new double[]{1, pen.width() - 1, pen.width() - 1, 1, 1},
                        new double[]{1, 1, pen.height() - 1, pen.height() - 1, 1}, 5);
                pen.stroke(1);
            }
        }
    }
}
