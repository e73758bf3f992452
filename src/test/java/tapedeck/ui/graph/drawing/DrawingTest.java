package tapedeck.ui.graph.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tapedeck.autograd.Tape;
import tapedeck.autograd.Tensor;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.ModulePath;
import tapedeck.tape.Recorder;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeEvent.GradAccumulated;
import tapedeck.tape.TapeEvent.GradientsComputed;
import tapedeck.tape.TapeEvent.GradientsPassed;
import tapedeck.tape.TapeReader;
import tapedeck.tape.TapeSnapshot;
import tapedeck.text.Language;
import tapedeck.ui.FxTest;
import tapedeck.ui.graph.Panes;
import tapedeck.ui.graph.Sketches;
import tapedeck.ui.graph.layout.Box;
import tapedeck.ui.graph.layout.GraphLayout;
import tapedeck.ui.graph.layout.Invariants;
import tapedeck.ui.graph.layout.LayoutEngine;
import tapedeck.ui.graph.model.CardDetail;
import tapedeck.ui.graph.model.CardSizes;
import tapedeck.ui.graph.model.Graph;
import tapedeck.ui.graph.model.GraphAccessibleText;
import tapedeck.ui.graph.model.GraphActivity;
import tapedeck.ui.graph.model.Link;
import tapedeck.ui.graph.model.ModuleFolding;
import tapedeck.ui.graph.model.Names;
import tapedeck.ui.selection.Selection;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Palette;

/** Which nodes there are, and in which order. */
class DrawingTest {
    private static final CardSizes METRICS = new CardSizes(13, true).with(CardDetail.FEW_DIGITS);

    private final Drawing drawing = new Drawing(GraphGestures.NONE, Panes.WORDS);

    private void show(TapeSnapshot snapshot, ModuleFolding folding) {
        Graph graph = Graph.of(snapshot, METRICS, folding.of(snapshot.functions()));
        GraphLayout layout = new LayoutEngine().layout(new LayoutEngine.Request(graph, METRICS, 1000), () -> false);
        drawing.arrange(layout, graph, METRICS);
        drawing.show(snapshot, GraphActivity.of(snapshot), Palette.LIGHT);
    }

    private List<String> spokenInOrder() {
        return ((Group) drawing.getChildren().get(3)).getChildren().stream().map(Node::getAccessibleText)
                .map(text -> text.split(",", 2)[0]).toList();
    }

    @Test
    void theTabKeyGoesAsTheTapeDoesAlsoWhenCardsCome() throws Exception {
        List<TapeSnapshot> moments = Sketches.moments(Sketches.fizzBuzz());
        FxTest.call(() -> {
            for (int i = 0; i < 10; i++) {
                show(moments.get(i), ModuleFolding.NONE);
            }
            assertThat(spokenInOrder()).startsWith("x", "w1", "matmul", "m1", "b1", "add", "a1", "sigmoid", "h");
            assertThat(spokenInOrder()).endsWith("div", "loss").hasSize(27);
            return null;
        });
    }

    @Test
    void cardsThatStayAreTheSameNodes() throws Exception {
        List<TapeSnapshot> moments = Sketches.moments(Sketches.fizzBuzz());
        FxTest.call(() -> {
            show(moments.get(3), ModuleFolding.NONE);
            TensorCard card = Objects.requireNonNull(drawing.card(0));
            show(moments.get(8), ModuleFolding.NONE);
            assertThat(drawing.card(0)).isSameAs(card);
            return null;
        });
    }

    /** Everything of every node that a style sheet or a screen reader asks for. */
    private static String look(Drawing of) {
        Map<Link, Wire> wires = of.arrangement().routes().keySet().stream()
                .collect(Collectors.toMap(link -> link, link -> Objects.requireNonNull(of.wire(link))));
        return Stream.of(of.cards(), of.junctions(), wires).flatMap(nodes -> nodes.entrySet().stream())
                .map(each -> each.getKey() + " " + new TreeSet<>(each.getValue().getPseudoClassStates().stream()
                        .map(PseudoClass::getPseudoClassName).filter(name -> !name.contains("child")).toList()) + " "
                        + each.getValue().getAccessibleText())
                .sorted().collect(Collectors.joining("\n"));
    }

