package tapedeck.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.Moment;
import tapedeck.deck.takes.Takes;
import tapedeck.program.Program;
import tapedeck.programs.Catalogue;
import tapedeck.session.Restorer;
import tapedeck.session.SavedPrograms;
import tapedeck.session.SessionFile;
import tapedeck.session.WindowArrangement;
import tapedeck.tape.TapeReader;
import tapedeck.tape.TapeSnapshot;
import tapedeck.text.Message;

/** What was seen when the session was saved is what is taken along. */
class SavedSessionTest {
    private static final long HELD = 8;

    @TempDir
    private Path folder;

    private final Catalogue catalogue = new Catalogue();
    private final List<Message> troubles = new ArrayList<>();
    private final List<Double> losses = new ArrayList<>();
    private List<double[]> weights = List.of();
    private SavedSession held;

    /** Its rate is raised before iteration 6; once more where it is held, which nothing has used yet. */
    @BeforeEach
    void saveWhatWasDone() throws Exception {
        Path file = folder.resolve("a.tapedeck");
        Program program = catalogue.find("xor").orElseThrow().load(Path.of(""));
        try (Takes takes = new Takes()) {
            takes.add(new Deck(program, program.defaults()), program.defaults());
            Deck deck = Objects.requireNonNull(takes.deck());
            deck.goTo(5);
            deck.await();
            deck.change(each -> each.withLearningRate(0.75));
            deck.goTo(HELD);
            weights = numbers(read(deck));
            deck.change(each -> each.withLearningRate(0.125));
            deck.await();
            SessionFile.write(SavedPrograms.session(takes.states(), Map.of(1, program), 1, List.of(),
                    WindowArrangement.NONE, true), file);
            deck.goTo(13);
            deck.await();
            for (int i = 0; i < 12; i++) {
                losses.add(deck.losses().last(i));
            }
        }
        held = SavedSession.read(file, new Restorer(catalogue, Path.of(""), folder), troubles::add);
    }

    private static TapeSnapshot read(Deck deck) throws InterruptedException {
        DeckState state = deck.await();
        return new TapeReader(Objects.requireNonNull(state.playhead().captured())).at(state.playhead().place());
    }

    private static List<double[]> numbers(TapeSnapshot snapshot) {
        return NumberFiles.parameters(snapshot).values().stream().map(each -> each.toArray()).toList();
    }

    private TapeSnapshot at(@Nullable Moment moment) throws InterruptedException {
        try (Deck deck = held.staging(moment).begin(held.program())) {
            return read(deck);
        }
    }

    private double lossAt(@Nullable Moment moment) throws InterruptedException {
        return at(moment).tensors().stream().filter(each -> each.name().equals("loss")).findFirst().orElseThrow()
                .data().item();
    }

    @Test
    void itIsWhereItWasHeldUnlessAMomentIsAskedFor() throws Exception {
        assertThat(at(null).iteration()).isEqualTo(HELD);
        assertThat(numbers(at(null))).usingElementComparator((a, b) -> Arrays.equals(a, b) ? 0 : 1)
                .containsExactlyElementsOf(weights);
        assertThat(troubles).isEmpty();
    }

    @Test
    void whatWasChangedOnTheWayIsInWhatCameOfIt() throws Exception {
        for (int n : new int[]{3, 7, 8, 12}) {
            assertThat(at(new Moment.Iteration(n)).iteration()).isEqualTo(n);
            assertThat(lossAt(new Moment.Iteration(n))).as("iteration %d", n).isEqualTo(losses.get(n - 1));
        }
    }

    @Test
    void aMomentOfTheFirstIterationIsOne() throws Exception {
        TapeSnapshot then = at(new Moment.Backward(2));
        assertThat(then.iteration()).isEqualTo(1);
        assertThat(then.passed()).isEqualTo(2);
    }
}
