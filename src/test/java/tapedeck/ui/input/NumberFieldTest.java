package tapedeck.ui.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.event.ActionEvent;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import tapedeck.text.Language;
import tapedeck.text.Limits;
import tapedeck.text.Message;
import tapedeck.text.Texts;
import tapedeck.ui.FxTest;
import tapedeck.ui.input.NumberField.Leaving;
import tapedeck.ui.theme.LiveTexts;

/** What becomes of what is typed. */
class NumberFieldTest {
    private static final Message NAME = Message.of("input.momentum");
    private static final Message REFUSED = Message.verbatim("no");
    private static final Limits.Real LIMITS = Limits.real(0.01, 1000).orZero(Message.of("input.off"));

    private final LiveTexts words = new LiveTexts(Language.ENGLISH);
    private final DoubleProperty value = new SimpleDoubleProperty(0.5);
    private final List<String> taken = new ArrayList<>();

    private interface Use {
        void of(NumberField field, HBox box);
    }

    private static void with(Supplier<NumberField> make, Use use) throws Exception {
        FxTest.call(() -> {
            NumberField field = make.get();
            HBox box = new HBox(field);
            FxTest.scene(box, 300, 100);
            use.of(field, box);
            return box;
        });
    }

    /** A field of the last text that was taken; it takes what does not begin with {@code x}. */
    private NumberField of(Leaving leaving) {
        return new NumberField(words, NAME, () -> taken.isEmpty() ? "" : taken.getLast(), text -> {
            if (text.startsWith("x")) {
                return Optional.of(REFUSED);
            }
            taken.add(text);
            return Optional.empty();
        }, leaving);
    }

    private NumberField ofValue() {
        return NumberField.of(words, NAME, value, LIMITS);
    }

    private static void enter(NumberField field, String text) {
        field.setText(text);
        field.fireEvent(new ActionEvent());
    }

    private static void leave(NumberField field, String text) {
        field.setText(text);
        field.leave();
    }

    private static void escape(NumberField field) {
        field.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
    }

    private static boolean isRed(NumberField field) {
        return field.getPseudoClassStates().stream().anyMatch(each -> each.getPseudoClassName().equals("refused"));
    }

    private static String problem(HBox box) {
        return box.lookup(".field-problem") instanceof Label label ? label.getText() : "";
    }

    @Test
    void enterAppliesAndTheTextIsAsTheValueIsWritten() throws Exception {
        with(this::ofValue, (field, box) -> {
            enter(field, " 2.50e0 ");
            assertThat(value.get()).isEqualTo(2.5);
            assertThat(field.getText()).isEqualTo("2.5");
            assertThat(isRed(field)).isFalse();
            assertThat(problem(box)).isEmpty();
        });
    }

    @Test
    void whatIsRefusedStandsRedAndIsSaidUntilItIsMended() throws Exception {
        with(this::ofValue, (field, box) -> {
            enter(field, "0,1");
            assertThat(value.get()).isEqualTo(0.5);
            assertThat(field.getText()).isEqualTo("0,1");
            assertThat(isRed(field)).isTrue();
            assertThat(problem(box)).isEqualTo(words.of("text.number.decimal-comma", "number", "0.1"))
                    .isEqualTo(field.getAccessibleHelp());
            enter(field, "0.1");
            assertThat(value.get()).isEqualTo(0.1);
            assertThat(isRed(field)).isFalse();
            assertThat(problem(box)).isEmpty();
            assertThat(field.getAccessibleHelp()).isEqualTo(words.of("input.field.help", "limits", LIMITS.says()));
        });
    }

    @Test
    void escapeBringsBackWhatIsInForceAndIsLeftToOthersOtherwise() throws Exception {
        with(this::ofValue, (field, box) -> {
            List<KeyCode> others = new ArrayList<>();
            box.setOnKeyPressed(event -> others.add(event.getCode()));
            enter(field, "many");
            escape(field);
            assertThat(field.getText()).isEqualTo("0.5");
            assertThat(isRed(field)).isFalse();
            assertThat(problem(box)).isEmpty();
            field.setText("7");
            escape(field);
            assertThat(field.getText()).isEqualTo("0.5");
            assertThat(others).isEmpty();
            escape(field);
            assertThat(others).containsExactly(KeyCode.ESCAPE);
        });
    }

    @Test
    void leavingAppliesAndWhatIsRefusedGivesWayWhichIsSaidForAMoment() throws Exception {
        with(this::ofValue, (field, box) -> {
            leave(field, "7");
            assertThat(value.get()).isEqualTo(7);
            leave(field, "5000");
            assertThat(value.get()).isEqualTo(7);
            assertThat(field.getText()).isEqualTo("7");
            assertThat(isRed(field)).isFalse();
            assertThat(problem(box))
                    .isEqualTo(words.of("input.field.stays", "why", LIMITS.says(), "value", "7"));
        });
    }

