package tapedeck.ui.graph.drawing;

import java.util.List;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import tapedeck.array.DType;
import tapedeck.array.NdArray;
import tapedeck.explain.BoundsText;
import tapedeck.explain.ElementPlace;
import tapedeck.tape.TensorState;
import tapedeck.text.Texts;
import tapedeck.ui.graph.model.CardKind;
import tapedeck.ui.graph.model.CardNumbers;
import tapedeck.ui.graph.model.CardSizes;
import tapedeck.ui.graph.model.GradientScale;
import tapedeck.ui.graph.model.GraphAccessibleText;
import tapedeck.ui.graph.model.MissingFunction;
import tapedeck.ui.graph.model.Names;
import tapedeck.ui.graph.model.NumberGrid;
import tapedeck.ui.graph.model.Values;
import tapedeck.ui.theme.Palette;

/**
 * A tensor: its name, shape and numbers, and a mark for where it comes from: a leaf, or ƒ for a Function. States
 * are pseudo-classes: parameter, leaf, requires-grad, stepped, forward, backward, update, selected.
 */
final class TensorCard extends Region {
    private static final PseudoClass PARAMETER = PseudoClass.getPseudoClass("parameter");
    private static final PseudoClass LEAF = PseudoClass.getPseudoClass("leaf");
    private static final PseudoClass STEPPED = PseudoClass.getPseudoClass("stepped");
    private static final PseudoClass UNMADE = PseudoClass.getPseudoClass("unmade");
    private static final PseudoClass NONE = PseudoClass.getPseudoClass("none");
    private static final PseudoClass REQUIRES_GRAD = PseudoClass.getPseudoClass("requires-grad");

    /** All that is shown. */
    private record Look(TensorState tensor, String change, boolean stepped, Palette palette, Texts texts,
            @Nullable GradientScale scale) {}

    private final CardKind kind;
    private final CardSizes metrics;
    private final CardNumbers numbers;
    private final Region mark = new Region();
    private final Text function = new Text("ƒ");
    private final Text name = new Text();
    private final Text shape = new Text();
    /** What an update did, in the shape's place: the ranges stay. */
    private final Text step = new Text();
    /** The same in the mark's place, where there is no room for words. */
    private final Text sign = new Text("Δ");
    private final Text dataLabel = new Text(".data");
    private final Text gradLabel = new Text(".grad");
    private final Text dataRange = new Text();
    private final Text gradRange = new Text();
    /** The step on its way. */
    private final Circle stepDot = new Circle();
    private final ValueView data = new ValueView("data");
    private final ValueView grad = new ValueView("grad");
    private @Nullable Look look;
    private boolean compact;
    private boolean isTitled;

    TensorCard(CardKind kind, CardSizes metrics) {
        this.kind = kind;
        this.metrics = metrics;
        numbers = metrics.numbers();
        getStyleClass().addAll("tensor-card", kind.name().toLowerCase(java.util.Locale.ROOT));
        if (metrics.isSpacious()) {
            getStyleClass().add("spacious");
        }
        mark.getStyleClass().add("leaf-mark");
        function.getStyleClass().add("function-mark");
        name.getStyleClass().add("tensor-name");
        shape.getStyleClass().add("tensor-shape");
        step.getStyleClass().add("tensor-step");
        sign.getStyleClass().add("step-sign");
        sign.setVisible(false);
        stepDot.getStyleClass().add("step-dot");
        stepDot.setManaged(false);
        stepDot.setVisible(false);
        dataLabel.getStyleClass().addAll("value-label", "data");
        gradLabel.getStyleClass().addAll("value-label", "grad");
        dataRange.getStyleClass().addAll("value-range", "data");
        gradRange.getStyleClass().addAll("value-range", "grad");
        getChildren().addAll(mark, function, name, shape, step, sign, dataLabel, gradLabel, dataRange, gradRange, data,
                grad, stepDot);
        getChildren().forEach(child -> child.setMouseTransparent(true));
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
    }

