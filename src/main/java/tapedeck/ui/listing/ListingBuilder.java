package tapedeck.ui.listing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.deck.breakpoints.Condition;
import tapedeck.deck.breakpoints.Condition.OnFunction;
import tapedeck.deck.breakpoints.Condition.OnPhase;
import tapedeck.deck.breakpoints.Condition.OnTensor;
import tapedeck.function.Function;
import tapedeck.function.Operator;
import tapedeck.tape.Phase;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeEvent.BackwardEnded;
import tapedeck.tape.TapeEvent.BackwardStarted;
import tapedeck.tape.TapeEvent.FunctionRecorded;
import tapedeck.tape.TapeEvent.GradAccumulated;
import tapedeck.tape.TapeEvent.GradZeroed;
import tapedeck.tape.TapeEvent.GradientsClipped;
import tapedeck.tape.TapeEvent.GradientsComputed;
import tapedeck.tape.TapeEvent.GradientsPassed;
import tapedeck.tape.TapeEvent.IterationEnded;
import tapedeck.tape.TapeEvent.OptimizerStepped;
import tapedeck.tape.TapeEvent.ParameterUpdated;
import tapedeck.tape.TensorState;
import tapedeck.text.Python;
import tapedeck.ui.selection.Selection;
import tapedeck.ui.selection.Selection.FunctionSelected;
import tapedeck.ui.selection.Selection.TensorSelected;

/** Writes the lines of a {@link Listing}, event by event. Used once. */
final class ListingBuilder {
    /** More parameters than these are not named one by one. */
    private static final int FEW = 8;

    private final List<TapeEvent> events;
    private final TensorNames names;
    private final Lines lines = new Lines();
    private final int[] places;
    private final Map<Integer, Integer> functions = new HashMap<>();
    private final Set<Long> made = new HashSet<>();
    private double rate = Double.NaN;
    /** The line of {@code optimizer.step()}, or -1 when parameters are updated one by one. */
    private int step = -1;
    private int last = -1;

    ListingBuilder(List<TapeEvent> events) {
        this.events = events;
        names = new TensorNames(events);
        places = new int[events.size()];
    }

    Listing build() {
        for (int i = 0; i < events.size(); i++) {
            last = add(events.get(i), i);
            places[i] = last;
        }
        return new Listing(lines.all(), List.copyOf(events), places, lines.subjects());
    }

    /** The line that the event is seen at. */
    private int add(TapeEvent event, int at) {
        return switch (event) {
            case FunctionRecorded recorded -> function(recorded, at);
            case BackwardStarted(long root, NdArray seed, var _) ->
                lines.add(backward(root, seed, at), new TensorSelected(root), new OnPhase(Phase.BACKWARD), at);
            case GradientsComputed computed -> functions.getOrDefault(computed.index(), last);
            case GradientsPassed passed -> passed(passed.index(), at);
            // a seed arrives before the call that it belongs to: it is seen there
            case GradAccumulated _,BackwardEnded _ -> event instanceof BackwardEnded ? called(at) : last;
            case GradientsClipped clipped -> lines.add("torch.nn.utils.clip_grad_norm_(" + parameters() + ", "
                    + Python.number(clipped.maxNorm()) + ")", null, null, at);
            case ParameterUpdated updated -> updated(updated, at);
            case OptimizerStepped _ -> stepped(at);
            case GradZeroed(long id) -> lines.add(name(id) + ".grad = None", new TensorSelected(id),
                    new OnTensor(id, name(id), Phase.ZERO_GRAD), at);
            case IterationEnded _ -> last;
        };
    }

    private String name(long id) {
        return names.name(id);
    }

    private int function(FunctionRecorded event, int at) {
        List<String> in = new ArrayList<>();
        Function function = event.function();
        boolean numbers = function != null && function.takesNumbers()
                && event.inputs().stream().anyMatch(each -> !isNumber(each));
        for (TensorState input : event.inputs()) {
            in.add(numbers && isNumber(input) ? Python.number(input.data().item()) : given(input, at));
        }
        long id = event.output().id();
        String name = name(id);
        boolean inPlace = !event.inputs().isEmpty() && event.inputs().getFirst().id() == id;
        boolean off = !event.output().requiresGrad()
                && event.inputs().stream().anyMatch(TensorState::requiresGrad);
        Operator operator = function == null ? null : function.operator();
        String call = function == null
                ? Python.torch(event.call(), in.toArray(String[]::new))
                : function.python(in);
        String text = !inPlace
                ? name + " = " + call
                : operator == null ? call : name + " " + operator.sign() + "= " + in.get(1);
        String told = event.call() + " → " + name;
        Selection subject = new FunctionSelected(event.index());
        Condition forward = new OnFunction(event.index(), told, Phase.FORWARD);
        Condition backward = new OnFunction(event.index(), event.gradFn() + " ← " + name, Phase.BACKWARD);
        int line = off
                ? lines.addInBlock(text, subject, forward, backward, at)
                : lines.add(text, subject, forward, backward, at);
        lines.about(new TensorSelected(id), line);
        functions.put(event.index(), line);
        made.add(id);
        return line;
    }

