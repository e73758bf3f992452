package tapedeck.ui.graph.drawing;

import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import tapedeck.array.DType;
import tapedeck.array.NdArray;
import tapedeck.explain.SampleGrid;
import tapedeck.tape.TensorState.Sampling;
import tapedeck.ui.graph.model.GradientScale;
import tapedeck.ui.graph.model.NumberGrid;
import tapedeck.ui.graph.model.Values;
import tapedeck.ui.theme.Palette;
import tapedeck.ui.theme.Thumbnail;

/** The numbers of a tensor, its {@code .data} or its gradient: coloured cells, with the numbers in them if they are few; one number; or None. */
final class ValueView extends Region {
    private static final PseudoClass NUMBER = PseudoClass.getPseudoClass("number");
    private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");
    private static final int MAX_ROWS = 16;
    /** A blank stands in place of all that it would show. */
    private static final PseudoClass COVERED = PseudoClass.getPseudoClass("covered");
    private static final int MAX_COLUMNS = 32;
    /** Enough for crisp cells at twice the size. */
    private static final int LEAST_WIDTH = 256;
    private static final int LEAST_HEIGHT = 128;
    private static final int BORDER = 1;
    private static final double LEAST_BAND = 4;
    /** A number of more characters is written smaller. */
    private static final int LARGE_CHARACTERS = 6;
    private static final int MOST_CHARACTERS = 7;

    private final ImageView before = new ImageView();
    private final ImageView after = new ImageView();
    private final Rectangle reveal = new Rectangle();
    private final NumberCells numbers = new NumberCells();
    /** The only number. */
    private final Text text = new Text();
    /** The text instead of numbers: that there are none, or what is no number among many. */
    private final Text badge = new Text();
    /** Around the row that is followed. */
    private final Rectangle band = new Rectangle();
    private @Nullable NdArray shown;
    private @Nullable Palette palette;
    private @Nullable Sampling sampling;
    private @Nullable NumberGrid grid;
    private @Nullable GradientScale common;
    private boolean fresh = true;
    private boolean hatchedBefore;
    private double scale;
    private boolean isScaled;
    private double progress = 1;
    private int marked = -1;
    private boolean right;
    private boolean written = true;
    private boolean asked;

    /** @param what {@code data} or {@code grad} */
    ValueView(String what) {
        getStyleClass().addAll("value", what);
        text.getStyleClass().add("value-text");
        for (ImageView view : new ImageView[]{before, after}) {
            view.setSmooth(false);
            view.setPreserveRatio(false);
        }
        after.setClip(reveal);
        band.getStyleClass().add("row-band");
        band.setVisible(false);
        getChildren().addAll(before, after, numbers, band, text, badge);
        setMouseTransparent(true);
    }

    /** Sets which elements of a larger tensor the numbers are that are shown next; null of one that is whole. */
    void setSampling(@Nullable Sampling of) {
        sampling = of;
    }

    private NdArray arranged(NdArray array, @Nullable NumberGrid newGrid) {
        Sampling of = sampling;
        return newGrid != null ? newGrid.arrange(array) : of == null ? array : SampleGrid.of(of, array);
    }

