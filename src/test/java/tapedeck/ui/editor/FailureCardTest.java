package tapedeck.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import tapedeck.program.ScriptFailure;
import tapedeck.text.Language;
import tapedeck.text.Message;
import tapedeck.ui.FxTest;
import tapedeck.ui.theme.LiveTexts;

class FailureCardTest {
    private static final String SCRIPT = "import torch\nfrom torch import nn\nfc = nn.Linear(10, 4)\nfc(h)\nprint(h)\n";
    private static final ScriptFailure FAILURE = new ScriptFailure(4, 0, 5, "fc(h)", "RuntimeError: wrong",
            List.of(new ScriptFailure.Operand("h", "(64, 100)", "float32")), Message.verbatim("fc expects 10 inputs."),
            new ScriptFailure.Change(3, false, "fc = nn.Linear(100, 4)"));

    private final Buffer buffer = new Buffer(Path.of("/x.py"), true, SCRIPT);
    private final ScriptEditor editor;
    private final Region card;

    FailureCardTest() throws Exception {
        editor = FxTest.call(() -> new ScriptEditor(new LiveTexts(Language.ENGLISH)));
        card = FxTest.call(() -> {
            Scene scene = FxTest.scene(editor, 400, 300);
            editor.setRows(_ -> new Label("1"));
            editor.edit(buffer);
            buffer.isWrong(SCRIPT, new MistakePlace(FAILURE));
            layOut(scene);
            return (Region) editor.lookup("#failure-card");
        });
    }

    private static void layOut(Scene scene) {
        for (int i = 0; i < 3; i++) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
    }

    private static List<String> said(Region card) {
        return card.lookupAll(".text").stream().map(each -> ((Text) each).getText()).toList();
    }

    @Test
    void saysBelowTheLineOfWhatItFailed_andWhatHelps() throws Exception {
        FxTest.call(() -> {
            assertThat(card.isVisible()).isTrue();
            assertThat(said(card)).containsExactly("fc(h)", "h (64, 100) float32", "fc expects 10 inputs.",
                    "Change line 3 to fc = nn.Linear(100, 4)");
            return null;
        });
    }

    @Test
    void aClickOnAnOperandPicksIt() throws Exception {
        FxTest.call(() -> {
            List<String> picked = new ArrayList<>();
            editor.setOnOperand(picked::add);
            ((Hyperlink) card.lookup(".operand")).fire();
            assertThat(picked).containsExactly("h");
            return null;
        });
    }

    @Test
    void hidesNoLine() throws Exception {
        FxTest.call(() -> {
            double bottom = card.localToScene(card.getLayoutBounds()).getMaxY();
            Node next = editor.area().getParagraphGraphic(4).getParent();
            assertThat(next.localToScene(next.getLayoutBounds()).getMinY()).isGreaterThanOrEqualTo(bottom);
            Node failed = editor.area().getParagraphGraphic(3).getParent();
            assertThat(failed.getPseudoClassStates()).contains(PseudoClass.getPseudoClass("failed"));
            return null;
        });
    }

    @Test
    void aClickMakesTheChange_andTheCardIsGone() throws Exception {
        FxTest.call(() -> {
            ((Hyperlink) editor.lookup("#failure-change")).fire();
            assertThat(buffer.text()).isEqualTo(SCRIPT.replace("10, 4", "100, 4"));
            assertThat(editor.area().getText()).isEqualTo(buffer.text());
            assertThat(card.isVisible()).isFalse();
            assertThat(editor.area().getParagraph(3).getParagraphStyle()).isEmpty();
            return null;
        });
    }
}