    /**
     * Shows a tensor.
     *
     * @param change what an update did to it; empty if there was none
     * @param stepped whether its numbers are from after a step, and its gradient from before
     * @param scale on which gradients are coloured; null is each on its own
     */
    void show(TensorState tensor, String change, boolean stepped, Palette palette, Texts texts,
            @Nullable GradientScale scale) {
        Look next = new Look(tensor, change, stepped, palette, texts, scale);
        if (next.equals(look)) {
            return;
        }
        look = next;
        isTitled = false;
        boolean unmade = MissingFunction.isUnmade(tensor.id());
        pseudoClassStateChanged(UNMADE, unmade);
        if (unmade) {
            showUnmade(texts);
            return;
        }
        name.setText(
                kind == CardKind.CONSTANT ? Values.text(tensor.data().item(), tensor.type()) : Names.shortName(tensor));
        shape.setText(kind == CardKind.CONSTANT || metrics.detail().isBrief() ? "" : ElementPlace.shape(tensor));
        mark.setVisible(tensor.leaf() && kind != CardKind.CONSTANT);
        function.setVisible(!tensor.leaf());
        data.setVisible(kind != CardKind.CONSTANT);
        grad.setVisible(kind != CardKind.CONSTANT && numbers.hasGradient(tensor));
        data.setSampling(tensor.sampling());
        grad.setSampling(tensor.sampling());
        data.show(tensor.data(), tensor.type(), numbers.grid(tensor), palette, null);
        grad.show(tensor.grad(), DType.FLOAT64, numbers.grid(tensor), palette, scale);
        List.of(dataLabel, gradLabel).forEach(each -> each.setVisible(false)); // until there is room
        step.setText(!change.isEmpty()
                ? texts.of("graph.change", "change", change)
                : stepped ? texts.of("graph.after-step") : "");
        pseudoClassStateChanged(STEPPED, stepped);
        dataRange.setText(range(tensor.data(), tensor.type()));
        gradRange.setText(tensor.requiresGrad() ? range(tensor.grad(), tensor.type()) : "");
        gradRange.pseudoClassStateChanged(NONE, tensor.grad() == null);
        pseudoClassStateChanged(PARAMETER, tensor.parameter());
        pseudoClassStateChanged(LEAF, tensor.leaf());
        pseudoClassStateChanged(REQUIRES_GRAD, tensor.requiresGrad());
        setAccessibleText(texts.of(GraphAccessibleText.of(tensor, stepped)));
        requestLayout();
    }

    private void showUnmade(Texts texts) {
        name.setText(texts.of("graph.unmade"));
        List.of(shape, step, dataRange, gradRange).forEach(each -> each.setText(""));
        List.of(mark, function, sign, dataLabel, gradLabel, data, grad).forEach(each -> each.setVisible(false));
        setAccessibleText(name.getText());
        requestLayout();
    }

    /**
     * Says something else than the tensor's name and shape: that of the module whose it is. What stands of a step is a sign, so that
     * {@code detail} stays. After {@link #show}.
     */
    void call(String title, String detail) {
        isTitled = true;
        name.setText(title);
        shape.setText(detail);
        mark.setVisible(false);
        function.setVisible(false);
        setAccessibleText(look != null && look.stepped && !isUnmade()
                ? title + " " + detail + ", " + look.texts.of("graph.after-step.spoken")
                : title + " " + detail);
        requestLayout();
    }

    /** Sets whether there is room for the gradient's picture alone, or for its name alone. */
    void setCompact(boolean isCompact) {
        if (compact != isCompact) {
            compact = isCompact;
            requestLayout();
        }
    }

    /** Returns whether what stands of a step is a sign, wherever there is room. */
    private boolean isSignAlone() {
        return isTitled && look != null && look.stepped && look.change.isEmpty();
    }

    /** The sizes it was made with. */
    CardSizes sizes() {
        return metrics;
    }

    private boolean isUnmade() { return look != null && MissingFunction.isUnmade(look.tensor.id()); }

    /** Below a thumbnail; a single number says it all itself. */
    private String range(@Nullable NdArray array, DType type) {
        return kind == CardKind.CONSTANT || !metrics.detail().hasRange() || (array != null && array.numel() == 1)
                ? ""
                : BoundsText.of(array, type);
    }

    /** Marks a row of its numbers, from 0; -1 marks none. */
    void follow(int row) {
        data.mark(row);
    }

