package tapedeck.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import tapedeck.autograd.Tensor;
import tapedeck.deck.Recordings;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.TapeReader;
import tapedeck.tape.TapeSnapshot;
import tapedeck.text.Language;
import tapedeck.ui.FxTest;
import tapedeck.ui.selection.Selection;
import tapedeck.ui.selection.SelectionModel;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Theme;

/** Why a number is not finite, where one asks for it. */
class WhyPageTest {
    private static final LiveTexts WORDS = new LiveTexts(Language.ENGLISH);

    private static List<String> answers(TapeSnapshot snapshot, String name) throws Exception {
        return FxTest.call(() -> {
            SelectionModel picked = new SelectionModel();
            InspectorPane pane = new InspectorPane(WORDS, new Appearance(Theme.LIGHT), picked);
            FxTest.scene(new StackPane(pane), 300, 700);
            try {
                picked.select(new Selection.TensorSelected(snapshot.tensors().stream()
                        .filter(each -> each.name().equals(name)).findFirst().orElseThrow().id()));
                pane.show(snapshot);
                pane.open(InspectorTab.WHY);
                pane.getScene().getRoot().applyCss();
                pane.getScene().getRoot().layout();
                return pane.lookupAll(".answer").stream().map(each -> ((Label) each).getText()).toList();
            } finally {
                pane.dispose();
            }
        });
    }

    @Test
    void aNumberAndAGradientThatAreNotFiniteSayTheirCause() throws Exception {
        CapturedIteration captured = Recordings.record(List.of(), () -> {
            Tensor x = Tensor.of(new double[]{0}).requiresGrad(true).named("x");
            x.log().named("l").sum().backward();
        });
        TapeSnapshot snapshot = new TapeReader(captured).at(captured.events().size());
        assertThat(answers(snapshot, "l")).contains(
                WORDS.of("explain.cause.logOfZero", "expression", "log(0)", "value", "−inf"));
        assertThat(answers(snapshot, "x")).containsExactly(
                WORDS.of("explain.cause.divisionByZero", "expression", "1 / 0", "value", "inf"));
    }
}
