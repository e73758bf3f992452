package tapedeck.ui.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tapedeck.tape.TapeSnapshot;
import tapedeck.ui.FxTest;
import tapedeck.ui.action.Actions;
import tapedeck.ui.graph.layout.LayoutInvariantsTest;
import tapedeck.ui.graph.model.CardDetail;
import tapedeck.ui.graph.model.CardKind;
import tapedeck.ui.graph.model.CardSizes;
import tapedeck.ui.graph.model.Values;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.Theme;
import tapedeck.ui.theme.Vik;

/** Tapes that are not like a lesson's, drawn; and what is said of each card. */
class OddTapesTest {
    private static final double WIDTH = 1100;
    private static final double HEIGHT = 560;

    /** A pane that shows {@code snapshot}, settled. */
    static GraphPane shown(@Nullable TapeSnapshot snapshot) {
        return shown(snapshot, new Appearance(Theme.LIGHT));
    }

    private static GraphPane shown(@Nullable TapeSnapshot snapshot, Appearance appearance) {
        Actions actions = new Actions(Panes.WORDS);
        GraphPane pane = Panes.pane(actions, appearance);
        FxTest.scene(pane, actions, WIDTH, HEIGHT);
        pane.show(snapshot, 0.5);
        pane.settle();
        return pane;
    }

    static Set<Integer> colours(GraphPane pane) {
        WritableImage image = Objects.requireNonNull(pane.getScene()).snapshot(null);
        Set<Integer> colours = new java.util.HashSet<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                colours.add(image.getPixelReader().getArgb(x, y));
            }
        }
        return colours;
    }

    private static Set<String> spoken(GraphPane pane, String selector) {
        return pane.lookupAll(selector).stream().map(Node::getAccessibleText).collect(Collectors.toSet());
    }

    @Test
    void largerTextIsNeverSeenOnCardsMadeForSmaller() throws Exception {
        FxTest.call(() -> {
            TapeSnapshot snapshot = Sketches.network(2);
            GraphPane pane = shown(snapshot);
            pane.show(snapshot, 0.5); // no longer settled
            Parent root = Objects.requireNonNull(pane.getScene()).getRoot();
            root.setStyle("-fx-font-size: 26px");
            root.applyCss();
            root.layout();
            assertThat(Objects.requireNonNull(pane.lookup(".tensor-card")).getLayoutBounds().getHeight())
                    .as("in the same pulse, with as much as there is room for")
                    .isEqualTo(new CardSizes(26, false, CardDetail.BRIEF).cardHeight(CardKind.MAIN));
            pane.dispose();
            return null;
        });
    }

    @Test
    void whatLargerTextMakesAnewHasItsColoursWithinThePulse() throws Exception {
        FxTest.call(() -> {
            TapeSnapshot snapshot = Sketches.network(2);
            GraphPane pane = shown(snapshot);
            pane.show(snapshot, 0.5); // no longer settled
            Parent root = Objects.requireNonNull(pane.getScene()).getRoot();
            root.setStyle("-fx-font-size: 26px");
            root.applyCss();
            root.layout();
            assertThat(pane.lookupAll(".tensor-card")).isNotEmpty()
                    .allSatisfy(made -> assertThat(((Region) made).getBackground()).isNotNull());
            pane.dispose();
            return null;
        });
    }

    static Stream<Arguments> tapes() {
        return LayoutInvariantsTest.tapes();
    }

    @Tag("long")
    @ParameterizedTest(name = "{0}")
    @MethodSource("tapes")
    void everyTapeIsDrawn(String name, TapeSnapshot snapshot) throws Exception {
        FxTest.call(() -> {
            GraphPane pane = shown(snapshot);
            assertThat(pane.lookupAll(".tensor-card")).hasSameSizeAs(snapshot.tensors());
            assertThat(pane.lookupAll(".junction")).hasSameSizeAs(snapshot.functions());
            assertThat(colours(pane)).hasSizeGreaterThan(5);
            pane.dispose();
            return null;
        });
    }

    @Tag("long")
    @Test
    void whatIsNoNumberIsSaidInWordsToo() throws Exception {
        FxTest.call(() -> {
            GraphPane pane = shown(Sketches.all(Double.NaN));
            assertThat(colours(pane)).contains(0xff000000, 0xffffffff);
            assertThat(texts(pane)).contains("nan");
            assertThat(spoken(pane, ".tensor-card")).contains(Panes.spoken(Sketches.all(Double.NaN).tensor(0)));
            return null;
        });
    }

    @Test
    void everyCardAndJunctionSpeaks() throws Exception {
        FxTest.call(() -> {
            TapeSnapshot snapshot = Sketches.moments(Sketches.fizzBuzz()).stream().filter(m -> m.passed() == 5)
                    .findFirst()
                    .orElseThrow();
            GraphPane pane = shown(snapshot);
            assertThat(spoken(pane, ".tensor-card")).hasSameSizeAs(snapshot.tensors())
                    .containsAll(snapshot.tensors().stream().map(Panes::spoken).toList());
            assertThat(spoken(pane, ".junction")).hasSameSizeAs(snapshot.functions()).containsAll(
                    snapshot.functions().stream().map(each -> Panes.spoken(each, snapshot)).toList());
            Stream.concat(pane.lookupAll(".tensor-card").stream(), pane.lookupAll(".junction").stream())
                    .forEach(node -> {
                        assertThat(node.isFocusTraversable()).isTrue();
                        assertThat(node.getAccessibleRole()).isNotEqualTo(AccessibleRole.NODE);
                    });
            return null;
        });
    }

    @Test
    void theWholeGraphIsInThePane() throws Exception {
        FxTest.call(() -> {
            GraphPane pane = shown(Sketches.network(6));
            Scene scene = Objects.requireNonNull(pane.getScene());
            assertThat(pane.lookupAll(".tensor-card")).allSatisfy(card -> {
                var bounds = card.localToScene(card.getLayoutBounds());
                assertThat(bounds.getMinX()).isNotNegative();
                assertThat(bounds.getMaxX()).isLessThanOrEqualTo(scene.getWidth());
                assertThat(bounds.getMinY()).isNotNegative();
                assertThat(bounds.getMaxY()).isLessThanOrEqualTo(scene.getHeight());
            });
            return null;
        });
    }

    @Tag("long")
    @Test
    void cardsAreNamedAndTheThemeColoursWhatIsPainted() throws Exception {
        FxTest.call(() -> {
            Appearance appearance = new Appearance(Theme.LIGHT);
            GraphPane pane = shown(Sketches.unnamed(), appearance);
            assertThat(texts(pane)).contains("t0", "t1", "the_sum…e_before", "2");
            Set<Integer> light = colours(pane);
            appearance.toggle();
            assertThat(colours(pane)).isNotEqualTo(light);
            return null;
        });
    }

    static Set<String> texts(GraphPane pane) {
        return inside(pane).filter(Text.class::isInstance).map(node -> ((Text) node).getText())
                .collect(Collectors.toSet());
    }

    private static Stream<Node> inside(Parent parent) {
        return parent.getChildrenUnmodifiable().stream()
                .flatMap(node -> node instanceof Parent inner
                        ? Stream.concat(Stream.of(node), inside(inner))
                        : Stream.of(node));
    }
}
