package tapedeck.lessons.quiz;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import tapedeck.array.NdArray;
import tapedeck.explain.ChainRule;
import tapedeck.explain.ElementPlace;
import tapedeck.lessons.quiz.Mistake.Rule;
import tapedeck.tape.FunctionState;
import tapedeck.tape.GradientTerm;
import tapedeck.tape.Rerun;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;

/** Computes what is answered by who breaks a rule of the backward pass, by the same Functions and numbers that give the right answer. */
final class Mistakes {
    private static final int MOST_USES = 4;

    private final TapeSnapshot snapshot;
    private final TensorState tensor;
    private final ChainRule rule;
    private final List<Mistake> found = new ArrayList<>();

    private Mistakes(TapeSnapshot snapshot, ChainRule rule) {
        this.snapshot = snapshot;
        this.rule = rule;
        tensor = snapshot.tensor(rule.place().tensor());
    }

    /** Of an element whose gradient has arrived whole: no two alike, none right, the likeliest first. */
    static List<Mistake> of(TapeSnapshot snapshot, ChainRule rule) {
        Mistakes mistakes = new Mistakes(snapshot, rule);
        mistakes.find();
        return List.copyOf(mistakes.found);
    }

    private void find() {
        List<ChainRule.Part> parts = rule.parts();
        if (parts.size() > 1) {
            for (ChainRule.Part part : parts) {
                add(new Mistake(Rule.ADD_PATHS, part.contribution(), call(part), part.contribution()));
            }
            add(Rule.NOT_MULTIPLY_PATHS,
                    parts.stream().mapToDouble(ChainRule.Part::contribution).reduce(1, (a, b) -> a * b));
        }
        add(Rule.INCOMING_FACTOR, inAll(part -> part.terms().stream().mapToDouble(ChainRule.Term::local)));
        add(Rule.LOCAL_DERIVATIVE, inAll(part -> part.terms().stream().mapToDouble(ChainRule.Term::incoming)));
        for (GradientTerm term : tensor.gradientTerms()) {
            if (term.source() == GradientTerm.Source.FUNCTION && parts.size() == 1) {
                otherInputs(term);
            }
        }
        add(Rule.SIGN, -rule.grad());
        for (ChainRule.Part part : parts) {
            if (part.terms().size() > 1) {
                part.terms().stream().limit(MOST_USES).forEach(term -> add(
                        new Mistake(Rule.SUM_USES, rule.grad() - part.contribution() + term.value(), call(part))));
            }
        }
        transposed();
        values();
    }

    /** The value of the element itself, then every number on a card. */
    private void values() {
        add(new Mistake(Rule.VALUE, tensor.data().toArray()[rule.place().element()], rule.place().text(snapshot)));
        snapshot.tensors().stream().filter(each -> each.data().numel() == 1 && !each.name().isEmpty())
                .forEach(each -> add(new Mistake(Rule.VALUE, each.data().toArray()[0], each.name())));
    }

    private double inAll(java.util.function.Function<ChainRule.Part, DoubleStream> of) {
        return rule.parts().stream().flatMapToDouble(part -> part.terms().isEmpty()
                ? DoubleStream.of(part.contribution())
                : of.apply(part)).sum();
    }

    /** Where the local derivative is taken somewhere else: at the operands exchanged, or at the output. */
    private void otherInputs(GradientTerm term) {
        FunctionState function = snapshot.functions().get(term.function());
        Rerun rerun = new Rerun(function.recorded());
        NdArray[] inputs = rerun.inputs();
        if (inputs.length == 2 && inputs[0].shape().equals(inputs[1].shape())) {
            add(Rule.OTHER_OPERAND, at(rerun, term, inputs[1], inputs[0]), function);
        }
        NdArray output = snapshot.tensor(function.output()).data();
        for (int i = 0; i < inputs.length; i++) {
            if (output.shape().equals(inputs[i].shape()) && !snapshot.tensor(function.inputs().get(i)).isNumber()) {
                NdArray[] others = inputs.clone();
                others[i] = output;
                add(Rule.INPUT_NOT_OUTPUT, at(rerun, term, others), function);
            }
        }
    }

    private double at(Rerun rerun, GradientTerm term, NdArray... inputs) {
        double[] local = rerun.with(inputs).column(term.input(), rule.place().element()).toArray();
        double[] incoming = Objects.requireNonNull(term.incoming()).toArray();
        double sum = 0;
        for (int j = 0; j < local.length; j++) {
            sum += local[j] * incoming[j];
        }
        return sum;
    }

    private void transposed() {
        if (tensor.shape().dim() != 2 || tensor.grad() == null) {
            return;
        }
        int[] at = ElementPlace.unravel(rule.place().element(), tensor.shape());
        if (at[0] != at[1] && at[1] < tensor.shape().size(0) && at[0] < tensor.shape().size(1)) {
            add(Rule.NOT_TRANSPOSE, tensor.grad().get(at[1], at[0]));
        }
    }

    private String call(ChainRule.Part part) {
        return part.function() < 0 ? "" : snapshot.functions().get(part.function()).call();
    }

    private void add(Rule broken, double number) {
        add(new Mistake(broken, number, ""));
    }

    private void add(Rule broken, double number, FunctionState function) {
        add(new Mistake(broken, number, function.call()));
    }

    private void add(Mistake mistake) {
        double number = mistake.number();
        boolean isRight = Math.abs(number - rule.grad()) <= 2 * GradientQuestion.within(rule.grad());
        boolean isThere = found.stream()
                .anyMatch(other -> Math.abs(other.number() - number) <= GradientQuestion.within(number));
        if (Double.isFinite(number) && !isRight && !isThere) {
            found.add(mistake);
        }
    }
}
