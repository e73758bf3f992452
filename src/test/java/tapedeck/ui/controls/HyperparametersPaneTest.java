package tapedeck.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.event.ActionEvent;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tapedeck.deck.DeckState;
import tapedeck.deck.breakpoints.Condition;
import tapedeck.edit.EditStack;
import tapedeck.optim.OptimizerKind;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Knob;
import tapedeck.program.Knobs;
import tapedeck.program.Schedule;
import tapedeck.program.Schedule.Kind;
import tapedeck.tape.Phase;
import tapedeck.tape.TapeSnapshot;
import tapedeck.text.Language;
import tapedeck.text.Limits;
import tapedeck.text.Message;
import tapedeck.ui.FxTest;
import tapedeck.ui.Pictures;
import tapedeck.ui.input.Choice;
import tapedeck.ui.input.NumberField;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Theme;

class HyperparametersPaneTest {
    private static final double EM = 13;
    private static final LiveTexts WORDS = new LiveTexts(Language.ENGLISH);
    private static final Hyperparameters FIRST = Hyperparameters.of(0.1);

    private final HyperparametersModel model = new HyperparametersModel(new EditStack());
    private final StopsModel stops = new StopsModel();
    private final Appearance appearance = new Appearance(Theme.LIGHT);
    private final List<Hyperparameters> told = new ArrayList<>();

    private interface Use {
        void of(HyperparametersPane pane) throws Exception;
    }

    private void with(Use use) throws Exception {
        FxTest.call(() -> {
            model.onChange((next, _) -> {
                told.add(next.apply(model.valueProperty().get()));
                return told.size();
            });
            HyperparametersPane pane = new HyperparametersPane(WORDS, appearance, model, stops);
            model.show(States.at(1200, FIRST, "layer 1", "layer 2"));
            FxTest.scene(pane, 21 * EM, 60 * EM); // a scroll bar takes 1 em
            ((ToggleButton) pane.lookup("#more-settings")).fire();
            pane.layout();
            use.of(pane);
            return pane;
        });
    }

    @Test
    void whatIsToldToNobodyHasNoLine() throws Exception {
        with(pane -> {
            Node line = pane.lookup("#rate-next").getParent();
            assertThat(line.isManaged()).isTrue();
            pane.setPresented(true);
            assertThat(line.isManaged()).as("a class has no use for it").isFalse();
            pane.setPresented(false);
            pane.setOfScript(true);
            assertThat(line.isManaged()).as("a script's step is its own").isFalse();
        });
    }

    @Test
    void noRateCanBeTriedInAScriptWithoutOne() throws Exception {
        with(pane -> {
            Button help = new Button();
            pane.setRateHelp(help);
            assertThat(help.isVisible()).isTrue();
            pane.setOfScript(true);
            assertThat(help.isVisible()).as("it starts, or has none").isFalse();
            model.show(States.of(new Knobs(new Knob("lr", Knob.Kind.RATE, 0.1, 3, false), List.of()), FIRST));
            assertThat(help.isVisible()).isTrue();
        });
    }

    private static void type(Node pane, String id, String text) {
        TextField field = (TextField) pane.lookup(id);
        field.setText(text);
        field.fireEvent(new ActionEvent());
    }

    private static String text(Node pane, String id) {
        return ((TextField) pane.lookup(id)).getText();
    }

    @SuppressWarnings("unchecked")
    private static <T> Choice<T> choice(Node pane, String id) {
        return (Choice<T>) pane.lookup(id);
    }

    private static List<String> problems(Node pane) {
        return pane.lookupAll(".field-problem").stream().filter(Node::isVisible).map(node -> ((Label) node).getText())
                .toList();
    }

    @Test
    void theRateThatAScheduleHasMadeIsSaidWholeAndMovesNothing() throws Exception {
        with(pane -> {
            Node field = pane.lookup("#rate-field");
            double before = field.getLayoutX();
            HyperparametersPaneTest.<Kind>choice(pane, "#schedule").choose(Kind.COSINE);
            for (double width : new double[]{21 * EM, 40 * EM}) {
                pane.resize(width, 60 * EM);
                pane.layout();
                Label now = (Label) pane.lookup("#rate-now");
                boolean room = width > 30 * EM;
                assertThat(now.getText()).isEqualTo(room
                        ? WORDS.of("controls.rate.now", "rate", "0.1", "schedule", Kind.COSINE.label())
                        : WORDS.of("controls.rate.now.brief", "rate", "0.1"));
                assertThat(now.getWidth()).isGreaterThanOrEqualTo(now.prefWidth(-1));
                if (!room) {
                    assertThat(field.getLayoutX()).isEqualTo(before);
                }
            }
        });
    }

