package tapedeck.ui.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import tapedeck.Patience;
import tapedeck.data.prepare.OneHot;
import tapedeck.data.prepare.Preparation;
import tapedeck.data.prepare.TableSource;
import tapedeck.data.prepare.Target;
import tapedeck.data.table.ParsedTable;
import tapedeck.data.table.TableInput;
import tapedeck.deck.race.PreparationComparison;
import tapedeck.edit.EditStack;
import tapedeck.program.Settings;
import tapedeck.programs.TableNetwork;
import tapedeck.programs.TablePair;
import tapedeck.programs.network.NetworkSpec;
import tapedeck.text.Language;
import tapedeck.text.Message;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Theme;

/** What is pressed does what it says, and all that is shown belongs together. */
@Tag("robot")
@ExtendWith(ApplicationExtension.class)
class DataPaneTest {
    private final LiveTexts words = new LiveTexts(Language.ENGLISH);
    private final EditStack edits = new EditStack();
    private final Comparisons duels = new Comparisons() {
        @Override
        public NetworkSpec network() {
            return TableNetwork.spec(new TableSource(shown().table(), shown().prepared()));
        }

        @Override
        public int usualEpochs(TablePair pair) {
            return 1;
        }

        @Override
        public PreparationComparison duel(TablePair pair, int epochs) {
            Settings settings = new Settings(1, 0.1, 1);
            return new PreparationComparison(
                    IntStream.range(0, 2).mapToObj(i -> new PreparationComparison.Entrant(pair.program(i, settings),
                            pair.networks().get(i).trainRows())).toList(),
                    settings, epochs, Long.MAX_VALUE);
        }
    };
    private final PreparationModel model = new PreparationModel(edits, _ -> {});
    private @Nullable DataPane pane;

    @Start
    void start(Stage stage) throws InterruptedException {
        PreparedTable runs = Plants.prepared(Plants.table(), Preparation.of(Plants.preparation().target()));
        model.begin(runs.table(), runs.prepared());
        DataPane view = new DataPane(words, new Appearance(Theme.LIGHT), model, new PreparationRaceModel(duels));
        pane = view;
        settle();
        stage.setScene(new Scene(view, 980, 640));
        stage.show();
    }

    @Stop
    void stop() {
        pane().dispose();
    }

    private DataPane pane() {
        return Objects.requireNonNull(pane);
    }

    private void settle() throws InterruptedException {
        model.settle();
        pane().pulse();
        pane().settle();
    }

