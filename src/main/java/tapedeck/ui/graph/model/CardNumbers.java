package tapedeck.ui.graph.model;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tapedeck.explain.GradientNames;
import tapedeck.tape.TensorState;

/**
 * The numbers on tensors' cards: which tensors have them, how they stand, and what room they take.
 *
 * @param sizes of the card
 */
public record CardNumbers(CardSizes sizes) {
    /** The size of the text of a tensor's only number, as a multiple of all other numbers'. */
    private static final double LARGE = 1.25;
    private static final double LARGER = 1.4;
    /** The height of a cell, in ems: comfortable, and the least in which a number is written. */
    private static final double ROOMY_CELL = 1.65;
    private static final double CELL = 1.1;
    /** The characters of a cell that has few digits: a sign, a point and three of them, or one and a power of ten. */
    private static final int FEW = 5;
    /** The air about a number in its cell, in ems: in a flat row, with few digits, usually, and the least, where they nearly touch. */
    private static final double FLAT = 0.2;
    private static final double APART = 0.3;
    private static final double USUAL_AIR = 0.4;
    private static final double TOUCHING = 0.1;
    /** What there is more of it beside other numbers. */
    private static final double NEIGHBOURS = 0.25;
    private static final String LABEL = ".data";
    /** What a gradient is called where there is no room for more. */
    private static final String BRIEFEST = "∂";
    /** The beginning of what most gradients are called. */
    private static final String USUAL = "∂loss/∂";
    private static final int SHORT_NAME = 6;
    private static final double FLAT_GAP = 0.1;
    /** Below a matrix where nothing says that what follows is its gradient. */
    private static final double MATRIX_GAP = 0.25;
    /** The characters of a number that has a line of its own: a sign, and four digits of a fraction. */
    private static final int OWN_LINE = 7;

    /** Returns the grid in which a card shows the tensor's numbers; null if it shows a picture. */
    public @Nullable NumberGrid grid(TensorState tensor) {
        return tensor.sampling() == null && tensor.shape().numel() <= sizes.detail().mostNumbers()
                ? NumberGrid.of(tensor.shape())
                : null;
    }

    /** Returns whether a card has a place for the gradient: also for one that is None, where that costs little. */
    public boolean hasGradient(TensorState tensor) {
        NumberGrid grid = grid(tensor);
        return tensor.requiresGrad() || (grid != null && grid.columns() == 1 && !sizes.detail().isFewDigits());
    }

    private double large() {
        return sizes.isSpacious() ? LARGER : LARGE;
    }

    private double cellWidth(NumberGrid grid) {
        return cellWidth(grid, air(grid));
    }

    /** @param air in ems */
    private double cellWidth(NumberGrid grid, double air) {
        if (grid.isNumber()) {
            return sizes.textWidth("0") * (isLine(grid) ? OWN_LINE : grid.characters()) * large();
        }
        boolean few = sizes.detail().isFewDigits();
        return sizes.textWidth("0") * (few ? Math.min(FEW, grid.characters()) : grid.characters())
                + sizes.em(air);
    }

    private double cellHeight(NumberGrid grid) {
        return sizes.em(isLine(grid)
                ? 1.9
                : sizes.roomy() ? grid.isNumber() ? 1.7 : ROOMY_CELL : grid.isNumber() ? leastNumber() : CELL);
    }

    private double leastNumber() {
        return sizes.detail().isNarrow() ? 1.25 : 1.5;
    }

    private double gridHeight(NumberGrid grid) {
        return labelHeight(grid) + grid.rows() * cellHeight(grid) + gap(grid);
    }

    /** Returns what is free below numbers, in pixels: a row of them stays apart from that of its gradient. */
    public double gap(NumberGrid grid) {
        boolean unlabelled = isStacked(grid) && !grid.isNumber() && !grid.isFlat() && sizes.label() == 0;
        return sizes.gridGap() + sizes.em(grid.isFlat() ? FLAT_GAP : unlabelled ? MATRIX_GAP : 0);
    }

    /** Returns how wide the numbers of a tensor are with its gradient's, in pixels; 0 if it has a picture. */
    public double width(TensorState tensor) {
        NumberGrid grid = grid(tensor);
        return grid == null ? 0 : width(grid, tensor, air(grid));
    }

    /** Returns the same where numbers may nearly touch. */
    public double leastWidth(TensorState tensor) {
        NumberGrid grid = grid(tensor);
        return grid == null ? 0 : width(grid, tensor, TOUCHING);
    }

    private double air(NumberGrid grid) {
        double own = sizes.detail().isFewDigits() ? APART : grid.isFlat() ? FLAT : USUAL_AIR;
        return own + (grid.columns() > 1 ? NEIGHBOURS : 0);
    }

