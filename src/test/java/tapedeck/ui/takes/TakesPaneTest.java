package tapedeck.ui.takes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tapedeck.deck.takes.Take;
import tapedeck.text.Language;
import tapedeck.text.Message;
import tapedeck.ui.FxTest;
import tapedeck.ui.Pictures;
import tapedeck.ui.action.Actions;
import tapedeck.ui.link.TakesFrame;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.Fonts;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Theme;

class TakesPaneTest {
    private final List<String> calls = new ArrayList<>();

    @SuppressWarnings("unchecked")
    private static TableView<TakeRow> table(TakesPane pane) {
        return (TableView<TakeRow>) Objects.requireNonNull(pane.lookup("#takes"));
    }

    private static Button button(TakesPane pane, String id) {
        return (Button) Objects.requireNonNull(pane.lookup(id));
    }

    @Test
    void whatCannotBeDoneIsDisabled() throws Exception {
        FxTest.call(() -> {
            TakesPane pane = new TakesPane(new Actions(new LiveTexts(Language.ENGLISH)), new Appearance(Theme.LIGHT),
                    TakesModelTest.recording(calls));
            FxTest.scene(pane, 900, 220);
            pane.show(new TakesFrame(
                    List.of(TakesModelTest.take(1, null, 0.1, 9), TakesModelTest.take(2, null, 0.2, 5)), 2, Map.of(),
                    Map.of()));
            assertThat(button(pane, "#take-rename").isDisabled()).isTrue();
            table(pane).getSelectionModel().select(1);
            assertThat(button(pane, "#take-delete").isDisabled()).as("the running one").isTrue();
            Node stays = Objects.requireNonNull(pane.lookup("#take-stays"));
            assertThat(stays.isVisible()).as("and it is said").isTrue();
            assertThat(button(pane, "#take-continue").isDisabled()).isTrue();
            table(pane).getSelectionModel().select(0);
            assertThat(stays.isVisible() || stays.isManaged()).as("it takes no room").isFalse();
            button(pane, "#take-continue").fire();
            button(pane, "#take-hide").fire();
            button(pane, "#take-delete").fire();
            assertThat(calls).containsExactly("current 1", "show 1 false", "delete 1");
            pane.show(new TakesFrame(
                    List.of(TakesModelTest.take(1, null, 0.1, 9), TakesModelTest.take(2, null, 0.2, 5)), 1, Map.of(),
                    Map.of()));
            assertThat(button(pane, "#take-delete").isDisabled()).as("it runs now").isTrue();
            return pane;
        });
    }

    @Test
    void aTakeThatIsGoneIsNotPickedAndItsNotesAreNot() throws Exception {
        FxTest.call(() -> {
            TakesPane pane = new TakesPane(new Actions(new LiveTexts(Language.ENGLISH)), new Appearance(Theme.LIGHT),
                    TakesModelTest.recording(calls));
            FxTest.scene(pane, 900, 220);
            Take noted = TakesModelTest.take(1, null, 0.1, 9);
            noted = noted.with(noted.page().noted("written"));
            Take other = TakesModelTest.take(2, null, 0.2, 5);
            pane.show(new TakesFrame(List.of(noted, other), 2, Map.of(), Map.of()));
            table(pane).getSelectionModel().select(0);
            TextArea notes = (TextArea) Objects.requireNonNull(pane.lookup("#take-notes-area"));
            String before = notes.getPromptText();
            pane.show(new TakesFrame(List.of(noted.named(Message.verbatim("renamed")), other), 2, Map.of(), Map.of()));
            assertThat(notes.getPromptText()).isNotEqualTo(before).contains("renamed");
            pane.show(new TakesFrame(List.of(other), 2, Map.of(), Map.of()));
            assertThat(pane.pickedProperty().getValue()).isZero();
            assertThat(notes.isDisabled()).isTrue();
            assertThat(notes.getText()).isEmpty();
            for (String id : List.of("#take-continue", "#take-rename", "#take-pin", "#take-group", "#take-delete",
                    "#take-repeat")) {
                assertThat(Objects.requireNonNull(pane.lookup(id)).isDisabled()).as(id).isTrue();
            }
            return pane;
        });
    }

