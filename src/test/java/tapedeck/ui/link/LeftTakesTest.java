package tapedeck.ui.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tapedeck.deck.DeckState;
import tapedeck.deck.Moment;
import tapedeck.programs.Catalogue;
import tapedeck.programs.ProgramEntry;

/** A lesson that begins again replaces its takes of before, but not those that somebody has gone on with. */
class LeftTakesTest {
    private static final ProgramEntry XOR = new Catalogue().find("xor").orElseThrow();
    private static final ProgramEntry CIRCLES = new Catalogue().find("circles").orElseThrow();

    private static void runTo(DeckLink link, long iteration) {
        link.commands().runTo(new Moment.Iteration(iteration));
        await().until(() -> {
            boolean came = updated(link) >= iteration - 1;
            link.pulse(System.nanoTime());
            DeckState state = link.frame().state();
            return came && state != null
                    && state.position().status() == DeckState.Status.PAUSED;
        });
    }

    private static long updated(DeckLink link) {
        return link.workbench().rest().updated(link.workbench().currentTake());
    }

    @Test
    void areReplacedOnceUnlessSomebodyWentOnWithThem() {
        DeckLink link = new DeckLink(Path.of(""), _ -> 0);
        try {
            link.workbench().open(XOR);
            await().until(() -> {
                link.pulse(System.nanoTime());
                return XOR.equals(link.workbench().lessonProperty().get());
            });
            runTo(link, 3);
            int take = link.workbench().currentTake();
            link.leftTakes().leave(take, "main", XOR);
            assertThat(link.leftTakes().replacedBy("other", XOR)).as("another take of the lesson").isEmpty();
            assertThat(link.leftTakes().replacedBy("main", CIRCLES)).as("another program").isEmpty();
            assertThat(link.leftTakes().replacedBy("main", XOR)).containsExactly(take);
            assertThat(link.leftTakes().replacedBy("main", XOR)).as("it is replaced").isEmpty();
            link.leftTakes().leave(take, "main", XOR);
            runTo(link, updated(link) + 3); // from where it was left, which may be further than it was told to go
            assertThat(link.leftTakes().replacedBy("main", XOR)).as("it is somebody's own").isEmpty();
        } finally {
            link.close();
        }
    }
}
