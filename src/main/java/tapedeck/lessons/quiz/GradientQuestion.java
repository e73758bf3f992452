package tapedeck.lessons.quiz;

import java.util.List;

import tapedeck.explain.ChainRule;
import tapedeck.lessons.FocusTarget;
import tapedeck.tape.TensorState;

/**
 * A question for one element of a gradient: what arrives there in the backward pass. Immutable.
 *
 * @param tensor that it is of, with the gradient that arrives
 * @param element in row-major order, from 0
 * @param place as it is written: {@code w1[3,7]}
 * @param name of that gradient: {@code w1.grad[3,7]}, {@code ∂loss/∂h[0]}
 * @param rule the chain rule for it, part by part
 * @param formulas the gradient that comes on each path, as it stands in the graph: {@code ∂loss/∂p · x}
 * @param needed what of the graph it is worked out from, the tensor itself first
 * @param mistakes what is answered by who breaks a rule; no two alike, none right
 * @param rank of the Function in the backward pass after which it is there, from 1
 */
record GradientQuestion(TensorState tensor, int element, String place, String name, ChainRule rule,
        List<String> formulas, List<FocusTarget> needed, List<Mistake> mistakes, int rank) {
    /** Three digits are enough. */
    private static final double PRECISION = 0.005;
    private static final double SMALLEST = 5e-4;

    GradientQuestion {
        formulas = List.copyOf(formulas);
        needed = List.copyOf(needed);
        mistakes = List.copyOf(mistakes);
    }

    /** The number that is right. */
    double right() {
        return rule.grad();
    }

    /** How far from it is right, too. */
    double within() {
        return within(right());
    }

    /** How far from a number is as good as that number, for who rounds to three digits. */
    static double within(double right) {
        return Math.max(Math.abs(right) * PRECISION, right == 0 ? SMALLEST : 0);
    }
}
