package tapedeck.ui.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import tapedeck.deck.Moment;
import tapedeck.deck.takes.Take;
import tapedeck.programs.Catalogue;
import tapedeck.programs.ProgramEntry;
import tapedeck.text.Message;

/** A program's first take is take 1 in the first colour, whatever ran before; those that are begun later change no other. */
class TakeNumbersTest {
    private static final ProgramEntry XOR = new Catalogue().find("xor").orElseThrow();
    private static final ProgramEntry CIRCLES = new Catalogue().find("circles").orElseThrow();

    private static void open(DeckLink link, ProgramEntry lesson) {
        link.workbench().open(lesson);
        await().until(() -> {
            link.pulse(System.nanoTime());
            return lesson.equals(link.workbench().lessonProperty().get());
        });
        link.commands().runTo(new Moment.Iteration(3));
        await().until(() -> {
            link.pulse(System.nanoTime());
            return Objects.requireNonNull(link.frame().state()).position().iteration() >= 3;
        });
    }

    private static Tuple take(int number, int colour) {
        return Tuple.tuple(Message.of("deck.take", "number", number), colour);
    }

    private static void assertTakes(DeckLink link, Tuple... takes) {
        List<Take> all = link.workbench().takes();
        assertThat(all).extracting(Take::name, Take::colour).containsExactly(takes);
    }

    @Test
    void areOfEachProgramAlone() {
        DeckLink link = new DeckLink(Path.of(""), _ -> 0);
        try {
            open(link, XOR);
            link.startingOver().again();
            assertTakes(link, take(1, 0), take(2, 1));
            open(link, CIRCLES);
            assertTakes(link, take(1, 0), take(2, 1), take(1, 0));
            link.startingOver().goOn(2);
            Tuple branched = Tuple.tuple(Message.of("deck.take.branched", "number", 2, "iteration", 2L), 1);
            assertTakes(link, take(1, 0), take(2, 1), take(1, 0), branched);
            open(link, XOR);
            assertTakes(link, take(1, 0), take(2, 1), take(1, 0), branched, take(3, 2));
        } finally {
            link.close();
        }
    }
}
