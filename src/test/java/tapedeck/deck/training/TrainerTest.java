package tapedeck.deck.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tapedeck.array.EngineException;
import tapedeck.array.Generator;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.autograd.Tensor;
import tapedeck.data.Dataset;
import tapedeck.optim.OptimizerKind;
import tapedeck.optim.Option;
import tapedeck.optim.ParameterGroup;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Schedule;
import tapedeck.program.Settings;
import tapedeck.tape.Change;

class TrainerTest {
    private final Dataset rows = new Dataset(NdArray.of(new double[]{1, 2, 3, 4, 5}, 5, 1),
            NdArray.of(new double[]{2, 3, 5, 7, 11}, 5, 1));
    private final Tensor w = Tensor.of(new double[][]{{0.5}}).requiresGrad(true);
    private final Tensor b = Tensor.of(new double[][]{{0.1}}).requiresGrad(true);
    private final Generator noise = Generator.manualSeed(3);

    private Trainer trainer(Hyperparameters start) {
        Trainer trainer = new Trainer(new Settings(1, start.withBatchSize(2), 10));
        trainer.govern(
                List.of(new ParameterGroup("weights", List.of(w), 0), new ParameterGroup("biases", List.of(b), 0)),
                rows, noise);
        return trainer;
    }

    private double iterate(Trainer trainer, long iteration) {
        return runWith(trainer, iteration, trainer.wanted());
    }

    private List<Double> run(Trainer trainer, int from, int to) {
        List<Double> losses = new ArrayList<>();
        for (int i = from; i <= to; i++) {
            losses.add(iterate(trainer, i));
        }
        return losses;
    }

    @Test
    void anotherOptimizerAndBackBeforeTheUpdateIsNoChange() {
        Hyperparameters momentum = Hyperparameters.of(0.01).withMomentum(0.9).withBatchSize(2);
        Trainer trainer = trainer(momentum);
        run(trainer, 1, 7);
        Checkpoint checkpoint = trainer.save(7);
        List<Double> straight = run(trainer, 8, 12);
        trainer.restore(checkpoint);
        trainer.want(momentum.withOptimizer(OptimizerKind.ADAM));
        trainer.begin(8);
        trainer.want(momentum);
        assertThat(trainer.beforeUpdate(8)).isTrue();
        assertThat(trainer.changes().commands()).isEmpty();
        trainer.restore(checkpoint);
        trainer.want(momentum.withOptimizer(OptimizerKind.ADAM));
        assertThat(runWith(trainer, 8, momentum)).isEqualTo(straight.getFirst());
        assertThat(run(trainer, 9, 12)).isEqualTo(straight.subList(1, 5));
    }

    /** One iteration, with other hyperparameters wanted while it runs. */
    private double runWith(Trainer trainer, long iteration, Hyperparameters meanwhile) {
        trainer.begin(iteration);
        Tensor x = new Tensor(trainer.batch().inputs());
        Tensor loss = x.matmul(w).add(b).add(new Tensor(noise.randn(Shape.of(1, 1))))
                .sub(new Tensor(trainer.batch().targets())).pow(2).mean();
        loss.backward();
        trainer.want(meanwhile);
        trainer.beforeUpdate(iteration);
        trainer.optimizer().step();
        trainer.optimizer().zeroGrad();
        return loss.item();
    }

    @ParameterizedTest
    @EnumSource
    void goesOnFromACheckpointToTheLastDigit(OptimizerKind kind) {
        Trainer trainer = trainer(Hyperparameters.of(0.01).withOptimizer(kind).withMomentum(0.5).withWeightDecay(0.01));
        run(trainer, 1, 7);
        Checkpoint checkpoint = trainer.save(7);
        List<Double> first = run(trainer, 8, 20);
        trainer.restore(checkpoint);
        assertThat(run(trainer, 8, 20)).isEqualTo(first);
        assertThat(checkpoint.bytes()).isPositive();
    }

    @Test
    void everySettingReachesTheOptimizer() {
        Trainer trainer = trainer(Hyperparameters.of(0.1));
        trainer.begin(1);
        trainer.want(new Hyperparameters(0.2, List.of(1.0, 0.5), 0.9, 0.03, 1, 3,
                new Schedule(Schedule.Kind.STEP, 1, 1, 0.5), OptimizerKind.NESTEROV));
        trainer.begin(3);
        ParameterGroup weights = trainer.optimizer().groups().get(0);
        assertThat(weights.learningRate()).isEqualTo(0.2 * 0.25);
        assertThat(trainer.optimizer().groups().get(1).learningRate()).isEqualTo(0.2 * 0.25 * 0.5);
        assertThat(weights.option(Option.MOMENTUM)).isEqualTo(0.9);
        assertThat(weights.option(Option.NESTEROV)).isEqualTo(1);
        assertThat(weights.option(Option.WEIGHT_DECAY)).isEqualTo(0.03);
        assertThat(trainer.batch().size()).isEqualTo(3);
        assertThat(trainer.changes().commands()).singleElement()
                .satisfies(change -> assertThat(change.iteration()).isEqualTo(3));
    }

    @Test
    void aBatchSizeWantedDuringAnIterationHoldsFromTheNext() {
        Trainer trainer = trainer(Hyperparameters.of(0.1));
        trainer.begin(1);
        trainer.want(Hyperparameters.of(0.2).withBatchSize(1));
        assertThat(trainer.beforeUpdate(1)).isTrue();
        assertThat(trainer.inForce()).isEqualTo(Hyperparameters.of(0.2).withBatchSize(2));
        trainer.begin(2);
        assertThat(trainer.batch().size()).isEqualTo(1);
        assertThat(trainer.changes().commands()).extracting(Change::iteration).containsExactly(1L, 2L);
        assertThat(
                Change.inForce(1, Hyperparameters.of(0.1).withBatchSize(2), trainer.changes().commands()).batchSize())
                .isEqualTo(2);
        assertThat(
                Change.inForce(2, Hyperparameters.of(0.1).withBatchSize(2), trainer.changes().commands()).batchSize())
                .isEqualTo(1);
    }

    @Test
    void clippingScalesTheGradientsBeforeTheUpdate() {
        Trainer trainer = trainer(Hyperparameters.of(1).withClipNorm(1e-3));
        double before = w.item();
        iterate(trainer, 1);
        assertThat(Math.abs(w.item() - before)).isPositive().isLessThanOrEqualTo(1e-3);
    }

    @Test
    void refusesWhatIsNoSetting() {
        Hyperparameters good = Hyperparameters.of(0.1);
        assertThatThrownBy(() -> good.withLearningRate(-1)).isInstanceOf(EngineException.class)
                .hasMessage("Invalid learning rate: -1.0");
        assertThatThrownBy(() -> good.withMomentum(-0.1)).hasMessage("Invalid momentum value: -0.1");
        assertThatThrownBy(() -> good.withWeightDecay(Double.NaN)).hasMessageStartingWith("Invalid weight_decay value");
        assertThatThrownBy(() -> good.withClipNorm(0)).isInstanceOf(EngineException.class);
        assertThatThrownBy(() -> good.withBatchSize(0)).isInstanceOf(EngineException.class);
        assertThatThrownBy(() -> good.withMultipliers(List.of(1.0, -1.0))).isInstanceOf(EngineException.class);
    }
}
