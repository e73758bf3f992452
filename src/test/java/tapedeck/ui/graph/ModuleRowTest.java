package tapedeck.ui.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;
import javafx.scene.text.Text;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tapedeck.deck.Deck;
import tapedeck.deck.Moment;
import tapedeck.explain.BoundsText;
import tapedeck.program.Program;
import tapedeck.programs.Catalogue;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.TapeReader;
import tapedeck.tape.TapeSnapshot;
import tapedeck.ui.FxTest;
import tapedeck.ui.graph.model.ModuleTile;

/** A network in one row. */
class ModuleRowTest {
    private static final String AFTER_STEP = ", " + Panes.WORDS.of("graph.after-step.spoken");

    private static String layer(int number) {
        return Panes.WORDS.of("network.layer", "layer", number);
    }

    private static TapeSnapshot spirals() throws Exception {
        return spirals(0.1);
    }

    private static TapeSnapshot spirals(double rate) throws Exception {
        return updated("spirals", rate);
    }

    private static TapeSnapshot updated(String id, double rate) throws Exception {
        Program program = new Catalogue().find(id).orElseThrow().load(Path.of(""));
        try (Deck deck = new Deck(program, program.defaults()
                .with(program.defaults().hyperparameters().withLearningRate(rate)))) {
            deck.runTo(new Moment.Update());
            CapturedIteration captured = Objects.requireNonNull(deck.await().playhead().captured());
            return new TapeReader(captured).at(captured.events().size());
        }
    }

    private static TapeSnapshot begun(String id) throws Exception {
        Program program = new Catalogue().find(id).orElseThrow().load(Path.of(""));
        try (Deck deck = new Deck(program, program.defaults())) {
            deck.runTo(new Moment.Forward(2));
            return new TapeReader(Objects.requireNonNull(deck.await().playhead().captured()))
                    .at(deck.state().playhead().place());
        }
    }

    @Test
    void whatIsToComeHasItsPlaceAndItsNameAlready() throws Exception {
        TapeSnapshot whole = spirals();
        TapeSnapshot part = begun("spirals");
        TapeSnapshot other = begun("fizzbuzz");
        assertThat(ModuleTile.foretold(ModuleTile.of(part), whole)).extracting(ModuleTile::title)
                .isEqualTo(ModuleTile.of(whole).stream().map(ModuleTile::title).toList());
        List<ModuleTile> deep = ModuleTile.of(whole);
        assertThat(ModuleTile.foretold(deep, other)).as("of another program nothing is known").isEqualTo(deep);
        FxTest.call(() -> {
            List<Double> ends = new ArrayList<>();
            for (TapeSnapshot tape : List.of(whole, part)) {
                GraphPane pane = OddTapesTest.shown(tape);
                pane.setRepeatable(true, GhostGraph.ALL);
                pane.expect(whole);
                pane.options().stripProperty().set(true);
                pane.resize(1280, 110);
                pane.settle();
                assertThat(pane.lookupAll(".graph-strip .ghost-card")).hasSize(tape == part ? 3 : 0);
                ends.add(Stream.concat(pane.lookupAll(".graph-strip .tensor-card").stream(),
                        pane.lookupAll(".graph-strip .ghost-card").stream()).filter(Node::isVisible)
                        .mapToDouble(each -> each.getBoundsInParent().getMaxX()).max().orElseThrow());
                pane.dispose();
            }
            assertThat(ends.getFirst()).as("nothing moves").isCloseTo(ends.getLast(), within(3.0));
            return null;
        });
    }

    @Test
    void eachModuleIsOneCardInARowAndTheToolsAreAway() throws Exception {
        TapeSnapshot tape = spirals();
        FxTest.call(() -> {
            GraphPane pane = OddTapesTest.shown(tape);
            pane.options().oneScaleProperty().set(true);
            pane.options().stripProperty().set(true);
            pane.resize(1280, 110);
            pane.settle();
            assertThat(pane.lookup(".strip-key-scale").isVisible()).as("the cards have the width").isFalse();
            pane.options().legendPinnedProperty().set(true);
            pane.settle();
            assertThat(pane.lookupAll(".graph-strip .tensor-card")).filteredOn(Node::isVisible)
                    .extracting(Node::getAccessibleText)
                    .containsExactly("x (32,2)", layer(1) + " tanh 32" + AFTER_STEP, layer(2) + " tanh 32" + AFTER_STEP,
                            "head 2" + AFTER_STEP, "loss ()");
            assertThat(pane.lookupAll(".graph-strip .step-sign")).filteredOn(Node::isVisible)
                    .as("beside a gradient from before the step").hasSize(3);
            assertThat(pane.lookupAll(".graph-strip .tensor-shape")).filteredOn(Node::isVisible)
                    .extracting(shape -> ((Text) shape).getText()).contains("tanh 32", "2");
            assertThat(pane.lookupAll(".graph-strip .wire:back")).filteredOn(Node::isVisible)
                    .as("gradients run back").hasSize(3).allSatisfy(wire -> {
                        List<PathElement> line = ((javafx.scene.shape.Path) wire).getElements();
                        assertThat(((LineTo) line.get(line.size() - 2)).getX())
                                .isEqualTo(((MoveTo) line.getFirst()).getX());
                    });
            assertThat(pane.lookup(".graph-tools").isVisible()).isFalse();
            assertThat(pane.lookupAll(".graph-strip .tensor-card")).filteredOn(Node::isVisible)
                    .extracting(card -> card.getBoundsInParent().getMaxX())
                    .as("the last ends where the key begins").last(InstanceOfAssertFactories.DOUBLE)
                    .isBetween(1000.0, 1120.0);
            Node key = pane.lookup(".strip-key");
            assertThat(key.isVisible()).as("the key stays before a class").isTrue();
            assertThat(pane.getLayoutBounds().contains(pane.sceneToLocal(key.localToScene(key.getLayoutBounds()))))
                    .as("whole").isTrue();
            assertThat(pane.lookupAll(".graph-strip .tensor-card:running")).extracting(Node::getAccessibleText)
                    .as("nothing is at work").isEmpty();
            pane.options().stripProperty().set(false);
            pane.settle();
            assertThat(pane.view().isVisible()).isTrue();
            return null;
        });
    }

