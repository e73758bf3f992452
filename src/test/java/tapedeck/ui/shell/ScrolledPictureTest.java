package tapedeck.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.junit.jupiter.api.Test;
import tapedeck.ui.FxTest;

/** The second picture of a window that nobody sees shows what is in its scroll panes then. */
class ScrolledPictureTest {
    private static int middle(Scene scene) {
        BufferedImage picture = WindowSnapshots.image(scene.getRoot().snapshot(null, null));
        return picture.getRGB(50, 50) & 0xffffff;
    }

    @Test
    void whatIsScrolledIsDrawnAnew() throws Exception {
        FxTest.call(() -> {
            Pane content = new Pane(new Rectangle(200, 200, Color.RED));
            StackPane root = new StackPane(new ScrollPane(content));
            Scene scene = new Scene(root, 100, 100);
            root.applyCss();
            root.layout();
            WindowSnapshots.redrawScrolled(root);
            assertThat(middle(scene)).isEqualTo(0xff0000);
            content.getChildren().setAll(new Rectangle(200, 200, Color.BLUE));
            root.layout();
            assertThat(middle(scene)).isEqualTo(0x0000ff);
            return null;
        });
    }
}
