package tapedeck.deck.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tapedeck.array.Generator;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.autograd.Tensor;
import tapedeck.data.Dataset;
import tapedeck.optim.OptimizerKind;
import tapedeck.optim.ParameterGroup;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Schedule;
import tapedeck.program.Settings;

/** A checkpoint as bytes: training goes on from what was read as it would have gone on, bit for bit. */
class CheckpointBytesTest {
    /** A small training that draws numbers of its own. */
    private static final class Training {
        final Generator generator = Generator.manualSeed(5);
        final Tensor w = Tensor.randn(generator, 3, 2).requiresGrad(true).named("w");
        final Tensor unused = Tensor.of(new double[]{1}).requiresGrad(true).named("unused");
        final Trainer trainer;

        Training(OptimizerKind kind) {
            trainer = new Trainer(new Settings(7, Hyperparameters.of(0.1).withMomentum(0.9).withBatchSize(2)
                    .withMultipliers(List.of(0.5)).withKnob("temperature", 2).withOptimizer(kind)
                    .withSchedule(new Schedule(Schedule.Kind.COSINE, 1, 50, 0.1)), 1000));
            Dataset rows = new Dataset(NdArray.of(new Random(3).doubles(15).toArray(), 5, 3),
                    NdArray.zeros(Shape.of(5, 2)));
            trainer.govern(List.of(new ParameterGroup("a", List.of(w), 0.1),
                    new ParameterGroup("b", List.of(unused), 0.1)), rows, generator);
        }

        List<Double> losses(long from, long to) {
            List<Double> losses = new ArrayList<>();
            for (long iteration = from; iteration < to; iteration++) {
                trainer.begin(iteration);
                Tensor noise = Tensor.randn(generator, trainer.batch().size(), 2);
                Tensor loss = new Tensor(trainer.batch().inputs()).matmul(w).sub(noise).pow(2).mean();
                loss.backward();
                trainer.optimizer().step();
                losses.add(loss.item());
                if (iteration % 2 == 0) {
                    trainer.optimizer().zeroGrad(); // every other checkpoint has gradients
                }
            }
            return losses;
        }
    }

    private static byte[] bytes(Checkpoint checkpoint) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CheckpointWriter.write(checkpoint, new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @EnumSource(OptimizerKind.class)
    void trainingGoesOnFromWhatWasReadBitForBit(OptimizerKind kind) throws Exception {
        Training training = new Training(kind);
        training.losses(1, 8);
        byte[] saved = bytes(training.trainer.save(7));
        List<Double> rest = training.losses(8, 20);

        Training other = new Training(kind);
        Checkpoint read = CheckpointReader.read(saved);
        other.trainer.restore(read);
        assertThat(read.iteration()).isEqualTo(7);
        assertThat(read.inForce()).isEqualTo(other.trainer.inForce());
        assertThat(other.losses(8, 20)).isEqualTo(rest);
        assertThat(bytes(read)).isEqualTo(saved);
    }

    @Test
    void whatIsNotANumberOrNotThereComesBackAsItWas() throws Exception {
        Training training = new Training(OptimizerKind.ADAM);
        double odd = Double.longBitsToDouble(0x7ff8_0000_0000_1234L);
        training.w.data().assign(NdArray.of(new double[]{odd, -0.0, Double.NEGATIVE_INFINITY, 1e-320, 1, 2}, 3, 2));
        Checkpoint read = CheckpointReader.read(bytes(training.trainer.save(0)));
        assertThat(Arrays.stream(read.parameters().getFirst().toArray()).mapToLong(Double::doubleToRawLongBits))
                .containsExactly(
                        Arrays.stream(training.w.data().toArray()).mapToLong(Double::doubleToRawLongBits).boxed()
                                .toArray(Long[]::new));
        assertThat(read.grads()).containsExactly(null, null);
        assertThat(Objects.requireNonNull(read.batches()).row()).isZero();
    }

    @Test
    void bytesThatAreCutShortOrChangedAreRefusedAndNeverTakeMemory() throws Exception {
        Training training = new Training(OptimizerKind.ADAMW);
        training.losses(1, 4);
        byte[] whole = bytes(training.trainer.save(3));
        for (int length = 0; length < whole.length; length += 7) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> CheckpointReader.read(cut)).as("%d bytes", length).isInstanceOf(IOException.class);
        }
        assertThatThrownBy(() -> CheckpointReader.read(Arrays.copyOf(whole, whole.length + 1)))
                .isInstanceOf(IOException.class);
        Random random = new Random(1);
        for (int i = 0; i < 3000; i++) {
            byte[] changed = whole.clone();
            changed[random.nextInt(whole.length)] = (byte) random.nextInt();
            try {
                CheckpointReader.read(changed);
            } catch (IOException refused) {
                assertThat(refused).isNotNull(); // refused, and not in any other way
            }
        }
    }
}