    @Test
    void aWholeIterationFillsALargePane() throws Exception {
        TapeSnapshot tape = Sketches.moments(Sketches.fizzBuzz()).getLast();
        FxTest.call(() -> {
            GraphPane pane = OddTapesTest.shown(tape);
            pane.resize(1860, 690);
            pane.settle();
            List<Bounds> cards = pane.lookupAll(".tensor-card").stream()
                    .map(card -> pane.sceneToLocal(card.localToScene(card.getLayoutBounds()))).toList();
            double width = cards.stream().mapToDouble(Bounds::getMaxX).max().orElseThrow()
                    - cards.stream().mapToDouble(Bounds::getMinX).min().orElseThrow();
            double height = cards.stream().mapToDouble(Bounds::getMaxY).max().orElseThrow()
                    - cards.stream().mapToDouble(Bounds::getMinY).min().orElseThrow();
            assertThat(Math.max(width / 1860, height / 690)).isGreaterThan(0.9);
            return null;
        });
    }

    @Tag("long")
    @Test
    void aRowThatGrowsKeepsItsCardsAsLargeAsTheyAre() throws Exception {
        List<TapeSnapshot> moments = Sketches.moments(Sketches.fizzBuzz());
        FxTest.call(() -> {
            for (double width : new double[]{1235, 1440, 1860}) {
                GraphPane pane = OddTapesTest.shown(moments.getFirst());
                pane.resize(width, 0.28 * width);
                pane.settle();
                double first = pane.scale();
                for (int i = 1; i < 3; i++) {
                    pane.show(moments.get(i), 0.5);
                    pane.settle();
                    assertThat(pane.scale()).as("%s, Function %d", width, i).isEqualTo(first);
                }
            }
            return null;
        });
    }

    @Tag("long")
    @Test
    void aLayerKeepsToOneLineFromTheFirstWhereThatIsLargeEnough() throws Exception {
        List<TapeSnapshot> moments = Sketches.moments(Sketches.fizzBuzz());
        FxTest.call(() -> {
            GraphPane pane = OddTapesTest.shown(moments.getFirst());
            pane.options().fillingProperty().set(true);
            pane.resize(860, 208); // as presented at 1280 by 720, in ems
            for (int i = 0; i < 10; i++) {
                pane.show(moments.get(i), 0.5);
                pane.settle();
                assertThat(pane.lookupAll(".tensor-card").stream()
                        .filter(card -> Pattern.matches("(x|m1|a1|h), .*", card.getAccessibleText()))
                        .map(card -> Math.round(card.getLayoutY())).distinct()).as("Function %d", i + 1).hasSize(1);
            }
            return null;
        });
    }

    @Tag("long")
    @Test
    void ofManyLayersEachHasItsNameAndTheRestIsToTheRight() throws Exception {
        FxTest.call(() -> {
            GraphPane pane = OddTapesTest.shown(Sketches.network(50));
            pane.options().stripProperty().set(true);
            pane.resize(1280, 110);
            pane.settle();
            assertThat(pane.lookupAll(".graph-strip .tensor-card")).hasSize(52).allSatisfy(card -> {
                Node name = card.lookup(".tensor-name");
                assertThat(name.getBoundsInParent().getMaxX()).isLessThan(card.getLayoutBounds().getWidth());
            });
            return null;
        });
    }

    @Tag("long")
    @Test
    void ofAFewNumbersEachIsWrittenWithItsGradientAndElseNone() throws Exception {
        TapeSnapshot tape = updated("xor", 0.1);
        FxTest.call(() -> {
            GraphPane pane = OddTapesTest.shown(tape);
            pane.options().stripProperty().set(true);
            pane.resize(1180, 120);
            pane.settle();
            assertThat(numbers(pane)).as("sixteen and eight, and what came in").hasSize(2 * (16 + 8));
            pane.resize(600, 120);
            pane.settle();
            assertThat(numbers(pane)).as("the sixteen have no room").hasSize(2 * 8);
            return null;
        });
    }

    private static List<Node> numbers(GraphPane pane) {
        return pane.lookupAll(".graph-strip .cell-text").stream().filter(each -> each.getParent().isVisible()
                && each.getParent().getParent().isVisible()).toList();
    }

    @Tag("long")
    @Test
    void whereNothingMovesEachCardSaysSo() throws Exception {
        TapeSnapshot tape = spirals(0);
        FxTest.call(() -> {
            GraphPane pane = OddTapesTest.shown(tape);
            String still = Panes.WORDS.of("graph.change", "change", BoundsText.UNCHANGED);
            assertThat(pane.lookupAll(".graph-view .tensor-step")).extracting(node -> ((Text) node).getText())
                    .filteredOn(still::equals).as("each parameter's").hasSize(6);
            pane.options().stripProperty().set(true);
            pane.settle();
            assertThat(pane.lookupAll(".graph-strip .tensor-step")).extracting(node -> ((Text) node).getText())
                    .filteredOn(still::equals).hasSize(3);
            return null;
        });
    }
}
