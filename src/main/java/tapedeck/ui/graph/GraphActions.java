package tapedeck.ui.graph;

import org.kordamp.ikonli.feather.Feather;
import tapedeck.action.Action;
import tapedeck.ui.action.Actions;

/** Binds what can be done in the graph. */
final class GraphActions {
    /** Pixels that a key moves the view by. */
    private static final double STEP = 60;
    /** What a key zooms by. */
    private static final double ZOOM = 1.2;

    private GraphActions() {}

    static void bind(Actions actions, GraphPane pane) {
        actions.bind(Action.FIND, Feather.SEARCH, pane::find);
        actions.bind(Action.FIT, Feather.MAXIMIZE, pane::fit);
        actions.bind(Action.ZOOM_IN, Feather.ZOOM_IN, () -> pane.zoom(ZOOM));
        actions.bind(Action.ZOOM_OUT, Feather.ZOOM_OUT, () -> pane.zoom(1 / ZOOM));
        actions.bind(Action.PAN_LEFT, null, () -> pane.view().viewport().pan(STEP, 0));
        actions.bind(Action.PAN_RIGHT, null, () -> pane.view().viewport().pan(-STEP, 0));
        actions.bind(Action.PAN_UP, null, () -> pane.view().viewport().pan(0, STEP));
        actions.bind(Action.PAN_DOWN, null, () -> pane.view().viewport().pan(0, -STEP));
        actions.bind(Action.ZOOM_SELECTION, Feather.ZOOM_IN, pane::zoomToSelection);
        actions.toggle(Action.FOLLOW, Feather.CROSSHAIR, pane.followingProperty());
        actions.toggle(Action.GRADIENT_VIEW, Feather.TRENDING_DOWN, pane.options().oneScaleProperty());
        actions.toggle(Action.TABLE_VIEW, Feather.LIST, pane.options().tableViewProperty());
        actions.toggle(Action.MINIMAP, Feather.MAP, pane.options().minimapShownProperty());
        actions.bind(Action.FOLD_ALL, Feather.FOLDER_MINUS, () -> pane.foldAll(true));
        actions.bind(Action.UNFOLD_ALL, Feather.FOLDER_PLUS, () -> pane.foldAll(false));
        actions.bind(Action.RESET_LAYOUT, Feather.ROTATE_CCW, pane::resetLayout);
        actions.toggle(Action.REDUCE_MOTION, Feather.WIND, pane.options().reduceMotionProperty());
        actions.bind(Action.PICK_NOTHING, null, pane.selection().selectedProperty().isNotNull(),
                () -> pane.selection().select(null));
    }
}