    /** Which of a leaf's numbers, in row-major order, is written at a place on the card; -1 where none is, and on any other tensor's. */
    int leafNumberAt(double x, double y) {
        return leafNumbers() == 0 ? -1 : data.numberAt(x - data.getLayoutX(), y - data.getLayoutY());
    }

    /** Returns whether it is of a leaf that is here whole. */
    boolean isWholeLeaf() {
        Look now = look;
        return now != null && now.tensor.leaf() && now.tensor.sampling() == null && data.isVisible() && !isTitled;
    }

    /** How many numbers of a leaf are written on it; 0 on any other tensor's. */
    int leafNumbers() {
        Look now = look;
        return now == null || !isWholeLeaf() || numbers.grid(now.tensor) == null ? 0 : now.tensor.data().numel();
    }

    /** Shows that its gradient, which it does not have, is asked for; or not. */
    void ask(boolean on) {
        pseudoClassStateChanged(NodeStyler.ASKED, on);
        grad.ask(on);
    }

    /** In the scene: where its gradient is; null where it shows none. */
    @Nullable
    Bounds gradientPlace() {
        return grad.isVisible() ? localToScene(grad.getBoundsInParent()) : null;
    }

    /** How much of the newest gradient has come in, from 0 to 1. */
    void setGradProgress(double progress) {
        grad.setProgress(progress);
    }

    /** How far the step of an update has come from the gradient to the numbers, from 0 to 1; at 1 there is nothing to be seen of it. */
    void setStepProgress(double progress) {
        data.setProgress(progress);
        stepDot.setVisible(progress < 1 && grad.isVisible());
        stepDot.setRadius(metrics.em(0.3));
        double y = Math.min(grad.getLayoutY(), data.getLayoutY()); // over the labels, or the edge of the pictures
        double from = grad.getLayoutX() + grad.getWidth() / 2;
        double to = data.getLayoutX() + data.getWidth() / 2;
        stepDot.relocate(from + progress * (to - from) - stepDot.getRadius(),
                y + progress * (data.getLayoutY() - y) - (dataLabel.isVisible() ? metrics.label() / 2 : 0)
                        - stepDot.getRadius());
    }

