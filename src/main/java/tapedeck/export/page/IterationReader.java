package tapedeck.export.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tapedeck.array.NdArray;
import tapedeck.autograd.SourceLine;
import tapedeck.explain.BoundsText;
import tapedeck.explain.ElementPlace;
import tapedeck.explain.GradientNames;
import tapedeck.explain.Narration;
import tapedeck.explain.StateLine;
import tapedeck.explain.TapeStep;
import tapedeck.explain.TapeSteps;
import tapedeck.export.Script;
import tapedeck.export.ScriptPlace;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.FunctionState;
import tapedeck.tape.GradientTerm;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;
import tapedeck.text.Message;
import tapedeck.text.Texts;

/** Reads a captured iteration into the steps that a page plays. For one thread. */
final class IterationReader {
    private final Script script;
    private final List<Texts> languages;
    private final NumberStore numbers;
    private final GraphPlanner planner;
    /** The terms of each gradient, by its tensor, as the last step has it. */
    private final Map<Long, List<GradientTerm>> terms = new HashMap<>();

    /**
     * @param script whose lines are lit
     * @param numbers is given all that is seen
     */
    IterationReader(Script script, List<Texts> languages, NumberStore numbers, GraphPlanner planner) {
        this.script = script;
        this.languages = languages;
        this.numbers = numbers;
        this.planner = planner;
    }

    /** @param place in its events, after which no step is read: there may be no more, or they are not to be seen */
    PlayedIteration read(CapturedIteration captured, int place) throws InterruptedException {
        List<PlayedIteration.Step> steps = new ArrayList<>();
        terms.clear();
        TapeSnapshot whole = TapeSteps.read(captured, place, each -> steps.add(step(each)));
        return new PlayedIteration(captured.iteration(), whole.lossValue(), planner.plan(whole),
                whole.tensors().stream().map(IterationReader::tensor).toList(),
                whole.functions().stream().map(IterationReader::function).toList(), List.copyOf(steps));
    }

    private PlayedIteration.Step step(TapeStep step) {
        TapeSnapshot snapshot = step.snapshot();
        List<PlayedIteration.Formula> formulas = StateLine.of(snapshot, null).stream()
                .map(each -> new PlayedIteration.Formula(each.formula(), each.shapes(), words(each.outcome())))
                .toList();
        return new PlayedIteration.Step(step.kind(), step.function(), step.rank(), step.of(),
                line(step.event(), snapshot), formulas, words(Narration.of(snapshot)), step.lit(),
                step.changed().stream().map(this::change).toList());
    }

    private List<String> words(Message message) {
        return languages.stream().map(each -> each.of(message)).toList();
    }

    /** Returns where the program is: a Function's own line, or where the script says that this happens. */
    private int line(TapeEvent event, TapeSnapshot snapshot) {
        SourceLine line = switch (event) {
            case TapeEvent.FunctionRecorded recorded -> recorded.line();
            case TapeEvent.GradientsPassed passed -> snapshot.functions().get(passed.index()).line();
            default -> null;
        };
        return line != null
                ? line.line() - 1
                : ScriptPlace.of(event).map(script::indexOf).orElse(-1);
    }

    private PlayedIteration.Change change(TensorState tensor) {
        NdArray grad = tensor.grad();
        List<GradientTerm> now = tensor.gradientTerms();
        List<GradientTerm> before = terms.put(tensor.id(), now);
        int kept = before == null ? 0 : alike(before, now);
        return new PlayedIteration.Change(tensor.id(), numbers.add(tensor.data()),
                BoundsText.of(tensor.data(), tensor.type()), grad == null ? -1 : numbers.add(grad),
                GradientNames.label(tensor), grad == null ? "" : BoundsText.of(grad), kept,
                now.stream().skip(kept).map(this::part).toList());
    }

    private static int alike(List<GradientTerm> before, List<GradientTerm> now) {
        int alike = 0;
        while (alike < Math.min(before.size(), now.size()) && before.get(alike).equals(now.get(alike))) {
            alike++;
        }
        return alike;
    }

    private PlayedIteration.Part part(GradientTerm term) {
        return new PlayedIteration.Part(term.function(), term.input(), numbers.add(term.contribution()),
                Optional.ofNullable(term.incoming()).map(numbers::add).orElse(-1));
    }

    private static PlayedIteration.Tensor tensor(TensorState tensor) {
        return new PlayedIteration.Tensor(tensor.id(), ElementPlace.name(tensor), ElementPlace.shape(tensor),
                tensor.leaf(),
                tensor.requiresGrad(), tensor.isNumber());
    }

    private static PlayedIteration.Function function(FunctionState function) {
        return new PlayedIteration.Function(function.call(), function.gradFn(),
                function.inputs(), function.output());
    }
}
