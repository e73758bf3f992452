package tapedeck.ui.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import tapedeck.explain.BoundsText;
import tapedeck.tape.Phase;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;
import tapedeck.ui.FxTest;
import tapedeck.ui.graph.model.NumberGrid;

/** What a card says of an update, and what it goes on saying. */
class CardStepTest {
    @Test
    void anUpdateIsSaidOnTheCardOfEachParameter() throws Exception {
        TapeSnapshot snapshot = Sketches.moments(Sketches.fizzBuzz()).getLast();
        FxTest.call(() -> {
            GraphPane pane = OddTapesTest.shown(snapshot);
            assertThat(snapshot.updated()).hasSize(4).allSatisfy(event -> assertThat(OddTapesTest.texts(pane))
                    .contains(Panes.WORDS.of("graph.change", "change",
                            BoundsText.change(event.before(), event.after()))));
            assertThat(pane.lookupAll(".function-note")).as("nothing lies over it").isEmpty();
            return null;
        });
    }

    @Test
    void anUpdateLeavesEveryRangeAndEveryCardsSizeAsTheyAre() throws Exception {
        List<TapeSnapshot> moments = Sketches.moments(Sketches.fizzBuzz());
        FxTest.call(() -> {
            GraphPane pane = OddTapesTest.shown(moments.get(moments.size() - 6));
            Map<String, Bounds> sizes = sizes(pane);
            List<String> shapes = seen(pane, ".tensor-shape");
            pane.show(moments.getLast(), 0.5);
            pane.settle();
            assertThat(sizes(pane)).isEqualTo(sizes);
            List<TensorState> parameters = moments.getLast().tensors().stream().filter(TensorState::parameter).toList();
            for (TensorState each : parameters.stream().filter(large -> large.data().numel() > NumberGrid.MOST)
                    .toList()) {
                assertThat(seen(pane, ".value-range")).contains(BoundsText.of(each.data()), BoundsText.of(each.grad()));
            }
            assertThat(seen(pane, ".tensor-step")).hasSameSizeAs(parameters);
            pane.options().freeRunProperty().set(true);
            pane.settle();
            assertThat(seen(pane, ".tensor-step")).as("too fast to be read").isEmpty();
            assertThat(seen(pane, ".tensor-shape")).as("in the step's place again").isEqualTo(shapes);
            return null;
        });
    }

    @Test
    void afterTheUpdateACardSaysThatItsNumbersAreFromAfterTheStep() throws Exception {
        List<TapeSnapshot> moments = Sketches.moments(Sketches.fizzBuzz());
        TapeSnapshot last = moments.getLast();
        TapeSnapshot over = new TapeSnapshot(last.iteration(), last.epoch(), last.playhead(), last.tensors(),
                last.functions(), Phase.ZERO_GRAD, null, last.passed(), last.loss(), List.of(), last.updated(), null,
                last.stepped(), last.state());
        assertThat(last.stepped()).hasSize(4);
        FxTest.call(() -> {
            GraphPane pane = OddTapesTest.shown(over);
            assertThat(seen(pane, ".tensor-step")).hasSize(4).containsOnly(Panes.WORDS.of("graph.after-step"));
            assertThat(pane.lookupAll(".tensor-card").stream().map(Node::getAccessibleText)
                    .filter(text -> text != null && text.contains(Panes.WORDS.of("graph.after-step.spoken"))))
                    .hasSize(4);
            return null;
        });
    }

    private static Map<String, Bounds> sizes(GraphPane pane) {
        return pane.lookupAll(".graph-view .tensor-card").stream().collect(Collectors.toMap(
                card -> ((Text) card.lookup(".tensor-name")).getText(), Node::getBoundsInParent, (a, _) -> a));
    }

    private static List<String> seen(GraphPane pane, String selector) {
        return pane.lookupAll(".graph-view " + selector).stream().filter(Node::isVisible)
                .map(node -> ((Text) node).getText()).filter(text -> !text.isEmpty()).toList();
    }
}
