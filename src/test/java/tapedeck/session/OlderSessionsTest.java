package tapedeck.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tapedeck.deck.breakpoints.Breakpoint;
import tapedeck.deck.breakpoints.Condition;
import tapedeck.deck.takes.Take;
import tapedeck.deck.training.WeightLoad;
import tapedeck.text.Message;

/** A session that an older Tapedeck wrote is opened for good: of each format one is kept, and none is ever written anew. */
class OlderSessionsTest {
    @TempDir
    private Path folder;

    @Test
    void formatOne() throws Exception {
        Path file = Path.of(Objects.requireNonNull(OlderSessionsTest.class.getResource("version-1.tapedeck")).toURI());
        OpenedSession opened = SessionFile.read(file);
        assertThat(opened.troubles()).isEmpty();
        Session session = opened.session();
        assertThat(session.programs()).containsExactly(new SavedProgram.Lesson("circles"));
        assertThat(session.breakpoints())
                .containsExactly(new Breakpoint(1, new Condition.LossBelow(0.01), true));
        assertThat(session.arrangement()).isEqualTo(WindowArrangement.NONE.with("picked", List.of("w1")));
        assertThat(session.current()).isEqualTo(2);
        assertThat(session.takes()).extracting(each -> Objects.requireNonNull(each.state().origin()).engine())
                .as("before it was written which").containsOnly(1);
        try (Played played = Played.again(session, folder)) {
            assertThat(played.takes.view()).extracting(Take::name).containsExactly(Message.verbatim("Übung"),
                    Message.of("deck.take.branched", "number", 2, "iteration", 310L));
            assertThat(played.takes.view().getFirst().losses().iterations()).isEqualTo(319);
            for (int take : List.of(2, 1)) {
                played.takes.select(take);
                played.deck().await();
                played.goTo(400);
                assertThat(played.losses().get(379)).isCloseTo(0.1522873484355772, within(1e-9));
            }
        }
    }

    /** The first with weights that were put in from a file, after iteration 20. */
    @Test
    void formatTwo() throws Exception {
        Path file = Path.of(Objects.requireNonNull(OlderSessionsTest.class.getResource("version-2.tapedeck")).toURI());
        OpenedSession opened = SessionFile.read(file);
        assertThat(opened.troubles()).isEmpty();
        assertThat(opened.session().takes()).extracting(each -> each.state().reached()).containsExactly(60L, 40L);
        assertThat(opened.session().takes()).flatExtracting(each -> each.state().loads()).extracting(WeightLoad::after)
                .containsExactly(20L, 20L);
        try (Played played = Played.again(opened.session(), folder)) {
            for (int take : List.of(1, 2)) {
                played.takes.select(take);
                played.deck().await();
                played.goTo(100);
                assertThat(played.losses().get(79)).isCloseTo(0.6817830388283788, within(1e-9));
            }
        }
    }
}
