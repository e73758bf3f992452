package tapedeck.ui.graph;

import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.TapeSnapshot;
import tapedeck.ui.theme.Palette;

/** Where the graph is drawn. */
public final class GraphPane extends Region {
    /** Sets the colours. */
    public void setPalette(Palette palette) {}

    /** Draws a snapshot. */
    public void show(@Nullable TapeSnapshot snapshot, double stepSeconds) {}

    /** Finishes layout and motion. */
    public void settle() {}

    /** Fits the graph into the pane. */
    public void fit() {}

    /** Stops what runs. */
    public void dispose() {}
}
