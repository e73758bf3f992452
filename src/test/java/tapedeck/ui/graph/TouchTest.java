package tapedeck.ui.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import java.util.Objects;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import org.junit.jupiter.api.Test;
import tapedeck.deck.Moment;
import tapedeck.ui.FxTest;

/** Fingers on the graph: a tap does what hovering does, a pinch zooms, a drag moves. */
class TouchTest {
    private static Node view(GraphPane pane) {
        return Objects.requireNonNull(pane.lookup(".graph-view"));
    }

    private static void zoom(GraphPane pane, EventType<ZoomEvent> type, double factor, Point2D at) {
        view(pane).fireEvent(new ZoomEvent(type, at.getX(), at.getY(), at.getX(), at.getY(), false, false, false, false,
                true, false, factor, factor, null));
    }

    private static void scroll(GraphPane pane, double dx, double dy, boolean direct, int fingers) {
        view(pane).fireEvent(new ScrollEvent(ScrollEvent.SCROLL, 300, 200, 300, 200, false, false, false, false, direct,
                false, dx, dy, dx, dy, ScrollEvent.HorizontalTextScrollUnits.NONE, 0,
                ScrollEvent.VerticalTextScrollUnits.NONE, 0, fingers, null));
    }

    private static void tap(Node node) {
        Bounds at = node.localToScene(node.getLayoutBounds());
        for (EventType<MouseEvent> type : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED,
                MouseEvent.MOUSE_CLICKED)) {
            node.fireEvent(new MouseEvent(type, at.getCenterX(), at.getCenterY(), at.getCenterX(), at.getCenterY(),
                    MouseButton.PRIMARY, 1, false, false, false, false, true, false, false, true, false, true, null));
        }
    }

    private static GraphPane pane() throws Exception {
        GraphPane pane = Panes.pane();
        FxTest.scene(pane, 900, 600);
        pane.show(Tapes.at(new Moment.Backward(4), Tapes.layers()), 0);
        pane.settle();
        return pane;
    }

    @Test
    void aTapSaysAtOnceWhatHoveringWouldSay() throws Exception {
        FxTest.call(() -> {
            GraphPane pane = pane();
            Node card = Objects.requireNonNull(pane.lookup(".tensor-card"));
            tap(card);
            assertThat(pane.hover().isVisible()).isTrue();
            assertThat(pane.selection().selected()).isNotNull();
            pane.dispose();
            return pane;
        });
    }

    @Test
    void aPinchZoomsAndWhatIsBetweenTheFingersStaysThere() throws Exception {
        FxTest.call(() -> {
            GraphPane pane = pane();
            double before = pane.scale();
            Node card = Objects.requireNonNull(pane.lookup(".tensor-card"));
            Bounds at = card.localToScene(card.getLayoutBounds());
            Point2D corner = new Point2D(at.getMinX(), at.getMinY());
            zoom(pane, ZoomEvent.ZOOM, 1.5, corner);
            pane.settle();
            assertThat(pane.scale()).isCloseTo(1.5 * before, offset(0.01 * before));
            Bounds now = card.localToScene(card.getLayoutBounds());
            assertThat(now.getMinX()).isCloseTo(corner.getX(), offset(1.0));
            assertThat(now.getMinY()).isCloseTo(corner.getY(), offset(1.0));
            pane.dispose();
            return pane;
        });
    }

    @Test
    void fingersThatDragDoNotZoomAsAWheelDoes() throws Exception {
        FxTest.call(() -> {
            GraphPane pane = pane();
            double before = pane.scale();
            scroll(pane, 0, 40, true, 1);
            scroll(pane, 0, 40, true, 2);
            assertThat(pane.scale()).isEqualTo(before);
            scroll(pane, 0, 40, false, 0);
            assertThat(pane.scale()).as("a wheel").isGreaterThan(before);
            pane.dispose();
            return pane;
        });
    }
}
