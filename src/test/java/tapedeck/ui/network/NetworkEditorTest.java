package tapedeck.ui.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.event.ActionEvent;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tapedeck.data.DatasetKind;
import tapedeck.data.DatasetSpec;
import tapedeck.data.Source;
import tapedeck.edit.EditStack;
import tapedeck.programs.network.Activation;
import tapedeck.programs.network.LayerSpec;
import tapedeck.programs.network.LossKind;
import tapedeck.programs.network.NetworkSpec;
import tapedeck.text.Language;
import tapedeck.text.Message;
import tapedeck.ui.FxTest;
import tapedeck.ui.Pictures;
import tapedeck.ui.input.Choice;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Theme;

class NetworkEditorTest {
    private static final LiveTexts WORDS = new LiveTexts(Language.ENGLISH);
    private final List<NetworkSpec> built = new ArrayList<>();
    private final EditorModel model = new EditorModel(new EditStack(),
            NetworkSpec.of(DatasetSpec.of(DatasetKind.SPIRALS),
                    new LayerSpec(32, Activation.TANH), new LayerSpec(32, Activation.TANH)),
            built::add);

    private static void type(Parent root, String id, String text) {
        TextField field = (TextField) root.lookup(id);
        field.setText(text);
        field.fireEvent(new ActionEvent());
    }

    private static List<String> mistakes(Parent root) {
        return root.lookupAll(".field-problem").stream().filter(Node::isVisible).map(node -> ((Label) node).getText())
                .toList();
    }

    @Test
    @SuppressWarnings("unchecked")
    void changesAreBuiltAndMistakesAreSaidAtTheirField() throws Exception {
        FxTest.call(() -> {
            NetworkEditor editor = new NetworkEditor(WORDS, model);
            FxTest.scene(editor, 520, 330);
            Button build = (Button) editor.lookup("#editor-build");
            assertThat(build.isDisabled()).isFalse(); // no network runs
            model.begin(model.draft());
            assertThat(build.isDisabled()).isTrue();
            type(editor, "#editor-noise", "0.1");
            assertThat(build.isDisabled()).isFalse();
            type(editor, "#editor-rows", "many");
            assertThat(mistakes(editor)).containsExactly(WORDS.of("text.number.not-whole", "typed", "many"));
            assertThat(model.draft().data().size()).isEqualTo(400);
            assertThat(build.isDisabled()).as("while a refused number stands there").isTrue();
            ((Button) editor.lookup("#editor-add-2")).fire();
            assertThat(mistakes(editor)).isEmpty();
            assertThat(build.isDisabled()).isFalse();
            type(editor, "#editor-layer-1 .number-field", "0");
            assertThat(build.isDisabled()).as("nor a width").isTrue();
            type(editor, "#editor-layer-1 .number-field", "32");
            assertThat(build.isDisabled()).isFalse();
            assertThat(editor.lookupAll(".editor-layer")).hasSize(3);
            ((Choice<Source>) editor.lookup("#editor-data")).choose(DatasetSpec.of(DatasetKind.SINE));
            assertThat(((Label) editor.lookup("#editor-note")).getText())
                    .startsWith(WORDS.of("network.note.mse", "loss", LossKind.CROSS_ENTROPY.title()));
            assertThat(((Choice<LossKind>) editor.lookup("#editor-loss")).getValue()).isEqualTo(LossKind.MSE);
            ((Choice<LossKind>) editor.lookup("#editor-loss")).choose(LossKind.CROSS_ENTROPY);
            assertThat(mistakes(editor)).hasSize(1);
            assertThat(((Choice<LossKind>) editor.lookup("#editor-loss")).getValue()).isEqualTo(LossKind.MSE);
            assertThat(editor.lookup("#editor-arms").getParent().isVisible()).isFalse();
            build.fire();
            assertThat(built).singleElement().satisfies(spec -> {
                assertThat(spec.hidden()).hasSize(3);
                assertThat(spec.generated().noise()).isEqualTo(0.1);
                assertThat(spec.generated().kind()).isEqualTo(DatasetKind.SINE);
            });
            model.begin(built.getFirst());
            assertThat(build.isDisabled()).isTrue();
            return null;
        });
    }

