package tapedeck.ui.graph.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.Test;
import tapedeck.tape.TapeSnapshot;
import tapedeck.ui.FxTest;
import tapedeck.ui.graph.Sketches;
import tapedeck.ui.graph.layout.Box;
import tapedeck.ui.graph.layout.GraphLayout;
import tapedeck.ui.graph.layout.LayoutEngine;
import tapedeck.ui.graph.model.CardSizes;
import tapedeck.ui.graph.model.Graph;
import tapedeck.ui.graph.model.GraphActivity;
import tapedeck.ui.graph.model.ShownGraph;
import tapedeck.ui.theme.Palette;

class FarPainterTest {
    private static final CardSizes METRICS = new CardSizes(13, false);
    private static final double ZOOM = 0.4;

    @Test
    void aFoldedModuleHasItsNameWhereCardsCannotBeRead() throws Exception {
        TapeSnapshot tape = Sketches.network(50);
        Graph graph = Graph.of(tape, METRICS);
        GraphLayout layout = new LayoutEngine().layout(new LayoutEngine.Request(graph, METRICS, 1000), () -> false);
        FarPainter painter = new FarPainter(layout, new ShownGraph(tape, graph, GraphActivity.NONE, Palette.LIGHT),
                null,
                false);
        FxTest.call(() -> {
            Canvas canvas = new Canvas(400, 300);
            painter.paint(canvas.getGraphicsContext2D(), ZOOM, 0, 0, 400, 300);
            assertThat(colours(canvas, layout)).as("a block").hasSize(1);
            painter.name(canvas.getGraphicsContext2D(), ZOOM, 0, 0, 400, 300);
            assertThat(colours(canvas, layout)).as("with its name").hasSizeGreaterThan(1);
            return null;
        });
    }

    /** Inside the first module. */
    private static Set<Integer> colours(Canvas canvas, GraphLayout layout) {
        WritableImage image = canvas.snapshot(null, null);
        Box box = layout.junctions().values().iterator().next();
        Set<Integer> colours = new HashSet<>();
        for (int y = (int) (ZOOM * box.y()) + 2; y < ZOOM * box.bottom() - 2; y++) {
            for (int x = (int) (ZOOM * box.x()) + 2; x < ZOOM * box.right() - 2; x++) {
                colours.add(image.getPixelReader().getArgb(x, y));
            }
        }
        return colours;
    }
}
