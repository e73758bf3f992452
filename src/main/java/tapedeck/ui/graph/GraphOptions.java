package tapedeck.ui.graph;

import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.util.Subscription;

/** How the viewer wants the graph shown. */
final class GraphOptions {
    private final BooleanProperty gradientView = new SimpleBooleanProperty(this, "gradientView");
    private final BooleanProperty tableView = new SimpleBooleanProperty(this, "tableView");
    private final BooleanProperty minimapShown = new SimpleBooleanProperty(this, "minimapShown", true);
    private final BooleanProperty reduceMotion = new SimpleBooleanProperty(this, "reduceMotion");
    private final Subscription system = Platform.getPreferences().reducedMotionProperty()
            .subscribe(reduceMotion::set);

    /** Whether edges have the colour of the gradient that went over them, on a logarithmic scale. */
    BooleanProperty gradientViewProperty() {
        return gradientView;
    }

    /** Whether the graph is shown as a table, one row a Function. */
    BooleanProperty tableViewProperty() {
        return tableView;
    }

    /** Whether there is a small map while not all is seen. */
    BooleanProperty minimapShownProperty() {
        return minimapShown;
    }

    /** Whether steps change without movement; as the system has it, whenever that changes. */
    BooleanProperty reduceMotionProperty() {
        return reduceMotion;
    }

    /** Follows the system no more. */
    void dispose() {
        system.unsubscribe();
    }
}