    /** A plain number that the Program wrote down where an operand stands. */
    private static boolean isNumber(TensorState tensor) {
        return tensor.leaf() && !tensor.requiresGrad() && tensor.name().isEmpty() && tensor.shape().dim() == 0
                && tensor.detachedFrom() == null && tensor.version() == 0;
    }

    /** A tensor where it is used. One that was detached leaves no other trace on the tape. */
    private String given(TensorState tensor, int at) {
        Long from = tensor.detachedFrom();
        if (from == null || made.contains(tensor.id())) {
            return name(tensor.id());
        }
        if (!names.isNamed(tensor.id())) {
            return name(from) + ".detach()";
        }
        if (made.add(tensor.id())) {
            lines.add(name(tensor.id()) + " = " + name(from) + ".detach()", new TensorSelected(tensor.id()), null, at);
        }
        return name(tensor.id());
    }

    private String backward(long root, NdArray seed, int at) {
        TensorState tensor = names.tensor(root);
        double[] values = seed.toArray();
        boolean ones = Arrays.stream(values).allMatch(each -> each == 1);
        String name = name(root);
        String gradient = ones && tensor != null && tensor.data().numel() == 1
                ? ""
                : ones ? "torch.ones_like(" + name + ")" : "gradient";
        String retain = retains(at) ? "retain_graph=True" : "";
        return name + ".backward(" + gradient + (gradient.isEmpty() || retain.isEmpty() ? "" : ", ") + retain + ")";
    }

    /** Whether the pass that starts at an event leaves what its Functions saved. */
    private boolean retains(int start) {
        Set<Integer> saving = new HashSet<>();
        for (int i = 0; i < events.size(); i++) {
            TapeEvent event = events.get(i);
            if (event instanceof FunctionRecorded recorded && !recorded.saved().isEmpty()) {
                saving.add(recorded.index());
            } else if (i > start && event instanceof GradientsPassed passed && saving.contains(passed.index())) {
                return !passed.freed();
            } else if (i > start && event instanceof BackwardEnded) {
                return false;
            }
        }
        return false;
    }

    private int called(int at) {
        for (int i = at; i >= 0; i--) {
            if (events.get(i) instanceof BackwardStarted) {
                return places[i];
            }
        }
        return last;
    }

    private int passed(int index, int at) {
        Integer place = functions.get(index);
        if (place == null) {
            return last;
        }
        lines.pass(place, at);
        return place;
    }

    private String parameters() {
        List<Long> all = names.parameters();
        return all.size() > FEW ? "parameters" : "[" + String.join(", ", all.stream().map(this::name).toList()) + "]";
    }

    private int updated(ParameterUpdated event, int at) {
        if (step >= 0) {
            return step;
        }
        boolean first = at == 0 || !(events.get(at - 1) instanceof ParameterUpdated);
        if (first && !isPlain(at)) {
            step = lines.add("optimizer.step()  # " + changed(at), null, new OnPhase(Phase.UPDATE), at);
            return step;
        }
        if (event.rate() != rate) {
            rate = event.rate();
            lines.addHere("lr = " + Python.number(rate), at);
        }
        String name = name(event.tensor());
        return lines.addInBlock(name + " -= lr * " + name + ".grad", new TensorSelected(event.tensor()),
                new OnTensor(event.tensor(), name, Phase.UPDATE), null, at);
    }

    /** What one step changes from an event on. */
    private List<ParameterUpdated> updates(int from) {
        List<ParameterUpdated> all = new ArrayList<>();
        for (int i = from; i < events.size() && events.get(i) instanceof ParameterUpdated updated; i++) {
            all.add(updated);
        }
        return all;
    }

    private String changed(int from) {
        List<String> all = updates(from).stream().map(each -> name(each.tensor())).toList();
        return all.size() > FEW ? all.size() + " parameters" : String.join(", ", all);
    }

    private boolean isPlain(int from) {
        return updates(from).stream().allMatch(each -> each.rule().isPlain());
    }

    private int stepped(int at) {
        if (step < 0) {
            return last;
        }
        lines.done(step, at);
        int done = step;
        step = -1;
        return done;
    }
}
