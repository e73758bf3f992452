package tapedeck.ui.inspector;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import tapedeck.array.DType;
import tapedeck.array.NdArray;
import tapedeck.explain.Statistics;
import tapedeck.text.Message;

/** The model of the page of values, in words and numbers. Without Nodes. */
final class ValuesModel {
    private static final int BINS = 24;

    private ValuesModel() {}

    /** A name and what belongs to it: of the tensor, or of {@code .data} and the gradient. */
    record Line(Message name, String data, String grad) {}

    static Statistics statistics(NdArray array) {
        return Statistics.of(array, BINS);
    }

    /** Returns what is known of the tensor itself. */
    static List<Line> facts(Subject subject) {
        var tensor = subject.tensor();
        return List.of(new Line(Message.verbatim("grad_fn"), tensor.gradFn() == null ? "None" : tensor.gradFn(), ""),
                new Line(Message.verbatim("is_leaf"), truth(tensor.leaf()), ""),
                new Line(Message.verbatim("requires_grad"), truth(tensor.requiresGrad()), ""),
                new Line(Message.verbatim("version"), Integer.toString(tensor.version()), ""));
    }

    private static String truth(boolean value) {
        return value ? "True" : "False";
    }

    /** @param type of the tensor's numbers: its least and its largest are such, its mean and its norm fractions */
    static List<Line> lines(Statistics data, @Nullable Statistics grad, DType type) {
        return List.of(line(Message.of("inspector.values.min"), data, grad, Statistics::min, type),
                line(Message.of("inspector.values.max"), data, grad, Statistics::max, type),
                line(Message.of("inspector.values.mean"), data, grad, Statistics::mean, DType.FLOAT64),
                line(Message.of("inspector.values.norm"), data, grad, Statistics::norm, DType.FLOAT64),
                new Line(Message.of("inspector.values.zeros"), Integer.toString(data.zeros()),
                        grad == null ? "" : Integer.toString(grad.zeros())),
                new Line(Message.of("inspector.values.not-finite"), nonFinite(data),
                        grad == null ? "" : nonFinite(grad)));
    }

    private static Line line(Message name, Statistics data, @Nullable Statistics grad,
            ToDoubleFunction<Statistics> of, DType type) {
        return new Line(name, number(of.applyAsDouble(data), type),
                grad == null ? "" : number(of.applyAsDouble(grad), type));
    }

    /** NaN stands for nothing to measure. */
    private static String number(double value, DType type) {
        return Double.isNaN(value) ? "–" : InspectorTexts.number(value, type);
    }

    private static String nonFinite(Statistics of) {
        if (of.nonFinite() == 0) {
            return "0";
        }
        String nan = of.nans() > 0 ? of.nans() + " nan" : "";
        String inf = of.infinities() > 0 ? of.infinities() + " inf" : "";
        return nan + (nan.isEmpty() || inf.isEmpty() ? "" : ", ") + inf;
    }
}
