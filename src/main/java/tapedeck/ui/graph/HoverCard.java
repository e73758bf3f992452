package tapedeck.ui.graph;

import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import tapedeck.text.Message;
import tapedeck.ui.graph.layout.Box;
import tapedeck.ui.graph.layout.HoverPlace;
import tapedeck.ui.graph.model.HoverText;
import tapedeck.ui.graph.model.ShownGraph;
import tapedeck.ui.input.Card;
import tapedeck.ui.selection.Selection;
import tapedeck.ui.theme.LiveTexts;

/** A few lines beside what the pointer, or the Tab key, came to. It is in the graph's own pane and takes no keys. */
final class HoverCard extends Card {
    /** From what it is about, in em. */
    private static final double GAP = 0.46;

    private final PauseTransition delay = new PauseTransition(Duration.millis(450));
    private final Supplier<@Nullable ShownGraph> shown;
    private final GraphView pane;
    private final LiveTexts words;
    private @Nullable Selection about;
    private @Nullable Node over;

    /** @param pane it stays inside */
    HoverCard(LiveTexts words, Supplier<@Nullable ShownGraph> shown, GraphView pane) {
        super(pane);
        this.words = words;
        this.pane = pane;
        this.shown = shown;
        getStyleClass().add("hover-card");
        delay.setOnFinished(_ -> openNow());
    }

    /** Closes at a key pressed there, but for Tab, which leads to cards: who steps wants to see what happens. */
    void closeAtKeys(Node there) {
        there.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() != KeyCode.TAB) {
                hide();
            }
        });
    }

    /** Waits a moment, then says what there is to say about {@code selection} beside {@code node}. */
    void over(Selection selection, Node node) {
        if (node.equals(over) || pane.camera().isFilling()) {
            return; // presented, what one points at has its ring alone
        }
        hide();
        about = selection;
        over = node;
        delay.playFromStart();
    }

    void left(Node node) {
        if (node.equals(over)) {
            hide();
        }
    }

    void hide() {
        delay.stop();
        over = null;
        about = null;
        close();
    }

    /** Opens without the wait. */
    void openNow() {
        delay.stop();
        setVisible(over != null);
        refresh();
    }

    /** After other numbers are shown, or from another place. */
    void refresh() {
        ShownGraph now = shown.get();
        Selection what = about;
        Node node = over;
        if (!isVisible() || now == null || what == null || node == null) {
            return;
        }
        if (node.getParent() == null || !node.getParent().isVisible()) {
            hide();
            return;
        }
        Message exact = HoverText.of(what, now);
        say(exact == null ? "" : words.of(exact));
        open();
        Box place = HoverPlace.of(box(node), getWidth(), getHeight(), GAP * pane.em(),
                new Box(0, 0, pane.getWidth(), pane.getHeight()),
                Stream.concat(pane.drawing().remarks().map(this::box), cards()).toList());
        relocate(place.x(), place.y());
    }

    private Stream<Box> cards() {
        Viewport at = pane.viewport();
        return pane.drawing().arrangement().cards().values().stream().map(each -> new Box(
                at.x() + at.scale() * each.x(), at.y() + at.scale() * each.y(), at.scale() * each.width(),
                at.scale() * each.height()));
    }

    private Box box(Node node) {
        Bounds bounds = pane.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        return new Box(bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), bounds.getHeight());
    }
}
