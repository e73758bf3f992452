package tapedeck.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.tape.GradientTerm;
import tapedeck.tape.Rerun;
import tapedeck.tape.TapeEvent.FunctionRecorded;
import tapedeck.tape.TensorState;
import tapedeck.text.Message;
import tapedeck.text.Numbers;

/** Makes the terms of one Function's contribution to one element, by its own {@code jvp}. */
final class Terms {
    private static final String LETTERS = "bjklmnop";

    private final int input;
    private final NdArray incoming;
    private final Rerun rerun;
    private final FunctionRecorded recorded;
    private final int[] at;
    private final int element;
    private final Shape out;

    /**
     * Of what {@code function} gives to an element of its input {@code input}.
     *
     * @param incoming the gradient of its output
     */
    Terms(@Nullable FunctionRecorded function, int input, NdArray incoming, int element) {
        this.input = input;
        this.incoming = incoming;
        this.element = element;
        rerun = new Rerun(function);
        recorded = rerun.recorded();
        at = ElementPlace.unravel(element, recorded.inputs().get(input).shape());
        out = recorded.output().shape();
    }

    /** @param function its place on the tape, or -1 */
    ChainRule.Part part(int function, double contribution) {
        double[] local = rerun.column(input, element).toArray();
        double[] gradients = incoming.toArray();
        List<Integer> places = new ArrayList<>();
        double sum = 0;
        for (int j = 0; j < local.length; j++) {
            if (local[j] != 0) {
                places.add(j);
                sum += local[j] * gradients[j];
            }
        }
        List<ChainRule.Term> terms = places.stream().limit(ChainRule.MOST_TERMS)
                .map(j -> term(j, local[j], gradients[j])).toList();
        return new ChainRule.Part(GradientTerm.Source.FUNCTION, function,
                Message.verbatim(recorded.gradFn()), Message.verbatim(symbols(places)), terms, places.size(), sum,
                contribution);
    }

    /** As numbers stand in formulas. */
    static String number(double value) {
        return Numbers.of(value, Clipping.DIGITS);
    }

    private ChainRule.Term term(int j, double local, double gradient) {
        List<ElementPlace> factors = new ArrayList<>();
        String g = number(gradient);
        String numbers = formula(ElementPlace.unravel(j, out), g, new Formula.Operands() {
            @Override
            public String input(int i, int[] index) {
                TensorState operand = recorded.inputs().get(i);
                return note(operand, ElementPlace.ravel(index, operand.shape()));
            }

            @Override
            public String output() {
                return note(recorded.output(), j);
            }

            private String note(TensorState operand, int which) {
                ElementPlace place = new ElementPlace(operand.id(), which);
                if (!factors.contains(place)) {
                    factors.add(place);
                }
                return number(operand.data().get(ElementPlace.unravel(which, operand.shape())));
            }
        });
        return new ChainRule.Term(local, gradient, new ElementPlace(recorded.output().id(), j), List.copyOf(factors),
                numbers == null ? number(local) + " · " + Formula.factor(g) : numbers);
    }

    private @Nullable String formula(int[] to, String g, Formula.Operands operands) {
        Shape[] shapes = recorded.inputs().stream().map(TensorState::shape).toArray(Shape[]::new);
        return Formula.term(rerun.function(), input, at, to, shapes, g, operands);
    }

    private String symbols(List<Integer> places) {
        if (places.isEmpty()) {
            String output = name(recorded.output());
            return "∂" + output + "/∂" + name(recorded.inputs().get(input)) + index(at) + " · ∂L/∂" + output;
        }
        int[] to = ElementPlace.unravel(places.getFirst(), out);
        boolean[] summed = summed(places, to);
        StringBuilder sigma = new StringBuilder();
        for (int d = 0; d < to.length; d++) {
            if (summed[d]) {
                to[d] = -1 - d;
                sigma.append(sigma.isEmpty() ? "Σ_" : ",").append(letter(d));
            }
        }
        sigma.append(sigma.isEmpty() ? "" : " ");
        String g = "∂L/∂" + name(recorded.output()) + index(to);
        String term = formula(to, g, new Formula.Operands() {
            @Override
            public String input(int i, int[] index) {
                return name(recorded.inputs().get(i)) + Terms.this.index(index);
            }

            @Override
            public String output() {
                return name(recorded.output()) + Terms.this.index(to);
            }
        });
        String subject = name(recorded.inputs().get(input)) + index(at);
        return sigma + (term != null ? term : "∂" + name(recorded.output()) + index(to) + "/∂" + subject + " · " + g);
    }

    /** The dimensions in which the terms differ. */
    private boolean[] summed(List<Integer> places, int[] first) {
        boolean[] known = Formula.summed(rerun.function(), input,
                recorded.inputs().get(input).shape(), out);
        if (known != null) {
            return known;
        }
        boolean[] summed = new boolean[first.length];
        for (int j : places) {
            int[] other = ElementPlace.unravel(j, out);
            for (int d = 0; d < summed.length; d++) {
                summed[d] |= other[d] != first[d];
            }
        }
        return summed;
    }

    private static String name(TensorState tensor) {
        return ElementPlace.name(tensor);
    }

    private char letter(int d) {
        return out.dim() == 1 ? 'j' : LETTERS.charAt(Math.min(d, LETTERS.length() - 1));
    }

    private String index(int[] index) {
        StringBuilder text = new StringBuilder();
        Arrays.stream(index).forEach(i -> {
            text.append(text.isEmpty() ? "[" : ",");
            text.append(i < 0 ? String.valueOf(letter(-1 - i)) : String.valueOf(i));
        });
        return text.append(text.isEmpty() ? "" : "]").toString();
    }
}
