package tapedeck.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tapedeck.tape.FunctionState;
import tapedeck.tape.GradientTerm;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;
import tapedeck.text.Message;
import tapedeck.text.Numbers;

/**
 * The chain rule for one element of a tensor, with its numbers: for each Function that contributed,
 * {@code ∂L/∂in[i] = Σ_j ∂out[j]/∂in[i] · ∂L/∂out[j]} over the elements j of its output. Immutable.
 *
 * @param place the element
 * @param subject {@code ∂L/∂w1[3,7]}
 * @param parts one for each contribution, in the order they arrived
 * @param grad the element of {@code .grad}; NaN while that is None
 */
public record ChainRule(ElementPlace place, String subject, List<Part> parts, double grad) {
    /** So many terms of a sum are kept; all are added up. */
    public static final int MOST_TERMS = 1000;

    /**
     * A contribution to a gradient, taken apart.
     *
     * @param source where it comes from
     * @param function the Function's place on the tape, or -1
     * @param title the Function's {@code grad_fn}, or what else it is
     * @param symbols {@code Σ_b x[b,3] · ∂L/∂m1[b,7]}
     * @param terms those that are not 0 by their local derivative, at most {@value ChainRule#MOST_TERMS}; empty if there
     *        is no Function
     * @param count the number of terms
     * @param sum of all terms
     * @param contribution what arrived
     */
    public record Part(GradientTerm.Source source, int function, Message title, Message symbols, List<Term> terms,
            int count, double sum, double contribution) {
        /** The numbers of at most {@code most} terms, and how many are left out: {@code 1 · 0.0213 + … 61 more}. */
        public Message numbers(int most) {
            if (source != GradientTerm.Source.FUNCTION) {
                return Message.verbatim(Numbers.of(contribution, Clipping.DIGITS));
            }
            if (terms.isEmpty()) {
                return Message.of(Double.isFinite(contribution) ? "explain.chain.zero" : "explain.chain.notFinite");
            }
            StringBuilder text = new StringBuilder();
            for (Term term : terms.subList(0, Math.min(most, terms.size()))) {
                boolean negative = term.numbers.startsWith("-") || term.numbers.startsWith("−");
                text.append(text.isEmpty() ? "" : negative ? " − " : " + ")
                        .append(text.isEmpty() || !negative ? term.numbers : term.numbers.substring(1));
            }
            return count > most
                    ? Message.of("explain.chain.more", "terms", text.toString(), "n", count - most)
                    : Message.verbatim(text.toString());
        }
    }

    /**
     * One element of the output through which the loss depends on this element.
     *
     * @param local the derivative of that output
     * @param incoming the gradient of that output
     * @param gradient whose gradient comes in
     * @param factors the elements that the local derivative is made of, if it has a short form
     * @param numbers the product written out: {@code 1 · 0.0213}
     */
    public record Term(double local, double incoming, ElementPlace gradient, List<ElementPlace> factors,
            String numbers) {
        /** The product. */
        public double value() {
            return local * incoming;
        }
    }

    /**
     * Of an element of the tensor of that id, as far as its gradient has arrived.
     *
     * @throws IndexOutOfBoundsException if it has no such element
     */
    public static ChainRule of(TapeSnapshot snapshot, long tensor, int element) {
        TensorState state = snapshot.tensor(tensor);
        ElementPlace place = new ElementPlace(tensor, Objects.checkIndex(element, state.data().numel()));
        List<Part> parts = new ArrayList<>();
        for (GradientTerm term : state.gradientTerms()) {
            double contribution = term.contribution().toArray()[element];
            FunctionState from = term.source() == GradientTerm.Source.FUNCTION
                    ? snapshot.functions().get(term.function())
                    : null;
            parts.add(from != null && isKnown(from)
                    ? new Terms(from.recorded(), term.input(), Objects.requireNonNull(term.incoming()), element)
                            .part(term.function(), contribution)
                    : from != null
                            ? unknown(from, contribution)
                            : new Part(term.source(), -1, title(term), symbols(term), List.of(), 0,
                                    contribution, contribution));
        }
        double grad = state.grad() == null ? Double.NaN : state.grad().toArray()[element];
        return new ChainRule(place, "∂L/∂" + place.text(snapshot), List.copyOf(parts), grad);
    }

    /** Returns whether it can be run again: not one of a recording that the engine does not have, or not whole. */
    private static boolean isKnown(FunctionState function) {
        return function.recorded() != null && function.recorded().function() != null;
    }

    /** Returns what was recorded, as a whole. */
    private static Part unknown(FunctionState from, double contribution) {
        return new Part(GradientTerm.Source.ELSEWHERE, from.index(), Message.verbatim(from.gradFn()),
                Message.of("explain.from.unknown", "call", from.call()), List.of(), 0, contribution, contribution);
    }

    private static Message title(GradientTerm term) {
        return switch (term.source()) {
            case BEFORE -> Message.of("explain.from.before");
            case SEED -> Message.of("explain.from.seed");
            case CLIPPED -> Clipping.title(term.clip());
            case ELSEWHERE, FUNCTION -> Message.of("explain.from.elsewhere");
        };
    }

    private static Message symbols(GradientTerm term) {
        return term.source() == GradientTerm.Source.CLIPPED ? Clipping.symbols(term.clip()) : title(term);
    }
}
