package tapedeck.ui.data;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import tapedeck.data.EpochRows;
import tapedeck.data.prepare.Preparation;
import tapedeck.text.Message;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;

/**
 * The table that the network learns: how it was read, the steps that prepare it, its columns and rows, what looks wrong, and a
 * row on its way. On the FX thread only.
 */
public final class DataPane extends StackPane {
    private static final PseudoClass WORKING = PseudoClass.getPseudoClass("working");
    private static final double TABLE = 0.67;
    private static final double HALF = 0.5;

    private final PreparationModel model;
    private final TableLine about;
    private final StepRow steps;
    private final CardSettings settings;
    private final RawTable table;
    private final DataFindingsList worth;
    private final RowThroughSteps row;
    private final PreparationRacePane duel;
    private final PreparationRaceModel duels;
    private final BorderPane all = new BorderPane();
    private final Label nothing = new Label();
    private final Text ruler = new Text("x");

    /** A view of this model; {@code duels} races what it prepares. */
    public DataPane(LiveTexts words, Appearance appearance, PreparationModel model, PreparationRaceModel duels) {
        this.model = model;
        this.duels = duels;
        setId("data");
        getStyleClass().add("data-pane");
        getStylesheets().add(
                Objects.requireNonNull(DataPane.class.getResource("data.css"), "data.css").toExternalForm());
        about = new TableLine(words, model, this::raceChange);
        steps = new StepRow(words, model);
        settings = new CardSettings(words, model, this::raceStep);
        table = new RawTable(words, appearance, model);
        worth = new DataFindingsList(words, model);
        row = new RowThroughSteps(words, model);
        duel = new PreparationRacePane(words, appearance, duels, model::preparation, this::take);
        duel.setOnLeave(settings::focusRace);
        VBox right = new VBox(worth, row, duel);
        right.getStyleClass().add("data-right");
        VBox.setVgrow(duel, Priority.ALWAYS);
        for (Region each : new Region[]{worth, row}) {
            each.visibleProperty().bind(duel.visibleProperty().not());
            each.managedProperty().bind(each.visibleProperty());
        }
        worth.limitProperty().bind(right.heightProperty().multiply(HALF));
        VBox.setVgrow(row, Priority.ALWAYS);
        SplitPane below = new SplitPane(table, right);
        below.getStyleClass().add("data-below");
        below.setDividerPositions(TABLE);
        SplitPane.setResizableWithParent(right, false);
        all.setTop(new VBox(about, steps, settings));
        all.setCenter(below);
        nothing.getStyleClass().add("data-nothing");
        nothing.textProperty().bind(words.text("preparing.nothing"));
        nothing.setWrapText(true);
        ruler.setManaged(false);
        ruler.setVisible(false);
        ruler.fontProperty().subscribe(font -> table.setEm(font.getSize()));
        getChildren().addAll(all, nothing, ruler);
        model.shownProperty().subscribe(this::show);
        model.workingProperty().subscribe(on -> all.pseudoClassStateChanged(WORKING, on));
        words.follow(this, () -> show(model.shownProperty().get()));
    }

    private void raceStep(int index) {
        race(now -> ComparisonDialog.ofStep(now.table(), now.prepared(), index));
    }

    private void raceChange() {
        Preparation running = model.running();
        if (running != null) {
            race(now -> ComparisonDialog.ofChange(now.table(), now.prepared(), running));
        }
    }

    private void race(Function<PreparedTable, ComparisonDialog> what) {
        PreparedTable now = model.shownProperty().get();
        if (now != null) {
            duels.ask(what.apply(now));
            duel.focus();
        }
    }

    /** Makes one of the two that were raced the chain. */
    private void take(int which) {
        ComparisonDialog ask = duels.askedProperty().get();
        if (ask != null) {
            model.change(Message.of("duel.edit", "name", ask.names().get(which)), ask.preparations().get(which));
            duels.forget();
            settings.focusRace();
        }
    }

    /** Says where each row is in the epoch that runs; null where that is not known. */
    public void follow(@Nullable EpochRows epoch) {
        row.follow(epoch);
    }

    private void show(@Nullable PreparedTable now) {
        ComparisonDialog raced = duels.askedProperty().get();
        if (raced != null && (now == null || !raced.table().equals(now.table()))) {
            duels.forget();
        }
        all.setVisible(now != null);
        nothing.setVisible(now == null);
        about.show(now);
        steps.show(now == null ? List.of() : StepText.of(now));
        settings.show(now);
        table.show(now);
        worth.show(now);
        row.show(now);
    }

    /** Gives the table the focus. */
    @Override
    public void requestFocus() {
        table.requestFocus();
    }

    /** Shows what was worked out meanwhile. Once a pulse. */
    public void pulse() {
        model.pulse();
        table.pulse();
        duel.pulse();
        row.pulse();
    }

    /** Waits for what is worked out, and shows it: for still pictures. */
    public void settle() throws InterruptedException {
        row.settle();
    }

    /** Ends what runs in the background. */
    public void dispose() {
        model.close();
        duels.close();
        row.close();
        table.close();
    }
}
