package tapedeck.ui.graph.drawing;

import java.util.function.DoubleUnaryOperator;
import javafx.scene.Group;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import tapedeck.array.DType;
import tapedeck.array.NdArray;
import tapedeck.ui.graph.model.NumberGrid;
import tapedeck.ui.graph.model.Values;
import tapedeck.ui.theme.Colours;
import tapedeck.ui.theme.Palette;

/** The numbers in the coloured cells of a picture of few of them, with a seam between the cells; not seen where they have no room. */
final class NumberCells extends Group {
    /** The share of a line's height that digits take. */
    private static final double LETTERS = 0.7;
    /** The fewest characters in which most numbers can be written. */
    private static final int FEWEST = 4;

    private final Path seams = new Path();
    private @Nullable NumberGrid grid;
    private double[] values = {};
    private DType type = DType.FLOAT64;
    /** In how many characters they are written now; 0 is before that is known. */
    private int characters;

    NumberCells() {
        seams.getStyleClass().add("cell-seam");
        setManaged(false);
        setAutoSizeChildren(false);
    }

    /** @param newGrid null is none; {@code share} of a finite number in the largest is from -1 to 1 */
    void show(@Nullable NumberGrid newGrid, @Nullable NdArray array, DType ofNumbers, Palette palette,
            DoubleUnaryOperator share) {
        grid = array == null ? null : newGrid;
        if (newGrid == null || array == null) {
            getChildren().clear();
            return;
        }
        values = array.toArray();
        type = ofNumbers;
        characters = 0;
        if (getChildren().size() != values.length + 1) {
            getChildren().setAll(seams);
            for (int i = 0; i < values.length; i++) {
                getChildren().add(new Text());
            }
        }
        for (int i = 0; i < values.length; i++) {
            Text text = (Text) getChildren().get(i + 1);
            boolean finite = Double.isFinite(values[i]);
            text.getStyleClass().setAll(finite ? "cell-text" : "value-badge");
            if (finite) {
                text.setFill(Colours.onCell(palette, share.applyAsDouble(values[i])));
            }
        }
        write(newGrid.characters());
    }

    private void write(int most) {
        if (most != characters) {
            characters = most;
            for (int i = 0; i < values.length; i++) {
                ((Text) getChildren().get(i + 1)).setText(Values.brief(values[i], type, most));
            }
        }
    }

    /** Writes them in as many characters, which are all as wide, as have room in a cell of that width. */
    private void fit(NumberGrid cells, double across) {
        Text text = (Text) getChildren().getLast();
        double one = text.getLayoutBounds().getWidth() / Math.max(1, text.getText().length());
        write(one <= 0
                ? cells.characters()
                : Math.clamp((long) ((across + 1) / one), FEWEST, Math.max(FEWEST, cells.characters())));
    }

    /** Which number, in row-major order, stands at a place in a picture of that size from {@code at} on; -1 where none is written. */
    int at(double x, double y, double at, double width, double height) {
        NumberGrid cells = grid;
        if (cells == null || !isVisible() || x < at || y < at || x >= at + width || y >= at + height) {
            return -1;
        }
        int row = (int) ((y - at) / height * cells.rows());
        int column = (int) ((x - at) / width * cells.columns());
        return row * cells.columns() + column;
    }

    /** Places them in a picture of that size, if there is room. */
    void place(double at, double width, double height) {
        NumberGrid cells = grid;
        setVisible(cells != null && width > 0);
        if (cells == null || !isVisible()) {
            return;
        }
        double across = width / cells.columns();
        double down = height / cells.rows();
        fit(cells, across);
        for (int i = 1; i < getChildren().size(); i++) {
            Text text = (Text) getChildren().get(i);
            double wide = text.getLayoutBounds().getWidth();
            double high = text.getLayoutBounds().getHeight();
            if (wide > across + 1 || high * LETTERS > down) {
                setVisible(false);
                return;
            }
            int row = (i - 1) / cells.columns();
            int column = (i - 1) % cells.columns();
            text.relocate(at + column * across + (across - wide) / 2, at + row * down + (down - high) / 2);
        }
        seams.getElements().clear();
        for (int row = 1; row < cells.rows(); row++) {
            seams.getElements().addAll(new MoveTo(at, at + row * down), new LineTo(at + width, at + row * down));
        }
        for (int column = 1; column < cells.columns(); column++) {
            seams.getElements().addAll(new MoveTo(at + column * across, at),
                    new LineTo(at + column * across, at + height));
        }
    }
}
