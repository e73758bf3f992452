package tapedeck.deck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tapedeck.autograd.NoGrad;
import tapedeck.autograd.Tensor;
import tapedeck.deck.TapeEvent.FunctionRecorded;
import tapedeck.optim.SGD;

/** What a recording knows of tensors beyond their numbers. */
class RecorderTest {
    private static List<FunctionRecorded> functions(Captured captured) {
        return captured.events().stream().filter(FunctionRecorded.class::isInstance).map(FunctionRecorded.class::cast)
                .toList();
    }

    @Test
    void aChangeInPlaceLeavesWhatWasThereBefore() {
        Tensor x = Tensor.of(new double[]{1, 2}).requiresGrad(true).named("x");
        Captured captured = Recordings.record(List.of(), () -> {
            Tensor y = x.mul(3);
            y.add_(10);
            y.sum().backward();
        });
        List<FunctionRecorded> functions = functions(captured);
        assertThat(functions.get(0).output().data().toArray()).containsExactly(3, 6);
        assertThat(functions.get(1).inputs().getFirst().data().toArray()).containsExactly(3, 6);
        assertThat(functions.get(1).output().data().toArray()).containsExactly(13, 16);
        assertThat(functions.get(1).output().version()).isEqualTo(1);
        assertThat(functions.get(1).output().id()).isEqualTo(functions.get(0).output().id());
    }

    @Test
    void aChangeWithoutGradientsTooAndTheSnapshotFollows() {
        Tensor w = Tensor.of(new double[]{1, 2}).requiresGrad(true).named("w");
        Captured captured = Recordings.record(List.of(w), () -> {
            try (NoGrad _ = NoGrad.enter()) {
                w.sub_(1);
            }
            w.mul(2);
        });
        assertThat(functions(captured).getFirst().inputs().getFirst().data().toArray()).containsExactly(1, 2);
        TensorState now = Recordings.end(captured).tensor(0);
        assertThat(now.data().toArray()).containsExactly(0, 1);
        assertThat(now.version()).isEqualTo(1);
    }

    @Test
    void aTensorIsNamedAfterItWasMade() {
        Tensor x = Tensor.of(new double[]{1, 2}).requiresGrad(true);
        Captured captured = Recordings.record(List.of(), () -> {
            Tensor y = x.mul(3).named("y");
            x.named("x");
            y.sum().named("s").backward();
        });
        assertThat(functions(captured)).extracting(f -> f.output().name()).containsExactly("y", "s");
    }

    @Test
    void whatIsDetachedKnowsFromWhere() {
        Tensor x = Tensor.of(new double[]{1, 2}).requiresGrad(true);
        TapeSnapshot end = Recordings.snapshot(() -> x.exp().named("h").detach().named("d").mul(2));
        TensorState detached = end.tensors().stream().filter(t -> t.name().equals("d")).findFirst().orElseThrow();
        assertThat(end.tensor(Objects.requireNonNull(detached.detachedFrom())).name()).isEqualTo("h");
        assertThat(end.tensors()).filteredOn(t -> t.detachedFrom() != null).hasSize(1);
    }

    @Test
    void theSeedIsWhatArrivesWhereBackwardStarts() {
        Tensor x = Tensor.of(new double[]{1, 2}).requiresGrad(true);
        TapeSnapshot end = Recordings.snapshot(() -> x.mul(2).sum().backward());
        TensorState root = end.tensor(Objects.requireNonNull(end.loss()));
        assertThat(root.arrivals()).extracting(Arrival::source).containsExactly(Arrival.Source.SEED);
        assertThat(Objects.requireNonNull(root.grad()).item()).isEqualTo(1);
    }

    @Test
    void aGradientThatWasClippedStillAddsUp() {
        Tensor w = Tensor.of(new double[]{3, 4}).requiresGrad(true).named("w");
        TapeSnapshot end = Recordings.end(Recordings.record(List.of(w), () -> {
            w.pow(2).sum().backward();
            SGD optimizer = new SGD(List.of(w), 0.1);
            optimizer.setMaxNorm(1);
            optimizer.step();
        }));
        TensorState state = end.tensor(0);
        assertThat(state.arrivals()).extracting(Arrival::source).containsExactly(Arrival.Source.FUNCTION,
                Arrival.Source.CLIPPED);
        double[] grad = Objects.requireNonNull(state.grad()).toArray();
        assertThat(grad[0]).isCloseTo(0.6, within(1e-6));
        assertThat(state.arrivals().stream().mapToDouble(a -> a.contribution().toArray()[0]).sum()).isCloseTo(grad[0],
                within(1e-12));
        assertThat(state.version()).isEqualTo(1);
    }

    @Test
    void whatTheWorkspaceHandsOutAgainHasNeverBeenChanged() {
        tapedeck.array.Workspace workspace = new tapedeck.array.Workspace();
        for (int i = 0; i < 2; i++) {
            workspace.run(() -> {
                Tensor x = Tensor.zeros(4);
                assertThat(x.data().version()).isZero();
                x.add_(1);
                assertThat(x.data().version()).isEqualTo(1);
            });
        }
    }
}
