package tapedeck.ui.graph;

import javafx.geometry.Point2D;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.scene.layout.Region;

/** Pan by dragging, zoom at the pointer by wheel or pinch. */
final class Navigation {
    private static final double PER_NOTCH = 1.0015;

    private final Region pane;
    private final Viewport viewport;
    private Point2D last = Point2D.ZERO;

    private Navigation(Region pane, GraphView view) {
        this.pane = pane;
        viewport = view.viewport();
    }

    /** @param onBackground what a click beside every card does */
    static void install(Region pane, GraphView view, Runnable onBackground) {
        Navigation navigation = new Navigation(pane, view);
        view.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            navigation.last = navigation.local(event);
            if (event.getTarget() == view) {
                pane.requestFocus(); // keys are the window's again, wherever something was typed before
            }
        });
        view.addEventHandler(MouseEvent.MOUSE_DRAGGED, navigation::drag);
        view.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.isStillSincePress()) {
                onBackground.run();
            }
        });
        view.addEventHandler(ScrollEvent.SCROLL, navigation::scroll);
        view.addEventHandler(ZoomEvent.ZOOM, event -> navigation.viewport.zoom(event.getZoomFactor(),
                pane.sceneToLocal(event.getSceneX(), event.getSceneY())));
    }

    private Point2D local(MouseEvent event) {
        return pane.sceneToLocal(event.getSceneX(), event.getSceneY());
    }

    private void drag(MouseEvent event) {
        Point2D now = local(event);
        viewport.pan(now.getX() - last.getX(), now.getY() - last.getY());
        last = now;
    }

    private void scroll(ScrollEvent event) {
        if (event.isDirect()) { // fingers on the screen itself: one drags already, as a mouse does
            if (event.getTouchCount() > 1) {
                viewport.pan(event.getDeltaX(), event.getDeltaY());
            }
            event.consume();
        } else if (event.getDeltaY() != 0 && !event.isInertia()) {
            viewport.zoom(Math.pow(PER_NOTCH, event.getDeltaY()),
                    pane.sceneToLocal(event.getSceneX(), event.getSceneY()));
            event.consume();
        }
    }
}
