package tapedeck.ui.graph.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tapedeck.autograd.Tensor;
import tapedeck.deck.Recordings;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeReader;

/** The row that stands for a network: what leads from the parameters to the loss, and no arrow that the graph has not. */
class ModuleTileTest {
    private final Tensor first = Tensor.of(new double[][]{{1, 2, 3}, {4, 5, 6}}).requiresGrad(true).named("fc1.weight");
    private final Tensor bias = Tensor.of(new double[]{1, 2, 3}).requiresGrad(true).named("fc1.bias");
    private final Tensor second = Tensor.of(new double[][]{{1}, {2}, {3}}).requiresGrad(true).named("fc2.weight");
    private final List<Tensor> parameters = List.of(first, bias, second);

    private static List<ModuleTile> tiles(CapturedIteration captured) {
        return ModuleTile.of(Recordings.end(captured));
    }

    /** A network whose modules have no frames, behind what only makes its batch. */
    private CapturedIteration script() {
        return Recordings.record(parameters, () -> {
            Tensor order = Tensor.of(new double[]{1, 0}).named("order").mul(1).named("shuffled");
            Tensor x = Tensor.of(new double[][]{{1, 2}, {3, 4}}).mul(2).named("xb");
            Tensor h = x.matmul(first).add(bias).tanh();
            Tensor loss = h.matmul(second).mean().named("loss");
            order.mul(2);
            loss.backward();
        });
    }

    @Test
    void whatOnlyMakesTheBatchIsNotInIt() {
        assertThat(tiles(script())).extracting(ModuleTile::title).containsExactly("xb", "fc1", "fc2", "loss");
        assertThat(tiles(script())).extracting(ModuleTile::detail).containsExactly("(2,2)", "tanh 3", "1", "()");
        assertThat(tiles(script())).extracting(ModuleTile::leadsOn).containsExactly(true, true, true, false);
    }

    /** As PyTorch's layers do it, and of parameters that no optimizer was known of as it was recorded. */
    @Test
    void aLayerThatTurnsItsWeightIsOneCard() {
        CapturedIteration captured = Recordings.record(List.of(), () -> {
            Tensor x = Tensor.of(new double[][]{{1, 2, 3}}).named("x");
            Tensor h = x.matmul(first.t()).relu();
            h.sub(1).pow(2).mean().named("loss").backward();
        });
        assertThat(tiles(captured)).extracting(ModuleTile::title).containsExactly("x", "fc1", "loss");
        assertThat(tiles(captured)).extracting(ModuleTile::leadsOn).containsExactly(true, true, false);
    }

    @Test
    void itIsTheSameBeforeBackwardBegins() {
        CapturedIteration captured = script();
        int begun = 0;
        while (!(captured.events().get(begun) instanceof TapeEvent.BackwardStarted)) {
            begun++;
        }
        assertThat(ModuleTile.of(new TapeReader(captured).at(begun))).extracting(ModuleTile::title)
                .containsExactly("xb", "fc1", "fc2", "loss");
    }

    @Test
    void fromOneThatGivesTheNextNothingNoArrowGoes() {
        CapturedIteration captured = Recordings.record(parameters, () -> {
            Tensor x = Tensor.of(new double[][]{{1, 2}}).named("x");
            Tensor left = x.matmul(first);
            Tensor right = Tensor.of(new double[][]{{1, 2, 3}}).named("z").matmul(second);
            left.sum().add(right.sum()).named("loss").backward();
        });
        assertThat(tiles(captured)).filteredOn(tile -> tile.title().equals("fc1")).extracting(ModuleTile::leadsOn)
                .containsExactly(false);
    }

    @Test
    void whatIsOfNoModuleIsCalledByItsOwnName() {
        Tensor w = Tensor.of(2).requiresGrad(true).named("w");
        CapturedIteration captured = Recordings.record(List.of(w),
                () -> w.pow(4).sub(w.pow(2).mul(3)).named("loss").backward());
        assertThat(tiles(captured)).extracting(ModuleTile::title).containsExactly("w", "loss");
        assertThat(tiles(captured)).extracting(tile -> tile.tensor().data().item()).containsExactly(2.0, 4.0);
        assertThat(tiles(captured)).extracting(ModuleTile::leadsOn).containsExactly(true, false);
    }

    @Test
    void eachParameterOfNoModuleIsSeenAndOfManyTheLargest() {
        Tensor w = Tensor.of(new double[][]{{1, 2, 3}}).requiresGrad(true).named("w");
        Tensor v = Tensor.of(new double[][]{{1}, {2}, {3}}).requiresGrad(true).named("v");
        List<Tensor> single = Stream.of("a", "b", "c", "d", "e")
                .map(name -> Tensor.of(1).requiresGrad(true).named(name))
                .toList();
        CapturedIteration captured = Recordings.record(List.of(w, v), () -> {
            Tensor out = Tensor.of(new double[][]{{1}, {2}}).named("x").matmul(w).relu().matmul(v);
            for (Tensor each : single) {
                out = out.add(each);
            }
            out.mean().named("loss").backward();
        });
        assertThat(tiles(captured)).extracting(ModuleTile::title).containsExactly("x", "w", "v", "a", "b", "c", "d",
                "loss");
    }

    @Test
    void noArrowGoesIntoAParameterOfNoModule() {
        Tensor w = Tensor.of(2).requiresGrad(true).named("w");
        CapturedIteration captured = Recordings.record(List.of(w),
                () -> Tensor.of(3).named("x").mul(w).named("loss").backward());
        assertThat(tiles(captured)).extracting(ModuleTile::title).containsExactly("x", "w", "loss");
        assertThat(tiles(captured)).extracting(ModuleTile::leadsOn).containsExactly(false, true, false);
    }
}