    @Test
    void inAFormWhatIsRefusedStands() throws Exception {
        with(() -> of(Leaving.KEEPS), (field, box) -> {
            leave(field, "7");
            assertThat(taken).containsExactly("7");
            leave(field, "x");
            assertThat(field.getText()).isEqualTo("x");
            assertThat(isRed(field)).isTrue();
            field.refresh();
            assertThat(field.getText()).as("it is not overwritten").isEqualTo("x");
            assertThat(field.offer()).isFalse();
            leave(field, "7");
            assertThat(isRed(field)).as("typed back").isFalse();
            assertThat(problem(box)).isEmpty();
            taken.add("9");
            field.refresh();
            assertThat(field.getText()).isEqualTo("9");
        });
    }

    @Test
    void aCommandWaitsForEnter() throws Exception {
        with(() -> of(Leaving.WAITS), (field, box) -> {
            leave(field, "7");
            assertThat(taken).isEmpty();
            assertThat(field.getText()).isEqualTo("7");
            field.fireEvent(new ActionEvent());
            assertThat(taken).containsExactly("7");
            enter(field, "x");
            assertThat(problem(box)).isEqualTo("no");
            field.forgive();
            assertThat(field.getText()).isEqualTo("x");
            assertThat(isRed(field)).isFalse();
            assertThat(problem(box)).isEmpty();
        });
    }

    @Test
    void zeroMayBeAWordAndItFollowsTheLanguage() throws Exception {
        with(this::ofValue, (field, box) -> {
            enter(field, words.of("input.off").toUpperCase(java.util.Locale.ROOT));
            assertThat(value.get()).isZero();
            enter(field, "x");
            String english = problem(box);
            words.speak(Language.GERMAN);
            assertThat(problem(box)).isNotEqualTo(english)
                    .isEqualTo(words.of("text.number.none", "typed", "x"));
            escape(field);
            assertThat(field.getText()).isEqualTo(words.of("input.off"));
            value.set(0.5);
            enter(field, new Texts(Language.ENGLISH).of("input.off"));
            assertThat(value.get()).as("in another language than the window's").isZero();
            words.speak(Language.ENGLISH);
            assertThat(field.getText()).isEqualTo(words.of("input.off"));
            assertThat(field.getAccessibleText())
                    .isEqualTo(words.of("input.field.typed", "name", words.of(NAME)));
        });
    }

    @Test
    void theValueIsFollowedAndAFieldThatIsOffIsNotWrong() throws Exception {
        with(this::ofValue, (field, box) -> {
            value.set(3);
            assertThat(field.getText()).isEqualTo("3");
            enter(field, "x");
            field.setDisable(true);
            assertThat(field.getText()).isEqualTo("3");
            assertThat(problem(box)).isEmpty();
        });
    }

    @Test
    void whyStandsBesideTheFieldOverTheRestAndInsideOfWhatIsSeen() throws Exception {
        FxTest.call(() -> {
            NumberField[] fields = {ofValue(), ofValue()};
            VBox rows = new VBox(10, new HBox(fields[0]), new HBox(fields[1]));
            ScrollPane pane = new ScrollPane(rows);
            FxTest.scene(new StackPane(pane), 160, 80);
            double height = rows.getHeight();
            for (NumberField field : fields) {
                enter(field, "5000");
                rows.layout();
                Label said = (Label) field.getParent().lookup(".field-problem");
                Bounds at = said.localToScene(said.getLayoutBounds());
                Bounds of = field.localToScene(field.getLayoutBounds());
                assertThat(at.getMinY() >= of.getMaxY() - 1 || at.getMaxY() <= of.getMinY() + 1).isTrue();
                assertThat(at.getMinX()).isNotNegative();
                assertThat(at.getMaxX()).isLessThanOrEqualTo(160);
                assertThat(rows.getHeight()).as("nothing is pushed away").isEqualTo(height);
                assertThat(field.getParent().getViewOrder()).as("over the rows below").isNegative();
                escape(field);
                assertThat(field.getParent().getViewOrder()).isZero();
                assertThat(rows.getViewOrder()).isZero();
            }
            return pane;
        });
    }

    @Test
    void whyCoversNoFieldOfAnotherColumnAndNothingThatAnotherSays() throws Exception {
        FxTest.call(() -> {
            NumberField[] fields = {ofValue(), ofValue(), ofValue()};
            HBox columns = new HBox(10);
            for (NumberField field : fields) {
                field.setPrefWidth(60);
                columns.getChildren().add(new VBox(new Label("each"), field));
            }
            VBox form = new VBox(columns);
            form.setPadding(new Insets(60));
            FxTest.scene(new StackPane(form), 400, 200);
            enter(fields[1], "5000");
            enter(fields[2], "5000");
            columns.layout();
            List<Bounds> says = new ArrayList<>();
            for (NumberField field : List.of(fields[1], fields[2])) {
                Node said = field.getParent().lookup(".field-problem");
                says.add(said.localToScene(said.getLayoutBounds()));
            }
            for (NumberField field : fields) {
                Bounds of = field.localToScene(new BoundingBox(1, 1, field.getWidth() - 2, field.getHeight() - 2));
                assertThat(says).noneMatch(at -> at.intersects(of));
            }
            assertThat(says.getFirst().intersects(says.getLast())).isFalse();
            return columns;
        });
    }
}
