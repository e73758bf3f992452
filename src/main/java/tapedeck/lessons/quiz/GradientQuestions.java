package tapedeck.lessons.quiz;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tapedeck.explain.ChainRule;
import tapedeck.explain.ElementPlace;
import tapedeck.explain.GradientNames;
import tapedeck.explain.NamedFormulas;
import tapedeck.lessons.FocusTarget;
import tapedeck.tape.FiniteCheck;
import tapedeck.tape.FunctionState;
import tapedeck.tape.GradientTerm;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;

/** Makes the questions of a backward pass: one for each gradient, in the order in which they are whole. */
final class GradientQuestions {
    /** Elements of a tensor that are looked through for the one that is asked for. */
    private static final int ELEMENTS = 16;

    private final TapeSnapshot snapshot;
    private final Map<Integer, Integer> ranks = new HashMap<>();

    private GradientQuestions(TapeSnapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** Makes those of the first backward pass of a run; none where no gradient of it can be asked for. */
    static List<GradientQuestion> of(QuizMaterial run) {
        GradientQuestions questions = new GradientQuestions(run.end());
        for (TapeEvent event : run.first().events()) {
            if (event instanceof TapeEvent.GradientsPassed(int index, int rank, boolean _)) {
                questions.ranks.putIfAbsent(index, rank);
            }
        }
        return questions.snapshot.tensors().stream().filter(questions::isAsked).map(questions::question)
                .flatMap(Optional::stream).sorted(Comparator.comparingInt(GradientQuestion::rank)).toList();
    }

    private boolean isAsked(TensorState tensor) {
        List<GradientTerm> gradientTerms = tensor.gradientTerms();
        return tensor.requiresGrad() && tensor.grad() != null && FiniteCheck.is(tensor.grad())
                && tensor.sampling() == null
                && !gradientTerms.isEmpty() && gradientTerms.stream().allMatch(this::isKnown);
    }

    private boolean isKnown(GradientTerm term) {
        return switch (term.source()) {
            case BEFORE -> true;
            case FUNCTION -> ranks.containsKey(term.function()) && canRunAgain(term.function());
            case SEED, ELSEWHERE, CLIPPED -> false;
        };
    }

    private boolean canRunAgain(int function) {
        TapeEvent.FunctionRecorded recorded = snapshot.functions().get(function).recorded();
        return recorded != null && recorded.function() != null;
    }

    /** Asks for the element at which most mistakes show. */
    private Optional<GradientQuestion> question(TensorState tensor) {
        List<GradientQuestion> each = new ArrayList<>();
        List<String> formulas = functions(tensor).map(from -> formula(from, tensor)).distinct().toList();
        List<FocusTarget> needed = needed(tensor);
        for (int element = 0; element < Math.min(ELEMENTS, tensor.data().numel()); element++) {
            ChainRule rule = ChainRule.of(snapshot, tensor.id(), element);
            String index = rule.place().index(tensor);
            each.add(new GradientQuestion(tensor, element, rule.place().text(snapshot),
                    GradientNames.shown(tensor) + index, rule, formulas, needed, Mistakes.of(snapshot, rule),
                    rank(tensor)));
        }
        return each.stream().max(Comparator.comparingInt((GradientQuestion asked) -> asked.mistakes().size())
                .thenComparing(asked -> asked.right() != 0)
                .thenComparing(GradientQuestion::element, Comparator.reverseOrder()));
    }

    private Stream<FunctionState> functions(TensorState tensor) {
        return tensor.gradientTerms().stream().filter(each -> each.source() == GradientTerm.Source.FUNCTION)
                .map(each -> snapshot.functions().get(each.function()));
    }

    /** The gradient that a Function gives to a tensor, by name; where it has no short one, the chain rule in words. */
    private String formula(FunctionState from, TensorState to) {
        String formula = from.recorded() == null
                ? null
                : NamedFormulas.gradient(from.recorded(), from.inputs().indexOf(to.id()),
                        GradientNames.of(snapshot, from));
        TensorState output = snapshot.tensor(from.output());
        return formula != null
                ? formula
                : "∂" + ElementPlace.name(output) + "/∂" + ElementPlace.name(to) + " · " + GradientNames.shown(output);
    }

    private List<FocusTarget> needed(TensorState tensor) {
        Set<FocusTarget> needed = new LinkedHashSet<>();
        needed.add(thing(tensor.name(), 0));
        functions(tensor).forEach(from -> {
            List<FunctionState> alike = snapshot.functions().stream().filter(each -> each.call().equals(from.call()))
                    .toList();
            needed.add(thing(from.call(), alike.size() == 1 ? 0 : 1 + alike.indexOf(from)));
            Stream.concat(from.inputs().stream(), Stream.of(from.output())).map(snapshot::tensor)
                    .filter(each -> !each.isNumber() && !each.name().isEmpty())
                    .forEach(each -> needed.add(thing(each.name(), 0)));
        });
        return List.copyOf(needed);
    }

    private static FocusTarget thing(String name, int ordinal) {
        return new FocusTarget.Thing(name, ordinal, false, List.of());
    }

    private int rank(TensorState tensor) {
        return tensor.gradientTerms().stream().filter(each -> each.source() == GradientTerm.Source.FUNCTION)
                .mapToInt(each -> ranks.getOrDefault(each.function(), 0)).max().orElse(0);
    }
}