    /**
     * Shows the numbers, or that there are none.
     *
     * @param newGrid in which they are written; null is a picture alone
     * @param onScale on which the numbers are coloured; null is from minus to plus the largest of them
     */
    void show(@Nullable NdArray array, DType type, @Nullable NumberGrid newGrid, Palette colours,
            @Nullable GradientScale onScale) {
        if (!fresh && array == shown && Objects.equals(grid, newGrid) && colours.equals(palette)
                && Objects.equals(common, onScale)) {
            return;
        }
        boolean hadNone = fresh || shown == null;
        fresh = false;
        shown = array;
        palette = colours;
        grid = newGrid;
        common = onScale;
        boolean scalar = array != null && array.numel() == 1;
        pseudoClassStateChanged(NUMBER, scalar);
        text.setText(scalar ? Values.brief(Objects.requireNonNull(array).item(), type, MOST_CHARACTERS) : "");
        text.pseudoClassStateChanged(LONG, text.getText().length() > LARGE_CHARACTERS);
        double notFinite = array == null || scalar ? 0 : Values.notFinite(array);
        asked = false;
        after.setVisible(true);
        badge.getStyleClass().setAll(array == null ? "value-none" : "value-badge");
        badge.setText(array == null ? newGrid == null ? "" : "None" : notFinite == 0 ? "" : Values.text(notFinite));
        scale = array == null || scalar ? 0 : Thumbnail.scale(array);
        isScaled = array != null && !scalar && (scale != 0 || notFinite == 0);
        numbers.show(scalar ? null : newGrid, array, type, colours, this::share);
        hatchedBefore = false;
        if (scalar) {
            before.setImage(null);
            after.setImage(null);
        } else if (array == null) {
            before.setImage(null);
            after.setImage(hatch(colours));
        } else {
            hatchedBefore = hadNone;
            before.setImage(hadNone ? null : after.getImage()); // hatched when its size is known
            after.setImage(
                    Thumbnail.of(arranged(array, newGrid), this::share, colours, MAX_ROWS, MAX_COLUMNS)
                            .image(LEAST_WIDTH, LEAST_HEIGHT));
        }
        requestLayout();
    }

    /** Has it say that the numbers, of which there are none, are asked for. */
    void ask(boolean on) {
        boolean missing = on && shown == null && grid != null;
        if (missing != asked) {
            asked = missing;
            badge.setText(missing ? "?" : "None");
            badge.getStyleClass().setAll(missing ? "value-asked" : "value-none");
            after.setVisible(!missing);
            requestLayout();
        }
    }

    /** The place of a finite number on the scale of the colours, from -1 to 1. */
    private double share(double value) {
        return common != null ? common.share(value) : scale == 0 ? 0 : value / scale;
    }

    /** Sets whether its only number is at the right; a gradient always is. */
    void setRight(boolean on) {
        if (on != right) {
            right = on;
            requestLayout();
        }
    }

    /** Sets whether its numbers are written where they have room; else there is the picture alone, as of the numbers beside them. */
    void setWritten(boolean on) {
        if (on != written) {
            written = on;
            requestLayout();
        }
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

    /** Returns whether there is one number alone. */
    boolean isNumber() { return !text.getText().isEmpty(); }

    /** Returns how wide the only number is. */
    double numberWidth() {
        return text.getLayoutBounds().getWidth();
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
        numbers.setOpacity(newProgress);
        place();
    }

    /** Which number, in row-major order, is written at a place; -1 where none is. */
    int numberAt(double x, double y) {
        if (shown != null && shown.numel() == 1) {
            return text.getBoundsInParent().contains(x, y) ? 0 : -1;
        }
        return numbers.at(x, y, BORDER, getWidth() - 2 * BORDER, getHeight() - 2 * BORDER);
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
        numbers.place(BORDER, written ? width : 0, height);
        if (shown == null && palette != null) {
            after.setImage(hatch(palette));
        } else if (hatchedBefore && palette != null && before.getImage() == null) {
            before.setImage(hatch(palette));
        }
        badge.setVisible(!numbers.isVisible());
        place();
        placeBand(width, height);
        middle(text, right || getStyleClass().contains("grad") ? getWidth() - text.getLayoutBounds().getWidth() : 0);
        if (getPseudoClassStates().contains(COVERED)) {
            getChildren().forEach(each -> each.setVisible(each.equals(text)));
        }
        middle(badge, (getWidth() - badge.getLayoutBounds().getWidth()) / 2);
    }

    private void middle(Text label, double x) {
        label.relocate(x, (getHeight() - label.getLayoutBounds().getHeight()) / 2);
    }
}
