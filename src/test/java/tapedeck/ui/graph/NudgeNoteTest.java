package tapedeck.ui.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tapedeck.autograd.Tensor;
import tapedeck.deck.Recordings;
import tapedeck.surface.Nudge;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.TapeReader;
import tapedeck.tape.TapeSnapshot;
import tapedeck.text.Language;
import tapedeck.text.Texts;
import tapedeck.ui.FxTest;

/** What would be if a number were another, as the graph shows it. */
class NudgeNoteTest {
    private final Tensor w = Tensor.of(new double[]{3, 1}).requiresGrad(true).named("w");
    private final Tensor x = Tensor.of(new double[]{2, 5}).named("x");
    private final CapturedIteration captured = Recordings.record(List.of(w),
            () -> w.mul(x).named("y").pow(2).sum().named("loss").backward());
    private final TapeSnapshot shown = new TapeReader(captured).at(captured.events().size());

    private Nudge nudge(String leaf, int element, double by) {
        long id = shown.tensors().stream().filter(each -> each.name().equals(leaf)).findFirst().orElseThrow().id();
        return Objects.requireNonNull(Nudge.of(captured, shown, id, element, by));
    }

    private String says(Nudge nudge) {
        return new Texts(Language.ENGLISH).of(NudgeNote.message(nudge, shown));
    }

    @Test
    void itSaysWhatTheLossDoes_andWhatTheGradientPromised() {
        assertThat(says(nudge("w", 0, 0.1))).isEqualTo("w[0] +0.1:  loss +2.44,  promised 24 · 0.1 = +2.4");
        assertThat(says(nudge("w", 1, -0.1))).isEqualTo("w[1] -0.1:  loss -4.75,  promised 50 · -0.1 = -5");
        assertThat(says(nudge("x", 0, 0.1))).as("nothing was promised").isEqualTo("x[0] +0.1:  loss +3.69");
    }

    @Test
    void cardsShowBothNumbersUntilItIsOver() throws Exception {
        FxTest.call(() -> {
            GraphPane pane = Panes.pane();
            FxTest.scene(new StackPane(pane), 1000, 400);
            pane.show(shown, 0);
            pane.settle();
            String before = loss(pane);
            Label note = (Label) pane.lookup("#nudge-note");
            assertThat(note.isVisible()).isFalse();
            pane.nudge(nudge("w", 0, 0.1));
            assertThat(loss(pane)).isNotEqualTo(before).contains("63.44");
            assertThat(note.isVisible()).isTrue();
            pane.show(new TapeReader(captured).at(1), 0);
            pane.show(shown, 0);
            pane.settle();
            assertThat(loss(pane)).isEqualTo(before);
            assertThat(note.isVisible()).isFalse();
            pane.dispose();
            return null;
        });
    }

    @Tag("long")
    @Test
    void inANarrowPaneTheSentenceIsBrokenRatherThanCut() throws Exception {
        FxTest.call(() -> {
            GraphPane pane = Panes.pane();
            FxTest.scene(new StackPane(pane), 300, 400);
            pane.show(shown, 0);
            pane.settle();
            pane.nudge(nudge("w", 0, 0.1));
            pane.layout();
            Label note = (Label) pane.lookup("#nudge-note");
            assertThat(pane.getLayoutBounds().contains(note.getBoundsInParent())).isTrue();
            assertThat(note.getHeight()).isEqualTo(note.prefHeight(note.getWidth()))
                    .isGreaterThan(1.5 * note.prefHeight(-1));
            pane.dispose();
            return null;
        });
    }

    private static String loss(GraphPane pane) {
        return pane.lookupAll(".tensor-card").stream().map(Node::getAccessibleText)
                .filter(text -> text.startsWith("loss")).findFirst().orElseThrow();
    }
}
