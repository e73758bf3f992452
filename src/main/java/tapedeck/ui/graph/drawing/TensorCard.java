package tapedeck.ui.graph.drawing;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import tapedeck.tape.TensorState;
import tapedeck.text.Texts;
import tapedeck.ui.graph.model.CardKind;
import tapedeck.ui.graph.model.CardSizes;
import tapedeck.ui.graph.model.GradientScale;
import tapedeck.ui.graph.model.Names;
import tapedeck.ui.graph.model.Spoken;
import tapedeck.ui.graph.model.Values;
import tapedeck.ui.theme.Palette;

/**
 * A tensor: its name, shape and numbers, and a mark for where it comes from: a leaf, or ƒ for a Function. States
 * are pseudo-classes: parameter, leaf, requires-grad, forward, backward, update, selected.
 */
final class TensorCard extends Region {
    private static final PseudoClass PARAMETER = PseudoClass.getPseudoClass("parameter");
    private static final PseudoClass LEAF = PseudoClass.getPseudoClass("leaf");
    private static final PseudoClass REQUIRES_GRAD = PseudoClass.getPseudoClass("requires-grad");

    /** All that is shown. */
    private record Look(TensorState tensor, Palette palette, Texts texts, @Nullable GradientScale scale) {}

    private final CardKind kind;
    private final CardSizes metrics;
    private final Region mark = new Region();
    private final Text function = new Text("ƒ");
    private final Text name = new Text();
    private final Text shape = new Text();
    private final Text dataLabel = new Text(".data");
    private final Text gradLabel = new Text(".grad");
    private final Text dataScale = new Text();
    private final Text gradScale = new Text();
    private final ValueView data = new ValueView("data");
    private final ValueView grad = new ValueView("grad");
    private @Nullable Look look;

    TensorCard(CardKind kind, CardSizes metrics) {
        this.kind = kind;
        this.metrics = metrics;
        getStyleClass().addAll("tensor-card", kind.name().toLowerCase(java.util.Locale.ROOT));
        mark.getStyleClass().add("leaf-mark");
        function.getStyleClass().add("function-mark");
        name.getStyleClass().add("tensor-name");
        shape.getStyleClass().add("tensor-shape");
        dataLabel.getStyleClass().addAll("value-label", "data");
        gradLabel.getStyleClass().addAll("value-label", "grad");
        dataScale.getStyleClass().addAll("value-scale", "data");
        gradScale.getStyleClass().addAll("value-scale", "grad");
        getChildren().addAll(mark, function, name, shape, dataLabel, gradLabel, dataScale, gradScale, data, grad);
        getChildren().forEach(child -> child.setMouseTransparent(true));
        dataLabel.setVisible(kind == CardKind.MAIN);
        gradLabel.setVisible(kind == CardKind.MAIN);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
    }

    /** @param scale on which gradients are coloured; null is each on its own */
    void show(TensorState tensor, Palette palette, Texts texts, @Nullable GradientScale scale) {
        Look next = new Look(tensor, palette, texts, scale);
        if (next.equals(look)) {
            return;
        }
        look = next;
        name.setText(kind == CardKind.CONSTANT ? Values.text(tensor.data().item()) : Names.shortName(tensor));
        shape.setText(kind == CardKind.CONSTANT ? "" : Names.shape(tensor.shape()));
        mark.setVisible(tensor.leaf() && kind != CardKind.CONSTANT);
        function.setVisible(!tensor.leaf());
        data.setVisible(kind != CardKind.CONSTANT);
        grad.setVisible(kind == CardKind.MAIN || (kind == CardKind.SIDE && tensor.requiresGrad()));
        data.show(tensor.data(), true, palette, texts);
        grad.show(tensor.grad(), tensor.requiresGrad(), palette, texts, scale);
        dataScale.setText(scale(data));
        gradScale.setText(scale(grad));
        pseudoClassStateChanged(PARAMETER, tensor.parameter());
        pseudoClassStateChanged(LEAF, tensor.leaf());
        pseudoClassStateChanged(REQUIRES_GRAD, tensor.requiresGrad());
        setAccessibleText(texts.of(Spoken.of(tensor)));
        requestLayout();
    }

    /** What the ends of the thumbnail's colours stand for, where there is room to say it. */
    private String scale(ValueView values) {
        return kind == CardKind.MAIN && metrics.roomy() && values.isScaled() ? "±" + Values.brief(values.scale()) : "";
    }

    /** How much of the newest {@code .grad} has come in, from 0 to 1. */
    void setGradProgress(double progress) {
        grad.setProgress(progress);
    }

    @Override
    protected void layoutChildren() {
        double pad = metrics.pad();
        double width = getWidth();
        if (kind == CardKind.CONSTANT) {
            name.relocate((width - name.getLayoutBounds().getWidth()) / 2,
                    (getHeight() - name.getLayoutBounds().getHeight()) / 2);
            return;
        }
        double top = metrics.em(kind == CardKind.MAIN ? 0.3 : 0.2);
        double baseline = top + metrics.em(0.98);
        mark.resizeRelocate(pad, baseline - metrics.em(0.66), metrics.em(0.66), metrics.em(0.66));
        base(function, pad, baseline);
        base(name, pad + metrics.mark(), baseline);
        base(shape, width - pad - shape.getLayoutBounds().getWidth(), baseline);
        double height = metrics.thumbnail(kind);
        double y = top + metrics.line() + (kind == CardKind.MAIN ? metrics.gap() : 0);
        if (kind == CardKind.MAIN) {
            double x = pad + metrics.labels();
            label(dataLabel, dataScale, pad, y, height);
            data.resizeRelocate(x, y, width - pad - x, height);
            y += height + metrics.gap();
            label(gradLabel, gradScale, pad, y, height);
            grad.resizeRelocate(x, y, width - pad - x, height);
        } else {
            double both = width - 2 * pad;
            double one = grad.isVisible() ? (both - metrics.em(0.4)) / 2 : both;
            data.resizeRelocate(pad, y, one, height);
            grad.resizeRelocate(width - pad - one, y, one, height);
        }
    }

    private static void label(Text label, Text scale, double x, double y, double height) {
        boolean both = !scale.getText().isEmpty();
        middle(label, x, y + height * (both ? 0.26 : 0.5));
        middle(scale, x, y + height * 0.76);
    }

    private static void middle(Text text, double x, double y) {
        text.relocate(x, y - text.getLayoutBounds().getHeight() / 2);
    }

    private static void base(Text text, double x, double baseline) {
        text.relocate(x, baseline - text.getBaselineOffset());
    }
}
