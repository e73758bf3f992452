package tapedeck.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.tape.Arrival;
import tapedeck.tape.TapeEvent.FunctionRecorded;
import tapedeck.tape.TensorState;
import tapedeck.text.Message;

/** Why one number of a gradient is not finite, with the factors it was made of. */
public final class GradientCause {
    private GradientCause() {}

    /** Of an element that a Function gave to its input; null if it is finite, or the cause is not known. */
    static @Nullable Message of(FunctionRecorded recorded, int input, int element, NdArray incoming,
            NdArray contribution) {
        double value = contribution.toArray()[element];
        return recorded.function() == null
                ? null
                : of(new Terms(recorded, input, incoming, element).part(-1, value), recorded);
    }

    /** Of what {@code recorded} gave; null if it is finite, or the cause is not known. */
    public static @Nullable Message of(ChainRule.Part part, FunctionRecorded recorded) {
        if (Double.isFinite(part.contribution())) {
            return null;
        }
        for (TensorState in : recorded.inputs()) {
            Message came = NonFiniteCause.came(in);
            if (came != null) {
                return came;
            }
        }
        Infinities terms = new Infinities();
        for (ChainRule.Term term : part.terms()) {
            if (!Double.isFinite(term.value())) {
                Message why = of(term, recorded);
                if (Double.isNaN(term.value())) {
                    return why;
                }
                terms.add(term.value(), term.numbers(), why);
            }
        }
        return part.terms().isEmpty() ? null : terms.cause(part.count(), part.contribution());
    }

    private static Message of(ChainRule.Term term, FunctionRecorded recorded) {
        TensorState output = recorded.output();
        if (!Double.isFinite(term.incoming())) {
            return NonFiniteCause.came(Place.name(output) + ".grad" + term.gradient().index(output.shape()),
                    term.incoming());
        }
        for (Place factor : term.factors()) {
            TensorState of = tensor(recorded, factor.tensor());
            if (!Double.isFinite(NonFiniteCause.value(of, factor.element()))) {
                return NonFiniteCause.came(factor.text(of), NonFiniteCause.value(of, factor.element()));
            }
        }
        boolean byZero = !Double.isFinite(term.local()) && term.factors().stream().anyMatch(
                each -> NonFiniteCause.value(tensor(recorded, each.tensor()), each.element()) == 0);
        String key = !byZero
                ? "explain.cause.overflow"
                : term.incoming() == 0 ? "explain.cause.zeroByZero" : "explain.cause.divisionByZero";
        return NonFiniteCause.because(key, term.numbers(), term.value());
    }

    private static TensorState tensor(FunctionRecorded recorded, long id) {
        List<TensorState> all = new ArrayList<>(recorded.inputs());
        all.add(recorded.output());
        return Objects.requireNonNull(all.stream().filter(each -> each.id() == id).findFirst().orElse(null));
    }

    /** That two contributions, neither of which is NaN, add up to what is not finite. */
    static Message added(double first, double second) {
        double sum = first + second;
        return NonFiniteCause.because(Double.isNaN(sum) ? "explain.cause.infMinusInf" : "explain.cause.overflow",
                InNames.factor(first) + " + " + InNames.factor(second), sum);
    }

    /** Of a gradient whose contributions are all finite, or add up to NaN without one; null if it is finite or so already. */
    public static @Nullable Message ofSum(ChainRule rule) {
        boolean broken = rule.parts().stream().anyMatch(part -> Double.isNaN(part.contribution())
                || part.source() == Arrival.Source.CLIPPED);
        if (Double.isFinite(rule.grad()) || broken || rule.parts().size() < 2) {
            return null;
        }
        Infinities terms = new Infinities();
        long infinite = rule.parts().stream().filter(part -> Double.isInfinite(part.contribution())).count();
        rule.parts().forEach(part -> terms.add(part.contribution(), InNames.factor(part.contribution()),
                Message.verbatim("")));
        return infinite > 0 && !Double.isNaN(rule.grad()) ? null : terms.cause(rule.parts().size(), rule.grad());
    }
}
