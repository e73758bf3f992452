package tapedeck.ui.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tapedeck.deck.DeckState;
import tapedeck.deck.Moment;
import tapedeck.deck.Tempo;
import tapedeck.programs.Catalogue;
import tapedeck.programs.ProgramEntry;
import tapedeck.tape.TapeSnapshot;
import tapedeck.text.Message;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.link.StartMode;
import tapedeck.ui.selection.Selection;
import tapedeck.ui.selection.SelectionModel;

/** A window whose takes are taken up again stands where the other stood. */
class PlaceRestorerTest {
    private static final Catalogue CATALOGUE = new Catalogue();

    private final DeckLink before = new DeckLink(Path.of(""));
    private final DeckLink again = new DeckLink(Path.of(""));
    private final SelectionModel picked = new SelectionModel();
    private final PlaceRestorer kept = new PlaceRestorer(before, picked);
    private final SelectionModel pickedAgain = new SelectionModel();
    private final PlaceRestorer there = new PlaceRestorer(again, pickedAgain);

    @BeforeEach
    void open() {
        open(CATALOGUE.find("xor").orElseThrow());
    }

    private void open(ProgramEntry lesson) {
        before.workbench().opening().open(lesson, new StartMode(new Moment.Forward(2), each -> each, List.of(), null));
        settle(before);
    }

    @AfterEach
    void close() {
        before.close();
        again.close();
    }

    private static DeckState settle(DeckLink link) {
        await().until(() -> {
            link.pulse(System.nanoTime());
            DeckState state = link.frame().state();
            return state != null && link.frame().snapshot() != null
                    && state.position().status() == DeckState.Status.PAUSED
                    && state.playhead().replaying() == 0 && state.position().going() == null;
        });
        return Objects.requireNonNull(link.frame().state());
    }

    private static void go(DeckLink link, Consumer<DeckLink> where, long iteration) {
        where.accept(link);
        await().until(() -> settle(link).playhead().captured() != null
                && Objects.requireNonNull(link.frame().snapshot()).iteration() == iteration);
    }

    private void takeUp() {
        again.workbench().rest().begin(before.workbench().rest().now(), CATALOGUE);
    }

    private static List<Object> seen(DeckLink link) {
        TapeSnapshot shown = Objects.requireNonNull(link.frame().snapshot());
        List<Object> all = new ArrayList<>(List.of(shown.iteration(), shown.phase(), shown.functions().size(),
                shown.passed()));
        shown.tensors().forEach(each -> all.add(each.data().toArray()[0]));
        return all;
    }

    static Stream<Arguments> places() {
        return Stream.of(place("within the first", link -> link.commands().runTo(new Moment.Forward(4)), 1),
                place("within a later one, forward", link -> {
                    go(link, each -> each.commands().goTo(30), 30);
                    link.commands().runTo(new Moment.Forward(3));
                }, 31), place("and backward", link -> {
                    go(link, each -> each.commands().goTo(30), 30);
                    link.commands().runTo(new Moment.Backward(2));
                }, 31), place("in the past", link -> {
                    go(link, each -> each.commands().goTo(30), 30);
                    link.commands().seek(7, 5);
                }, 7), place("after an update", link -> link.commands().goTo(12), 12));
    }

    private static Arguments place(String name, Consumer<DeckLink> where, long iteration) {
        return Arguments.argumentSet(name, where, iteration);
    }

    @ParameterizedTest
    @MethodSource("places")
    void thePlaceAndWhatIsPickedComeAgain(Consumer<DeckLink> where, long iteration) {
        go(before, where, iteration);
        before.commands().setTempo(new Tempo.Functions(0.5));
        await().until(() -> settle(before).settings().tempo() instanceof Tempo.Functions);
        Selection w1 = new Selection.TensorSelected(0);
        picked.select(w1);
        List<Object> shown = seen(before);
        takeUp();
        there.goTo(kept.place(), kept.picked(), kept.pace());
        await().until(() -> {
            again.pulse(System.nanoTime());
            return pickedAgain.selected() != null && again.frame().snapshot() != null && seen(again).equals(shown);
        });
        assertThat(pickedAgain.selected()).isEqualTo(w1);
        await().untilAsserted(() -> assertThat(settle(again).settings().tempo()).isEqualTo(new Tempo.Functions(0.5)));
    }

    @Tag("long")
    @Test
    void whatWasNotWrittenHereIsLeftAlone() {
        takeUp();
        there.goTo(List.of("1", "2", "forward", "x", "3"), List.of("w1"), List.of("functions", "-1"));
        await().untilAsserted(() -> { // its deck takes note of the pace it was given
            again.pulse(System.nanoTime());
            assertThat(Objects.requireNonNull(again.frame().state()).settings().tempo()).isEqualTo(Tempo.free());
        });
        for (int i = 0; i < 5; i++) {
            again.pulse(System.nanoTime());
        }
        assertThat(pickedAgain.selected()).isNull();
        DeckState state = Objects.requireNonNull(again.frame().state());
        assertThat(state.position().status()).isEqualTo(DeckState.Status.READY);
        assertThat(state.settings().tempo()).isEqualTo(Tempo.free());
    }

    /** There is no file of its name that it could be read from. */
    @Tag("long")
    @Test
    void rowsThatWerePastedComeAgainAsTheyWere() throws Exception {
        ProgramEntry pasted = CATALOGUE.ofPasted("a,b,class\n1,2,x\n2,1,y\n3,2,x\n1,3,y\n2,2,x\n3,3,y\n");
        open(pasted);
        await().until(() -> {
            before.pulse(System.nanoTime());
            return pasted.equals(before.workbench().lessonProperty().get());
        });
        settle(before);
        takeUp();
        ProgramEntry restored = Objects.requireNonNull(again.workbench().lessonProperty().get());
        assertThat(restored.title()).isEqualTo(Message.of("table.pasted"));
        assertThat(restored.load(Path.of("")).provenance().blueprint())
                .isEqualTo(Objects.requireNonNull(before.workbench().program()).provenance().blueprint());
    }
}
