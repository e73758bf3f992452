package tapedeck.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tapedeck.autograd.NoGrad;
import tapedeck.autograd.Tensor;
import tapedeck.deck.Recordings;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeReader;
import tapedeck.tape.TapeSnapshot;
import tapedeck.text.Message;

/** Each answer to "why is there no gradient?", with its place in the graph. */
class NoGradientTest {
    private final Tensor x = Tensor.of(new double[]{1, -2, 3}).named("x");
    private final Tensor w = Tensor.of(new double[]{0.5, 2, -1}).requiresGrad(true).named("w");

    private static @Nullable NoGradient answer(TapeSnapshot snapshot, String name) {
        return NoGradient.of(snapshot, snapshot.tensors().stream().filter(t -> t.name().equals(name)).findFirst()
                .orElseThrow().id());
    }

    private static NoGradient why(String name, Runnable program) {
        return Objects.requireNonNull(answer(Recordings.snapshot(program), name));
    }

    @Test
    void thereIsOne() {
        assertThat(answer(Recordings.snapshot(() -> w.mul(x).sum().backward()), "w")).isNull();
    }

    @Test
    void nobodyAskedForIt() {
        NoGradient why = why("x", () -> w.mul(x).sum().backward());
        assertThat(why).isInstanceOf(NoGradient.NotRequired.class);
        assertThat(why.message()).isEqualTo(Message.of("explain.noGradient.notRequired", "name", "x"));
    }

    @Test
    void detached() {
        NoGradient why = why("d", () -> {
            Tensor h = w.mul(x).named("h");
            h.detach().named("d").mul(w).sum().backward();
        });
        assertThat(why).isInstanceOf(NoGradient.Detached.class);
        assertThat(why.message()).isEqualTo(Message.of("explain.noGradient.detached", "name", "d", "from", "h"));
        assertThat(why.tensor()).isEqualTo(2);
    }

    @Test
    void underNoGrad() {
        NoGradient why = why("h", () -> {
            Tensor h;
            try (NoGrad _ = NoGrad.enter()) {
                h = w.mul(x).named("h");
            }
            h.mul(w).sum().backward();
        });
        assertThat(why).isInstanceOf(NoGradient.UnderNoGrad.class);
        assertThat(why.message()).isEqualTo(Message.of("explain.noGradient.underNoGrad", "name", "h", "call", "mul"));
        assertThat(why.function()).isZero();
    }

    private static Message notReached(String name, Message where) {
        return Message.of("explain.noGradient.notReached", "name", name, "loss", "loss", "where", where);
    }

    @Test
    void notReachedForNothingUsesItOrItLeadsElsewhere() {
        Tensor other = Tensor.of(new double[]{1}).requiresGrad(true).named("other");
        NoGradient aside = why("other", () -> {
            other.exp().named("aside");
            w.sum().named("loss").backward();
        });
        assertThat(aside.message()).isEqualTo(
                notReached("other", Message.of("explain.noGradient.way.aside", "name", "aside", "loss", "loss")));
        assertThat(aside.function()).isZero();
        NoGradient unused = Objects.requireNonNull(answer(
                Recordings.end(Recordings.record(List.of(), () -> {
                    other.exp().named("aside");
                    w.sum().named("loss").backward();
                })), "aside"));
        assertThat(unused.message()).isEqualTo(notReached("aside", Message.of("explain.noGradient.way.unused")));
    }

    @Test
    void notReachedForTheWayWasCut() {
        Tensor v = Tensor.of(new double[]{1, 1, 1}).requiresGrad(true).named("v");
        assertThat(
                why("v", () -> v.exp().named("h").detach().named("d").mul(w).sum().named("loss").backward()).message())
                .isEqualTo(notReached("v", Message.of("explain.noGradient.way.detached", "name", "d", "from", "h")));
        NoGradient why = why("v", () -> {
            Tensor h;
            try (NoGrad _ = NoGrad.enter()) {
                h = v.exp().named("h");
            }
            h.mul(w).sum().named("loss").backward();
        });
        assertThat(why.message())
                .isEqualTo(notReached("v", Message.of("explain.noGradient.way.noGrad", "call", "exp", "name", "h")));
        assertThat(why.function()).isZero();
    }

    @Test
    void notYet() {
        CapturedIteration captured = Recordings.record(List.of(),
                () -> w.mul(x).named("h").sum().named("loss").backward());
        TapeReader reader = new TapeReader(captured);
        assertThat(Objects.requireNonNull(answer(reader.at(2), "w")).message())
                .isEqualTo(Message.of("explain.noGradient.notBegun"));
        int started = indexOf(captured, TapeEvent.BackwardStarted.class);
        assertThat(Objects.requireNonNull(answer(reader.at(started + 1), "w")).message())
                .isEqualTo(Message.of("explain.noGradient.notYet", "name", "w", "passed", 0));
    }

    private static int indexOf(CapturedIteration captured, Class<? extends TapeEvent> type) {
        List<TapeEvent> events = captured.events();
        return java.util.stream.IntStream.range(0, events.size()).filter(i -> type.isInstance(events.get(i)))
                .findFirst().orElseThrow();
    }

