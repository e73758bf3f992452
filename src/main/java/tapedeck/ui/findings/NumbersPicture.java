package tapedeck.ui.findings;

import javafx.scene.AccessibleRole;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.ui.plot.CanvasRegion;
import tapedeck.ui.plot.Pen;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.Thumbnail;

/** The numbers of a tensor as they were, as small as on a card of the graph; hatched where there are none. On the FX thread only. */
final class NumbersPicture extends CanvasRegion {
    private static final int MOST = 64;

    private final @Nullable NdArray numbers;

    /**
     * A picture on a scale of its own.
     *
     * @param numbers or null for None
     */
    NumbersPicture(Appearance appearance, @Nullable NdArray numbers, String described) {
        super(appearance);
        this.numbers = numbers;
        getStyleClass().add("findings-numbers");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(described);
    }

    @Override
    protected void paint(Pen pen) {
        int width = (int) pen.width();
        int height = (int) pen.height();
        NdArray now = numbers;
        Image image = (now == null
                ? Thumbnail.none(pen.palette(), width, height)
                : Thumbnail.of(now, Thumbnail.scale(now), pen.palette(), MOST, MOST)).image(width, height);
        pen.g().setImageSmoothing(false);
        pen.g().drawImage(image, 0, 0, pen.width(), pen.height());
        pen.stroke(pen.palette().line(), pen.hairline());
        pen.g().strokeRect(0.5, 0.5, pen.width() - 1, pen.height() - 1);
    }
}
