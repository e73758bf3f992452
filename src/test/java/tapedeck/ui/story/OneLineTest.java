package tapedeck.ui.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tapedeck.finding.Remedy;
import tapedeck.text.Message;
import tapedeck.ui.FxTest;
import tapedeck.ui.link.BusyProgram;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.theme.LiveTexts;

/** The state line gives way in its order, and neither it nor an alert moves anything. */
class OneLineTest {
    private final Label phase = label("backward 7 / 10");
    private final Label formula = label("w2.grad = hᵀ @ m2.grad");
    private final Label shapes = label("(100×64 @ 64×4)");
    private final Label sentence = label("Each weight’s share: what came in, times what came back.");
    private final Label iteration = label("iteration 1 · epoch 1");

    /** Controls need the toolkit, whichever test is the first. */
    private static Label label(String text) {
        try {
            return FxTest.call(() -> new Label(text));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private OneLine at(double width) {
        OneLine line = new OneLine(formula, iteration, List.of(phase, formula, shapes, sentence),
                List.of(sentence, shapes));
        FxTest.scene(line, width, 30);
        line.resize(width, 30);
        line.layout();
        return line;
    }

    private double needed(Label... labels) {
        double wide = 0;
        for (Label label : labels) {
            wide += label.prefWidth(-1) + formula.getFont().getSize();
        }
        return wide + 4;
    }

    @Test
    void theSentenceGivesWayFirstThenTheShapesAndNeverTheFormula() throws Exception {
        FxTest.call(() -> {
            at(1000);
            double all = needed(phase, formula, shapes, sentence, iteration);
            double withoutSentence = needed(phase, formula, shapes, iteration);
            double least = needed(phase, formula, iteration);
            at(all);
            assertThat(List.of(sentence, shapes, formula, phase)).allMatch(Label::isVisible);
            at(all - 40);
            assertThat(sentence.isVisible()).isFalse();
            assertThat(shapes.isVisible()).isTrue();
            at(withoutSentence - 40);
            assertThat(shapes.isVisible()).isFalse();
            assertThat(formula.getScaleX() * formula.getTransforms().getLast().getMxx()).isEqualTo(1);
            at(least - 40);
            assertThat(formula.isVisible()).isTrue();
            assertThat(formula.getTransforms().getLast().getMxx()).isBetween(0.7, 0.95);
            assertThat(formula.getWidth()).isGreaterThanOrEqualTo(formula.prefWidth(-1) - 1);
            assertThat(formula.getBoundsInParent().getMaxX()).isLessThan(iteration.getBoundsInParent().getMinX());
            return null;
        });
    }

    @Tag("long")
    @Test
    void theLineIsOfOneHeightWhateverItSays() throws Exception {
        FxTest.call(() -> {
            StoryBar bar = new StoryBar(FxTest.actions(), new DeckLink(Path.of("")).commands(), () -> {}, _ -> {});
            bar.getStylesheets().add(Objects.requireNonNull(
                    OneLineTest.class.getResource("/tapedeck/ui/shell/shell.css")).toExternalForm());
            FxTest.scene(bar, 600, 40);
            bar.applyCss();
            double empty = bar.prefHeight(600);
            bar.show(null, null, null, null);
            assertThat(bar.prefHeight(600)).isPositive().isEqualTo(empty).isEqualTo(bar.minHeight(600))
                    .isEqualTo(bar.maxHeight(600));
            return null;
        });
    }

    @Tag("long")
    @Test
    void whoPresentsHasTheSentenceInACaptionAndNotTwice() throws Exception {
        FxTest.call(() -> {
            StoryBar bar = new StoryBar(FxTest.actions(), new DeckLink(Path.of("")).commands(), () -> {}, _ -> {});
            FxTest.scene(bar, 600, 40);
            bar.show(null, null, null, new BusyProgram(Message.verbatim("Python starts."), 0));
            Label said = (Label) bar.lookup("#narration");
            assertThat(said.getText()).isNotEmpty();
            bar.setSpoken(true);
            assertThat(said.getText()).isEmpty();
            bar.setSpoken(false);
            assertThat(said.getText()).isNotEmpty();
            return null;
        });
    }

    @Tag("long")
    @Test
    void nothingIsSaidOfWhatOpensAndBeginsByItself() throws Exception {
        FxTest.call(() -> {
            StoryBar bar = new StoryBar(FxTest.actions(), new DeckLink(Path.of("")).commands(), () -> {}, _ -> {});
            FxTest.scene(bar, 600, 40);
            bar.show(null, null, null, null);
            assertThat(((Label) bar.lookup("#narration")).getText()).isEmpty();
            return null;
        });
    }

    @Tag("long")
    @Test
    void anAlertLiesOverWhatIsThereAndStaysClosedUntilThereIsAnother() throws Exception {
        FxTest.call(() -> {
            AlertBar alert = new AlertBar(LiveTexts.ofSystem(), _ -> {});
            StackPane area = new StackPane(alert);
            FxTest.scene(area, 600, 300);
            Message message = Message.verbatim("Sigmoid saturated.");
            alert.show(message, List.of(new Remedy.GoBack(5), new Remedy.NewTake(5, 0.1)), true);
            area.layout();
            assertThat(alert.isVisible()).isTrue();
            assertThat(alert.lookupAll("#remedies .button")).hasSize(2);
            ((Button) alert.lookup("#alert-close")).fire();
            assertThat(alert.isVisible()).isFalse();
            alert.show(message, List.of(), true);
            assertThat(alert.isVisible()).isFalse();
            alert.show(Message.verbatim("Another."), List.of(), true);
            assertThat(alert.isVisible()).isTrue();
            alert.show(null, List.of(), false);
            alert.show(message, List.of(), true);
            assertThat(alert.isVisible()).isTrue();
            return null;
        });
    }
}