    @Override
    protected void layoutChildren() {
        double pad = metrics.pad();
        double width = getWidth();
        if (kind == CardKind.CONSTANT || isUnmade()) {
            name.relocate((width - name.getLayoutBounds().getWidth()) / 2,
                    (getHeight() - name.getLayoutBounds().getHeight()) / 2);
            return;
        }
        double top = metrics.margin(kind);
        double baseline = top + metrics.em(0.98);
        mark.resizeRelocate(pad, baseline - metrics.em(0.66), metrics.em(0.66), metrics.em(0.66));
        base(function, pad, baseline);
        base(sign, pad, baseline);
        boolean marked = mark.isVisible() || function.isVisible() || isSignAlone();
        double start = pad + (marked ? metrics.mark() : 0);
        base(name, start, baseline);
        Look now = look;
        double shapeLine = now == null || isTitled ? 0 : metrics.shapeLine(kind, now.tensor);
        double second = baseline + shapeLine;
        double right = shapeLine > 0 ? pad : width - pad - shape.getLayoutBounds().getWidth();
        base(shape, right, second);
        double end = shapeLine > 0 ? 0 : start + name.getLayoutBounds().getWidth() + metrics.em(0.3);
        double from = width - pad - step.getLayoutBounds().getWidth();
        base(step, from, second);
        step.setVisible(!step.getText().isEmpty() && !isSignAlone() && end <= from);
        sign.setVisible(!step.getText().isEmpty() && !step.isVisible());
        mark.setOpacity(sign.isVisible() ? 0 : 1);
        function.setOpacity(sign.isVisible() ? 0 : 1);
        shape.setVisible(!step.isVisible() && end <= right);
        double y = top + metrics.line() + shapeLine;
        boolean isNumeric = now != null && numbers.hasRoom(kind, now.tensor, width, getHeight());
        boolean isAlone = compact && grad.isVisible() && !isNumeric;
        data.setVisible(!isAlone);
        data.setWritten(isNumeric);
        grad.setWritten(isNumeric);
        if (now != null) {
            gradLabel.setText(numbers.gradientLabel(now.tensor, width));
        }
        NumberGrid grid = now == null ? null : numbers.grid(now.tensor);
        boolean labelled = isNumeric && grid != null
                && (metrics.label() > 0 || (numbers.isLabelledBeside(grid) && !metrics.detail().isBrief()));
        dataLabel.setVisible(labelled && !isAlone && grid != null && numbers.hasDataLabel(grid));
        gradLabel.setVisible(labelled && grad.isVisible());
        dataRange.setVisible(!isNumeric && !isAlone);
        gradRange.setVisible(!isNumeric);
        double both = width - 2 * pad;
        double height = getHeight() - y - top;
        double below = y + height - metrics.range() / 2;
        boolean hasCome = now != null && now.tensor.grad() != null; // that none has come the hatched picture says, too
        boolean bothFit = dataRange.getLayoutBounds().getWidth() + gradRange.getLayoutBounds().getWidth()
                + metrics.em(0.3) <= both;
        dataRange.setVisible(dataRange.isVisible() && (bothFit || !hasCome));
        gradRange.setVisible(gradRange.isVisible() && (bothFit || hasCome));
        middle(dataRange, pad, below);
        middle(gradRange, width - pad - gradRange.getLayoutBounds().getWidth(), below);
        boolean isFlat = isNumeric && grid != null && grid.isFlat();
        data.setRight(isNumeric && grid != null && numbers.isStacked(grid) && grid.isNumber());
        if (isNumeric && grid != null && numbers.isLabelledBeside(grid)) {
            double high = grad.isVisible() && !isAlone ? height / 2 : height;
            double gap = numbers.gap(grid);
            line(dataLabel, data, y, high, gap);
            line(gradLabel, grad, y + height - high, high, gap);
            return;
        }
        if (isNumeric && grid != null && numbers.isStacked(grid) && grad.isVisible() && !isAlone) {
            double half = height / 2 - numbers.gap(grid);
            block(dataLabel, pad, data, pad, y, both, half, isFlat);
            block(gradLabel, pad, grad, pad, y + height / 2, both, half, isFlat);
            return;
        }
        double one = grad.isVisible() && !isAlone ? (both - metrics.between()) / 2 : both;
        if (isNumeric) {
            double high = height - metrics.gridGap();
            double last = width - pad - gradLabel.getLayoutBounds().getWidth();
            double left = width - pad - one;
            block(dataLabel, pad, data, pad, y, one, high, isFlat);
            block(gradLabel, grid != null && grid.isNumber() ? last : Math.min(left, last), grad, left, y, one, high,
                    isFlat);
            return;
        }
        data.resizeRelocate(pad, y, one, height - metrics.range());
        grad.resizeRelocate(width - pad - one, y, one, height - metrics.range());
    }

    /** Puts numbers below what says which they are; {@code isFlat} is without. Each once: another place would ask for another layout. */
    private void block(Text label, double labelX, ValueView value, double x, double y, double width, double height,
            boolean isFlat) {
        double above = isFlat ? 0 : metrics.label();
        label.setVisible(label.isVisible() && !isFlat);
        middle(label, labelX, y + above / 2);
        value.resizeRelocate(x, y + above, width, height - above);
    }

    /** Puts numbers behind what says which they are. */
    private void line(Text label, ValueView value, double y, double height, double gap) {
        label.setVisible(label.isVisible() && (!value.isNumber() || metrics.isSpacious() || label.getLayoutBounds()
                .getWidth() + value.numberWidth() <= getWidth() - 2 * metrics.pad()));
        double labels = Stream.of(dataLabel, gradLabel).filter(Text::isVisible)
                .mapToDouble(each -> each.getLayoutBounds().getWidth() + metrics.between()).max().orElse(0);
        double start = metrics.pad() + (value.isNumber() && !metrics.isSpacious() ? 0 : labels);
        middle(label, metrics.pad(), y + (height - gap) / 2);
        value.resizeRelocate(start, y, getWidth() - metrics.pad() - start, height - gap);
    }

    private static void middle(Text text, double x, double y) {
        text.relocate(x, y - text.getLayoutBounds().getHeight() / 2);
    }

    private static void base(Text text, double x, double baseline) {
        text.relocate(x, baseline - text.getBaselineOffset());
    }
}
