package tapedeck.deck.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tapedeck.Patience;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.autograd.Tensor;
import tapedeck.data.Dataset;
import tapedeck.deck.Deck;
import tapedeck.deck.Programs;
import tapedeck.optim.ParameterGroup;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Program;
import tapedeck.program.Settings;
import tapedeck.tape.Series;

/** What a curve shows of batches of 2, 2 and 1 rows: the last of an epoch is smaller. */
@Timeout(2 * Patience.SECONDS)
class BatchLossTest {
    /** The loss is the number of rows. */
    private static Program counts(boolean sums) {
        return Programs.of("counts", run -> {
            Tensor w = Tensor.of(new double[]{1}).requiresGrad(true).named("w");
            Dataset rows = new Dataset(NdArray.zeros(Shape.of(5, 1)), NdArray.zeros(Shape.of(5, 1)));
            run.training(List.of(new ParameterGroup("all", List.of(w), 0)), rows);
            if (sums) {
                run.sumsOverRows();
            }
            while (run.iteration(step -> {
                Tensor loss = w.mul(step.batch().size()).sum();
                loss.backward();
                step.optimizer().step();
                step.optimizer().zeroGrad();
                return loss.item();
            })) {
                // goes on until the deck closes
            }
        });
    }

    private static List<Double> curve(boolean sums) throws InterruptedException {
        Settings settings = new Settings(1, Hyperparameters.of(0).withBatchSize(2), Integer.MAX_VALUE);
        try (Deck deck = new Deck(counts(sums), settings)) {
            deck.goTo(7);
            Programs.settle(deck);
            assertThat(deck.state().measured().loss()).as("what the Program computed").isEqualTo(1);
            Series.View losses = deck.losses();
            return IntStream.range(0, losses.points()).mapToObj(losses::last).toList();
        }
    }

    @Test
    void aSumIsShownAsOfAFullBatch() throws InterruptedException {
        assertThat(curve(true)).containsExactly(2.0, 2.0, 2.0, 2.0, 2.0, 2.0);
    }

    @Test
    void anythingElseIsShownAsItIs() throws InterruptedException {
        assertThat(curve(false)).containsExactly(2.0, 2.0, 1.0, 2.0, 2.0, 1.0);
    }
}
