package tapedeck.ui.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tapedeck.array.NdArray;
import tapedeck.explain.ElementPlace;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;
import tapedeck.ui.FxTest;
import tapedeck.ui.graph.model.HoverText;
import tapedeck.ui.graph.model.Names;
import tapedeck.ui.graph.model.Values;

/** Exact values beside what the pointer came to. */
class HoverCardTest {
    private static TapeSnapshot passed(int functions) throws Exception {
        return Sketches.moments(Sketches.fizzBuzz()).stream().filter(m -> m.passed() == functions).findFirst()
                .orElseThrow();
    }

    private static void pointer(Node node, javafx.event.EventType<MouseEvent> type) {
        node.fireEvent(new MouseEvent(type, 5, 5, 5, 5, MouseButton.NONE, 0, false, false, false, false, false, false,
                false, false, false, true, null));
    }

    @Test
    void itOpensForAPointerThatMovesOrAFingerAndNotForOneAtRest() throws Exception {
        TapeSnapshot snapshot = passed(10);
        FxTest.call(() -> {
            GraphPane pane = OddTapesTest.shown(snapshot);
            HoverCard hover = (HoverCard) pane.lookup(".hover-card");
            Node card = pane.lookup(".tensor-card");
            pointer(card, MouseEvent.MOUSE_ENTERED);
            pane.settle();
            assertThat(hover.isVisible()).as("the card came under it").isFalse();
            card.fireEvent(new MouseEvent(MouseEvent.MOUSE_CLICKED, 5, 5, 5, 5, MouseButton.PRIMARY, 1, false, false,
                    false, false, false, false, false, true, false, true, null));
            assertThat(hover.isVisible()).as("a tap, at once").isTrue();
            pane.view().fireEvent(new MouseEvent(MouseEvent.MOUSE_CLICKED, 5, 5, 5, 5, MouseButton.PRIMARY, 1, false,
                    false, false, false, false, false, false, true, false, true, null));
            assertThat(hover.isVisible()).as("a tap beside it").isFalse();
            return null;
        });
    }

    @Tag("long")
    @Test
    void itStaysAwayWhereAnInspectorSaysAllOfIt() throws Exception {
        TapeSnapshot snapshot = passed(10);
        FxTest.call(() -> {
            GraphPane pane = OddTapesTest.shown(snapshot);
            Node hover = pane.lookup(".hover-card");
            for (boolean inspected : new boolean[]{true, false}) {
                pane.options().inspectedProperty().set(inspected);
                pointer(pane.lookup(".tensor-card"), MouseEvent.MOUSE_MOVED);
                pane.settle();
                assertThat(hover.isVisible()).isNotEqualTo(inspected);
            }
            return null;
        });
    }

    private static String text(HoverCard hover) {
        return ((Label) hover.lookup(".card-text")).getText();
    }

    private static Bounds inPane(GraphPane pane, Node node) {
        return pane.sceneToLocal(node.localToScene(node.getLayoutBounds()));
    }

    @Tag("long")
    @Test
    void itSaysFourDigitsOfEveryCardIsSmallAndHidesNothingOfIt() throws Exception {
        TapeSnapshot snapshot = passed(10);
        FxTest.call(() -> {
            GraphPane pane = OddTapesTest.shown(snapshot);
            HoverCard hover = (HoverCard) pane.lookup(".hover-card");
            assertThat(hover.isVisible()).isFalse();
            List<Node> cards = List.copyOf(pane.lookupAll(".tensor-card"));
            assertThat(cards).hasSize(17);
            for (Node card : cards) {
                pointer(card, MouseEvent.MOUSE_MOVED);
                assertThat(hover.isVisible()).as("not at once").isFalse();
                pane.settle();
                assertThat(hover.isVisible()).isTrue();
                TensorState tensor = snapshot.tensors().stream().filter(t -> card.getAccessibleText()
                        .startsWith(Names.name(t) + ",")).findFirst().orElseThrow();
                assertThat(text(hover)).startsWith(Names.name(tensor) + "  " + ElementPlace.shape(tensor.shape()))
                        .contains(Values.text(tensor.data().toArray()[0]));
                assertThat(hover.getWidth()).isLessThanOrEqualTo(280);
                assertThat(hover.getHeight()).isLessThanOrEqualTo(160);
                Label lines = (Label) hover.lookup(".card-text");
                assertThat(lines.getHeight()).as("nothing is cut of %s", text(hover))
                        .isGreaterThanOrEqualTo(lines.prefHeight(lines.getWidth()));
                assertThat(inPane(pane, hover).intersects(inPane(pane, card))).as(text(hover)).isFalse();
                assertThat(pane.getLayoutBounds().contains(inPane(pane, hover))).isTrue();
                pointer(card, MouseEvent.MOUSE_EXITED);
                assertThat(hover.isVisible()).isFalse();
            }
            return null;
        });
    }

    @Tag("long")
    @Test
    void itGoesWithTheNextStepAndStaysWhileTheSameIsShown() throws Exception {
        TapeSnapshot before = passed(4);
        TapeSnapshot after = passed(6);
        FxTest.call(() -> {
            GraphPane pane = OddTapesTest.shown(before);
            HoverCard hover = (HoverCard) pane.lookup(".hover-card");
            pointer(pane.lookup(".tensor-card"), MouseEvent.MOUSE_MOVED);
            pane.settle();
            pane.show(before, 0);
            pane.settle();
            assertThat(hover.isVisible()).isTrue();
            pane.show(after, 0);
            pane.settle();
            assertThat(hover.isVisible()).isFalse();
            return null;
        });
    }

    @Tag("long")
    @Test
    void presentedItStaysOff() throws Exception {
        TapeSnapshot snapshot = passed(10);
        FxTest.call(() -> {
            GraphPane pane = OddTapesTest.shown(snapshot);
            pane.options().fillingProperty().set(true);
            pane.settle();
            pointer(pane.lookup(".tensor-card"), MouseEvent.MOUSE_MOVED);
            pane.settle();
            assertThat(pane.lookup(".hover-card").isVisible()).isFalse();
            return null;
        });
    }

    @Tag("long")
    @Test
    void aKeyClosesItButTheOneThatLeadsToACard() throws Exception {
        TapeSnapshot snapshot = passed(10);
        FxTest.call(() -> {
            GraphPane pane = OddTapesTest.shown(snapshot);
            HoverCard hover = (HoverCard) pane.lookup(".hover-card");
            Node card = pane.lookup(".tensor-card");
            pointer(card, MouseEvent.MOUSE_MOVED);
            pane.settle();
            key(card, KeyCode.TAB);
            assertThat(hover.isVisible()).isTrue();
            key(card, KeyCode.F10);
            assertThat(hover.isVisible()).isFalse();
            pane.settle();
            assertThat(hover.isVisible()).as("the pointer rests").isFalse();
            return null;
        });
    }

    private static void key(Node node, KeyCode code) {
        node.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }
}