    @Tag("long")
    @Test
    void everyMomentOfAGraphLooksAsIfItWereDrawnAlone() throws Exception {
        List<TapeSnapshot> moments = Sketches.moments(Sketches.fizzBuzz());
        FxTest.call(() -> {
            show(moments.getLast(), ModuleFolding.NONE);
            Graph graph = Graph.of(moments.getLast(), METRICS);
            List<TapeSnapshot> ofGraph = moments.stream()
                    .filter(moment -> Graph.of(moment, METRICS).equals(graph)).toList();
            assertThat(ofGraph).hasSizeGreaterThan(20);
            for (TapeSnapshot moment : Stream.concat(ofGraph.stream(), ofGraph.reversed().stream()).toList()) {
                drawing.show(moment, GraphActivity.of(moment), Palette.LIGHT);
                DrawingTest alone = new DrawingTest();
                alone.show(moment, ModuleFolding.NONE);
                assertThat(look(drawing)).isEqualTo(look(alone.drawing));
            }
            return null;
        });
    }

    @Test
    void onlyWhatChangesIsDressedAnew() throws Exception {
        List<TapeSnapshot> moments = Sketches.moments(Sketches.fizzBuzz());
        FxTest.call(() -> {
            TapeSnapshot end = moments.getLast();
            show(end, ModuleFolding.NONE);
            PseudoClass selected = PseudoClass.getPseudoClass("selected");
            Node card = Objects.requireNonNull(drawing.card(4)); // x, at which nothing happens
            Node junction = Objects.requireNonNull(drawing.junction(0));
            Node wire = Objects.requireNonNull(drawing.wire(new Link(0, 0)));
            List<Node> nodes = List.of(card, junction, wire);
            nodes.forEach(node -> node.pseudoClassStateChanged(selected, true));
            drawing.show(end, GraphActivity.of(end), Palette.LIGHT);
            assertThat(nodes).allMatch(node -> node.getPseudoClassStates().contains(selected));

            drawing.show(end, GraphActivity.of(end), Palette.DARK);
            assertThat(List.of(card, junction)).noneMatch(node -> node.getPseudoClassStates().contains(selected));
            return null;
        });
    }

    @Test
    void onlyWhatIsSeenHasNodes() throws Exception {
        FxTest.call(() -> {
            TapeSnapshot chain = Sketches.chain(1000);
            drawing.window(new Box(0, 0, 1200, 900), true);
            show(chain, ModuleFolding.NONE);
            assertThat(drawing.cards()).hasSizeBetween(20, 120);
            assertThat(drawing.card(0)).isNotNull();

            Box last = Invariants.at(drawing.arrangement().cards(), 1000L);
            drawing.window(new Box(last.x() - 400, last.y() - 300, 800, 600), true);
            assertThat(drawing.card(0)).isNull();
            assertThat(drawing.card(1000)).isNotNull();
            assertThat(Objects.requireNonNull(drawing.card(1000)).getAccessibleText())
                    .isEqualTo(Panes.WORDS.of(GraphAccessibleText.of(chain.tensor(1000))));

            drawing.window(new Box(0, 0, 80_000, 60_000), false);
            assertThat(drawing.cards()).as("nobody could read it").isEmpty();
            assertThat(drawing.junctions()).isEmpty();
            return null;
        });
    }

    @Test
    void aFunctionBecomesAModuleAndBack() throws Exception {
        FxTest.call(() -> {
            TapeSnapshot tape = Sketches.network(2);
            show(tape, ModuleFolding.NONE);
            assertThat(drawing.junction(0)).isInstanceOf(Junction.class);
            show(tape, ModuleFolding.NONE.with(ModulePath.of("net", "layer 1"), true));
            assertThat(drawing.junction(0)).isInstanceOf(ModuleCard.class);
            assertThat(spokenInOrder()).startsWith("x", Panes.WORDS.of("network.layer", "layer", 1));
            show(tape, ModuleFolding.NONE);
            assertThat(drawing.junction(0)).isInstanceOf(Junction.class);
            return null;
        });
    }

