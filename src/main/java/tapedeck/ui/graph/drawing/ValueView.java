package tapedeck.ui.graph.drawing;

import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.text.Texts;
import tapedeck.ui.graph.model.GradientScale;
import tapedeck.ui.graph.model.Values;
import tapedeck.ui.theme.Palette;
import tapedeck.ui.theme.Thumbnail;

/** The numbers of a tensor, its {@code .data} or its gradient: a thumbnail, one number, or why there is none. */
final class ValueView extends Region {
    private static final PseudoClass NUMBER = PseudoClass.getPseudoClass("number");
    private static final int MAX_ROWS = 16;
    private static final int MAX_COLUMNS = 32;
    /** Enough for crisp cells at twice the size. */
    private static final int LEAST_WIDTH = 256;
    private static final int LEAST_HEIGHT = 128;
    private static final int BORDER = 1;
    private static final double LEAST_BAND = 4;

    private final ImageView before = new ImageView();
    private final ImageView after = new ImageView();
    private final Rectangle reveal = new Rectangle();
    private final Text text = new Text();
    private final Text badge = new Text();
    /** Around the row that is followed. */
    private final Rectangle band = new Rectangle();
    private @Nullable NdArray shown;
    private @Nullable Palette palette;
    private @Nullable GradientScale common;
    private boolean fresh = true;
    private double scale;
    private boolean isScaled;
    private double progress = 1;
    private int marked = -1;

    /** @param what {@code data} or {@code grad} */
    ValueView(String what) {
        getStyleClass().addAll("value", what);
        text.getStyleClass().add("value-text");
        badge.getStyleClass().add("value-badge");
        for (ImageView view : new ImageView[]{before, after}) {
            view.setSmooth(false);
            view.setPreserveRatio(false);
        }
        after.setClip(reveal);
        band.getStyleClass().add("row-band");
        band.setVisible(false);
        getChildren().addAll(before, after, band, text, badge);
        setMouseTransparent(true);
    }

    /** Shows the numbers, on a scale of their own, or that there are none. */
    void show(@Nullable NdArray array, boolean required, Palette colours, Texts texts) {
        show(array, required, colours, texts, null);
    }

    /** @param onScale on which the numbers are coloured; null is from minus to plus the largest of them */
    void show(@Nullable NdArray array, boolean required, Palette colours, Texts texts,
            @Nullable GradientScale onScale) {
        if (!required) {
            text.setText(texts.of("graph.notrequired"));
        }
        if (!fresh && array == shown && colours.equals(palette) && Objects.equals(common, onScale)) {
            return;
        }
        boolean hadNone = fresh || shown == null;
        fresh = false;
        shown = array;
        palette = colours;
        common = onScale;
        boolean scalar = array != null && array.numel() == 1;
        pseudoClassStateChanged(NUMBER, scalar || !required);
        if (required) {
            text.setText(scalar ? Values.signed(Objects.requireNonNull(array).item()) : "");
        }
        double notFinite = array == null || scalar ? 0 : Values.notFinite(array);
        badge.setText(notFinite == 0 ? "" : Values.text(notFinite));
        scale = array == null || scalar ? 0 : Thumbnail.scale(array);
        isScaled = array != null && !scalar && (scale != 0 || notFinite == 0);
        if (!required || scalar) {
            before.setImage(null);
            after.setImage(null);
        } else if (array == null) {
            before.setImage(null);
            after.setImage(hatch(colours));
        } else {
            before.setImage(hadNone ? hatch(colours) : after.getImage());
            after.setImage((onScale == null
                    ? Thumbnail.of(array, scale, colours, MAX_ROWS, MAX_COLUMNS)
                    : Thumbnail.of(array, onScale::share, colours, MAX_ROWS, MAX_COLUMNS))
                    .image(LEAST_WIDTH, LEAST_HEIGHT));
        }
        requestLayout();
    }

    /** Marks a row, from 0; -1 marks none. */
    void mark(int row) {
        if (row != marked) {
            marked = row;
            requestLayout();
        }
    }

    /** The last dimension runs to the right, so a row is one of as many as all others have. */
    private void placeBand(double width, double height) {
        NdArray now = shown;
        boolean there = now != null && marked >= 0 && now.dim() == 2 && marked < now.shape().size(0);
        band.setVisible(there);
        if (now != null && there) {
            double row = height / now.shape().size(0);
            double high = Math.max(row, LEAST_BAND);
            band.setX(BORDER);
            band.setY(BORDER + Math.clamp((marked + 0.5) * row - high / 2, 0, Math.max(0, height - high)));
            band.setWidth(width);
            band.setHeight(high);
        }
    }

    /** Returns whether there are several numbers, some of them finite. */
    boolean isScaled() { return isScaled; }

    /** Returns what the ends of the thumbnail's colours stand for. */
    double scale() {
        return scale;
    }

    private javafx.scene.image.Image hatch(Palette colours) {
        return Thumbnail.none(colours, (int) Math.max(1, getWidth()), (int) Math.max(1, getHeight())).image(1, 1);
    }

    /** How much of the newest numbers has come in, from 0 to 1. */
    void setProgress(double newProgress) {
        progress = newProgress;
        text.setOpacity(newProgress);
        place();
    }

    private void place() {
        reveal.setWidth(after.getFitWidth() * progress);
        reveal.setHeight(after.getFitHeight());
    }

    @Override
    protected void layoutChildren() {
        double width = Math.max(0, getWidth() - 2 * BORDER);
        double height = Math.max(0, getHeight() - 2 * BORDER);
        for (ImageView view : new ImageView[]{before, after}) {
            view.relocate(BORDER, BORDER);
            view.setFitWidth(width);
            view.setFitHeight(height);
        }
        if (shown == null && palette != null && text.getText().isEmpty()) {
            after.setImage(hatch(palette));
        }
        place();
        placeBand(width, height);
        middle(text, getWidth() - text.getLayoutBounds().getWidth());
        middle(badge, (getWidth() - badge.getLayoutBounds().getWidth()) / 2);
    }

    private void middle(Text label, double x) {
        label.relocate(x, (getHeight() - label.getLayoutBounds().getHeight()) / 2);
    }
}
