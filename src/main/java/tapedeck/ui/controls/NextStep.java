package tapedeck.ui.controls;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.deck.DeckState;
import tapedeck.explain.ElementPlace;
import tapedeck.optim.OptimizerKind;
import tapedeck.program.Hyperparameters;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.TapeEvent.ParameterUpdated;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;
import tapedeck.text.Message;
import tapedeck.text.Numbers;
import tapedeck.ui.input.Quantity;

/**
 * The effect of the rate that is set on the gradients that are seen: {@code w2 −= η · w2.grad}, and how far that moves the element it
 * moves most, {@code rate · max|grad|}: the rate itself stands above it. Of the parameter that is looked at, else of the one that moves most. The number stands only where
 * it is exact (plain SGD, with or without weight decay) or a bound (clipping makes steps smaller); what else depends on what an optimizer
 * remembers, and only the rule is said.
 */
final class NextStep {
    /** The next update takes these gradients; one of before took them. */
    private enum When {
        NEXT, SHOWN
    }

    /** A parameter, its gradient, and how far a rate of 1 would move it. */
    private record Slope(TensorState parameter, double decay, double steepest) {
        static Slope of(TensorState parameter, NdArray data, NdArray grad, double decay) {
            double[] x = data.toArray();
            double[] g = grad.toArray();
            double most = 0;
            for (int i = 0; i < g.length; i++) {
                // a NaN is the most: max keeps it
                most = Math.max(most, Math.abs(decay == 0 ? g[i] : Math.fma(decay, x[i], g[i])));
            }
            return new Slope(parameter, decay, most);
        }
    }

    private @Nullable TapeSnapshot seen;
    private double decay;
    private List<Slope> slopes = List.of();

    /**
     * Returns what to say, the longest wording first.
     *
     * @param set the hyperparameters as they are set
     * @param looked the id of the tensor that is looked at, or null
     */
    List<Message> says(@Nullable DeckState state, @Nullable TapeSnapshot snapshot, Hyperparameters set,
            @Nullable Long looked) {
        if (state == null || snapshot == null || !state.position().isAlive()) {
            seen = null; // or it would keep the numbers of a run that is gone
            slopes = List.of();
            return List.of();
        }
        double rate = set.rateAt(Math.max(1, state.position().iteration()));
        if (rate == 0) {
            return List.of(Message.of("controls.next.nothing"));
        }
        look(snapshot, set.weightDecay());
        if (slopes.isEmpty()) {
            return List.of(Message.of("controls.next.waits"));
        }
        When when = isAhead(state.playhead().captured(), state.position().iteration(), snapshot)
                ? When.NEXT
                : When.SHOWN;
        Slope slope = slopes.stream().filter(each -> looked != null && each.parameter().id() == looked).findFirst()
                .orElseGet(this::steepest);
        List<Message> all = wordings(when, slope, set, rate);
        return set.learningRate() < Quantity.LEARNING_RATE.scale().greatest()
                ? all
                : Stream.concat(all.stream().map(each -> Message.of("controls.next.end", "step", each)), all.stream())
                        .toList();
    }

    private static boolean isAhead(@Nullable CapturedIteration captured, long iteration, TapeSnapshot snapshot) {
        return captured != null && captured.iteration() == snapshot.iteration() && snapshot.iteration() == iteration
                && captured.updated(Integer.MAX_VALUE) < captured.iteration() && snapshot.updated().isEmpty();
    }

    @SuppressWarnings("ReferenceEquality") // a snapshot is made anew when anything changed
    private void look(TapeSnapshot snapshot, double weightDecay) {
        if (snapshot == seen && weightDecay == decay) {
            return;
        }
        seen = snapshot;
        decay = weightDecay;
        slopes = snapshot.updated().isEmpty()
                ? snapshot.tensors().stream().filter(TensorState::parameter)
                        .<Slope>mapMulti((each, to) -> {
                            NdArray grad = each.grad();
                            if (grad != null) {
                                to.accept(Slope.of(each, each.data(), grad, weightDecay));
                            }
                        }).toList()
                : snapshot.updated().stream().map(each -> slope(snapshot, each)).toList();
    }

    private Slope slope(TapeSnapshot snapshot, ParameterUpdated event) {
        return Slope.of(snapshot.tensor(event.tensor()), event.before(), event.gradient(), decay);
    }

    private Slope steepest() {
        Slope most = slopes.getFirst();
        for (Slope each : slopes) {
            most = most.steepest() >= each.steepest() || Double.isNaN(most.steepest()) ? most : each;
        }
        return most;
    }

    private static List<Message> wordings(When when, Slope slope, Hyperparameters set, double rate) {
        boolean descends = set.optimizer() == OptimizerKind.SGD || set.optimizer() == OptimizerKind.NESTEROV;
        if (!descends || set.multipliers().stream().anyMatch(each -> each != 1)) {
            Message what = descends ? Message.of("controls.next.factors") : Message.verbatim("");
            return List.of(Message.of("controls.next.by", "optimizer", set.optimizer().label(), "factors",
                    what));
        }
        String name = ElementPlace.name(slope.parameter());
        boolean remembers = set.momentum() > 0;
        String grad = slope.decay() == 0
                ? name + ".grad"
                : "(" + name + ".grad + " + Numbers.of(slope.decay(), 3) + " · " + name + ")";
        String step = name + " −= η · ";
        String formula = step + (remembers ? "buf" : grad);
        boolean clips = Double.isFinite(set.clipNorm());
        if (remembers) {
            String whole = step + direction(set, grad);
            return List.of(when(when, whole), Message.verbatim(whole), Message.verbatim(formula));
        }
        if (clips && slope.decay() != 0) {
            return List.of(when(when, formula), Message.verbatim(formula));
        }
        String change = Numbers.of(rate * slope.steepest(), 2);
        Message moves = clips
                ? Message.of("controls.next.at-most", "formula", formula, "change", change)
                : Message.of("controls.next.change", "formula", formula, "change", change);
        Message max = Message.of("controls.next.max", "formula", formula, "change", change);
        return List.of(when(when, moves), when(when, max), moves, max,
                Message.of("controls.next.moves", "name", name, "change", change));
    }

    /** With momentum μ, by what it remembers: {@code μ·buf + grad}, which Nesterov's takes as the buffer once more. */
    private static String direction(Hyperparameters set, String grad) {
        String momentum = Numbers.of(set.momentum(), 3);
        String buffer = "(" + momentum + " · buf + " + grad + ")";
        return set.optimizer() == OptimizerKind.NESTEROV
                ? "(" + grad + " + " + momentum + " · " + buffer + ")"
                : buffer;
    }

    private static Message when(When when, Object step) {
        return when == When.NEXT
                ? Message.of("controls.next.step", "step", step)
                : Message.of("controls.next.shown", "step", step);
    }
}