    private static TapeSnapshot tape(Runnable program) {
        CapturedIteration captured = new CapturedIteration(1, 1, false);
        Recorder recorder = new Recorder(List.of(), captured::append);
        try (Tape _ = Tape.open(recorder)) {
            program.run();
            recorder.tell();
        }
        return new TapeReader(captured).at(captured.events().size());
    }

    @Test
    void aConstantBecomesAMatrixOnAnotherTape() throws Exception {
        TapeSnapshot before = tape(() -> Tensor.of(new double[]{1, 2}).mul(3));
        TapeSnapshot after = tape(() -> Tensor.of(new double[]{1, 2}).mul(Tensor.of(new double[]{3, 4})));
        assertThat(before.tensors().get(1).isNumber()).isTrue();
        FxTest.call(() -> {
            show(before, ModuleFolding.NONE);
            TensorCard number = drawing.card(before.tensors().get(1).id());
            show(after, ModuleFolding.NONE);
            assertThat(drawing.card(before.tensors().get(1).id())).isNotNull().isNotSameAs(number);
            return null;
        });
    }

    /** Cards and junctions that are to be laid out anew, by their names. */
    private List<String> redressed() {
        return Stream.concat(drawing.cards().values().stream(), drawing.junctions().values().stream())
                .filter(Parent::isNeedsLayout).map(node -> node.getAccessibleText().split(",", 2)[0]).toList();
    }

    private static void settle(Parent root) {
        root.applyCss();
        root.layout();
        root.layout();
    }

    @Test
    void onlyTheCardsOfWhatChangedAreDressedAnew() throws Exception {
        CapturedIteration captured = Sketches.fizzBuzz();
        List<TapeEvent> events = captured.events();
        TapeReader reader = new TapeReader(captured);
        FxTest.call(() -> {
            Group root = new Group(drawing);
            FxTest.scene(root, 1200, 800);
            int place = 0;
            while (!(events.get(place) instanceof GradientsComputed)) {
                place++;
            }
            for (; events.get(place) instanceof GradientsComputed; place++) {
                show(reader.at(place), ModuleFolding.NONE);
                settle(root);
                show(reader.at(place + 1), ModuleFolding.NONE);
                assertThat(redressed()).as("the Function that ran").hasSize(1);
                settle(root);
                GradAccumulated arrived = (GradAccumulated) events.get(++place);
                show(reader.at(place + 1), ModuleFolding.NONE);
                assertThat(redressed()).as("the tensor at which its gradient arrived")
                        .containsExactly(Names.name(reader.at(place + 1).tensor(arrived.tensor())));
                while (events.get(place + 1) instanceof GradAccumulated
                        || events.get(place + 1) instanceof GradientsPassed) {
                    place++;
                }
            }
            drawing.select(new Selection.TensorSelected(0));
            settle(root);
            drawing.point(new Selection.TensorSelected(1));
            assertThat(redressed()).as("a light changes no numbers").isEmpty();
            return null;
        });
    }

    @Test
    void whatIsSaidFollowsTheLanguage() throws Exception {
        LiveTexts words = new LiveTexts(Language.ENGLISH);
        Drawing spoken = new Drawing(GraphGestures.NONE, words);
        TapeSnapshot snapshot = Sketches.network(2);
        FxTest.call(() -> {
            Graph graph = Graph.of(snapshot, METRICS);
            spoken.arrange(new LayoutEngine().layout(new LayoutEngine.Request(graph, METRICS, 1000), () -> false),
                    graph, METRICS);
            spoken.show(snapshot, GraphActivity.of(snapshot), Palette.LIGHT);
            String english = Objects.requireNonNull(spoken.card(0)).getAccessibleText();
            words.speak(Language.GERMAN);
            spoken.show(snapshot, GraphActivity.of(snapshot), Palette.LIGHT);
            assertThat(Objects.requireNonNull(spoken.card(0)).getAccessibleText()).isNotEqualTo(english)
                    .isEqualTo(words.of(GraphAccessibleText.of(snapshot.tensor(0))));
            return null;
        });
    }
}