    @Tag("long")
    @Test
    void looksRightSmallAndLargeInBothThemes() throws Exception {
        FxTest.call(() -> {
            for (Theme theme : Theme.values()) {
                NetworkEditor editor = new NetworkEditor(WORDS, model);
                Pictures.take(editor, 286, 182, theme, "editor-small-" + theme);
                Pictures.take(editor, 620, 260, theme, "editor-large-" + theme);
                type(editor, "#editor-noise", "-3");
                Pictures.take(editor, 420, 260, theme, "editor-mistake-" + theme);
                Button build = (Button) editor.lookup("#editor-build");
                assertThat(build.getBoundsInParent().getMaxX()).isLessThanOrEqualTo(420);
            }
            return null;
        });
    }

    @Test
    void whyAWidthIsRefusedCanBeReadInFull() throws Exception {
        FxTest.call(() -> {
            NetworkEditor editor = new NetworkEditor(WORDS, model);
            FxTest.scene(editor, 520, 330);
            for (String bad : List.of("abc", "100000", "")) {
                TextField field = (TextField) editor.lookup("#editor-layer-1 .number-field");
                field.setText(bad);
                field.fireEvent(new ActionEvent());
                editor.applyCss();
                editor.layout();
                Label said = (Label) editor.lookup(".field-problem");
                assertThat(((Text) said.lookup(".text")).getText()).as("not cut").isEqualTo(said.getText());
                assertThat(said.getText()).hasSizeGreaterThan(10).isEqualTo(field.getAccessibleHelp());
                Bounds at = said.localToScene(said.getLayoutBounds());
                assertThat(at.getMinX()).isNotNegative();
                assertThat(at.getMaxX()).isLessThanOrEqualTo(520);
            }
            return null;
        });
    }

    @Test
    void aNetworkByHandShowsItsLayersInsteadOfAProposal() throws Exception {
        FxTest.call(() -> {
            NetworkEditor editor = new NetworkEditor(WORDS, model);
            FxTest.scene(editor, 520, 330);
            model.beginFixed(new WrittenNetwork(Message.of("network.fixed", "title", "FizzBuzz", "rows", 0), List.of(
                    new WrittenNetwork.Layer("layer 1", List.of("w1 (10, 100)", "b1 (1, 100)")),
                    new WrittenNetwork.Layer("layer 2", List.of("w2 (100, 4)", "b2 (1, 4)")))));
            editor.applyCss();
            editor.layout();
            assertThat(editor.lookupAll(".editor-layer .mono")).extracting(node -> ((Label) node).getText())
                    .containsExactly("w1 (10, 100)", "b1 (1, 100)", "w2 (100, 4)", "b2 (1, 4)");
            assertThat(editor.lookup("#editor-data")).as("of another network").isNull();
            assertThat(editor.lookup("#editor-build").isVisible()).isFalse();
            ((Button) editor.lookup("#editor-own")).fire();
            editor.applyCss();
            editor.layout();
            assertThat(editor.lookup("#editor-data")).isNotNull();
            assertThat(editor.lookup("#editor-build").isVisible()).isTrue();
            return editor;
        });
    }

    @Test
    void theFirstLayerComesWithoutMovingWhatAddsIt() throws Exception {
        FxTest.call(() -> {
            model.remove(0);
            model.remove(0);
            NetworkEditor editor = new NetworkEditor(WORDS, model);
            FxTest.scene(editor, 520, 330);
            Button add = (Button) editor.lookup("#editor-add-0");
            double before = add.localToScene(add.getBoundsInLocal()).getCenterY();
            double fields = editor.lookup(".editor-fields").localToScene(0, 0).getY();
            add.fire();
            editor.applyCss();
            editor.layout();
            Node now = editor.lookup("#editor-add-0");
            assertThat(now.localToScene(now.getBoundsInLocal()).getCenterY()).isEqualTo(before);
            assertThat(editor.lookup(".editor-fields").localToScene(0, 0).getY()).isEqualTo(fields);
            return editor;
        });
    }
}
