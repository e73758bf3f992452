package tapedeck.ui.predictions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tapedeck.edit.EditStack;
import tapedeck.programs.Trained;
import tapedeck.text.Language;
import tapedeck.text.Numbers;
import tapedeck.ui.FxTest;
import tapedeck.ui.Pictures;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Theme;

/** The pane where a table is learned. */
class TablePredictionsTest {
    private final LiveTexts words = new LiveTexts(Language.of(Locale.getDefault()));

    private static PredictionResult predicted(String lesson, int iterations) throws Exception {
        Trained trained = Trained.lesson(lesson, iterations);
        return new PredictionsModel(trained.predictor()).at(iterations, trained.parameters());
    }

    private static ToggleButton button(PredictionsPane pane, PredictionView view) {
        return (ToggleButton) Objects.requireNonNull(
                pane.lookup("#predictions-" + view.name().toLowerCase(Locale.ROOT)), view.name());
    }

    @SuppressWarnings("unchecked")
    private static TableView<Integer> rows(PredictionsPane pane) {
        return (TableView<Integer>) Objects.requireNonNull(pane.lookup("#rated-rows"));
    }

    private static PredictionPicture picture(PredictionsPane pane) {
        return (PredictionPicture) pane.getChildrenUnmodifiable().stream().filter(PredictionPicture.class::isInstance)
                .findFirst().orElseThrow();
    }

