package tapedeck.ui.graph;

import java.util.function.Supplier;
import javafx.geometry.Dimension2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import tapedeck.text.Message;
import tapedeck.ui.graph.drawing.Drawing;
import tapedeck.ui.graph.drawing.Glide;
import tapedeck.ui.graph.drawing.GraphGestures;
import tapedeck.ui.graph.drawing.Motion;
import tapedeck.ui.graph.layout.LayoutService;
import tapedeck.ui.graph.layout.Layouter;
import tapedeck.ui.graph.layout.PaneRoom;
import tapedeck.ui.selection.Selection;
import tapedeck.ui.selection.SelectionModel;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;

/** The drawing in its window: from near as nodes, from afar as a picture, with what is said over it. */
final class GraphView extends Region {
    private boolean otherText;
    private final Drawing drawing;
    private final Viewport viewport;
    private final Camera camera;
    private final FarView far;
    private final GraphPresenter presenter;
    private final Announcements announcements;
    private final Text ruler = new Text("x");
    private final Rectangle clip = new Rectangle();
    private final LayoutSize size = new LayoutSize();

    /**
     * @param layouters makes one for the background and one for layouts at once
     * @param onChange called when another part is seen, or something else is drawn
     */
    GraphView(GraphGestures gestures, LiveTexts words, Appearance appearance, Supplier<Layouter> layouters,
            Runnable onChange) {
        drawing = new Drawing(gestures, words);
        viewport = new Viewport(drawing, this::seen);
        camera = new Camera(this, drawing, viewport, this::isMoving, this::wake);
        far = new FarView(drawing, viewport);
        LayoutService layouts = new LayoutService(layouters.get(), layouters.get());
        announcements = new Announcements(words, layouts::cancel);
        presenter = new GraphPresenter(this::paper, drawing, appearance,
                new GraphAnimations(new Motion(drawing), new Glide(drawing), viewport),
                new LevelOfDetail(drawing, far, viewport, camera), camera, layouts, announcements, onChange);
        getStyleClass().add("graph-view");
        drawing.setManaged(false);
        ruler.setVisible(false);
        getChildren().addAll(far, drawing, ruler, announcements);
        setClip(clip);
        ruler.fontProperty().addListener(_ -> {
            otherText = true;
            requestLayout(); // with the size that comes with it
        });
    }

    /** Marks what the pointer is over in another pane, and the row of the batch that is followed; lights what is lit. */
    void follow(SelectionModel selection) {
        selection.spotlightProperty().addListener((_, _, lit) -> drawing.light(lit));
        selection.askedProperty().addListener((_, _, asked) -> drawing.ask(asked));
        selection.hoveredProperty().addListener((_, _, pointed) -> drawing.point(pointed));
        selection.rowProperty().addListener((_, _, row) -> drawing.follow(row));
    }

    /** Says {@code message} while there is no graph. */
    void setBusy(@Nullable Message message) {
        announcements.setBusy(message);
    }

    /** Shows the skeleton of one while there is no graph, if one comes. */
    void setComing(boolean coming) {
        announcements.setComing(coming);
    }

    void setIdle(Message message) {
        announcements.setIdle(message);
    }

    private void seen() {
        presenter.seen();
    }

    private boolean isMoving() { return presenter.isMoving(); }

    private void wake() {
        presenter.wake();
    }

    private PaneRoom paper() {
        return new PaneRoom(size.width(getWidth()), size.height(camera.height()), em(), camera.isFilling(),
                presenter.isRepeatable(), camera.isResting(), camera.least());
    }

    /** Another graph, or another layout of the window: what is drawn may be laid out for the size that the pane has then. */
    void renew() {
        size.forget();
        camera.setHeld(false);
    }

    /** It is seen as it is laid out. */
    void see() {
        size.see();
    }

    /** Lays out for another size, or shows what is laid out smaller where something opened beside it. */
    private void resized() {
        Scene scene = getScene();
        boolean stays = size.stays(new Dimension2D(getWidth(), getHeight()),
                scene == null ? new Dimension2D(0, 0) : new Dimension2D(scene.getWidth(), scene.getHeight()),
                camera::zoomFor);
        camera.setHeld(stays && size.isLarger(getWidth(), getHeight()));
        if (stays) {
            camera.show(em(), presenter.line(), presenter.isMoving());
            presenter.wake();
        } else {
            presenter.layoutAgain();
            camera.show(em(), presenter.line(), false);
        }
        presenter.seen();
    }

    /** Lays out for a pane that is so high at times, in pixels; 0 for the height that it has. */
    void setRoom(double pixels) {
        camera.setRoom(pixels);
        presenter.layoutAgain();
    }

    /** Lays out for the zoom at which a class reads, or for whoever sits before it. */
    void setPresented(boolean on) {
        camera.setLeast(on ? PaneRoom.PRESENTED : PaneRoom.READABLE);
        presenter.layoutAgain();
    }

    /** Goes back to all of it from what happened, or not, and lays out for that. */
    void setResting(boolean on) {
        camera.setResting(on);
        presenter.layoutAgain();
    }

    /** The size of text, in pixels. */
    double em() {
        return ruler.getFont().getSize();
    }

    Viewport viewport() {
        return viewport;
    }

    Camera camera() {
        return camera;
    }

    Drawing drawing() {
        return drawing;
    }

    FarView far() {
        return far;
    }

    GraphPresenter presenter() {
        return presenter;
    }

    /** Lights what is picked and what belongs to it; goes there if it is not seen, while the viewer lets it. */
    void select(@Nullable Selection picked) {
        drawing.select(picked);
        if (picked != null && viewport.isFollowing()) {
            camera.bringIntoSight(picked);
        }
    }

    /** Finishes layout and motion at once. */
    void settle() {
        presenter.hold();
        dressAll();
        presenter.finish();
        dressAll();
        see();
    }

    /** All of the drawing with every card, until another part is seen; styled and laid out. */
    Parent whole() {
        drawing.setBudget(Integer.MAX_VALUE);
        drawing.window(null, true);
        drawing.applyCss();
        drawing.layout();
        return drawing;
    }

    /** Styles and lays out from the root down: a scene that was never shown has not styled what is above this pane. */
    private void dressAll() {
        Parent top = getScene() == null ? this : getScene().getRoot();
        top.applyCss();
        top.layout();
    }

    @Override
    protected void layoutChildren() {
        boolean resized = clip.getWidth() != getWidth() || clip.getHeight() != getHeight();
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        announcements.resizeRelocate(0, 0, getWidth(), getHeight());
        if (otherText) {
            otherText = false;
            renew();
            presenter.layoutForText();
        }
        if (resized) {
            far.setWidth(getWidth());
            far.setHeight(getHeight());
            resized();
        }
        drawing.applyCss(); // what was made just now: this pulse's styles are done
    }
}
