package tapedeck.export.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tapedeck.deck.Deck;
import tapedeck.deck.Moment;
import tapedeck.program.Program;
import tapedeck.program.Settings;
import tapedeck.programs.Catalogue;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.TapeEvent;

/** What a page shows beside a later iteration. */
class FirstIterationTest {
    @Test
    void itIsThatOfTheRunWhateverTheRunHasComeTo() throws Exception {
        Program program = new Catalogue().find("xor").orElseThrow().load(Path.of(""));
        Settings start = program.defaults().withSeed(5);
        try (Deck run = new Deck(program, start)) {
            run.runTo(new Moment.Update());
            CapturedIteration own = Objects.requireNonNull(run.await().playhead().captured());
            run.runTo(new Moment.Iteration(3));
            run.await();
            CapturedIteration again = FirstIteration.of(program, start).orElseThrow();
            assertThat(again.iteration()).isEqualTo(1);
            assertThat(again.events().getLast()).isInstanceOf(TapeEvent.IterationEnded.class);
            assertThat(loss(again)).isEqualTo(loss(own));
        }
    }

    private static double loss(CapturedIteration of) {
        return of.events().stream().filter(TapeEvent.IterationEnded.class::isInstance)
                .mapToDouble(each -> ((TapeEvent.IterationEnded) each).loss()).findFirst().orElseThrow();
    }
}
