package tapedeck.ui.step;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import tapedeck.ui.theme.LiveTexts;

/** Whose gradient it is: the rows of the batch that give most to the step, each with its share. On the FX thread only. */
final class RowsView extends ScrollPane {
    private static final double BAR = 8;

    private final LiveTexts words;
    private final IntConsumer pick;
    private final Label title = StepPromiseView.label("heading");
    private final Label told = StepPromiseView.label("step-sentence");
    private final GridPane rows = new GridPane();
    private @Nullable RowShares seen;

    /** @param pick follows a row of a table, by its place in the file from 0 */
    RowsView(LiveTexts words, IntConsumer pick) {
        this.words = words;
        this.pick = pick;
        setId("step-rows");
        getStyleClass().add("step-side");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        rows.getStyleClass().add("step-table");
        Label how = StepPromiseView.label("muted");
        how.textProperty().bind(words.text("step.rows.how"));
        VBox all = new VBox(title, told, rows, how);
        all.getStyleClass().add("step-told");
        told.managedProperty().bind(told.textProperty().isNotEmpty());
        setContent(all);
        words.follow(this, () -> show(seen));
        show(null);
    }

    /** Shows what rows give; null before that is known, or where there are none. */
    void show(@Nullable RowShares next) {
        seen = next;
        title.setText(next == null
                ? words.of("step.rows.none")
                : words.of("step.rows.of", "iteration",
                        next.iteration(), "rows", next.own().rows().size()));
        told.setText(next == null ? "" : words.of(RowsModel.summary(next)));
        rows.getChildren().clear();
        if (next == null) {
            return;
        }
        boolean huber = next.huber() != null;
        rows.addRow(0, cell("", "line-name"), cell(words.of("step.rows.share"), "line-name"),
                cell("", "line-name"), cell(words.of("step.rows.length"), "line-name"),
                cell(words.of("step.rows.cosine"), "line-name"),
                cell(huber ? words.of("step.rows.huber") : "", "line-name"));
        List<RowsModel.Line> lines = RowsModel.lines(next);
        for (int i = 0; i < lines.size(); i++) {
            RowsModel.Line line = lines.get(i);
            rows.addRow(i + 1, name(line, i), cell(line.share(), "mono"), bar(line.bar()), cell(line.times(), "mono"),
                    cell(line.cosine(), "mono"), cell(line.huber(), "mono"));
        }
    }

    /** Of a table it can be picked, and is followed from then on. */
    private Node name(RowsModel.Line line, int place) {
        Integer origin = line.origin();
        if (origin == null) {
            return cell(words.of(line.name()), "step-row");
        }
        Button button = new Button(words.of(line.name()));
        button.setId("step-row-" + place);
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(_ -> pick.accept(origin));
        return button;
    }

    /** To the right for a row that pulls where the step goes, hollow for one that pulls the other way. */
    private static Node bar(double share) {
        Region bar = new Region();
        bar.getStyleClass().add(share < 0 ? "step-bar-against" : "step-bar");
        bar.styleProperty().set("-fx-max-width: " + Math.max(0.1, BAR * Math.abs(share)) + "em; -fx-min-width: "
                + Math.max(0.1, BAR * Math.abs(share)) + "em;");
        StackPane place = new StackPane(bar);
        place.getStyleClass().add("step-bar-place");
        return place;
    }

    private static Label cell(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setMinWidth(USE_PREF_SIZE);
        GridPane.setHalignment(label, HPos.RIGHT);
        return label;
    }
}
