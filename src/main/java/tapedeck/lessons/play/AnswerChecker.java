package tapedeck.lessons.play;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tapedeck.lessons.Question;
import tapedeck.lessons.claim.Amount;
import tapedeck.lessons.claim.Claim;
import tapedeck.lessons.claim.ClaimEvaluator;
import tapedeck.lessons.claim.ClaimException;
import tapedeck.lessons.claim.GraphTarget;
import tapedeck.lessons.claim.Observation;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.FunctionState;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;

/** Judges answers by the run where it shows them. */
public final class AnswerChecker {
    private final Stage stage;
    private final Observation seen;

    /** @param seen the runs of the stage once what shows the answer was played: as they are now, or as they were foreseen */
    public AnswerChecker(Stage stage, Observation seen) {
        this.stage = stage;
        this.seen = seen;
    }

    /**
     * Returns whether the answer is right, and what is said if it is not. An answer of another kind than the question is wrong.
     *
     * @throws ClaimException if the run does not have what the question is about
     */
    public Verdict judge(Question question, Response response) throws ClaimException {
        if (question instanceof Question.Type type) {
            return response instanceof Response.Typed(double number)
                    ? judge(type, number)
                    : Verdict.wrong(Question.ELSE);
        }
        if (right(question).contains(response)) {
            return Verdict.RIGHT;
        }
        return Verdict.wrong(response instanceof Response.Chosen(String key) ? key : Question.ELSE);
    }

    private Verdict judge(Question.Type question, double number) throws ClaimException {
        ClaimEvaluator judge = new ClaimEvaluator(seen);
        if (isWithin(number, judge.number(question.amount()), question.within())) {
            return Verdict.RIGHT;
        }
        return Verdict.wrong(slip(question, number, judge));
    }

    /** Returns the key of the mistake that leads to such a number, of several the nearest; {@link Question#ELSE} of none. */
    static String slip(Question.Type question, double number, ClaimEvaluator judge) throws ClaimException {
        String key = Question.ELSE;
        double nearest = Double.POSITIVE_INFINITY;
        for (Question.Slip slip : question.slips()) {
            double wrong = judge.number(slip.amount());
            if (isWithin(number, wrong, question.within()) && Math.abs(number - wrong) < nearest) {
                key = slip.key();
                nearest = Math.abs(number - wrong);
            }
        }
        return key;
    }

    /** Also where the difference is one of rounding alone. */
    static boolean isWithin(double number, double of, double within) {
        return Math.abs(number - of) <= within || Claim.Relation.areEqual(number, of);
    }

    /**
     * All answers that are right: of a number the number itself.
     *
     * @throws ClaimException if the run does not have what the question is about
     */
    public List<Response> right(Question question) throws ClaimException {
        return switch (question) {
            case Question.Choose(List<Question.Choice> choices, var _, var _) -> {
                List<Response> right = new ArrayList<>();
                for (Question.Choice choice : choices) {
                    if (new ClaimEvaluator(seen).holds(choice.claim())) {
                        right.add(new Response.Chosen(choice.key()));
                    }
                }
                yield right;
            }
            case Question.Type(Amount amount, double _, var _, var _, var _) ->
                List.of(new Response.Typed(new ClaimEvaluator(seen).number(amount)));
            case Question.Point(Claim claim, var _) ->
                points().filter(each -> new ClaimEvaluator(seen.of(each)).isSo(claim))
                        .<Response>map(Response.At::new).toList();
            case Question.Order _ -> {
                List<Integer> order = order();
                yield order.isEmpty() ? List.of() : List.of(new Response.Ordered(order));
            }
            case Question.Curves curves -> stage.matching(curves, seen.scenery().losses()).stream()
                    .<Response>map(Response.Chosen::new).toList();
        };
    }

    /** All that can be pointed at. */
    public Stream<GraphTarget> points() {
        TapeSnapshot tape = seen.scenery().tape();
        return tape == null
                ? Stream.empty()
                : Stream.concat(
                        tape.tensors().stream().filter(each -> !each.isNumber()).map(TensorState::name)
                                .map(GraphTarget.OfTensor::new),
                        tape.functions().stream().map(FunctionState::index).map(GraphTarget.OfFunction::new));
    }

    /** The Functions that backward passes in the iteration that is shown, once it has begun: as it was recorded, and as it goes on. */
    private List<Integer> order() {
        CapturedIteration captured = seen.scenery().state().playhead().captured();
        TapeSnapshot tape = seen.scenery().tape();
        if (captured == null || tape == null || tape.loss() == null) {
            return List.of();
        }
        List<Integer> order = new ArrayList<>(captured.events().stream()
                .filter(TapeEvent.GradientsPassed.class::isInstance)
                .map(each -> ((TapeEvent.GradientsPassed) each).index()).filter(index -> index >= 0).toList());
        if (captured.events().stream().noneMatch(TapeEvent.BackwardEnded.class::isInstance)) {
            leadingTo(tape.loss(), tape).stream().filter(index -> !order.contains(index))
                    .toList().forEach(order::add); // of those that may be next the one recorded last, as in PyTorch
        }
        return order;
    }

    /** The Functions that a tensor comes from and backward passes through, by their places on the tape, the last first. */
    private static List<Integer> leadingTo(long tensor, TapeSnapshot tape) {
        Set<Long> tensors = new HashSet<>(Set.of(tensor));
        List<Integer> leading = new ArrayList<>();
        for (FunctionState each : tape.functions().reversed()) {
            if (tensors.contains(each.output()) && tape.tensor(each.output()).requiresGrad()) {
                leading.add(each.index());
                tensors.addAll(each.inputs());
            }
        }
        return leading;
    }
}
