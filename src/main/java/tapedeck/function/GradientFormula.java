package tapedeck.function;

import tapedeck.text.PythonText;

/**
 * The gradient of one input as a formula with places for names: {@code {0}ᵀ @ {g}} of the second factor of a matmul.
 * {@code {g}} is the gradient of the output, {@code {y}} the output, {@code {0}}, {@code {1}} … the inputs, {@code {i}}
 * which input it is; {@code {n}} is the number of elements of the first input, {@code {k}} how many of them make one
 * element of the output. {@code ·}, {@code /}, {@code +} and {@code −} are elementwise, {@code @} is the matrix product,
 * {@code ᵀ} the transpose, {@code Σ} sums what the gradient's shape does not have; functions are PyTorch's.
 *
 * @param formula with its places
 * @param isBroadcast whether it has the output's shape, and is summed to the input's where that was stretched
 */
public record GradientFormula(String formula, boolean isBroadcast) {
    static GradientFormula of(String formula) {
        return new GradientFormula(formula, false);
    }

    static GradientFormula broadcast(String formula) {
        return new GradientFormula(formula, true);
    }

    /** For people: {@code g}, with these names for the first input and the output. */
    String plain(String x, String y) {
        return formula.replace("{g}", "g").replace("{0}", x).replace("{y}", y);
    }

    /** As a factor or divisor: a number with a sign has brackets. */
    static String number(double value) {
        String text = PythonText.repr(value).replaceFirst("\\.0$", "");
        return value < 0 ? "(" + text + ")" : text;
    }
}
