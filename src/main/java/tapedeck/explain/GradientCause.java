package tapedeck.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tapedeck.array.DType;
import tapedeck.array.NdArray;
import tapedeck.tape.GradientTerm;
import tapedeck.tape.TapeEvent.FunctionRecorded;
import tapedeck.tape.TensorState;
import tapedeck.text.Message;

/** The reason why one number of a gradient is not finite, with the factors it was made of. */
public final class GradientCause {
    private GradientCause() {}

    /** Of an element that a Function gave to its input; null if it is finite, or the cause is not known. */
    static @Nullable Message of(FunctionRecorded recorded, int input, int element, NdArray incoming,
            NdArray contribution, GradientNames names) {
        double value = contribution.toArray()[element];
        return recorded.function() == null
                ? null
                : of(new Terms(recorded, input, incoming, element).part(-1, value), recorded, names);
    }

    /** Of what {@code recorded} gave; null if it is finite, or the cause is not known. */
    public static @Nullable Message of(ChainRule.Part part, FunctionRecorded recorded, GradientNames names) {
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
            double value = recorded.output().type().of(term.value());
            if (!Double.isFinite(value)) {
                Message why = of(term, recorded, value, names);
                if (Double.isNaN(value)) {
                    return why;
                }
                terms.add(value, term.numbers(), why);
            }
        }
        return part.terms().isEmpty() ? null : terms.cause(part.count(), part.contribution(), recorded.output().type());
    }

    private static Message of(ChainRule.Term term, FunctionRecorded recorded, double value,
            GradientNames names) {
        TensorState output = recorded.output();
        if (!Double.isFinite(term.incoming())) {
            return NonFiniteCause.came(names.of(output) + term.gradient().index(output.shape()),
                    term.incoming());
        }
        for (ElementPlace factor : term.factors()) {
            TensorState of = tensor(recorded, factor.tensor());
            if (!Double.isFinite(NonFiniteCause.value(of, factor.element()))) {
                return NonFiniteCause.came(factor.text(of), NonFiniteCause.value(of, factor.element()));
            }
        }
        boolean byZero = !Double.isFinite(term.local()) && term.factors().stream().anyMatch(
                each -> NonFiniteCause.value(tensor(recorded, each.tensor()), each.element()) == 0);
        if (!byZero) {
            return Overflow.of(term.numbers(), value, output.type());
        }
        return NonFiniteCause.because(
                term.incoming() == 0 ? "explain.cause.zeroByZero" : "explain.cause.divisionByZero",
                term.numbers(), value);
    }

    private static TensorState tensor(FunctionRecorded recorded, long id) {
        List<TensorState> all = new ArrayList<>(recorded.inputs());
        all.add(recorded.output());
        return Objects.requireNonNull(all.stream().filter(each -> each.id() == id).findFirst().orElse(null));
    }

    /** That two contributions of {@code type}, neither of which is NaN, add up to what is not finite. */
    static Message added(double first, double second, DType type) {
        double sum = type.of(first + second);
        String said = NamedFormulas.factor(first) + " + " + NamedFormulas.factor(second);
        return Double.isNaN(sum)
                ? NonFiniteCause.because("explain.cause.infMinusInf", said, sum)
                : Overflow.of(said, sum, type);
    }

    /** Of a gradient whose contributions are all finite, or add up to NaN without one; null if it is finite or so already. */
    public static @Nullable Message ofSum(ChainRule rule, DType type) {
        boolean broken = rule.parts().stream().anyMatch(part -> Double.isNaN(part.contribution())
                || part.source() == GradientTerm.Source.CLIPPED);
        if (Double.isFinite(rule.grad()) || broken || rule.parts().size() < 2) {
            return null;
        }
        Infinities terms = new Infinities();
        long infinite = rule.parts().stream().filter(part -> Double.isInfinite(part.contribution())).count();
        rule.parts().forEach(part -> terms.add(part.contribution(), NamedFormulas.factor(part.contribution()),
                Message.verbatim("")));
        return infinite > 0 && !Double.isNaN(rule.grad()) ? null : terms.cause(rule.parts().size(), rule.grad(), type);
    }
}
