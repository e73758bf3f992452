package tapedeck.ui.tape;

import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;
import tapedeck.ui.theme.LiveTexts;

/** The mouse on the strip: dragging scrubs, a click picks, the wheel scrolls. */
final class Pointer {
    /** So far over a lane's edge, in lanes, a drag stays in its lane. */
    private static final double STICKY = 0.35;

    private final TapeStrip owner;
    private final StripModel model;
    private final StripPicture picture;
    private final Scrub scrub;
    private final LiveTexts words;
    private final Tooltip tooltip = new Tooltip();
    private int lane;
    private int sent = -1;
    private boolean scrolling;

    Pointer(TapeStrip owner, StripModel model, StripPicture picture, Scrub scrub, LiveTexts words) {
        this.picture = picture;
        this.words = words;
        this.owner = owner;
        this.model = model;
        this.scrub = scrub;
        Tooltip.install(picture, tooltip);
        picture.setOnMouseMoved(this::hover);
        picture.setOnMouseExited(_ -> model.selection().hover(null));
        picture.setOnMousePressed(this::press);
        picture.setOnMouseDragged(this::drag);
        picture.setOnMouseReleased(this::release);
        picture.setOnScroll(this::scroll);
    }

    private @Nullable StripCell at(MouseEvent event) {
        StripGeometry place = picture.geometry();
        return place.at(event.getX(), place.laneAt(event.getY()));
    }

    private void hover(MouseEvent event) {
        StripCell cell = at(event);
        model.selection().hover(cell == null ? null : cell.subject());
        tooltip.setText(cell == null ? words.of("tape.drag") : words.of(cell.spoken()));
    }

    private void press(MouseEvent event) {
        owner.requestFocus();
        StripGeometry place = picture.geometry();
        scrolling = place.isScrolled() && event.getY() > place.bottom();
        lane = place.laneAt(event.getY());
        sent = -1;
        if (event.getButton() == MouseButton.PRIMARY) {
            drag(event);
        }
    }

    private void drag(MouseEvent event) {
        if (!event.isPrimaryButtonDown()) {
            return;
        }
        StripGeometry place = picture.geometry();
        if (scrolling) {
            picture.scrollTo(event.getX() / place.width() * place.content() - place.width() / 2);
            return;
        }
        double middle = place.top(lane) + place.lane() / 2;
        if (Math.abs(event.getY() - middle) > (0.5 + STICKY) * place.lane()) {
            lane = place.laneAt(event.getY());
        }
        StripCell cell = place.at(event.getX(), lane);
        if (cell != null && cell.place() != sent) {
            sent = cell.place();
            scrub.to(model.iteration(), sent);
        }
    }

    private void release(MouseEvent event) {
        StripCell cell = event.isStillSincePress() && !scrolling ? at(event) : null;
        if (cell != null && cell.subject() != null) {
            model.selection().select(cell.subject());
        }
        scrolling = false;
    }

    private void scroll(ScrollEvent event) {
        StripGeometry place = picture.geometry();
        if (place.isScrolled()) {
            double by = event.getDeltaX() == 0 ? event.getDeltaY() : event.getDeltaX();
            picture.scrollTo(place.scroll() - 2 * by);
            event.consume();
        }
    }
}