    private void settled(FxRobot robot) {
        robot.interact(() -> {
            try {
                settle();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
    }

    private PreparedTable shown() {
        return Objects.requireNonNull(model.shownProperty().get());
    }

    @Test
    void cureByCureItBecomesReady(FxRobot robot) {
        Set<Node> cures = robot.lookup(".worth-cure").queryAll();
        assertThat(cures).isNotEmpty();
        int steps = 0;
        for (; !robot.lookup(".worth-cure").queryAll().isEmpty(); steps++) { // a step may cure more than one
            assertThat(steps).isLessThan(cures.size());
            robot.interact(() -> ((Hyperlink) robot.lookup(".worth-cure").queryAll().iterator().next()).fire());
            settled(robot);
        }
        assertThat(robot.lookup(".worth-cure").queryAll()).isEmpty();
        assertThat(robot.lookup(".worth-says").queryAll()).extracting(says -> ((Label) says).getText())
                .as("what one step has filled is said in one line")
                .containsOnlyOnce("Missing in 6 rows: height 1, soil 1.");
        assertThat(robot.lookup(".worth-cured").queryAll()).hasSize(cures.size() - 1);
        int all = steps;
        robot.interact(() -> {
            for (int i = 0; i < all; i++) {
                edits.undo();
            }
        });
        settled(robot);
        assertThat(robot.lookup(".worth-cure").queryAll()).hasSameSizeAs(cures);
    }

    @Tag("long")
    @Test
    void whatAStepDoesNotDoUnaskedItsCardOffers(FxRobot robot) {
        Preparation shy = Plants.preparation().added(2,
                new OneHot(List.of("height"), 2));
        robot.interact(() -> model.change(Plants.preparation().target().title(), shy));
        settled(robot);
        Hyperlink doIt = robot.lookup("#do-it").match(Node::isVisible).queryAs(Hyperlink.class);
        assertThat(shown().prepared().isReady()).isFalse();
        robot.interact(doIt::fire);
        settled(robot);
        assertThat(shown().prepared().preparation().steps().get(2).step())
                .isEqualTo(new OneHot(List.of("height"), 4));
        assertThat(robot.lookup("#do-it").match(Node::isVisible).queryAll()).isEmpty();
    }

    @Tag("long")
    @Test
    void ofVeryManyColumnsTheFirstAndTheLastAreShown(FxRobot robot) throws Exception {
        String head = IntStream.range(0, 500).mapToObj(i -> "c" + i).collect(Collectors.joining(",", "", ",kind\n"));
        String cells = "1.5,".repeat(500);
        ParsedTable wide = Plants.read(new TableInput.OfText("wide", head + cells + "oak\n" + cells + "elm\n"));
        PreparedTable prepared = Plants.prepared(wide, Preparation.of(Target.classes("kind")));
        robot.interact(() -> model.look(wide, prepared.prepared()));
        settled(robot);
        TableView<?> table = robot.lookup(".table-view").queryAs(TableView.class);
        assertThat(table.getColumns()).hasSize(201);
        assertThat(table.getColumns().getLast().getCellData(0)).isNotNull();
        assertThat(robot.lookup("#table-says").queryAs(Label.class).getText())
                .contains(words.of("preparing.columns-seen", "columns", 200));
    }

    @Tag("long")
    @Test
    void aPickedCardIsMovedAndTakenOut(FxRobot robot) {
        robot.interact(() -> model.change(Plants.preparation().target().title(), Plants.preparation()));
        settled(robot);
        robot.interact(() -> model.pickedProperty().set(new CardPlace.OfStep(3)));
        robot.interact(() -> robot.lookup("#card-earlier").queryAs(Button.class).fire());
        settled(robot);
        assertThat(shown().prepared().preparation()).isEqualTo(Plants.preparation().moved(3, 2));
        robot.interact(() -> robot.lookup("#card-remove").queryAs(Button.class).fire());
        settled(robot);
        assertThat(shown().prepared().preparation()).isEqualTo(Plants.preparation().removed(3));
        assertThat(robot.lookup(".step-card").queryAll()).hasSize(6);
    }

    @Tag("long")
    @Test
    void aStepIsRacedWithAndWithoutAndTheWinnerTaken(FxRobot robot) {
        robot.interact(() -> model.change(Plants.preparation().target().title(), Plants.preparation()));
        settled(robot);
        robot.interact(() -> model.pickedProperty().set(new CardPlace.OfStep(3)));
        robot.interact(() -> robot.lookup("#card-race").queryAs(Button.class).fire());
        assertThat(robot.lookup("#duel-start").queryAs(Button.class).isFocused()).isTrue();
        Button take = robot.lookup("#duel-take-2").queryAs(Button.class);
        await().until(() -> {
            settled(robot);
            return !take.isDisabled();
        });
        robot.interact(take::fire);
        settled(robot);
        assertThat(shown().prepared().preparation()).isEqualTo(Plants.preparation().toggled(3));
        assertThat(robot.lookup("#duel").query().isVisible()).isFalse();
        assertThat(robot.lookup("#row-way").query().isVisible()).isTrue();
        assertThat(robot.lookup("#card-race").queryAs(Button.class).isFocused()).isTrue();
    }

    @Tag("long")
    @Test
    void whatTheNetworkLearnsAlreadyIsSaidInThePlaceOfTheButtonThatTrainsOnIt(FxRobot robot) {
        Node train = robot.lookup("#train-on-it").query();
        Node learned = robot.lookup("#learned-already").query();
        assertThat(List.of(train.isVisible(), learned.isVisible())).as("it cannot be learned").containsExactly(false,
                true);
        robot.interact(() -> model.change(Message.verbatim("ready"), Plants.preparation()));
        settled(robot);
        assertThat(List.of(train.isVisible(), learned.isVisible())).as("changed").containsExactly(true, false);
    }

    @Tag("long")
    @Test
    void untilARowIsPickedTheFirstIsFollowed(FxRobot robot) {
        settled(robot);
        Label title = robot.lookup("#row-way .data-heading").queryAs(Label.class);
        assertThat(title.getText()).isEqualTo(words.of("preparing.way", "row", 1));
        assertThat(robot.lookup("#row-way .way-trouble").queryAs(Label.class).getText())
                .isEqualTo(words.of("preparing.way.pick"));
    }

    @Tag("long")
    @Test
    void aPickedRowIsFollowed(FxRobot robot) {
        RawTable table = robot.lookup("#raw-table").queryAs(RawTable.class);
        robot.interact(() -> table.getSelectionModel().select(3));
        assertThat(model.rowProperty().get()).isEqualTo(3);
        settled(robot);
        assertThat(robot.lookup(".way-before").queryAll()).hasSize(3);
        Label title = robot.lookup("#row-way .data-heading").queryAs(Label.class);
        assertThat(title.getText()).isEqualTo(words.of("preparing.way", "row", 4));
    }

    @Tag("long")
    @Test
    void theOrderStaysWhenTheRowsAreOthers(FxRobot robot) {
        RawTable table = robot.lookup("#raw-table").queryAs(RawTable.class);
        TableColumn<Integer, ?> height = table.getColumns().get(2);
        robot.interact(() -> table.getSortOrder().setAll(List.of(height)));
        await("7.5 is first").until(() -> {
            settled(robot);
            return table.getItems().getFirst() == 3;
        });
        assertThat(table.getSortOrder()).as("the next press turns it round").isEqualTo(List.of(height));
    }
}
