package tapedeck.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tapedeck.autograd.Tensor;
import tapedeck.deck.Recordings;
import tapedeck.deck.breakpoints.Breakpoint;
import tapedeck.deck.breakpoints.Condition;
import tapedeck.deck.breakpoints.Stop;
import tapedeck.optim.SGD;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.NonFinite;
import tapedeck.tape.Phase;
import tapedeck.text.Message;

class StopReasonTest {
    private static Message story(List<Tensor> parameters, Runnable program) {
        CapturedIteration captured = Recordings.record(parameters, program);
        Stop stop = new Stop.NotFinite(Objects.requireNonNull(NonFinite.first(captured.events())),
                captured.iteration());
        Message told = StopReason.of(stop, captured);
        assertThat(told.key()).isEqualTo("explain.stop.firstNotFinite");
        assertThat(told.values()).containsEntry("iteration", captured.iteration());
        return (Message) Objects.requireNonNull(told.values().get("story"));
    }

    private static Message extent(String name, double least, double greatest) {
        return Message.of("explain.extent", "name", name, "least", least, "greatest", greatest);
    }

    @Test
    void aValueIsToldWithWhatWentIn() {
        Tensor x = Tensor.of(new double[]{2, 0, 5}).requiresGrad(true).named("x");
        assertThat(story(List.of(), () -> x.mul(1).named("y").log().named("l").sum().backward()))
                .isEqualTo(Message.of("explain.nonFinite.forward.cause", "call", "log", "element", "l[1]", "value",
                        "−inf", "cause", NonFiniteCauseTest.cause("explain.cause.logOfZero", "log(0)", "−inf")));
    }

    @Test
    void whereAWholeLaneGoesInItsExtentIsTold() {
        Tensor x = Tensor.of(new double[][]{{1e308, 1e308}}).named("x");
        assertThat(story(List.of(), () -> x.sum(1, false).named("s"))).isEqualTo(Message.sentences(List.of(Message.of(
                "explain.nonFinite.forward.cause", "call", "sum", "element", "s[0]", "value", "inf", "cause",
                NonFiniteCauseTest.overflowOfSum(2L)),
                Message.of("explain.nonFinite.given.in", "inputs", extent("x", 1e308, 1e308)))));
    }

    @Test
    void aGradientIsToldWithTheDerivative() {
        Tensor x = Tensor.of(new double[]{4, 0}).requiresGrad(true).named("x");
        Message told = story(List.of(), () -> x.sqrt().named("r").mul(3).sum().backward());
        assertThat(told.values()).containsEntry("rest",
                NonFiniteCauseTest.cause("explain.cause.divisionByZero", "3 / (2 · 0)", "inf"));
        assertThat(((Message) Objects.requireNonNull(told.values().get("item"))).values())
                .containsEntry("gradFn", "SqrtBackward0").containsEntry("element", "x[1]").containsEntry("value", "inf")
                .containsEntry("input", "0").containsEntry("incoming", extent("∂t2/∂r", 3, 3))
                .containsEntry("derivative", Message.verbatim("x.grad = ∂t2/∂r / (2 · r)"));
    }

    @Test
    void anUpdateAnInputAndASumAreTold() {
        Tensor w = Tensor.of(new double[]{1}).requiresGrad(true).named("w");
        assertThat(story(List.of(w), () -> {
            w.mul(1e300).sum().backward();
            new SGD(List.of(w), 1e100).step();
        })).isEqualTo(Message.sentences(List.of(
                Message.of("explain.nonFinite.update", "tensor", "w", "element", "w[0]", "value", "−inf", "before",
                        "1", "gradient", "1e300", "rate", 1e100, "extent",
                        Message.of("explain.extent.one", "name", "w.grad", "value", "1e300")),
                NonFiniteCauseTest.cause("explain.cause.overflow", "1 − 1e100 · 1e300", "−inf"))));
        Tensor bad = Tensor.of(new double[]{1, Double.NaN}).named("bad");
        assertThat(story(List.of(), () -> bad.mul(2))).isEqualTo(
                Message.of("explain.nonFinite.given", "element", "bad[1]", "value", "nan", "call", "mul"));
        Tensor v = Tensor.of(new double[]{1}).requiresGrad(true).named("v");
        assertThat(story(List.of(), () -> IntStream.range(0, 2).forEach(_ -> v.mul(1.5e308).sum().backward())))
                .isEqualTo(Message.sentences(List.of(
                        Message.of("explain.nonFinite.sum", "gradient", "v.grad", "value", "inf", "contribution",
                                "1.5e308"),
                        NonFiniteCauseTest.cause("explain.cause.overflow", "1.5e308 + 1.5e308", "inf"))));
    }

