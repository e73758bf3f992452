package tapedeck.ui.graph.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tapedeck.deck.Deck;
import tapedeck.deck.Moment;
import tapedeck.program.Program;
import tapedeck.programs.Catalogue;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.FunctionState;
import tapedeck.tape.TapeReader;
import tapedeck.tape.TapeSnapshot;
import tapedeck.text.Message;
import tapedeck.ui.graph.Panes;
import tapedeck.ui.graph.model.CardSizes;
import tapedeck.ui.graph.model.Graph;

class NotePlaceTest {
    private static final CardSizes METRICS = new CardSizes(13, false);

    @ParameterizedTest
    @CsvSource({"fizzbuzz, 900", "fizzbuzz, 600", "spirals, 900", "spirals, 650", "sine, 900"})
    void aNoteHidesNothing(String lesson, double width) throws Exception {
        Program program = new Catalogue().find(lesson).orElseThrow().load(Path.of(""));
        TapeSnapshot tape;
        try (Deck deck = new Deck(program, program.defaults())) {
            deck.runTo(new Moment.Update());
            CapturedIteration captured = Objects.requireNonNull(deck.await().playhead().captured());
            tape = new TapeReader(captured).at(captured.events().size());
        }
        Graph graph = Graph.of(tape, METRICS);
        GraphLayout layout = new LayoutEngine().layout(new LayoutEngine.Request(graph, METRICS, width), () -> false);
        List<Box> drawn = new ArrayList<>(layout.cards().values());
        drawn.addAll(layout.junctions().values());
        int placed = 0;
        for (FunctionState function : tape.functions()) {
            List<String> lines = function.derivative().stream().map((Message line) -> Panes.WORDS.of(line)).toList();
            Box note = NotePlace.at(Objects.requireNonNull(layout.junctions().get(function.index())), lines, layout,
                    METRICS);
            if (note != null) {
                placed++;
                assertThat(drawn).as(function.call()).noneMatch(note::overlaps);
                assertThat(layout.frames()).as(function.call()).noneMatch(frame -> note.overlaps(new Box(
                        frame.box().x(), frame.box().y(), METRICS.titleWidth(frame.title()), METRICS.frameTitle())));
            }
        }
        assertThat(placed).as("most have room").isGreaterThan(tape.functions().size() * 2 / 3);
    }
}
