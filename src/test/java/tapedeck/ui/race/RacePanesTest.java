package tapedeck.ui.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tapedeck.deck.race.Race;
import tapedeck.deck.race.RangeTest;
import tapedeck.edit.EditStack;
import tapedeck.program.Settings;
import tapedeck.text.Language;
import tapedeck.text.Message;
import tapedeck.text.Numbers;
import tapedeck.ui.FxTest;
import tapedeck.ui.Pictures;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Theme;

class RacePanesTest {
    private static final LiveTexts WORDS = new LiveTexts(Language.ENGLISH);
    /** 44em by 26em. */
    private static final int WIDTH = 572;
    private static final int HEIGHT = 338;

    private final Appearance appearance = new Appearance(Theme.LIGHT);
    private final List<Double> chosen = new ArrayList<>();

    private void pick(double rate, Node on, Point2D at) {
        chosen.add(rate);
    }

    private static RatesPane ranges(LiveTexts words, Appearance appearance, Races races, RatePick pick) {
        RatesPane pane = new RatesPane(words, appearance, races, pick);
        FxTest.scene(pane, WIDTH, HEIGHT); // whose skin shows the buttons
        ((ToggleButton) pane.lookup("#rates-range")).setSelected(true);
        return pane;
    }

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

    @Tag("long")
    @ParameterizedTest
    @ValueSource(strings = {"fizzbuzz", "sine"})
    void aRaceIsDrawnAndAClickOnAPointOrCurveChoosesItsRate(String lesson) throws Exception {
        Started started = new Started(lesson);
        RatesPane pane = FxTest.call(() -> {
            RatesPane made = new RatesPane(WORDS, appearance, started, this::pick);
            Pictures.take(made, WIDTH, HEIGHT, Theme.LIGHT, "race-" + lesson + "-empty");
            type(made, "#race-to", "10");
            type(made, "#race-iterations", "300");
            button(made, "#race-start").fire();
            made.pulse();
            return made;
        });
        await().until(() -> started.races.getFirst().view().stream()
                .allMatch(racer -> racer.done() || racer.iteration() > 50));
        FxTest.call(() -> {
            pane.pulse();
            return Pictures.take(pane, WIDTH, HEIGHT, Theme.LIGHT, "race-" + lesson + "-running");
        });
        await().until(started.races.getFirst()::isClosed);
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
            RatesPane pane = new RatesPane(WORDS, appearance, started, this::pick);
            FxTest.scene(pane, WIDTH, HEIGHT);
            type(pane, "#race-from", "-1");
            type(pane, "#race-rates", "0.1, x");
            assertThat(mistakes(pane)).containsExactlyInAnyOrder(WORDS.of(RateList.RATE.says()),
                    WORDS.of("text.number.none", "typed", "x"));
            assertThat(button(pane, "#race-start").isDisabled()).isTrue();
            Pictures.take(pane, WIDTH, HEIGHT, Theme.LIGHT, "race-mistakes");
            isInside(pane);
            press(pane.lookup("#race-from"), KeyCode.ESCAPE);
            type(pane, "#race-rates", "0.1, 0.2");
            assertThat(mistakes(pane)).isEmpty();
            type(pane, "#race-count", "3");
            assertThat(((TextField) pane.lookup("#race-rates")).getText()).isEqualTo("0.001, 0.0316, 1");
            assertThat(button(pane, "#race-start").isDisabled()).isFalse();
            return null;
        });
    }

    @Test
    void escCancelsWhatRunsBeforeItLeaves() throws Exception {
        Started started = new Started("circles");
        List<String> left = new ArrayList<>();
        RatesPane pane = FxTest.call(() -> {
            RatesPane made = new RatesPane(WORDS, appearance, started, this::pick);
            FxTest.scene(made, WIDTH, HEIGHT);
            made.setOnLeave(() -> left.add("left"));
            type(made, "#race-iterations", "1000000");
            button(made, "#race-start").fire();
            press(made.lookup("#race-start"), KeyCode.ESCAPE);
            return made;
        });
        await().until(started.races.getFirst()::isClosed);
        FxTest.call(() -> {
            pane.pulse();
            assertThat(left).isEmpty();
            press(pane.lookup("#race-start"), KeyCode.ESCAPE);
            assertThat(left).hasSize(1);
            return null;
        });
    }

    @Test
    void whatWasRacedBeforeIsSaidToBeThatWhileTheFormSaysSomethingElse() throws Exception {
        Started started = new Started("circles");
        RatesPane pane = FxTest.call(() -> {
            RatesPane made = new RatesPane(WORDS, appearance, started, this::pick);
            FxTest.scene(made, WIDTH, HEIGHT);
            type(made, "#race-iterations", "50");
            button(made, "#race-start").fire();
            return made;
        });
        await().until(started.races.getFirst()::isClosed);
        FxTest.call(() -> {
            pane.pulse();
            Node chart = pane.lookup("#race-chart");
            PseudoClass old = PseudoClass.getPseudoClass("old");
            String best = ((Labeled) pane.lookup("#race-sentence")).getText();
            TextField rates = (TextField) pane.lookup("#race-rates");
            String raced = rates.getText();
            assertThat(chart.getPseudoClassStates()).doesNotContain(old);

            rates.setText("much");
            assertThat(button(pane, "#race-start").isDisabled()).as("as it is typed").isTrue();
            assertThat(chart.getPseudoClassStates()).contains(old);
            assertThat(((Labeled) pane.lookup("#race-sentence")).getText())
                    .isEqualTo(WORDS.of("text.number.none", "typed", "much"));

            type(pane, "#race-rates", "0.1, 0.2");
            assertThat(chart.getPseudoClassStates()).contains(old);
            assertThat(((Labeled) pane.lookup("#race-sentence")).getText()).isEqualTo(WORDS.of("race.of-before", "form",
                    Message.of("race.form", "rates", raced, "iterations", 50L), "summary", Message.verbatim(best)));

            type(pane, "#race-rates", raced);
            assertThat(chart.getPseudoClassStates()).doesNotContain(old);
            assertThat(((Labeled) pane.lookup("#race-sentence")).getText()).isEqualTo(best);

            Settings before = started.settings;
            started.settings = before.with(before.hyperparameters().withWeightDecay(0.25));
            pane.pulse();
            assertThat(chart.getPseudoClassStates()).as("it says nothing of a run with weight decay").contains(old);
            assertThat(((Labeled) pane.lookup("#race-sentence")).getText())
                    .isEqualTo(WORDS.of("race.of-other-settings", "summary", Message.verbatim(best)));
            started.settings = before;
            pane.pulse();
            assertThat(chart.getPseudoClassStates()).doesNotContain(old);
            return null;
        });
    }

    @ParameterizedTest
    @EnumSource
    void whatCameOutIsNeverCut(Language language) throws Exception {
        FxTest.call(() -> {
            RunBar bar = new RunBar(new LiveTexts(language), "race", () -> {}, () -> {});
            VBox column = new VBox(bar);
            FxTest.scene(column, 572, 200);
            bar.show(false, 1, Message.of("race.of-other-settings", "summary",
                    Message.of("race.one-seed", "result", Message.of("race.best-tie", "rates", "0.0193, 0.0518, 0.139",
                            "loss", "0.001234", "diverged", 2L))),
                    true);
            for (int pass = 0; pass < 2; pass++) {
                column.applyCss();
                column.layout();
            }
            Label sentence = (Label) bar.lookup("#race-sentence");
            Text drawn = (Text) sentence.lookup(".text");
            assertThat(drawn.getText()).isEqualTo(sentence.getText());
            assertThat(drawn.getLayoutBounds().getHeight()).isLessThanOrEqualTo(bar.getHeight() + 1);
            return bar;
        });
    }

    @Test
    void escapeLeavesItAndNothingStartsWithoutALesson() throws Exception {
        FxTest.call(() -> {
            Races none = new Races() {
                @Override
                public Optional<Message> refused() {
                    return Optional.of(Message.of("shell.notice.noLesson"));
                }

                @Override
                public Settings settings() {
                    throw new AssertionError("there are none");
                }

                @Override
                public EditStack edits() {
                    return new EditStack();
                }

                @Override
                public int seeds() {
                    return 1;
                }

                @Override
                public Race race(List<Double> rates, long iterations) {
                    throw new AssertionError("nothing can race");
                }

                @Override
                public RangeTest range(double lo, double hi, int iterations) {
                    throw new AssertionError("nothing can be tested");
                }
            };
            RatesPane pane = new RatesPane(WORDS, appearance, none, this::pick);
            FxTest.scene(pane, WIDTH, HEIGHT);
            assertThat(button(pane, "#race-start").isDisabled()).isTrue();
            assertThat(button(pane, "#range-start").isDisabled()).isTrue();
            List<String> left = new ArrayList<>();
            pane.setOnLeave(() -> left.add("left"));
            press(pane.lookup("#race-chart"), KeyCode.ESCAPE);
            assertThat(left).hasSize(1);
            return null;
        });
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(strings = {"fizzbuzz", "sine", "spirals"})
    void aRangeTestIsDrawnMarkedAndClickedOn(String lesson) throws Exception {
        Started started = new Started(lesson);
        RatesPane pane = FxTest.call(() -> {
            RatesPane made = ranges(WORDS, appearance, started, this::pick);
            Pictures.take(made, WIDTH, HEIGHT, Theme.LIGHT, "range-" + lesson + "-empty");
            button(made, "#range-start").fire();
            made.pulse();
            assertThat(button(made, "#range-mark-steepest").isVisible()).isFalse();
            return made;
        });
        await().until(started.ranges.getFirst()::isClosed);
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
            LiveTexts words = new LiveTexts(Language.ENGLISH);
            RatesPane pane = new RatesPane(words, appearance, started, this::pick);
            FxTest.scene(pane, WIDTH, HEIGHT);
            for (Language language : Language.values()) {
                words.speak(language);
                assertThat(texts(pane, "#race-sentence", "#range-sentence", "#race-start", "#range-start"))
                        .containsExactly(words.of("race.first", "seeds", 3), words.of("race.range-first"),
                                words.of("race.start"),
                                words.of("race.start"));
            }
            words.speak(Language.GERMAN);
            Pictures.take(pane, WIDTH, HEIGHT, Theme.LIGHT, "rates-de");
            isInside(pane);
            return null;
        });
    }

    private static List<String> texts(Parent root, String... selectors) {
        return Stream.of(selectors).map(each -> ((Labeled) Objects.requireNonNull(root.lookup(each), each)).getText())
                .toList();
    }
}
