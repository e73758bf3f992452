package tapedeck.export.page;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.autograd.SourceLine;
import tapedeck.explain.GradientNames;
import tapedeck.explain.Narration;
import tapedeck.explain.Place;
import tapedeck.explain.Spread;
import tapedeck.explain.StateLine;
import tapedeck.export.Script;
import tapedeck.export.ScriptPlace;
import tapedeck.tape.Arrival;
import tapedeck.tape.Captured;
import tapedeck.tape.FunctionState;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeReader;
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

    PlayedIteration read(Captured captured) throws InterruptedException {
        List<TapeEvent> events = captured.events();
        TapeReader reader = new TapeReader(captured);
        Map<Long, TensorState> seen = new HashMap<>();
        Map<PlayedIteration.Kind, Integer> counts = new EnumMap<>(PlayedIteration.Kind.class);
        for (int i = 0; i < events.size(); i++) {
            kind(events, i).ifPresent(kind -> counts.merge(kind, 1, Integer::sum));
        }
        Map<PlayedIteration.Kind, Integer> ranks = new EnumMap<>(PlayedIteration.Kind.class);
        List<PlayedIteration.Step> steps = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            PlayedIteration.Kind kind = kind(events, i).orElse(null);
            if (kind != null) {
                steps.add(step(kind, events.get(i), reader.at(i + 1), seen, ranks.merge(kind, 1, Integer::sum),
                        Objects.requireNonNull(counts.get(kind))));
            }
        }
        TapeSnapshot whole = reader.at(events.size());
        return new PlayedIteration(captured.iteration(), whole.lossValue(), planner.plan(whole),
                whole.tensors().stream().map(IterationReader::tensor).toList(),
                whole.functions().stream().map(IterationReader::function).toList(), List.copyOf(steps));
    }

    private static PlayedIteration.@Nullable Kind kind(TapeEvent event) {
        return switch (event) {
            case TapeEvent.FunctionRecorded _ -> PlayedIteration.Kind.FORWARD;
            case TapeEvent.BackwardStarted _ -> PlayedIteration.Kind.SEED;
            case TapeEvent.GradientsPassed passed when passed.index() >= 0 -> PlayedIteration.Kind.BACKWARD;
            case TapeEvent.GradientsClipped _ -> PlayedIteration.Kind.CLIP;
            case TapeEvent.ParameterUpdated _ -> PlayedIteration.Kind.UPDATE;
            case TapeEvent.GradZeroed _ -> PlayedIteration.Kind.ZERO;
            case TapeEvent.FunctionFailed _ -> PlayedIteration.Kind.FAILED;
            default -> null;
        };
    }

    /** The kind of the step that an event ends; empty if it ends none. */
    private static Optional<PlayedIteration.Kind> kind(List<TapeEvent> events, int place) {
        return isFollowed(events, place) ? Optional.empty() : Optional.ofNullable(kind(events.get(place)));
    }

    /** How many of an iteration's steps have ended when so many of its events have happened. */
    static int stepsUpTo(Captured captured, int place) {
        List<TapeEvent> events = captured.events();
        return (int) IntStream.range(0, Math.min(place, events.size())).filter(i -> kind(events, i).isPresent())
                .count();
    }

    /** Returns whether another gradient is emptied next: they are one step. */
    private static boolean isFollowed(List<TapeEvent> events, int place) {
        return events.get(place) instanceof TapeEvent.GradZeroed && place + 1 < events.size()
                && events.get(place + 1) instanceof TapeEvent.GradZeroed;
    }

    private PlayedIteration.Step step(PlayedIteration.Kind kind, TapeEvent event, TapeSnapshot snapshot,
            Map<Long, TensorState> seen, int rank, int of) {
        int function = switch (event) {
            case TapeEvent.FunctionRecorded recorded -> recorded.index();
            case TapeEvent.GradientsPassed passed -> passed.index();
            default -> -1;
        };
        List<PlayedIteration.Formula> formulas = StateLine.of(snapshot, null).stream()
                .map(each -> new PlayedIteration.Formula(each.formula(), each.shapes(), words(each.outcome())))
                .toList();
        return new PlayedIteration.Step(kind, function, rank, of, line(event, snapshot), formulas,
                words(Narration.of(snapshot)), lit(event, snapshot), changes(snapshot, seen));
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

    private static List<Long> lit(TapeEvent event, TapeSnapshot snapshot) {
        return switch (event) {
            case TapeEvent.FunctionRecorded recorded -> List.of(recorded.output().id());
            case TapeEvent.BackwardStarted started -> List.of(started.root());
            case TapeEvent.GradientsPassed passed -> {
                FunctionState function = snapshot.functions().get(passed.index());
                yield IntStream.range(0, function.outgoing().size()).filter(i -> function.outgoing().get(i) != null)
                        .mapToObj(i -> function.inputs().get(i)).distinct().toList();
            }
            case TapeEvent.ParameterUpdated updated -> List.of(updated.tensor());
            default -> List.of();
        };
    }

    /** Only of tensors that are others than in the step before: to work out the rest again would take as long as there are steps. */
    private List<PlayedIteration.Change> changes(TapeSnapshot snapshot, Map<Long, TensorState> seen) {
        return snapshot.tensors().stream().filter(tensor -> !tensor.equals(seen.put(tensor.id(), tensor)))
                .map(this::change).toList();
    }

    private PlayedIteration.Change change(TensorState tensor) {
        NdArray grad = tensor.grad();
        return new PlayedIteration.Change(tensor.id(), numbers.add(tensor.data()),
                Spread.of(tensor.data(), tensor.type()), grad == null ? -1 : numbers.add(grad),
                GradientNames.label(tensor), grad == null ? "" : Spread.of(grad),
                tensor.arrivals().stream().map(this::part).toList());
    }

    private PlayedIteration.Part part(Arrival arrival) {
        return new PlayedIteration.Part(arrival.function(), arrival.input(), numbers.add(arrival.contribution()),
                Optional.ofNullable(arrival.incoming()).map(numbers::add).orElse(-1));
    }

    private static PlayedIteration.Tensor tensor(TensorState tensor) {
        return new PlayedIteration.Tensor(tensor.id(), Place.name(tensor), Place.shape(tensor), tensor.leaf(),
                tensor.requiresGrad(), tensor.isNumber());
    }

    private static PlayedIteration.Function function(FunctionState function) {
        return new PlayedIteration.Function(function.call(), function.gradFn(),
                function.inputs(), function.output());
    }
}
