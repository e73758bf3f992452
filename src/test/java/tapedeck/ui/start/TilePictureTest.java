package tapedeck.ui.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.text.Font;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tapedeck.lessons.Cover;
import tapedeck.ui.FxTest;
import tapedeck.ui.plot.Pen;
import tapedeck.ui.theme.Theme;

class TilePictureTest {
    private static final int WIDTH = 124;
    private static final int HEIGHT = 64;

    /** The share of pixels that are painted, and of those in the outermost lines. */
    private static double painted(TilePicture drawing, Theme theme, int margin) throws Exception {
        return FxTest.call(() -> {
            Canvas canvas = new Canvas(WIDTH, HEIGHT);
            canvas.getGraphicsContext2D().setFill(theme.palette().panel());
            canvas.getGraphicsContext2D().fillRect(0, 0, WIDTH, HEIGHT);
            drawing.paint(new Pen(canvas.getGraphicsContext2D(), theme.palette(), 15, WIDTH, HEIGHT, Font.getDefault(),
                    Font.getDefault(), 8, 1));
            WritableImage image = canvas.snapshot(null, null);
            PixelReader pixels = image.getPixelReader();
            int ground = pixels.getArgb(0, 0);
            int painted = 0;
            int all = 0;
            for (int x = 0; x < WIDTH; x++) {
                for (int y = 0; y < HEIGHT; y++) {
                    boolean counts = margin == 0 || x < margin || y < margin || x >= WIDTH - margin
                            || y >= HEIGHT - margin;
                    painted += counts && pixels.getArgb(x, y) != ground ? 1 : 0;
                    all += counts ? 1 : 0;
                }
            }
            return (double) painted / all;
        });
    }

    @ParameterizedTest
    @EnumSource
    void everyPictureOfALessonIsDrawnWithinItsFrame(Cover.Picture picture) throws Exception {
        TilePicture drawing = Objects.requireNonNull(TilePicture.all().get(TilePicture.name(picture)));
        for (Theme theme : Theme.values()) {
            assertThat(painted(drawing, theme, 0)).as(theme.name()).isGreaterThan(0.02);
            assertThat(painted(drawing, theme, 4)).as(theme.name()).isZero();
        }
    }

    @Test
    void noDrawingIsForNothing() {
        Map<String, TilePicture> all = TilePicture.all();
        assertThat(all).hasSize(Cover.Picture.values().length + 2).containsKeys("logo", "drop");
    }
}
