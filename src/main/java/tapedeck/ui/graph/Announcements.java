package tapedeck.ui.graph;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import tapedeck.text.Message;
import tapedeck.ui.input.LateText;
import tapedeck.ui.theme.LiveTexts;

/** The announcements over the graph: what to do while there is none, and why there is no newer picture. */
final class Announcements extends Region {
    private static final double WIDEST = 0.9;
    /** The share of the room that is above what is said of nothing: over the lower half the window has its notices. */
    private static final double HIGH = 0.4;

    /** Of a program that is not there yet. */
    private static final Message OPENING = Message.of("graph.empty.opening");

    private final LiveTexts words;
    private final Label empty = new Label();
    private final GraphSkeleton skeleton = new GraphSkeleton();
    private final VBox nothing = new VBox(empty, skeleton);
    private final LateText opening = new LateText(nothing);
    private final Notice notice;
    private @Nullable Message busy;
    private @Nullable Message said;
    private boolean cancellable;

    Announcements(LiveTexts words, Runnable onCancel) {
        this.words = words;
        notice = new Notice(words, onCancel);
        empty.getStyleClass().add("empty");
        empty.setWrapText(true);
        nothing.getStyleClass().add("empty-graph");
        nothing.setMouseTransparent(true);
        nothing.visibleProperty().bind(empty.visibleProperty());
        skeleton.managedProperty().bind(skeleton.visibleProperty());
        getChildren().addAll(nothing, notice);
        setPickOnBounds(false);
        setManaged(false);
    }

    /** What to say while there is nothing. */
    void setIdle(Message message) {
        opening.setLate(message.equals(OPENING));
        empty.textProperty().bind(words.text(message));
        requestLayout();
    }

    /** Sets whether there will be a graph, where there is none now. */
    void setComing(boolean coming) {
        skeleton.setVisible(coming);
        requestLayout();
    }

    /** Says what goes on while ghosts are all there is; null says nothing. */
    void setBusy(@Nullable Message message) {
        busy = message;
        tell();
    }

    /** Says that there is nothing yet, or not; and nothing else. */
    void showEmpty(boolean isEmpty) {
        empty.setVisible(isEmpty);
        say(null, false);
    }

    /** @param message null says nothing */
    void say(@Nullable Message message, boolean cancels) {
        said = message;
        cancellable = cancels;
        tell();
    }

    private void tell() {
        notice.show(said != null ? said : empty.isVisible() ? null : busy, said != null && cancellable);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = Math.min(getWidth() * WIDEST, nothing.prefWidth(-1));
        double height = nothing.prefHeight(width);
        skeleton.setOpacity(height <= getHeight() ? 1 : 0); // what is said is whole in any case
        nothing.resizeRelocate((getWidth() - width) / 2, Math.max(0, (getHeight() - height) * HIGH), width, height);
        double margin = empty.getFont().getSize();
        double wide = Math.min(notice.prefWidth(-1), Math.max(0, getWidth() - 2 * margin));
        notice.resize(wide, notice.prefHeight(wide));
        notice.relocate(margin, getHeight() - notice.getHeight() - margin);
    }
}
