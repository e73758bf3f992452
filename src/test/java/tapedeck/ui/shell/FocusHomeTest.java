package tapedeck.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import tapedeck.ui.FxTest;

/** The focus comes home from what goes away, and not to the button that happens to come next. */
class FocusHomeTest {
    @Test
    void whatLeavesTheSceneSendsItToTheFirstHomeThatIsThere() throws Exception {
        FxTest.call(() -> {
            Region graph = new Region();
            Button cross = new Button();
            StackPane lesson = new StackPane();
            StackPane root = new StackPane(cross, lesson, graph);
            FocusHome home = FocusHome.install(root, graph, List.of(lesson));
            Scene scene = FxTest.scene(root, 300, 200);
            graph.requestFocus();
            root.getChildren().remove(graph);
            cross.requestFocus(); // as JavaFX passes it on
            home.pulse();
            assertThat(scene.getFocusOwner()).isEqualTo(lesson);
            return null;
        });
    }

    @Test
    void whatSomebodyWentToKeepsIt() throws Exception {
        FxTest.call(() -> {
            Region graph = new Region();
            Button other = new Button();
            StackPane root = new StackPane(other, graph);
            FocusHome home = FocusHome.install(root, graph, List.of());
            Scene scene = FxTest.scene(root, 300, 200);
            graph.requestFocus();
            other.requestFocus();
            home.pulse();
            assertThat(scene.getFocusOwner()).isEqualTo(other);
            return null;
        });
    }
}
