package tapedeck.ui.data;

import java.util.List;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import tapedeck.ui.text.Words;
import tapedeck.ui.theme.Appearance;

/**
 * The table that the network learns: how it was read, the steps that prepare it, its columns and rows, what looks wrong, and a
 * row on its way. On the FX thread only.
 */
public final class DataPane extends StackPane {
    private static final PseudoClass WORKING = PseudoClass.getPseudoClass("working");
    private static final double TABLE = 0.67;

    private final PreparationModel model;
    private final GuessLine guess;
    private final StepRow steps;
    private final CardSettings settings;
    private final RawTable table;
    private final WorthALook worth;
    private final RowWay way;
    private final BorderPane all = new BorderPane();
    private final Label nothing = new Label();

    /** A view of this model. */
    public DataPane(Words words, Appearance appearance, PreparationModel model) {
        this.model = model;
        setId("data");
        getStyleClass().add("data-pane");
        getStylesheets().add(
                Objects.requireNonNull(DataPane.class.getResource("data.css"), "data.css").toExternalForm());
        guess = new GuessLine(words, model);
        steps = new StepRow(words, model);
        settings = new CardSettings(words, model);
        table = new RawTable(words, appearance, model);
        worth = new WorthALook(words, model);
        way = new RowWay(words, model);
        VBox right = new VBox(worth, way);
        right.getStyleClass().add("data-right");
        VBox.setVgrow(worth, Priority.SOMETIMES);
        VBox.setVgrow(way, Priority.ALWAYS);
        SplitPane below = new SplitPane(table, right);
        below.getStyleClass().add("data-below");
        below.setDividerPositions(TABLE);
        SplitPane.setResizableWithParent(right, false);
        all.setTop(new VBox(guess, steps, settings));
        all.setCenter(below);
        nothing.getStyleClass().add("data-nothing");
        nothing.textProperty().bind(words.text("preparing.nothing"));
        nothing.setWrapText(true);
        getChildren().addAll(all, nothing);
        model.shownProperty().subscribe(this::show);
        model.workingProperty().subscribe(on -> all.pseudoClassStateChanged(WORKING, on));
        words.follow(this, () -> show(model.shownProperty().get()));
    }

    private void show(@Nullable PreparedTable now) {
        all.setVisible(now != null);
        nothing.setVisible(now == null);
        guess.show(now);
        steps.show(now == null ? List.of() : StepText.of(now));
        settings.show(now);
        table.show(now);
        worth.show(now);
        way.show(now);
    }

    /** Shows what was worked out meanwhile. Once a pulse. */
    public void pulse() {
        model.pulse();
        table.pulse();
    }

    /** Ends what runs in the background. */
    public void dispose() {
        model.close();
        table.close();
    }
}
