package tapedeck.ui.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tapedeck.text.Language;
import tapedeck.text.Numbers;
import tapedeck.ui.FxTest;
import tapedeck.ui.Pictures;
import tapedeck.ui.text.Words;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.Theme;

class RacePanesTest {
    private static final Words WORDS = new Words(Language.ENGLISH);
    /** 44em by 26em. */
    private static final int WIDTH = 572;
    private static final int HEIGHT = 338;

    private final Appearance appearance = new Appearance(Theme.LIGHT);
    private final List<Double> chosen = new ArrayList<>();

    private static void type(Parent root, String id, String text) {
        TextField field = (TextField) root.lookup(id);
        field.setText(text);
        field.fireEvent(new javafx.event.ActionEvent());
    }

    private static Button button(Parent root, String id) {
        return (Button) Objects.requireNonNull(root.lookup(id), id);
    }

    private static List<String> mistakes(Parent root) {
        return root.lookupAll(".field-problem").stream().filter(Node::isVisible).map(node -> ((Label) node).getText())
                .toList();
    }

    private static void click(Node node, double x, double y) {
        var scene = node.localToScene(x, y);
        node.fireEvent(new MouseEvent(MouseEvent.MOUSE_CLICKED, scene.getX(), scene.getY(), scene.getX(), scene.getY(),
                MouseButton.PRIMARY, 1, false, false, false,
                false, true, false, false, true, false, true, null));
    }

