package tapedeck.ui.graph;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** The skeleton of a graph of which nothing is known yet: cards and Functions without names, paler the further they are. */
final class GraphSkeleton extends HBox {
    private static final int CARDS = 3;
    /** What each card has less of than the one before it. */
    private static final double PALER = 0.3;

    GraphSkeleton() {
        getStyleClass().add("graph-skeleton");
        setMouseTransparent(true);
        for (int i = 0; i < CARDS; i++) {
            double opacity = 1 - i * PALER;
            if (i > 0) {
                getChildren().addAll(part("skeleton-wire", opacity), part("skeleton-function", opacity),
                        part("skeleton-wire", opacity));
            }
            getChildren().add(part("skeleton-card", opacity));
        }
    }

    private static Node part(String styleClass, double opacity) {
        Region part = new Region();
        part.getStyleClass().add(styleClass);
        part.setOpacity(opacity);
        return part;
    }
}
