package tapedeck.programs.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.data.Dataset;
import tapedeck.data.Source;
import tapedeck.data.Task;
import tapedeck.deck.Deck;
import tapedeck.deck.Tempo;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Settings;
import tapedeck.text.Message;

/** Rows may come from anywhere and be slow to come: a network asks for them once, however often it is run. */
class HeldRowsTest {
    private static final Settings SETTINGS = new Settings(1, Hyperparameters.of(0.1).withBatchSize(4), 2);

    private final AtomicInteger read = new AtomicInteger();

    /** Twenty rows of three inputs, of which the first names the class. */
    private final Source rows = new Source() {
        @Override
        public Message title() {
            return Message.verbatim("rows");
        }

        @Override
        public Task task() {
            return Task.CLASSIFICATION;
        }

        @Override
        public List<Message> classes() {
            return List.of(Message.verbatim("no"), Message.verbatim("yes"));
        }

        @Override
        public int inputs() {
            return 3;
        }

        @Override
        public int size() {
            return 20;
        }

        @Override
        public long seed() {
            return 1;
        }

        @Override
        public Dataset rows() {
            read.incrementAndGet();
            NdArray inputs = NdArray.zeros(Shape.of(20, 3));
            NdArray targets = NdArray.zeros(Shape.of(20, 2));
            for (int row = 0; row < 20; row++) {
                inputs.values()[3 * row] = row % 2;
                targets.values()[2 * row + row % 2] = 1;
            }
            return new Dataset(inputs, targets);
        }

        @Override
        public String describe(NdArray inputs, int row) {
            return String.valueOf(row);
        }
    };

    @Test
    void twoRunsAndAPredictorShareWhatWasReadOnce() throws Exception {
        NetworkProgram program = NetworkProgram.drawn("test", Message.verbatim("Test"), NetworkSpec.of(rows), SETTINGS);
        for (int run = 0; run < 2; run++) {
            try (Deck deck = new Deck(program, SETTINGS)) {
                deck.setTempo(Tempo.free());
                deck.play();
                assertThat(deck.await().position().iteration()).isEqualTo(2 * 16 / 4);
            }
        }
        assertThat(program.predictor(SETTINGS).split().train().size()).isEqualTo(16);
        assertThat(program.predictor(SETTINGS).source().gallery().size()).isZero();
        assertThat(read.get()).isEqualTo(1);
    }
}
