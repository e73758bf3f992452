package tapedeck.ui.inspector;

import javafx.scene.AccessibleRole;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import tapedeck.array.DType;
import tapedeck.array.NdArray;
import tapedeck.explain.ElementPlace;
import tapedeck.explain.ElementText;
import tapedeck.tape.TensorState;
import tapedeck.ui.action.OwnKeys;
import tapedeck.ui.selection.BatchRow;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Thumbnail;

/** An array in colours, with a cursor on one element: by mouse or arrow keys. The last dimension runs to the right. */
final class HeatMap extends Region {
    /** What the map of the numbers themselves is called. */
    static final String DATA = ".data";
    private static final double LEAST_CURSOR = 5;
    private static final int DIGITS = 6;

    private final LiveTexts words;
    private final InspectorModel model;
    private String what;
    private final ImageView view = new ImageView();
    private final Rectangle cursor = new Rectangle();
    private final Rectangle halo = new Rectangle();
    /** Around the row of the batch that is followed. */
    private final Rectangle band = new Rectangle();
    private @Nullable NdArray array;
    private @Nullable TensorState of;
    private @Nullable NdArray shown;
    private final Appearance appearance;

    /** @param what {@code .data} or {@code .grad} */
    HeatMap(LiveTexts words, Appearance appearance, InspectorModel model, String what) {
        this.words = words;
        this.appearance = appearance;
        this.model = model;
        this.what = what;
        getStyleClass().add("heat-map");
        setFocusTraversable(true);
        OwnKeys.leave(this, key -> key.isArrowKey() && isFocusVisible());
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        accessibleHelpProperty().bind(words.text("inspector.map.help"));
        view.setSmooth(false);
        view.setManaged(false);
        cursor.setManaged(false);
        cursor.getStyleClass().add("cursor");
        halo.setManaged(false);
        halo.getStyleClass().add("cursor-halo");
        band.setManaged(false);
        band.getStyleClass().add("row-band");
        getChildren().addAll(view, band, halo, cursor);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pick);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::pick);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        model.elementProperty().subscribe(this::moved);
        model.selection().rowProperty().subscribe(this::requestLayout);
        appearance.paletteProperty().subscribe((_, _) -> {
            shown = null; // in other colours
            requestLayout();
        });
    }

    /** @param label what its numbers are: {@code .data}, {@code .grad}, {@code ∂loss/∂h} */
    void show(@Nullable NdArray next, TensorState tensor, String label) {
        what = label;
        array = next;
        of = tensor;
        moved();
        requestLayout();
    }

    private void moved() {
        NdArray now = array;
        TensorState tensor = of;
        if (now == null || tensor == null) {
            setAccessibleText(words.of("inspector.map.none", "what", what));
        } else if (model.elementProperty().get() >= now.numel()) {
            setAccessibleText(words.of("inspector.map.empty", "what", what));
        } else {
            int[] index = ElementPlace.unravel(model.elementProperty().get(), now.shape());
            setAccessibleText(words.of("inspector.map.element", "what", what, "index",
                    new ElementPlace(0, model.elementProperty().get()).index(tensor), "value",
                    ElementText.of(now.get(index), tensor.type(), DIGITS)));
        }
        requestLayout();
    }

    private static int wide(NdArray of) {
        return of.dim() == 0 ? 1 : Math.max(1, of.shape().size(-1));
    }

    private void pick(MouseEvent event) {
        NdArray now = array;
        requestFocus();
        if (now == null || now.numel() == 0) {
            return;
        }
        int wide = wide(now);
        int high = now.numel() / wide;
        int column = Math.clamp((long) (event.getX() / getWidth() * wide), 0, wide - 1);
        int row = Math.clamp((long) (event.getY() / getHeight() * high), 0, high - 1);
        model.elementProperty().set(row * wide + column);
        event.consume();
    }

    private void key(KeyEvent event) {
        NdArray now = array;
        if (now == null || event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
            return;
        }
        int by = switch (event.getCode()) {
            case LEFT -> -1;
            case RIGHT -> 1;
            case UP -> -wide(now);
            case DOWN -> wide(now);
            default -> 0;
        };
        if (by != 0) {
            model.move(by);
            event.consume();
        }
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        NdArray now = array;
        if (width < 1 || height < 1) {
            return;
        }
        if (now == null) {
            shown = null;
            view.setImage(Thumbnail.none(appearance.palette(), (int) width, (int) height).image(1, 1));
        } else if (shown != now || view.getFitWidth() != width || view.getFitHeight() != height) {
            view.setImage(Thumbnail.of(now, Thumbnail.scale(now), appearance.palette(), (int) height, (int) width)
                    .image((int) width, (int) height));
            shown = now;
        }
        view.setFitWidth(width);
        view.setFitHeight(height);
        boolean placed = now != null && model.elementProperty().get() < now.numel();
        cursor.setVisible(placed);
        halo.setVisible(placed);
        if (now != null && placed) {
            place(now, width, height);
        }
        followed(now, width, height);
    }

    private void followed(@Nullable NdArray now, double width, double height) {
        BatchRow row = model.selection().rowProperty().get();
        boolean here = now != null && row != null && what.equals(DATA)
                && model.row().filter(each -> each.tensor() == row.tensor()).isPresent();
        band.setVisible(here);
        if (now != null && row != null && here) {
            double one = height / Math.max(1, now.shape().size(0));
            double high = Math.max(one, LEAST_CURSOR);
            band.setWidth(width);
            band.setHeight(high);
            band.setY(Math.clamp((row.row() + 0.5) * one - high / 2, 0, Math.max(0, height - high)));
        }
    }

    private void place(NdArray now, double width, double height) {
        int wide = wide(now);
        int high = now.numel() / wide;
        int element = model.elementProperty().get();
        double w = Math.max(width / wide, LEAST_CURSOR);
        double h = Math.max(height / high, LEAST_CURSOR);
        double x = Math.clamp((Math.floorMod(element, wide) + 0.5) * width / wide - w / 2, 0, Math.max(0, width - w));
        double y = Math.clamp((Math.floorDiv(element, wide) + 0.5) * height / high - h / 2, 0, Math.max(0, height - h));
        for (Rectangle box : new Rectangle[]{halo, cursor}) {
            box.setX(x);
            box.setY(y);
            box.setWidth(w);
            box.setHeight(h);
        }
    }
}