    @Test
    void numbersSortAsNumbersAndTheSelectionStaysWithItsTake() throws Exception {
        FxTest.call(() -> {
            TakesPane pane = new TakesPane(new Actions(new LiveTexts(Language.ENGLISH)), new Appearance(Theme.LIGHT),
                    TakesModelTest.recording(calls));
            FxTest.scene(pane, 900, 220);
            pane.show(new TakesFrame(List.of(TakesModelTest.take(1, null, 10, 9), TakesModelTest.take(2, null, 9, 5),
                    TakesModelTest.take(3, null, 0.5, 5)), 2, Map.of(), Map.of()));
            TableView<TakeRow> table = table(pane);
            table.getSelectionModel().select(0);
            TableColumn<TakeRow, ?> rate = table.getColumns().stream().filter(each -> "take-rate".equals(each.getId()))
                    .findFirst().orElseThrow();
            table.getSortOrder().setAll(List.of(rate));
            assertThat(table.getItems()).extracting(TakeRow::id).containsExactly(3, 2, 1);
            assertThat(table.getSelectionModel().getSelectedItem().id()).isEqualTo(1);
            pane.show(new TakesFrame(List.of(TakesModelTest.take(1, null, 10, 99), TakesModelTest.take(2, null, 9, 50),
                    TakesModelTest.take(3, null, 0.5, 5)), 2, Map.of(), Map.of()));
            assertThat(table.getSelectionModel().getSelectedItem().id()).isEqualTo(1);
            return pane;
        });
    }

    @Tag("long")
    @Test
    void whatThereIsNoRoomForIsLeftOutAndTheRestIsNotCut() throws Exception {
        FxTest.call(() -> {
            for (int width : new int[]{582, 640, 700, 780, 1_000, 1_400}) {
                TakesPane pane = new TakesPane(new Actions(new LiveTexts(Language.ENGLISH)),
                        new Appearance(Theme.LIGHT),
                        TakesModelTest.recording(calls));
                FxTest.scene(pane, width, 220);
                pane.show(new TakesFrame(
                        List.of(TakesModelTest.take(1, null, 0.1, 9), TakesModelTest.take(2, null, 0.2, 5)), 2,
                        Map.of(), Map.of()));
                Pictures.take(pane, width, 220, Theme.LIGHT, "takes-" + width);
                List<TableColumn<TakeRow, ?>> shown = table(pane).getVisibleLeafColumns();
                assertThat(shown.stream().mapToDouble(TableColumn::getWidth).sum()).as("%d", width)
                        .isLessThanOrEqualTo(table(pane).getWidth());
                assertThat(shown).extracting(TableColumn::getId).contains("take-name", "take-rate",
                        "take-iterations", "take-last-loss", "take-test-loss", "take-test-acc-", "take-seed");
                assertThat(shown).extracting(TableColumn::getId).as("in which they do not differ")
                        .doesNotContain("take-optimizer", "take-batch", "take-momentum", "take-branched-from");
                assertThat(shown.stream().anyMatch(each -> "take-time".equals(each.getId()))).as("time at %d", width)
                        .isEqualTo(width >= 1_000);
                assertThat(shown.stream().anyMatch(each -> "take-best-loss".equals(each.getId())))
                        .as("best loss at %d", width).isEqualTo(width >= 780);
            }
            return null;
        });
    }

    @Test
    void theRatesColumnHasRoomForItsName() throws Exception {
        FxTest.call(() -> {
            TakesPane pane = new TakesPane(new Actions(new LiveTexts(Language.GERMAN)), new Appearance(Theme.LIGHT),
                    TakesModelTest.recording(calls));
            FxTest.scene(pane, 600, 220);
            pane.show(new TakesFrame(List.of(TakesModelTest.take(1, null, 0.1, 9)), 1, Map.of(), Map.of()));
            pane.getScene().getRoot().layout();
            TableColumn<TakeRow, ?> rate = table(pane).getVisibleLeafColumns().stream()
                    .filter(each -> "take-rate".equals(each.getId())).findFirst().orElseThrow();
            Text name = new Text(rate.getText());
            name.setFont(Font.font(Fonts.SANS, 13));
            assertThat(rate.getText()).isEqualTo("Lernrate");
            assertThat(rate.getWidth()).isGreaterThan(name.getLayoutBounds().getWidth() + 16);
            return pane;
        });
    }

    @Test
    void whereRatesWereChangedNoColumnIsCutInTheNarrowestBench() throws Exception {
        FxTest.call(() -> {
            TakesPane pane = new TakesPane(new Actions(new LiveTexts(Language.ENGLISH)), new Appearance(Theme.LIGHT),
                    TakesModelTest.recording(calls));
            FxTest.scene(pane, 582, 220);
            pane.show(new TakesFrame(List.of(TakesModelTest.changed(0.1, 0.019)), 1, Map.of(), Map.of()));
            pane.getScene().getRoot().layout();
            assertThat(table(pane).getVisibleLeafColumns().stream().mapToDouble(TableColumn::getWidth).sum())
                    .isLessThanOrEqualTo(table(pane).getWidth());
            return pane;
        });
    }
}