    @Test
    void everyNumberThatIsTypedIsAppliedLive() throws Exception {
        with(pane -> {
            type(pane, "#rate-field", "0.25");
            type(pane, "#multiplier-1-field", "0.5");
            type(pane, "#momentum-field", "0.9");
            type(pane, "#weight-decay-field", "1e-4");
            type(pane, "#clip-norm-field", "5");
            type(pane, "#batch-size-field", "33");
            assertThat(told).hasSize(6);
            assertThat(told.getLast()).isEqualTo(new Hyperparameters(0.25, List.of(1.0, 0.5), 0.9, 1e-4, 5, 33,
                    Schedule.CONSTANT, OptimizerKind.SGD));
            type(pane, "#clip-norm-field", WORDS.of("input.off"));
            assertThat(told.getLast().clipNorm()).isInfinite();
        });
    }

    @Test
    void whatIsRefusedIsSaidAtItsFieldAndTheOldValueStands() throws Exception {
        with(pane -> {
            for (String id : List.of("#rate-field", "#multiplier-0-field", "#momentum-field", "#weight-decay-field",
                    "#clip-norm-field", "#batch-size-field", "#stop-epoch-field")) {
                String before = text(pane, id);
                for (String bad : List.of("NaN", "-1", "", "abc", "1e400", "0x1p3", "1d", "Infinity")) {
                    type(pane, id, bad);
                    assertThat(problems(pane)).as("%s %s", id, bad).hasSize(1);
                    assertThat(pane.lookup(id).getPseudoClassStates()).extracting(Object::toString).contains("refused");
                    assertThat(((TextField) pane.lookup(id)).getAccessibleHelp()).isEqualTo(problems(pane).getFirst());
                }
                pane.lookup(id).fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false,
                        false, false));
                assertThat(text(pane, id)).isEqualTo(before);
                assertThat(problems(pane)).isEmpty();
            }
            type(pane, "#batch-size-field", "924");
            assertThat(problems(pane)).containsExactly(WORDS.of(Limits.whole(1, 923).says()));
            type(pane, "#batch-size-field", "1.5");
            assertThat(problems(pane)).containsExactly(WORDS.of("text.number.not-whole", "typed", "1.5"));
            assertThat(told).isEmpty();
            assertThat(model.valueProperty().get()).isEqualTo(FIRST);
        });
    }

    @Tag("long")
    @Test
    void whatWasRefusedIsNotRedOnceTheOldValueIsBackAndPushesNothingAway() throws Exception {
        with(pane -> {
            NumberField batch = (NumberField) pane.lookup("#batch-size-field");
            Node below = pane.lookup("#optimizer");
            double before = below.localToScene(0, 0).getY();
            type(pane, "#batch-size-field", "0");
            pane.layout();
            assertThat(below.localToScene(0, 0).getY()).isEqualTo(before);
            batch.leave();
            assertThat(batch.getText()).isNotEqualTo("0");
            assertThat(batch.getPseudoClassStates()).extracting(Object::toString).doesNotContain("refused");
            assertThat(problems(pane)).containsExactly(
                    WORDS.of("input.field.stays", "why", Limits.whole(1, 923).says(), "value", batch.getText()));
            type(pane, "#momentum-field", "9");
            assertThat(problems(pane)).hasSize(2);
            model.change(now -> now.withOptimizer(OptimizerKind.ADAM));
            assertThat(problems(pane)).as("a field that is off is not wrong").hasSize(1);
        });
    }

    @Tag("long")
    @Test
    void slidersAndKeysApplyAndSpeak() throws Exception {
        with(pane -> {
            Slider batch = (Slider) pane.lookup("#batch-size-slider");
            batch.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.RIGHT, false, false, false, false));
            assertThat(told.getLast().batchSize()).isEqualTo(128);
            Slider clip = (Slider) pane.lookup("#clip-norm-slider");
            assertThat(clip.queryAccessibleAttribute(AccessibleAttribute.VALUE_STRING))
                    .isEqualTo(WORDS.of("input.off"));
            clip.setValue(1);
            assertThat(told.getLast().clipNorm()).isEqualTo(1000);
            assertThat(text(pane, "#clip-norm-field")).isEqualTo("1000");
            clip.setValue(0);
            assertThat(told.getLast().clipNorm()).isInfinite();
            assertThat(text(pane, "#clip-norm-field")).isEqualTo(WORDS.of("input.off"));
        });
    }

    @Tag("long")
    @Test
    void theWheelIsLeftToThePaneWhereNoSliderHasTheFocus() throws Exception {
        with(pane -> {
            Slider batch = (Slider) pane.lookup("#batch-size-slider");
            ScrollEvent up = new ScrollEvent(ScrollEvent.SCROLL, 0, 0, 0, 0, false, false, false, false, false, false,
                    0, 40, 0, 40, ScrollEvent.HorizontalTextScrollUnits.NONE, 0,
                    ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null);
            batch.fireEvent(up);
            assertThat(told).isEmpty();
        });
    }

    @Tag("long")
    @Test
    void aDraggedSliderIsNotTakenOver() throws Exception {
        with(pane -> {
            Slider momentum = (Slider) pane.lookup("#momentum-slider");
            momentum.setValueChanging(true);
            model.show(States.at(1300, FIRST.withMomentum(0.5), "layer 1", "layer 2"));
            assertThat(text(pane, "#momentum-field")).isEqualTo("0");
            momentum.setValueChanging(false);
            model.show(States.at(1301, FIRST.withMomentum(0.5), "layer 1", "layer 2"));
            assertThat(text(pane, "#momentum-field")).isEqualTo("0.5");
            assertThat(told).isEmpty();
        });
    }

    @Tag("long")
    @Test
    void aScheduleBeginsNowAndIsFollowed() throws Exception {
        with(pane -> {
            assertThat(pane.lookup(".schedule-curve").isVisible()).isFalse();
            Choice<Kind> kind = choice(pane, "#schedule");
            kind.choose(Kind.COSINE);
            assertThat(told.getLast().schedule()).isEqualTo(new Schedule(Kind.COSINE, 1200, 2000, 0));
            type(pane, "#period-field", "400");
            type(pane, "#gamma-field", "0.2");
            Schedule set = new Schedule(Kind.COSINE, 1200, 400, 0.2);
            assertThat(told.getLast().schedule()).isEqualTo(set);
            pane.layout();
            Hyperparameters now = told.getLast();
            double before = pane.lookup(".schedule-curve > .dot").getLayoutX();
            model.show(States.at(1400, now, "layer 1", "layer 2"));
            assertThat(((Label) pane.lookup("#schedule-rate")).getText())
                    .isEqualTo(WORDS.of("controls.schedule.now", "rate", "0.06"));
            assertThat(((Label) pane.lookup("#rate-now")).getText()).as("beside the rate that is set")
                    .isEqualTo(WORDS.of("controls.rate.now.brief", "rate", "0.06"));
            assertThat(pane.lookup(".schedule-curve > .dot").getLayoutX()).isGreaterThan(before + 50);
            ((Button) pane.lookup("#schedule-again")).fire();
            assertThat(told.getLast().schedule()).isEqualTo(new Schedule(Kind.COSINE, 1400, 400, 0.2));
            kind.choose(Kind.CONSTANT);
            assertThat(told.getLast().schedule()).isEqualTo(Schedule.CONSTANT);
            assertThat(pane.lookup(".schedule-curve").isVisible()).isFalse();
        });
    }

    @Test
    void momentumIsOffForOptimizersWithoutOne() throws Exception {
        with(pane -> {
            Choice<OptimizerKind> optimizer = choice(pane, "#optimizer");
            optimizer.choose(OptimizerKind.ADAM);
            assertThat(told.getLast().optimizer()).isEqualTo(OptimizerKind.ADAM);
            assertThat(pane.lookup("#momentum-field").isDisabled()).isTrue();
            optimizer.choose(OptimizerKind.NESTEROV);
            assertThat(pane.lookup("#momentum-field").isDisabled()).isFalse();
        });
    }

    @Tag("long")
    @Test
    void noLineIsCutThroughAtAnyHeight() throws Exception {
        with(pane -> {
            for (double height = 12 * EM; height < 30 * EM; height += 5) {
                pane.resize(21 * EM, height);
                pane.layout();
                Node room = Objects.requireNonNull(pane.lookup(".scroll-pane"));
                double end = room.localToScene(room.getLayoutBounds()).getMaxY();
                assertThat(pane.lookupAll(".row-line")).as("%s", height).allSatisfy(line -> {
                    Bounds at = line.localToScene(line.getLayoutBounds());
                    assertThat(at.getMaxY() <= end + 0.5 || at.getMinY() >= end - 0.5).isTrue();
                });
            }
        });
    }

    @Tag("long")
    @Test
    void aStopIsTicked() throws Exception {
        with(pane -> {
            List<Object> set = new ArrayList<>();
            stops.onChange(set::add, each -> set.add(List.of(each)),
                    (before, now) -> set.add(List.of(before, now)));
            ((CheckBox) pane.lookup("#stop-no-improvement")).fire();
            type(pane, "#stop-no-improvement-field", "3");
            assertThat(set).containsExactly(new Condition.NoImprovement(10),
                    List.of(new Condition.NoImprovement(10), new Condition.NoImprovement(3)));
        });
    }

    @Tag("long")
    @Test
    void everyRowIsInsideAndThePaneIsSeen() throws Exception {
        with(pane -> {
            model.change(_ -> new Hyperparameters(0.05, List.of(1.0, 0.5), 0.9, 1e-4, Double.POSITIVE_INFINITY, 64,
                    new Schedule(Kind.ONE_CYCLE, 1000, 1000, 0), OptimizerKind.NESTEROV));
            stops.set(StopKind.EPOCH).set(true);
            pane.layout();
            double width = pane.lookup(".viewport").getBoundsInLocal().getWidth();
            for (Node row : pane.lookupAll(".row-line")) {
                assertThat(row.getBoundsInParent().getMaxX()).isLessThanOrEqualTo(width);
                for (String kind : List.of(".label", ".check-box", ".choice")) {
                    for (Node part : row.lookupAll(kind)) {
                        assertThat(part.prefWidth(-1)).as("%s", part)
                                .isLessThanOrEqualTo(part.getLayoutBounds().getWidth() + 0.6);
                    }
                }
            }
            for (Theme theme : Theme.values()) {
                appearance.wear(theme);
                String name = theme.name().toLowerCase(java.util.Locale.ROOT);
                Pictures.take(pane, 22 * EM, 12 * EM, theme, "hyper-small-" + name);
                Pictures.take(pane, 22 * EM, 42 * EM, theme, "hyper-" + name);
            }
            appearance.wear(Theme.LIGHT);
            type(pane, "#momentum-field", "1.5");
            Pictures.take(pane, 30 * EM, 34 * EM, Theme.LIGHT, "hyper-refused");
            Pictures.take(pane, 22 * EM, 12 * EM, Theme.LIGHT, "hyper-scrolled");
            ((ScrollPane) pane.lookup(".scroll-pane")).setVvalue(1);
            Pictures.take(pane, 22 * EM, 12 * EM, Theme.LIGHT, "hyper-scrolled");
            Node last = pane.lookup("#stop-divergence");
            assertThat(last.localToScene(last.getBoundsInLocal()).getMaxY()).isLessThanOrEqualTo(12 * EM);
        });
    }

    @Tag("long")
    @Test
    void besideAScriptStandWhatItHasAndNothingElse() throws Exception {
        with(pane -> {
            pane.setOfScript(true);
            assertThat(pane.lookup("#rate-slider").getParent().isVisible()).isFalse();
            model.show(States.of(new Knobs(new Knob("lr", Knob.Kind.RATE, 0.1, 3, false),
                    List.of(new Knob("momentum", Knob.Kind.SHARE, 0.5, 3, false),
                            new Knob("hidden", Knob.Kind.INTEGER, 64, 4, true),
                            new Knob("clip", Knob.Kind.BOOLEAN, 0, 5, false))),
                    FIRST.withKnob("momentum", 0.5).withKnob("hidden", 64).withKnob("clip", 0)));
            assertThat(pane.lookup("#rate-slider").getParent().isVisible()).isTrue();
            assertThat(pane.lookup("#optimizer").getParent().isVisible()).isFalse();
            assertThat(pane.lookup("#batch-size-field").getParent().getParent().isVisible()).isFalse();
            type(pane, "#knob-momentum-field", "0.9");
            assertThat(told.getLast().knobs()).containsEntry("momentum", 0.9);
            ((Button) pane.lookup("#knob-momentum-back")).fire();
            assertThat(told.getLast().knobs()).containsEntry("momentum", 0.5);
            ((CheckBox) pane.lookup("#knob-clip-box")).fire();
            assertThat(told.getLast().knobs()).containsEntry("clip", 1.0);
            ((MenuButton) pane.lookup("#knobs-more")).getItems().getFirst().fire();
            type(pane, "#knob-hidden-field", "128");
            assertThat(told.getLast().knobs()).containsEntry("hidden", 128.0);
        });
    }

    @Tag("long")
    @Test
    void ofSeveralParameterGroupsTheRateSaysThatItIsTheFirstOnes() throws Exception {
        Knobs knobs = new Knobs(new Knob("lr", Knob.Kind.RATE, 0.1, 3, false),
                List.of(new Knob("momentum", Knob.Kind.SHARE, 0.5, 3, false),
                        new Knob("group 1.lr", Knob.Kind.RATE, 0.01, 3, false),
                        new Knob("group 1.momentum", Knob.Kind.SHARE, 0.5, 3, false)));
        with(pane -> {
            pane.setOfScript(true);
            model.show(States.of(knobs, FIRST.withKnob("momentum", 0.5).withKnob("group 1.lr", 0.01)
                    .withKnob("group 1.momentum", 0.5)));
            for (Theme theme : Theme.values()) {
                Pictures.take(pane, 26 * EM, 24 * EM, theme, "hyper-groups-" + theme.name().toLowerCase(Locale.ROOT));
            }
            assertThat(((Label) pane.lookup("#rate-now")).getText()).isEqualTo("group 0.lr, line 3");
            List<String> labels = pane.lookupAll(".label").stream().map(each -> ((Label) each).getText()).toList();
            assertThat(labels).contains("group 0.momentum", "group 1.lr", "group 1.momentum");
        });
        assertThat(knobs.title(new Knob("opt_d.lr", Knob.Kind.RATE, 0.1, 3, false))).isEqualTo("opt_d.lr");
    }

    @Tag("long")
    @Test
    void whatIsReadOnlyBeforeTheLoopIsOfferedToANewRun_onceItIsTurned() throws Exception {
        List<String> asked = new ArrayList<>();
        with(pane -> {
            pane.setOfScript(true);
            pane.setOnAgain(() -> asked.add("again"));
            model.show(States.of(new Knobs(null, List.of(new Knob("hidden", Knob.Kind.INTEGER, 64, 4, true, true))),
                    FIRST.withKnob("hidden", 64)));
            pane.choose("hidden");
            Button again = (Button) pane.lookup("#knobs-again");
            assertThat(again.isVisible()).isFalse();
            type(pane, "#knob-hidden-field", "128");
            assertThat(again.isVisible()).isTrue();
            again.fire();
            assertThat(asked).containsExactly("again");
            type(pane, "#knob-hidden-field", "64");
            assertThat(again.isVisible()).isFalse();
        });
    }

    @Tag("long")
    @Test
    void ofAScriptTheRestStaysClosedUntilItIsKnownWhichNumbersItHas() throws Exception {
        with(pane -> {
            Node rest = pane.lookup(".whole-rows");
            ((ToggleButton) pane.lookup("#more-settings")).setSelected(false);
            pane.setOfScript(true);
            pane.setUsual(FIRST);
            DeckState starts = States.of(Knobs.NONE, FIRST);
            model.show(starts);
            pane.show(starts, null);
            assertThat(rest.isVisible()).as("while Python starts").isFalse();
            DeckState runs = States.of(
                    new Knobs(new Knob("lr", Knob.Kind.RATE, FIRST.learningRate(), 3, false), List.of()), FIRST);
            model.show(runs);
            pane.show(runs, null);
            assertThat(rest.isVisible()).as("with a rate alone").isFalse();
            pane.setUsual(FIRST.withMomentum(0.25));
            DeckState none = States.at(2, FIRST);
            model.show(none);
            pane.show(none, null);
            assertThat(rest.isVisible()).as("with no rate there is nothing else").isTrue();
        });
    }

    @Tag("long")
    @Test
    void theRestOpensWhereAProgramBeginsUnusuallyAndNotForWhatIsSetLater() throws Exception {
        FxTest.call(() -> {
            HyperparametersPane pane = new HyperparametersPane(WORDS, appearance, model, stops);
            FxTest.scene(pane, 21 * EM, 60 * EM);
            ToggleButton more = (ToggleButton) pane.lookup("#more-settings");
            Node rest = pane.lookup(".whole-rows");
            DeckState state = States.at(1200, FIRST, "layer 1", "layer 2");
            model.show(state);
            pane.setUsual(FIRST);
            pane.show(state, null);
            assertThat(rest.isVisible()).as("as the program begins").isFalse();
            model.change(now -> now.withLearningRate(0.5));
            assertThat(rest.isVisible()).as("the rate is seen anyway").isFalse();
            model.setMultiplier(1, 1);
            assertThat(rest.isVisible()).as("1 is what is not said").isFalse();
            model.change(now -> now.withMomentum(0.5));
            assertThat(rest.isVisible()).as("set elsewhere").isFalse();
            pane.setUsual(FIRST);
            pane.show(state, null);
            assertThat(rest.isVisible()).as("another take of the same").isFalse();
            pane.setUsual(FIRST.withMomentum(0.25));
            pane.show(state, null);
            assertThat(rest.isVisible()).as("a program that begins so").isTrue();
            more.fire();
            assertThat(rest.isVisible()).as("closed by hand").isFalse();
            return pane;
        });
    }
}