    @Test
    void zeroed() {
        assertThat(why("w", () -> {
            w.mul(x).sum().backward();
            w.zeroGrad();
        })).isInstanceOf(NoGradient.Zeroed.class);
    }

    @Test
    void notALeafUnlessRetained() {
        NoGradient why = why("h", () -> w.mul(x).named("h").sum().backward());
        assertThat(why).isInstanceOf(NoGradient.NotALeaf.class);
        assertThat(why.message()).isEqualTo(
                Message.of("explain.noGradient.notALeaf", "name", "h", "gradFn", "MulBackward0"));
        assertThat(answer(Recordings.snapshot(() -> {
            Tensor h = w.mul(x).named("h");
            h.retainGrad();
            h.sum().backward();
        }), "h")).isNull();
    }

    @Test
    void deadRelu() {
        Supplier<Tensor> program = () -> w.mul(x).sub(10).named("a").relu().named("r").mul(2).sum();
        NoGradient why = why("w", () -> program.get().backward());
        assertThat(why).isInstanceOf(NoGradient.DeadRelu.class);
        assertThat(why.message()).isEqualTo(Message.of("explain.noGradient.deadRelu", "name", "w", "percent", 100.0));
        assertThat(why.function()).isEqualTo(2);
    }

    @Test
    void saturatedSigmoidAndTanh() {
        NoGradient sigmoid = why("w", () -> w.mul(x).add(25).named("a").sigmoid().sum().backward());
        assertThat(sigmoid).isInstanceOfSatisfying(NoGradient.Saturated.class, answer -> {
            assertThat(answer.call()).isEqualTo("sigmoid");
            assertThat(answer.largest()).isBetween(1e-11, 1e-9);
            assertThat(answer.function()).isEqualTo(2);
        });
        Tensor v = Tensor.of(new double[]{50, -60}).requiresGrad(true).named("v");
        NoGradient tanh = why("v", () -> v.tanh().sum().backward());
        assertThat(tanh.message()).isEqualTo(
                Message.of("explain.noGradient.saturated", "name", "v", "call", "tanh", "largest", 0.0));
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD) // not a measure: 2⁶⁰ ways would never end
    void waysThatMeetAgainAreFollowedOnce() {
        assertThat(answer(Recordings.snapshot(() -> {
            Tensor h = w;
            for (int i = 0; i < 60; i++) {
                h = h.add(h);
            }
            h.mul(1e-30).sum().backward();
        }), "w")).isNull();
    }

    @Test
    void smallButNotLost() {
        assertThat(answer(Recordings.snapshot(() -> w.mul(x).mul(1e-9).sum().backward()), "w")).isNull();
    }

    @Test
    void anotherDerivativeIsZero() {
        NoGradient why = why("w", () -> w.clamp(10, 20).sum().backward());
        assertThat(why).isInstanceOf(NoGradient.ZeroDerivative.class);
        assertThat(why.message().values()).containsEntry("gradFn", "ClampBackward1").containsEntry("name", "w");
        assertThat(why.function()).isZero();
    }

    @Test
    void cancels() {
        assertThat(why("w", () -> w.sub(w).sum().backward())).isInstanceOf(NoGradient.Cancels.class);
    }

    @Test
    void zeroFromTheStart() {
        assertThat(why("w", () -> w.mul(x).sum().backward(Tensor.of(0))))
                .isInstanceOf(NoGradient.ZeroFromTheStart.class);
    }

    @Test
    void notANumberIsNotNothing() {
        assertThat(answer(Recordings.snapshot(() -> w.sqrt().sum().backward()), "w")).isNull();
    }

    @Test
    void whatNobodyNeededUnderNoGradWasNotCutOff() {
        assertThat(why("h", () -> {
            try (NoGrad _ = NoGrad.enter()) {
                x.mul(x).named("h");
            }
            w.sum().backward();
        })).isInstanceOf(NoGradient.NotRequired.class);
    }

    @Test
    void aReluIsAsDeadAsItsInputsAreNotPositive() {
        Tensor v = Tensor.of(new double[]{-1, 0, 2, 3}).requiresGrad(true).named("v");
        Tensor onlyTheDead = Tensor.of(new double[]{1, 1, 0, 0});
        assertThat(why("v", () -> v.relu().mul(onlyTheDead).sum().backward()).message())
                .isEqualTo(Message.of("explain.noGradient.deadRelu", "name", "v", "percent", 50.0));
    }

    @Test
    void whatComesSmallAndLosesLittleMoreIsNotLostHere() {
        Tensor v = Tensor.of(new double[]{4.6}).requiresGrad(true).named("v");
        assertThat(answer(Recordings.snapshot(() -> v.sigmoid().mul(1e-5).sum().backward()), "v")).isNull();
    }

    @Test
    void anAnswerPointsAtOneThingInTheGraph() {
        assertThat(why("h", () -> w.mul(x).named("h").sum().backward()).function()).isEqualTo(-1);
        assertThat(why("w", () -> w.clamp(10, 20).sum().backward()).tensor()).isEqualTo(-1);
    }
}
