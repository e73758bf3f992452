package tapedeck.ui.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Side;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import tapedeck.ui.FxTest;

class CardTest {
    private static final int WIDTH = 300;
    private static final int HEIGHT = 200;

    private interface Use {
        void of(Card card);
    }

    private static void with(Use use) throws Exception {
        FxTest.call(() -> {
            Pane pane = new Pane();
            Card card = new Card(pane);
            pane.getChildren().add(card);
            FxTest.scene(pane, WIDTH, HEIGHT);
            use.of(card);
            return card;
        });
    }

    @Test
    void opensBesideWhatItIsAboutAndInsideThePane() throws Exception {
        with(card -> {
            card.say("values");
            for (int x = 0; x <= WIDTH; x += 20) {
                for (int y = 0; y <= HEIGHT - 40; y += 20) {
                    Bounds about = new BoundingBox(x, y, 10, 10);
                    card.openNextTo(about, 5, Side.BOTTOM, Side.TOP, Side.RIGHT, Side.LEFT);
                    Bounds box = card.getBoundsInParent();
                    assertThat(box.intersects(about)).as("%d %d %s", x, y, box).isFalse();
                    assertThat(new BoundingBox(0, 0, WIDTH, HEIGHT).contains(box)).as("%d %d", x, y).isTrue();
                }
            }
        });
    }

    @Test
    void takesTheFirstSideThatHidesNothing() throws Exception {
        with(card -> {
            card.say("values");
            card.openNextTo(new BoundingBox(100, 50, 0, 0), 5, Side.RIGHT, Side.LEFT);
            assertThat(card.getBoundsInParent().getMinX()).isEqualTo(105);
            card.openNextTo(new BoundingBox(WIDTH - 10, 50, 0, 0), 5, Side.RIGHT, Side.LEFT);
            assertThat(card.getBoundsInParent().getMaxX()).isEqualTo(WIDTH - 15);
        });
    }

    @Test
    void saysLinesOrAText() throws Exception {
        with(card -> {
            card.say(List.of(new Card.Row("loss", "0.5", null), new Card.Row("take 1", "2", Color.RED)));
            assertThat(card.getChildren()).extracting(each -> ((Labeled) each).getText())
                    .containsExactly("loss", "0.5", "take 1", "2");
            assertThat(card.getChildren()).extracting(each -> ((Labeled) each).getGraphic() != null)
                    .containsExactly(false, false, true, false);
            card.say("one");
            assertThat(card.getChildren()).extracting(each -> ((Labeled) each).getText()).containsExactly("one");
            card.say(List.of(new Card.Row("loss", "0.5", null), new Card.Row("take 1", "2", Color.RED)));
            assertThat(card.getChildren()).hasSize(4);
        });
    }

    @Test
    void isClosedUntilItIsOpened() throws Exception {
        with(card -> {
            card.say("values");
            assertThat(card.isVisible()).isFalse();
            card.openNextTo(new BoundingBox(100, 50, 0, 0), 5, Side.RIGHT);
            assertThat(card.isVisible()).isTrue();
            card.close();
            assertThat(card.isVisible()).isFalse();
        });
    }
}
