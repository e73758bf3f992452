package tapedeck.ui.graph.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import tapedeck.autograd.Tensor;
import tapedeck.deck.Recordings;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.TapeReader;
import tapedeck.tape.TapeSnapshot;
import tapedeck.ui.FxTest;
import tapedeck.ui.graph.Panes;
import tapedeck.ui.graph.layout.LayoutEngine;
import tapedeck.ui.graph.model.CardDetail;
import tapedeck.ui.graph.model.CardSizes;
import tapedeck.ui.graph.model.Graph;
import tapedeck.ui.graph.model.GraphActivity;
import tapedeck.ui.graph.model.ModuleFolding;
import tapedeck.ui.theme.Palette;

/** Numbers of leaves that are dragged on their cards. */
class NumberDragTest {
    private static final CardSizes METRICS = new CardSizes(13, true).with(CardDetail.FEW_DIGITS);

    private final List<String> done = new ArrayList<>();
    private boolean held = true;
    private final Drawing drawing = new Drawing(new GraphGestures() {
        @Override
        public boolean nudges() {
            return held;
        }

        @Override
        public int pickedElement(long tensor) {
            return 70;
        }

        @Override
        public void nudged(long tensor, int element, double pixels) {
            done.add("nudged " + element + " by " + pixels);
        }

        @Override
        public void dragged(long tensor, double dx, double dy) {
            done.add("dragged");
        }

        @Override
        public void dropped() {
            done.add("dropped");
        }
    }, Panes.WORDS);

    private TensorCard card(String name) {
        return card(name, 3, 1, 4);
    }

    private TensorCard card(String name, double... numbers) {
        Tensor w = Tensor.of(numbers).requiresGrad(true).named("w");
        CapturedIteration captured = Recordings.record(List.of(w), () -> w.mul(2).named("y").sum().backward());
        TapeSnapshot shown = new TapeReader(captured).at(captured.events().size());
        Graph graph = Graph.of(shown, METRICS, ModuleFolding.NONE.of(shown.functions()));
        drawing.arrange(new LayoutEngine().layout(new LayoutEngine.Request(graph, METRICS, 1000), () -> false), graph,
                METRICS);
        drawing.show(shown, GraphActivity.of(shown), Palette.LIGHT);
        StackPane root = new StackPane(drawing);
        Scene scene = FxTest.scene(root, 1000, 400);
        scene.getRoot().applyCss();
        root.layout();
        TensorCard card = Objects.requireNonNull(drawing.card(
                shown.tensors().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow().id()));
        card.layout();
        return card;
    }

    /** A place on the card where that number is written. */
    private static Point2D place(TensorCard card, int element) {
        for (int y = 0; y < card.getHeight(); y++) {
            for (int x = 0; x < card.getWidth(); x++) {
                if (card.leafNumberAt(x, y) == element) {
                    return new Point2D(x + 2, y + 2);
                }
            }
        }
        throw new AssertionError("number " + element + " is nowhere");
    }

    private static void drag(TensorCard card, Point2D from, double up) {
        fire(card, MouseEvent.MOUSE_PRESSED, from, 0, true);
        fire(card, MouseEvent.MOUSE_DRAGGED, from, up, false);
        fire(card, MouseEvent.MOUSE_RELEASED, from, up, false);
    }

    private static void fire(TensorCard card, javafx.event.EventType<MouseEvent> type, Point2D at, double up,
            boolean still) {
        Point2D scene = card.localToScene(at);
        Event.fireEvent(card, new MouseEvent(type, scene.getX(), scene.getY() - up, scene.getX(), scene.getY() - up,
                MouseButton.PRIMARY, 1, false, false, false, false, true, false, false, true, false, still, null));
    }

    @Test
    void aNumberIsDragged_andTheCardStays() throws Exception {
        FxTest.call(() -> {
            TensorCard card = card("w");
            drag(card, place(card, 1), 7);
            assertThat(done).containsExactly("nudged 1 by 7.0", "dropped");
            return null;
        });
    }

    @Test
    void elsewhereTheCardIsDragged_andWhileItPlaysANumberMovesNothing() throws Exception {
        FxTest.call(() -> {
            TensorCard card = card("w");
            Point2D number = place(card, 1);
            drag(card, new Point2D(3, 3), 7);
            held = false;
            drag(card, number, 7);
            assertThat(done).containsExactly("dragged", "dropped", "dropped");
            return null;
        });
    }

    @Test
    void ofALeafWhoseNumbersAreTooManyToBeWrittenThePickedOneIsChanged_withShift() throws Exception {
        FxTest.call(() -> {
            TensorCard card = card("w", new double[100]);
            assertThat(card.leafNumbers()).isZero();
            key(card, KeyEvent.KEY_PRESSED, KeyCode.UP);
            key(card, KeyEvent.KEY_PRESSED, KeyCode.UP);
            key(card, KeyEvent.KEY_RELEASED, KeyCode.SHIFT);
            assertThat(done).containsExactly("nudged 70 by 2.0", "nudged 70 by 4.0", "dropped");
            done.clear();
            drag(card, new Point2D(card.getWidth() / 4, card.getHeight() / 2), 7);
            assertThat(done).as("without Shift it is the card").startsWith("dragged");
            key(card("y", new double[100]), KeyEvent.KEY_PRESSED, KeyCode.UP);
            assertThat(done).as("y is no leaf").noneMatch(each -> each.startsWith("nudged"));
            return null;
        });
    }

    @Test
    void onlyLeavesHaveNumbersToDrag() throws Exception {
        FxTest.call(() -> {
            TensorCard card = card("y");
            assertThat(card.leafNumbers()).isZero();
            assertThat(card.leafNumberAt(card.getWidth() / 4, card.getHeight() / 2)).isEqualTo(-1);
            return null;
        });
    }

    private static void key(TensorCard card, javafx.event.EventType<KeyEvent> type, KeyCode code) {
        Event.fireEvent(card, new KeyEvent(type, "", "", code, true, false, false, false));
    }

    @Test
    void keysDoTheSame() throws Exception {
        FxTest.call(() -> {
            TensorCard card = card("w");
            key(card, KeyEvent.KEY_PRESSED, KeyCode.UP);
            key(card, KeyEvent.KEY_PRESSED, KeyCode.UP);
            key(card, KeyEvent.KEY_PRESSED, KeyCode.PAGE_UP);
            key(card, KeyEvent.KEY_PRESSED, KeyCode.DOWN);
            key(card, KeyEvent.KEY_RELEASED, KeyCode.SHIFT);
            assertThat(done).containsExactly("nudged 0 by 2.0", "nudged 0 by 4.0", "nudged 2 by 2.0", "nudged 2 by 0.0",
                    "dropped");
            return null;
        });
    }
}