    private static void press(Node node, KeyCode code) {
        node.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    private static void isInside(Parent root) {
        for (String what : List.of(".text-field", ".button", ".race-picture")) {
            assertThat(root.lookupAll(what)).isNotEmpty().filteredOn(Node::isVisible).allSatisfy(node -> {
                var bounds = node.localToScene(node.getLayoutBounds());
                assertThat(bounds.getMaxX()).as(node.toString()).isLessThanOrEqualTo(WIDTH);
                assertThat(bounds.getMaxY()).as(node.toString()).isLessThanOrEqualTo(HEIGHT);
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fizzbuzz", "sine"})
    void aRaceIsDrawnAndAClickOnAPointOrCurveChoosesItsRate(String lesson) throws Exception {
        Started started = new Started(lesson);
        RacePane pane = FxTest.call(() -> {
            RacePane made = new RacePane(WORDS, appearance, started, chosen::add);
            Pictures.take(made, WIDTH, HEIGHT, Theme.LIGHT, "race-" + lesson + "-empty");
            type(made, "#race-to", "10");
            type(made, "#race-iterations", "1200");
            button(made, "#race-start").fire();
            made.pulse();
            return made;
        });
        Started.until(() -> started.races.getFirst().view().stream()
                .allMatch(racer -> racer.done() || racer.iteration() > 200));
        FxTest.call(() -> {
            pane.pulse();
            return Pictures.take(pane, WIDTH, HEIGHT, Theme.LIGHT, "race-" + lesson + "-running");
        });
        Started.until(started.races.getFirst()::isClosed);
        FxTest.call(() -> {
            pane.pulse();
            assertThat(button(pane, "#race-start").getText()).isEqualTo(WORDS.of("race.start"));
            for (Theme theme : Theme.values()) {
                appearance.wear(theme);
                Pictures.take(pane, WIDTH, HEIGHT, theme, "race-" + lesson + "-" + theme);
                isInside(pane);
            }
            RaceChart chart = (RaceChart) pane.lookup("#race-chart");
            RaceGeometry geometry = Objects.requireNonNull(chart.geometry());
            assertThat(geometry.racers()).hasSize(8);
            click(chart, geometry.pointX(2), geometry.pointY(2));
            assertThat(chosen).containsExactly(geometry.racers().get(2).rate());
            int column = 100;
            click(chart, geometry.x().from() + column, geometry.y().at(geometry.curves().get(0).near(column)));
            assertThat(chosen).hasSize(2);
            click(chart, 1, 1);
            assertThat(chosen).as("nothing is there").hasSize(2);
            chart.select(-1);
            press(chart, KeyCode.RIGHT);
            press(chart, KeyCode.RIGHT);
            press(chart, KeyCode.ENTER);
            assertThat(chosen.getLast()).isEqualTo(geometry.racers().get(1).rate());
            assertThat((String) chart.queryAccessibleAttribute(AccessibleAttribute.TEXT))
                    .contains(Numbers.shortest(geometry.racers().get(1).rate()));
            appearance.wear(Theme.LIGHT);
            return Pictures.take(pane, WIDTH, HEIGHT, Theme.LIGHT, "race-" + lesson + "-selected");
        });
    }

    @Test
    void mistakesStandAtTheirFieldAndNothingIsStarted() throws Exception {
        Started started = new Started("circles");
        FxTest.call(() -> {
            RacePane pane = new RacePane(WORDS, appearance, started, chosen::add);
            FxTest.scene(pane, WIDTH, HEIGHT);
            type(pane, "#race-from", "-1");
            type(pane, "#race-rates", "0.1, x");
            assertThat(mistakes(pane)).containsExactlyInAnyOrder(WORDS.of(RateList.RATE.says()),
                    WORDS.of("text.number.none", "typed", "x"));
            button(pane, "#race-start").fire();
            assertThat(started.races).isEmpty();
            Pictures.take(pane, WIDTH, HEIGHT, Theme.LIGHT, "race-mistakes");
            isInside(pane);
            press(pane.lookup("#race-from"), KeyCode.ESCAPE);
            type(pane, "#race-rates", "0.1, 0.2");
            assertThat(mistakes(pane)).isEmpty();
            type(pane, "#race-count", "3");
            assertThat(((TextField) pane.lookup("#race-rates")).getText()).isEqualTo("0.001, 0.0316, 1");
            return null;
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"fizzbuzz", "sine", "spirals"})
    void aRangeTestIsDrawnMarkedAndClickedOn(String lesson) throws Exception {
        Started started = new Started(lesson);
        RangePane pane = FxTest.call(() -> {
            RangePane made = new RangePane(WORDS, appearance, started, chosen::add);
            Pictures.take(made, WIDTH, HEIGHT, Theme.LIGHT, "range-" + lesson + "-empty");
            button(made, "#range-start").fire();
            made.pulse();
            assertThat(button(made, "#range-mark-steepest").isVisible()).isFalse();
            return made;
        });
        Started.until(started.ranges.getFirst()::isClosed);
        FxTest.call(() -> {
            pane.pulse();
            for (Theme theme : Theme.values()) {
                appearance.wear(theme);
                Pictures.take(pane, WIDTH, HEIGHT, theme, "range-" + lesson + "-" + theme);
                isInside(pane);
            }
            Button steepest = button(pane, "#range-mark-steepest");
            assertThat(steepest.isVisible()).isTrue();
            assertThat(steepest.getText()).isNotBlank();
            steepest.fire();
            assertThat(chosen.getFirst()).isBetween(1e-5, 10.0);
            Node chart = pane.lookup("#range-chart");
            click(chart, 300, 60);
            assertThat(chosen).hasSize(2);
            press(chart, KeyCode.RIGHT);
            press(chart, KeyCode.ENTER);
            assertThat(chosen.get(2)).isGreaterThan(chosen.get(1)).isLessThan(1.3 * chosen.get(1));
            appearance.wear(Theme.LIGHT);
            return Pictures.take(pane, WIDTH, HEIGHT, Theme.LIGHT, "range-" + lesson + "-pointed");
        });
    }

    @Test
    void bothFollowTheLanguage() throws Exception {
        Started started = new Started("circles");
        FxTest.call(() -> {
            Words words = new Words(Language.ENGLISH);
            for (RunPane pane : List.of(new RacePane(words, appearance, started, chosen::add),
                    new RangePane(words, appearance, started, chosen::add))) {
                words.speak(Language.ENGLISH);
                FxTest.scene(pane, WIDTH, HEIGHT);
                String first = pane instanceof RacePane ? "race.first" : "race.range-first";
                String title = pane instanceof RacePane ? "race.title" : "race.range-title";
                for (Language language : Language.values()) {
                    words.speak(language);
                    assertThat(texts(pane, ".race-sentence", ".heading", ".race-bar .button")).containsExactly(
                            words.of(first), words.of(title), words.of("race.start"));
                }
                words.speak(Language.GERMAN);
                Pictures.take(pane, WIDTH, HEIGHT, Theme.LIGHT, title + "-de");
                isInside(pane);
            }
            return null;
        });
    }

    private static List<String> texts(Parent root, String... selectors) {
        return Stream.of(selectors).map(each -> ((Labeled) Objects.requireNonNull(root.lookup(each), each)).getText())
                .toList();
    }
}