    @Test
    void whileAnotherIterationIsShownOnlyTheIterationIsTold() {
        Tensor bad = Tensor.of(new double[]{Double.NaN});
        CapturedIteration captured = Recordings.record(List.of(), () -> bad.mul(2));
        NonFinite place = Objects.requireNonNull(NonFinite.first(captured.events()));
        Message elsewhere = Message.of("explain.stop.notFinite", "iteration", 7L);
        assertThat(StopReason.of(new Stop.NotFinite(place, 7), captured)).isEqualTo(elsewhere);
        assertThat(StopReason.of(new Stop.NotFinite(place, 7), null)).isEqualTo(elsewhere);
    }

    @Test
    void anAimAndABreakpointAreToldApart() {
        Condition aim = new Condition.EpochIs(3);
        Condition place = new Condition.IterationIs(5);
        assertThat(StopReason.of(new Stop.Hit(new Breakpoint(1, aim, true), 45), null))
                .isEqualTo(Message.of("explain.stop.aim", "condition", aim.message()));
        assertThat(StopReason.of(new Stop.Hit(new Breakpoint(2, place, true), 5), null))
                .isEqualTo(Message.of("explain.stop.breakpoint", "condition", place.message()));
    }

    @Test
    void ofAMatrixProductItsSumIsTold() {
        Tensor row = Tensor.of(new double[][]{{1e308, 1e308}}).named("row");
        Tensor column = Tensor.of(new double[][]{{1}, {1}}).named("column");
        assertThat(story(List.of(), () -> row.matmul(column).named("p"))).isEqualTo(Message.sentences(List.of(
                Message.of(
                        "explain.nonFinite.forward.cause", "call", "matmul", "element", "p[0,0]", "value", "inf",
                        "cause",
                        NonFiniteCauseTest.overflowOfSum(2L)),
                Message.of("explain.nonFinite.given.in", "inputs",
                        Message.all(List.of(extent("row", 1e308, 1e308), extent("column", 1, 1)))))));
    }

    @Test
    void anOperandThatWasBroadcastIsReadWhereItWas() {
        Tensor x = Tensor.of(new double[][]{{1, 2}, {3, 4}}).named("x");
        Tensor row = Tensor.of(new double[]{5, 0}).named("row");
        assertThat(story(List.of(), () -> x.div(row).named("q"))).isEqualTo(Message.of(
                "explain.nonFinite.forward.cause", "call", "div", "element", "q[0,1]", "value", "inf", "cause",
                NonFiniteCauseTest.cause("explain.cause.divisionByZero", "2 / 0", "inf")));
        Tensor column = Tensor.of(new double[][]{{5}, {0}}).named("column");
        assertThat(story(List.of(), () -> x.div(column).named("q")).values()).containsEntry("cause",
                NonFiniteCauseTest.cause("explain.cause.divisionByZero", "3 / 0", "inf"));
    }

    @Test
    void aSearchAndAProblemAreTold() {
        assertThat(StopReason.of(new Stop.Searching(12), null))
                .isEqualTo(Message.of("explain.stop.searching", "iteration", 12L));
        Message why = Message.of("deck.problem");
        assertThat(StopReason.of(new Stop.Problem(why, 12), null)).isEqualTo(why);
    }

    @Test
    void aPlaceThatIsNotRecordedYetIsNotToldAbout() {
        Tensor one = Tensor.of(new double[]{1});
        CapturedIteration captured = Recordings.record(List.of(), () -> one.mul(2));
        NonFinite beyond = new NonFinite(captured.events().size(), NonFinite.Part.OUTPUT, 0, 0);
        assertThat(StopReason.of(new Stop.NotFinite(beyond, captured.iteration()), captured))
                .isEqualTo(Message.of("explain.stop.notFinite", "iteration", captured.iteration()));
    }

    @Test
    void aHoldOnALineOfTheProgramSaysTheLine() {
        Condition sigmoid = new Condition.OnFunction(2, "sigmoid", Phase.FORWARD);
        Stop hit = new Stop.Hit(new Breakpoint(1, sigmoid, true), 3);
        Message line = Message.of("listing.at", "line", "31", "code", "h = torch.sigmoid(a1)");
        assertThat(StopReason.of(hit, null, condition -> condition.equals(sigmoid) ? line : null))
                .isEqualTo(Message.of("explain.stop.line", "line", line));
        assertThat(StopReason.of(hit, null, _ -> null))
                .isEqualTo(Message.of("explain.stop.breakpoint", "condition", sigmoid.message()));
    }
}
