package tapedeck.deck;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import tapedeck.deck.training.PositionSample;
import tapedeck.program.Program;
import tapedeck.programs.Catalogue;
import tapedeck.tape.Granularity;

/** A deck notes where its run's parameters were, and a branch has what it shares. */
class PositionsOfARunTest {
    private static List<Long> iterations(DeckState state) {
        return state.measured().positions().stream().map(PositionSample::iteration).toList();
    }

    @Test
    void eachIterationBeginsWhereTheOneBeforeHasLed_seenOrNot() throws Exception {
        Program program = new Catalogue().find("fizzbuzz").orElseThrow().load(Path.of(""));
        try (Deck unseen = new Deck(program, program.defaults()); Deck seen = new Deck(program, program.defaults())) {
            unseen.goTo(300);
            DeckState free = unseen.await();
            assertThat(iterations(free)).containsExactlyElementsOf(LongStream.range(1, 300).boxed().toList());
            for (int i = 0; i < 3; i++) {
                seen.step(Granularity.ITERATION);
                seen.await();
            }
            assertThat(seen.state().measured().positions().subList(0, 2)).usingRecursiveComparison()
                    .isEqualTo(free.measured().positions().subList(0, 2));
            unseen.goTo(7);
            assertThat(iterations(unseen.await())).as("looking back adds nothing").hasSize(299);
            try (Deck branch = new Deck(program, program.defaults(), unseen.origin(280))) {
                assertThat(iterations(branch.await())).startsWith(1L, 2L).contains(256L, 257L, 279L)
                        .doesNotHaveDuplicates();
            }
        }
    }
}
