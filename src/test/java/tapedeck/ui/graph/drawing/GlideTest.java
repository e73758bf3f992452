package tapedeck.ui.graph.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;
import tapedeck.tape.TapeSnapshot;
import tapedeck.ui.FxTest;
import tapedeck.ui.graph.Panes;
import tapedeck.ui.graph.Sketches;
import tapedeck.ui.graph.layout.GraphLayout;
import tapedeck.ui.graph.layout.Invariants;
import tapedeck.ui.graph.layout.LayoutEngine;
import tapedeck.ui.graph.model.CardSizes;
import tapedeck.ui.graph.model.Graph;
import tapedeck.ui.graph.model.GraphActivity;
import tapedeck.ui.theme.Palette;

/** From one arrangement to the next. */
class GlideTest {
    private static final CardSizes METRICS = new CardSizes(13, false);
    private static final long START = 5_000_000_000L;

    private final Drawing drawing = new Drawing(GraphGestures.NONE, Panes.WORDS);
    private final Glide glide = new Glide(drawing);
    private final TapeSnapshot snapshot = Sketches.chain(12);
    private final Graph graph = Graph.of(snapshot, METRICS);

    /** Broken into rows of that width. */
    private GraphLayout arrange(double width) {
        GraphLayout layout = new LayoutEngine().layout(new LayoutEngine.Request(graph, METRICS, width), () -> false);
        drawing.arrange(layout, graph, METRICS);
        drawing.show(snapshot, GraphActivity.NONE, Palette.LIGHT);
        return layout;
    }

    private Node card(long id) {
        return Objects.requireNonNull(drawing.card(id));
    }

    private double x(long id) {
        return card(id).getLayoutX() + card(id).getTranslateX();
    }

    @Test
    void cardsBeginWhereTheyStoodAndEndWhereTheyBelong() throws Exception {
        FxTest.call(() -> {
            GraphLayout before = arrange(4000);
            GraphLayout after = arrange(700);
            long last = 12;
            assertThat(after.cards().get(last)).isNotEqualTo(before.cards().get(last));
            double from = Invariants.at(before.cards(), last).x();
            double to = Invariants.at(after.cards(), last).x();
            glide.begin(before, METRICS.em());
            assertThat(glide.isRunning()).isTrue();
            glide.advance(START);
            assertThat(x(last)).isEqualTo(from);
            glide.advance(START + 125_000_000L);
            assertThat(x(last)).isBetween(Math.min(from, to) + 1, Math.max(from, to) - 1);
            glide.advance(START + 250_000_000L);
            assertThat(glide.isRunning()).isFalse();
            after.cards().forEach((id, box) -> {
                assertThat(x(id)).isEqualTo(box.x());
                assertThat(card(id).getTranslateY()).isZero();
            });
            after.routes().forEach((link, route) -> assertThat(Objects.requireNonNull(drawing.wire(link)).route())
                    .isEqualTo(route));
            return null;
        });
    }

    @Test
    void whatKeepsItsPlaceDoesNotMove() throws Exception {
        FxTest.call(() -> {
            GraphLayout before = arrange(4000);
            arrange(4000);
            glide.begin(before, METRICS.em());
            assertThat(glide.isRunning()).isFalse();
            arrange(700);
            glide.begin(before, METRICS.em());
            glide.advance(START);
            assertThat(card(0).getTranslateX()).as("the first card of the first row").isZero();
            glide.finish();
            assertThat(x(12)).isEqualTo(Invariants.at(drawing.arrangement().cards(), 12L).x());
            return null;
        });
    }
}