    private static void press(PredictionsPane pane, KeyCode code) {
        picture(pane).fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    @Test
    void oneOrTwoInputsAreDrawnInTheUnitsOfTheTable() throws Exception {
        List<PredictionResult> all = List.of(FewColumns.predicted("iris", 100, 2, 3, 4),
                FewColumns.predicted("diabetes", 100, 2, 8, 10), FewColumns.predicted("diabetes", 100, 2, 10));
        FxTest.call(() -> {
            for (PredictionResult predicted : all) {
                for (Theme theme : Theme.values()) {
                    PredictionsPane pane = new PredictionsPane(words, new Appearance(theme), new EditStack());
                    pane.show(predicted);
                    String name = "predictions-few-" + all.indexOf(predicted) + "-" + theme;
                    Pictures.take(pane, 440, 200, theme, name);
                    Pictures.take(pane, 640, 400, theme, name + "-large");
                    pane.dispose();
                }
            }
            return null;
        });
        assertThat(all.stream().map(PredictionResult::views).map(List::getFirst))
                .containsExactly(PredictionView.REGIONS, PredictionView.REGIONS, PredictionView.CURVE);
    }

    /** The others, which take long, with {@code -Plong}. */
    static Stream<Arguments> drawsEveryViewInBothThemes() {
        List<Arguments> all = List.of(Arguments.of("penguins", 30), Arguments.of("digits", 60),
                Arguments.of("diabetes", 60));
        return all.stream().limit(Boolean.getBoolean("tapedeck.long") ? all.size() : 1);
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource
    void drawsEveryViewInBothThemes(String lesson, int iterations) throws Exception {
        PredictionResult predicted = predicted(lesson, iterations);
        FxTest.call(() -> {
            for (Theme theme : Theme.values()) {
                PredictionsPane pane = new PredictionsPane(words, new Appearance(theme), new EditStack());
                pane.show(predicted);
                for (PredictionView view : predicted.views()) {
                    button(pane, view).fire();
                    assertThat(button(pane, view).isSelected()).isTrue();
                    pane.settle();
                    String name = "predictions-" + lesson + "-" + view + "-" + theme;
                    Pictures.take(pane, 440, 200, theme, name);
                    Pictures.take(pane, 640, 400, theme, name + "-large");
                }
                pane.dispose();
            }
            return null;
        });
    }

    @Test
    void theKeysGoFromTheMatrixToTheRowsBehindACellAndBack() throws Exception {
        PredictionResult predicted = predicted("iris", 5);
        PredictedTable table = Objects.requireNonNull(predicted.table());
        FxTest.call(() -> {
            PredictionsPane pane = new PredictionsPane(words, new Appearance(Theme.LIGHT), new EditStack());
            FxTest.scene(pane, 440, 300);
            pane.show(predicted);
            pane.layout();
            press(pane, KeyCode.RIGHT);
            press(pane, KeyCode.DOWN);
            press(pane, KeyCode.RIGHT);
            press(pane, KeyCode.RIGHT);
            press(pane, KeyCode.LEFT);
            press(pane, KeyCode.ENTER);
            assertThat(button(pane, PredictionView.ROWS).isSelected()).isTrue();
            int[] behind = table.test().worst(new ConfusionCell(1, 1));
            assertThat(rows(pane).getItems()).containsExactlyElementsOf(
                    Arrays.stream(behind).boxed().toList());
            rows(pane).fireEvent(
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
            assertThat(button(pane, PredictionView.CONFUSION).isSelected()).isTrue();
            button(pane, PredictionView.ROWS).fire();
            assertThat(rows(pane).getItems()).hasSize(table.test().size());
            return pane;
        });
    }

    @Tag("long")
    @Test
    void aRowThatIsPickedInTheListIsPickedEverywhereAndTheOtherWayRound() throws Exception {
        PredictionResult predicted = predicted("diabetes", 5);
        PredictedTable table = Objects.requireNonNull(predicted.table());
        FxTest.call(() -> {
            PredictionsPane pane = new PredictionsPane(words, new Appearance(Theme.LIGHT), new EditStack());
            FxTest.scene(pane, 440, 300);
            pane.show(predicted);
            button(pane, PredictionView.ROWS).fire();
            pane.layout();
            rows(pane).getSelectionModel().select(2);
            int third = table.test().worst()[2];
            assertThat(pane.pickedProperty().get()).isEqualTo(table.test().origin(third));
            pane.pickedProperty().set(table.test().origin(0));
            assertThat(rows(pane).getSelectionModel().getSelectedItem()).isZero();
            button(pane, PredictionView.FIT).fire();
            pane.layout();
            press(pane, KeyCode.RIGHT);
            assertThat(pane.pickedProperty().get()).isNotEqualTo(table.test().origin(0));
            pane.show(null);
            assertThat(rows(pane).getItems()).isEmpty();
            return pane;
        });
    }

    @Test
    void aPickedRowStaysPickedWhenTheOrderChanges() throws Exception {
        PredictionResult early = predicted("iris", 2);
        PredictionResult late = predicted("iris", 60);
        FxTest.call(() -> {
            PredictionsPane pane = new PredictionsPane(words, new Appearance(Theme.LIGHT), new EditStack());
            FxTest.scene(pane, 440, 300);
            pane.show(early);
            button(pane, PredictionView.ROWS).fire();
            rows(pane).getSelectionModel().select(0);
            Integer picked = pane.pickedProperty().get();
            Integer row = rows(pane).getSelectionModel().getSelectedItem();
            pane.show(late);
            assertThat(pane.pickedProperty().get()).isEqualTo(picked);
            assertThat(rows(pane).getSelectionModel().getSelectedItem()).isEqualTo(row);
            assertThat(rows(pane).getItems()).containsExactlyElementsOf(Arrays
                    .stream(Objects.requireNonNull(late.table()).test().worst()).boxed().toList());
            return pane;
        });
    }

    @Test
    void enterOpensTheRowInTheFormAndItsFirstCellHasTheKeys() throws Exception {
        PredictionResult predicted = predicted("iris", 5);
        FxTest.call(() -> {
            PredictionsPane pane = new PredictionsPane(words, new Appearance(Theme.LIGHT), new EditStack());
            FxTest.scene(pane, 440, 300);
            pane.show(predicted);
            button(pane, PredictionView.ROWS).fire();
            rows(pane).getSelectionModel().select(2);
            rows(pane).fireEvent(
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
            assertThat(button(pane, PredictionView.TRY).isSelected()).isTrue();
            TextField first = (TextField) Objects.requireNonNull(pane.lookup(".typed-field"));
            assertThat(pane.getScene().getFocusOwner()).isEqualTo(first);
            assertThat(first.getText()).isEqualTo(Objects.requireNonNull(predicted.table()).source().prepared().raw()
                    .columns().getFirst().text(Objects.requireNonNull(pane.pickedProperty().get())));
            pane.dispose();
            return pane;
        });
    }

    @Test
    void theKeysMoveOnBeforeWhatHadThemIsGone() throws Exception {
        PredictionResult predicted = predicted("iris", 5);
        FxTest.call(() -> {
            PredictionsPane pane = new PredictionsPane(words, new Appearance(Theme.LIGHT), new EditStack());
            FxTest.scene(pane, 440, 300);
            pane.show(predicted);
            pane.layout();
            picture(pane).requestFocus();
            List<Boolean> there = new ArrayList<>();
            pane.getScene().focusOwnerProperty().addListener((_, before, _) -> {
                for (Node each = before; each != null && !each.equals(pane); each = each.getParent()) {
                    there.add(each.isVisible());
                }
            });
            press(pane, KeyCode.ENTER);
            assertThat(pane.getScene().getFocusOwner()).isEqualTo(rows(pane));
            rows(pane).fireEvent(
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
            assertThat(pane.getScene().getFocusOwner()).isEqualTo(picture(pane));
            press(pane, KeyCode.ENTER);
            rows(pane).fireEvent(
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
            assertThat(pane.getScene().getFocusOwner()).isInstanceOf(TextField.class);
            assertThat(there).isNotEmpty().doesNotContain(false);
            pane.dispose();
            return pane;
        });
    }

    @Test
    void whatIsSaidOfARowThatStaysInItsPlaceIsNew() throws Exception {
        PredictionResult before = predicted("iris", 40);
        PredictionResult after = predicted("iris", 41);
        FxTest.call(() -> {
            PredictionsPane pane = new PredictionsPane(words, new Appearance(Theme.LIGHT), new EditStack());
            FxTest.scene(pane, 640, 300);
            pane.show(before);
            button(pane, PredictionView.ROWS).fire();
            for (PredictionResult each : List.of(before, after)) {
                pane.show(each);
                pane.applyCss();
                pane.layout();
                RatedRows test = Objects.requireNonNull(each.table()).test();
                List<String> said = rows(pane).lookupAll(".table-cell").stream()
                        .map(cell -> ((TableCell<?, ?>) cell).getText()).toList();
                assertThat(said).contains(Numbers.of(test.loss(test.worst()[0]), 4),
                        Numbers.of(test.loss(test.worst()[1]), 4));
            }
            pane.dispose();
            return pane;
        });
    }

    @Test
    void theWaysToLookStayInsideHoweverNarrow() throws Exception {
        PredictionResult predicted = FewColumns.predicted("iris", 100, 2, 3, 4);
        FxTest.call(() -> {
            for (int width : List.of(440, 340, 260, 180)) {
                PredictionsPane pane = new PredictionsPane(words, new Appearance(Theme.LIGHT), new EditStack());
                pane.show(predicted);
                Pictures.take(pane, width, 240, Theme.LIGHT, "predictions-narrow-" + width);
                assertThat(predicted.views()).hasSize(5).allSatisfy(view -> {
                    Bounds bounds = button(pane, view).localToScene(button(pane, view).getLayoutBounds());
                    assertThat(bounds.getMinX()).as(width + " " + view).isNotNegative();
                    assertThat(bounds.getMaxX()).as(width + " " + view).isLessThanOrEqualTo(width);
                });
                pane.dispose();
            }
            return null;
        });
    }
}
