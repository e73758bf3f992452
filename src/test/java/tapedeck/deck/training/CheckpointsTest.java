package tapedeck.deck.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tapedeck.array.Generator;
import tapedeck.array.NdArray;
import tapedeck.data.BatchCursor;
import tapedeck.optim.OptimizerState;
import tapedeck.program.Hyperparameters;
import tapedeck.tape.Change;

class CheckpointsTest {
    private final Checkpoints checkpoints = new Checkpoints(false);

    private static Checkpoint at(long iteration, int row, int batch) {
        return new Checkpoint(iteration, Hyperparameters.of(0.1).withBatchSize(batch), List.of(), List.of(),
                new OptimizerState(List.of(), List.of()), new BatchCursor.Position(0, row, null), List.of());
    }

    private static Checkpoint at(long iteration, int numbers) {
        return new Checkpoint(iteration, Hyperparameters.of(0.1), List.of(NdArray.of(new double[numbers], numbers)),
                List.of(), new OptimizerState(List.of(), List.of()), null, List.of());
    }

    private void add(long iteration) {
        checkpoints.add(at(iteration, 1));
    }

    @Test
    void oneIsMadeEvery256Iterations() {
        assertThat(List.of(0L, 1L, 255L, 256L, 257L, 512L)).filteredOn(checkpoints::isDue).containsExactly(0L, 256L,
                512L);
        assertThat(new Checkpoints(true).isDue(256)).as("nobody looks back").isFalse();
    }

    @Test
    void anIterationIsReachedFromTheOneBeforeIt() {
        assertThat(checkpoints.isEmpty()).isTrue();
        add(0);
        add(256);
        assertThat(checkpoints.isEmpty()).isFalse();
        assertThat(checkpoints.before(256).iteration()).isZero();
        assertThat(checkpoints.before(257).iteration()).isEqualTo(256);
        assertThat(checkpoints.floor(256).iteration()).isEqualTo(256);
        assertThat(checkpoints.floor(255).iteration()).isZero();
        assertThat(checkpoints.upTo(256)).extracting(Checkpoint::iteration).containsExactly(0L, 256L);
        assertThat(checkpoints.upTo(255)).extracting(Checkpoint::iteration).containsExactly(0L);
        assertThatThrownBy(() -> checkpoints.before(0)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void ofTooManyEveryOtherOneGoesAndTheyAreMadeHalfAsOften() {
        for (int i = 0; i < 512; i++) {
            add(256L * i);
        }
        assertThat(checkpoints.upTo(Long.MAX_VALUE - 1)).hasSize(512);
        assertThat(checkpoints.isDue(256 * 513)).isTrue();
        add(256L * 512);
        assertThat(checkpoints.upTo(2048)).extracting(Checkpoint::iteration).containsExactly(0L, 512L, 1024L, 1536L,
                2048L);
        assertThat(checkpoints.isDue(256 * 513)).isFalse();
        assertThat(checkpoints.isDue(512 * 257)).isTrue();
    }

    @Test
    void largeOnesAreFewerAndThatOfTheStartStays() {
        checkpoints.add(at(1, 4_000_000));
        for (long i = 256; i <= 2048; i += 256) {
            if (checkpoints.isDue(i)) {
                checkpoints.add(at(i, 4_000_000));
            }
        }
        List<Checkpoint> kept = checkpoints.upTo(2048);
        assertThat(kept.getFirst().iteration()).isEqualTo(1);
        assertThat(kept).hasSizeBetween(2, 4);
        assertThat(kept.stream().mapToLong(Checkpoint::bytes).sum()).isLessThanOrEqualTo(128_000_000);
    }

    @Test
    void whereTwoDoNotFitThereIsTheStartAloneAndNoOtherIsMade() {
        checkpoints.add(at(0, 1_000));
        checkpoints.add(at(256, 1_000));
        checkpoints.setLimit(16_000, 8_000);
        assertThat(checkpoints.upTo(256)).as("both fit").hasSize(2);
        assertThat(checkpoints.isDue(512)).isTrue();
        checkpoints.setLimit(15_999, 16_000);
        assertThat(checkpoints.upTo(256)).extracting(Checkpoint::iteration).containsExactly(0L);
        assertThat(checkpoints.bytes()).isEqualTo(8_000);
        assertThat(checkpoints.isDue(512)).as("it would not fit").isFalse();
    }

    @Test
    void ofAStartThatDoesNotFitTheSeedIsEnough() {
        checkpoints.add(at(0, 1_000));
        checkpoints.setLimit(7_999, 8_000);
        assertThat(checkpoints.before(1).isWhole()).isFalse();
        assertThat(checkpoints.bytes()).isZero();
        Checkpoints other = new Checkpoints(false);
        other.add(at(1, 1_000));
        other.setLimit(0, 8_000);
        assertThat(other.before(2).isWhole()).as("nothing makes that again").isTrue();
    }

    @Test
    void aCheckpointWeighsItsNumbersAndItsGenerators() {
        NdArray three = NdArray.of(new double[3], 3);
        OptimizerState optimizer = new OptimizerState(List.of(),
                List.of(new OptimizerState.Entry(1, Map.of("momentum_buffer", three))));
        Generator.State generator = Generator.manualSeed(1).state();
        Checkpoint checkpoint = new Checkpoint(1, Hyperparameters.of(0.1), List.of(three, three),
                Arrays.asList(three, null), optimizer, new BatchCursor.Position(0, 0, null), List.of(generator));
        assertThat(checkpoint.bytes()).isEqualTo(4 * 3 * 8 + 2 * 624 * 4);
        assertThat(at(1, 5).bytes()).isEqualTo(40);
    }

    @Test
    void epochsEndWhereTheirRowsDo() {
        checkpoints.add(at(0, 0, 4));
        EpochEnds ends = new EpochEnds(checkpoints, 10, List.of());
        assertThat(ends.from(1)).as("4, 4 and 2 rows").isEqualTo(3);
        assertThat(ends.from(3)).isEqualTo(3);
        assertThat(ends.from(4)).isEqualTo(6);
        assertThat(ends.before(3)).isZero();
        assertThat(ends.before(4)).isEqualTo(3);
        assertThat(ends.before(7)).isEqualTo(6);
        assertThat(ends.before(1)).isZero();
    }

    @Test
    void epochsAreCountedFromTheNearestCheckpointAndItsRow() {
        checkpoints.add(at(0, 0, 4));
        checkpoints.add(at(256, 4, 4));
        EpochEnds ends = new EpochEnds(checkpoints, 10, List.of());
        assertThat(ends.from(257)).isEqualTo(258);
        assertThat(ends.before(258)).as("none since the checkpoint").isEqualTo(255);
        assertThat(ends.before(259)).isEqualTo(258);
    }

    @Test
    void anotherBatchSizeCountsFromItsIterationOn() {
        checkpoints.add(at(0, 0, 4));
        Hyperparameters four = Hyperparameters.of(0.1).withBatchSize(4);
        EpochEnds ends = new EpochEnds(checkpoints, 10, List.of(new Change(2, four, four.withBatchSize(6))));
        assertThat(ends.from(1)).isEqualTo(2);
        assertThat(ends.from(3)).isEqualTo(4);
    }
}
