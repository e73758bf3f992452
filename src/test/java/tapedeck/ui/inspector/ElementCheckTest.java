package tapedeck.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import tapedeck.autograd.Tensor;
import tapedeck.deck.Recordings;
import tapedeck.explain.ElementPlace;
import tapedeck.explain.NumericCheck;
import tapedeck.tape.TapeSnapshot;
import tapedeck.text.Language;
import tapedeck.ui.FxTest;
import tapedeck.ui.selection.Selection;
import tapedeck.ui.selection.SelectionModel;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Theme;

/** The two lines below the chain rule. */
class ElementCheckTest {
    private static final NumericCheck.Cost COST = new NumericCheck.Cost(3, 18, 12, 6);

    private final SelectionModel picked = new SelectionModel();
    private final LiveTexts words = new LiveTexts(Language.ENGLISH);
    private final Tensor w = Tensor.of(new double[]{1, 2, 3}).requiresGrad(true).named("w");
    private final TapeSnapshot tape = Recordings.snapshot(() -> w.pow(2).sum().named("loss").backward());

    private static NumericCheck check(double numeric, double reverse, double forward) {
        return new NumericCheck(new ElementPlace(0, 0), 1e-6, numeric, reverse, forward, List.of(), null, COST);
    }

    private static List<String> lines(InspectorPane pane) {
        pane.getScene().getRoot().applyCss();
        pane.getScene().getRoot().layout();
        return !pane.lookup("#element-check").isVisible()
                ? List.of()
                : pane.lookupAll("#element-check .label").stream().map(node -> ((Label) node).getText()).toList();
    }

    @Test
    void bothWaysStandBesideTheGradientWhileTheProgramHolds() throws Exception {
        FxTest.call(() -> {
            InspectorPane pane = new InspectorPane(words, new Appearance(Theme.LIGHT), picked);
            FxTest.scene(new StackPane(pane), 300, 700);
            pane.open(InspectorTab.WHY);
            picked.select(new Selection.TensorSelected(tape.tensors().getFirst().id()));
            pane.show(tape);
            assertThat(lines(pane)).as("it may run").isEmpty();
            pane.setPaused(true);
            assertThat(lines(pane)).as("room is kept until they are known").contains("…");
            pane.settle();
            assertThat(lines(pane)).contains(words.of("inspector.why.differences"), words.of("inspector.why.forward"),
                    "6", "✓ 0");
            assertThat(pane.lookupAll("#element-check .agrees")).hasSize(4);
            pane.pickElement(0);
            pane.settle();
            assertThat(lines(pane)).contains("2");
            pane.setPaused(false);
            assertThat(lines(pane)).isEmpty();
            pane.dispose();
            return pane;
        });
    }

    @Test
    void agreementIsRelativeAndDisagreementIsSaid() {
        assertThat(CheckModel.differences(check(2.00001e-9, 2e-9, 2e-9)).agrees()).isTrue();
        CheckModel.Verdict off = CheckModel.differences(check(2.5, 2, 2));
        assertThat(off.agrees()).isFalse();
        assertThat(off.mark()).isEqualTo("≠ 0.5");
        assertThat(CheckModel.forward(check(2, 2, 2.00001)).agrees()).isFalse();
        assertThat(CheckModel.forward(check(2, 2, 2)).mark()).isEqualTo("✓ 0");
    }

    @Test
    void aGradientThatIsNotWholeOrWasClippedIsNotChecked() {
        assertThat(CheckModel.isOf(check(2, 2, 2), 2)).isTrue();
        assertThat(CheckModel.isOf(check(2, 2, 2), 0.2)).isFalse();
        assertThat(CheckModel.isOf(check(0, 0, 0), 0)).isTrue();
    }
}
