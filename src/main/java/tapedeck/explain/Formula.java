package tapedeck.explain;

import org.jspecify.annotations.Nullable;
import tapedeck.array.Shape;
import tapedeck.function.Add;
import tapedeck.function.Addmm;
import tapedeck.function.Cat;
import tapedeck.function.Clone;
import tapedeck.function.Cos;
import tapedeck.function.Div;
import tapedeck.function.DivScalar;
import tapedeck.function.Exp;
import tapedeck.function.Expand;
import tapedeck.function.Function;
import tapedeck.function.Log;
import tapedeck.function.Mean;
import tapedeck.function.Mm;
import tapedeck.function.Mul;
import tapedeck.function.MulScalar;
import tapedeck.function.Narrow;
import tapedeck.function.Neg;
import tapedeck.function.Permute;
import tapedeck.function.Pow;
import tapedeck.function.Relu;
import tapedeck.function.Reshape;
import tapedeck.function.Sigmoid;
import tapedeck.function.Sin;
import tapedeck.function.Sqrt;
import tapedeck.function.Squeeze;
import tapedeck.function.Stack;
import tapedeck.function.Sub;
import tapedeck.function.Sum;
import tapedeck.function.SumDim;
import tapedeck.function.T;
import tapedeck.function.Tanh;
import tapedeck.function.Transpose;
import tapedeck.function.Unsqueeze;

/**
 * One term of the chain rule as it is written by hand: the incoming gradient times the local derivative, for those
 * Functions whose local derivative has a short form. The same form serves names and numbers.
 */
final class Formula {
    /** Tells how an operand is written: {@code x[b,3]}, or its value. */
    interface Operands {
        /** Input {@code i} at an index; what is negative in it is summed over. */
        String input(int i, int[] index);

        /** The output, at the place of the incoming gradient. */
        String output();
    }

    private Formula() {}

    /**
     * The term.
     *
     * @param input which input is differentiated for
     * @param at its element's index
     * @param to the output's index; what is negative is summed over
     * @param g the incoming gradient, written out
     * @return null if there is no short form
     */
    static @Nullable String term(Function function, int input, int[] at, int[] to, Shape[] shapes, String g,
            Operands of) {
        return switch (function) {
            case Mm _ -> product(input, input == 0 ? 1 : 0, at, to, g, of);
            case Addmm _ -> input == 0 ? g : product(input - 1, input == 1 ? 2 : 1, at, to, g, of);
            case Mul _ -> g + " · " + factor(of.input(1 - input, broadcast(to, shapes[1 - input])));
            case Div _ -> input == 0
                    ? g + " / " + factor(of.input(1, broadcast(to, shapes[1])))
                    : negative(g) + " · " + factor(of.input(0, broadcast(to, shapes[0]))) + " / "
                            + squared(of.input(1, at));
            case Sub _ -> input == 0 ? g : negative(g);
            default -> moves(function) ? g : unary(function, at, g, of, shapes);
        };
    }

    private static @Nullable String unary(Function function, int[] at, String g, Operands of, Shape[] shapes) {
        return switch (function) {
            case Neg _ -> negative(g);
            case MulScalar(double number) -> g + " · " + factor(Terms.number(number));
            case DivScalar(double number) -> g + " / " + factor(Terms.number(number));
            case Mean _ -> g + " / " + shapes[0].numel();
            case Pow(double n) -> power(g, n, of.input(0, at));
            case Exp _ -> g + " · " + of.output();
            case Log _ -> g + " / " + factor(of.input(0, at));
            case Sqrt _ -> g + " / (2 · " + of.output() + ")";
            case Sin _ -> g + " · cos(" + of.input(0, at) + ")";
            case Cos _ -> negative(g) + " · sin(" + of.input(0, at) + ")";
            case Sigmoid _ -> g + " · " + of.output() + " · (1 − " + of.output() + ")";
            case Tanh _ -> g + " · (1 − " + squared(of.output()) + ")";
            case Relu _ -> g;
            default -> null;
        };
    }

    /** Returns whether it only puts numbers elsewhere, or adds them up: its local derivative is 0 or 1. */
    private static boolean moves(Function function) {
        return switch (function) {
            case Add _,Sum _,SumDim _,Reshape _,T _,Transpose _,Permute _,Squeeze _,Unsqueeze _,Expand _,Narrow _,Cat _,Stack _,Clone _ ->
                true;
            default -> false;
        };
    }

    /** Of two matrices: {@code A[i,k]} meets {@code B[k,j]} in {@code out[i,j]}. */
    private static String product(int side, int other, int[] at, int[] to, String g, Operands of) {
        int[] index = side == 0 ? new int[]{at[1], to[1]} : new int[]{to[0], at[0]};
        return of.input(other, index) + " · " + factor(g);
    }

    private static String power(String g, double n, String x) {
        if (n == 2) {
            return g + " · 2 · " + factor(x);
        }
        return g + " · " + factor(Terms.number(n)) + " · " + base(x) + "^" + factor(Terms.number(n - 1));
    }

    private static String squared(String x) {
        return base(x) + "²";
    }

    /** Returns what stands after a sign of multiplication: a number that has a sign of its own goes in brackets. */
    static String factor(String x) {
        return x.startsWith("-") ? "(" + x + ")" : x;
    }

    /** Returns what is raised to a power: nothing of a number may be left outside, be it its sign or its own power of ten. */
    private static String base(String x) {
        boolean scientific = !x.isEmpty() && Character.isDigit(x.charAt(0)) && x.indexOf('e') > 0;
        return scientific ? "(" + x + ")" : factor(x);
    }

    private static String negative(String g) {
        return "−" + factor(g);
    }

    /** The index in an input that was broadcast. */
    private static int[] broadcast(int[] to, Shape shape) {
        int[] index = new int[shape.dim()];
        for (int d = 0; d < index.length; d++) {
            index[d] = shape.size(d) == 1 ? 0 : to[to.length - index.length + d];
        }
        return index;
    }

    /** The dimensions of the output that the sum runs over, if that is known of the Function; else null. */
    static boolean @Nullable [] summed(Function function, int input, Shape in, Shape out) {
        boolean[] summed = new boolean[out.dim()];
        switch (function) {
            case Mm _ -> summed[1 - input] = true;
            case Addmm _ when input > 0 -> summed[2 - input] = true;
            case Add _,Addmm _,Sub _,Mul _,Div _,Expand _ -> {
                for (int d = 0; d < summed.length; d++) {
                    int of = d - (summed.length - in.dim());
                    summed[d] = out.size(d) > 1 && (of < 0 || in.size(of) == 1);
                }
            }
            default -> {
                return null;
            }
        }
        return summed;
    }
}
