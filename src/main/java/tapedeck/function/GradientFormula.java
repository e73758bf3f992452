package tapedeck.function;

import java.util.ArrayList;
import java.util.List;
import tapedeck.text.Message;
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

    /** For people: of {@code x} if there is one, else of {@code a}, {@code b} and {@code c}. */
    static List<Message> lines(List<GradientFormula> formulas) {
        boolean isOne = formulas.size() == 1;
        List<Message> lines = new ArrayList<>();
        for (int i = 0; i < formulas.size(); i++) {
            String named = formulas.get(i).formula().replace("{g}", "g").replace("{0}", isOne ? "x" : "a")
                    .replace("{1}", "b").replace("{2}", "c").replace("{y}", isOne ? "f(x)" : "f(a, b)");
            lines.add(Message.verbatim("∂/∂" + (isOne ? 'x' : (char) ('a' + i)) + " = " + named));
        }
        return lines;
    }

    /** As a factor or divisor: a number with a sign has brackets. */
    static String number(double value) {
        String text = PythonText.repr(value).replaceFirst("\\.0$", "");
        return value < 0 ? "(" + text + ")" : text;
    }
}