    private double width(NumberGrid grid, TensorState tensor, double air) {
        double one = grid.columns() * cellWidth(grid, air)
                + (isLine(grid) ? labelWidth(tensor) + sizes.between() : 0)
                + (isFlatLabelled(grid) ? sizes.textWidth(BRIEFEST) + sizes.between() : 0);
        return hasGradient(tensor) && !isStacked(grid)
                ? Math.max(2 * one + sizes.between(), labelsWidth(grid, tensor))
                : one;
    }

    /** The room of what stands above a number and its gradient, as far as that has a short name: the loss's is called as all others. */
    private double labelsWidth(NumberGrid grid, TensorState tensor) {
        String name = Names.shortName(tensor);
        return !grid.isNumber() || isLabelledBeside(grid) || tensor.leaf() || name.length() > SHORT_NAME
                ? 0
                : sizes.textWidth(LABEL) + sizes.between() + sizes.textWidth(USUAL + name);
    }

    /** The longer of what stands before a number and its gradient, whether that has come or not. */
    private double labelWidth(TensorState tensor) {
        return Math.max(sizes.textWidth(LABEL), tensor.leaf() ? 0 : sizes.textWidth(brief(tensor)));
    }

    private static String brief(TensorState tensor) {
        return "∂/∂" + Names.shortName(tensor);
    }

    /** Returns how high the numbers of a tensor are with its gradient's, in pixels; 0 if it has a picture. */
    double height(TensorState tensor) {
        NumberGrid grid = grid(tensor);
        return grid == null ? 0 : blocks(grid, tensor) * gridHeight(grid);
    }

    /** Returns whether a card of that size, which may be another than its own, has room for its numbers. */
    public boolean hasRoom(CardKind kind, TensorState tensor, double width, double height) {
        NumberGrid grid = grid(tensor);
        return grid != null && width >= leastWidth(tensor) + sizes.pad()
                && height >= sizes.line() + 2 * sizes.margin(kind)
                        + blocks(grid, tensor)
                                * (labelHeight(grid) + grid.rows() * sizes.em(grid.isNumber() ? leastNumber() : CELL));
    }

    /** Returns whether the gradient stands below the numbers of that grid, and not beside them. */
    public boolean isStacked(NumberGrid grid) {
        return grid.isNumber()
                ? sizes.detail().isNarrow() || sizes.isSpacious()
                : grid.isStacked();
    }

    /** Returns whether what a number is stands in the line before it, and not above. */
    public boolean isLabelledBeside(NumberGrid grid) {
        return isLine(grid) || isFlatLabelled(grid)
                || (grid.isNumber() && sizes.detail().isHanging());
    }

    /** Returns whether a number has a line of its own with all that is there. */
    private boolean isLine(NumberGrid grid) {
        return sizes.isSpacious() && grid.isNumber();
    }

    /** Returns whether it is a row of numbers with a sign before the row of its gradients: together they would read as one matrix. */
    private boolean isFlatLabelled(NumberGrid grid) {
        return grid.isFlat() && !sizes.detail().isBrief();
    }

    /** Returns whether numbers that are labelled beside have a label of their own, and not their gradient alone. */
    public boolean hasDataLabel(NumberGrid grid) {
        return !isLabelledBeside(grid) || isLine(grid);
    }

    private double labelHeight(NumberGrid grid) {
        return grid.isFlat() || isLabelledBeside(grid) ? 0 : sizes.label();
    }

    /** How many grids stand one below the other. */
    private int blocks(NumberGrid grid, TensorState tensor) {
        return isStacked(grid) && hasGradient(tensor) ? 2 : 1;
    }

    /**
     * Returns what stands above the gradient on a card that shows numbers: {@code .grad}, {@code ∂loss/∂h}; shorter where that has
     * no room beside {@code .data}.
     *
     * @param width of the card
     */
    public String gradientLabel(TensorState tensor, double width) {
        String label = GradientNames.label(tensor);
        NumberGrid grid = grid(tensor);
        if (grid != null && !hasDataLabel(grid)) {
            return BRIEFEST;
        }
        if (tensor.grad() == null || GradientNames.isAttribute(tensor) || grid == null) {
            return label;
        }
        double taken = isLabelledBeside(grid)
                ? cellWidth(grid)
                : isStacked(grid) ? 0 : sizes.textWidth(LABEL) + sizes.between();
        double room = width - 2 * sizes.pad() - taken;
        return Stream.of(label, brief(tensor)).filter(each -> sizes.textWidth(each) <= room)
                .findFirst()
                .orElse(BRIEFEST);
    }
}
