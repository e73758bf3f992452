package tapedeck.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tapedeck.array.NdArray;
import tapedeck.autograd.Tensor;
import tapedeck.deck.Recordings;
import tapedeck.explain.ElementPlace;
import tapedeck.explain.NumericCheck;
import tapedeck.function.Context;
import tapedeck.function.Function;
import tapedeck.function.Signature;
import tapedeck.program.Failure;
import tapedeck.tape.FunctionState;
import tapedeck.tape.TapeEvent.FunctionRecorded;
import tapedeck.tape.TapeSnapshot;
import tapedeck.text.Message;
import tapedeck.ui.work.Newest;

class CheckJobTest {
    /** A Function that cannot be run again. */
    private record Broken() implements Function {
        @Override
        public Signature<?> signature() {
            return Signature.of("broken", "BrokenBackward0");
        }

        @Override
        public List<Message> derivative() {
            return List.of();
        }

        @Override
        public NdArray forward(Context context, NdArray[] inputs) {
            throw new OutOfMemoryError();
        }

        @Override
        public @Nullable NdArray[] backward(Context context, NdArray gradient) {
            throw new OutOfMemoryError();
        }

        @Override
        public NdArray jvp(Context context, @Nullable NdArray[] tangents) {
            throw new OutOfMemoryError();
        }
    }

    private static FunctionState broken(FunctionState state) {
        FunctionRecorded was = Objects.requireNonNull(state.recorded());
        return new FunctionState(state.index(), state.call(), state.gradFn(), state.derivative(), state.scope(),
                state.inputs(), state.output(), state.saved(), state.incoming(), state.outgoing(), state.passed(),
                state.freed(), state.handedOut(),
                new FunctionRecorded(was.index(), was.call(), was.gradFn(), was.derivative(),
                        was.scope(), was.inputs(), was.output(), was.saved(), new Broken(), was.needs(), was.line()));
    }

    @Test
    void anErrorIsAnAnswerToo() throws Exception {
        Tensor x = Tensor.of(new double[]{1, 2}).requiresGrad(true);
        TapeSnapshot good = Recordings.snapshot(() -> x.pow(2).sum().backward());
        TapeSnapshot bad = new TapeSnapshot(1, 1, good.playhead(), good.tensors(),
                good.functions().stream().map(CheckJobTest::broken).toList(), good.phase(), good.last(),
                good.passed(), good.loss());
        try (Newest<CheckJob, NumericCheck> worker = new Newest<>("numeric check", CheckJob::run)) {
            worker.submit(new CheckJob(bad, new ElementPlace(0, 0), 1e-6, false));
            worker.await();
            assertThat(CheckModel.failure(Objects.requireNonNull(worker.poll())))
                    .isEqualTo(Message.of("inspector.check.failed", "why",
                            Failure.describe(new OutOfMemoryError())));
        }
    }
}
