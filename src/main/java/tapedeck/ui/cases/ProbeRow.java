package tapedeck.ui.cases;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import tapedeck.lessons.quiz.Investigation;
import tapedeck.lessons.quiz.Probe;
import tapedeck.ui.theme.LiveTexts;

/** The probes: each is a dashed button that keeps its place; what was opened stands beside them as a table. On the FX thread only. */
final class ProbeRow extends HBox {
    private final CaseModel model;
    private final LiveTexts words;
    private final HBox opened = new HBox();
    private final ScrollPane scroll = new ScrollPane(opened);
    /** Stands where the tables will be. */
    private final Label untouched = new Label();
    private final VBox buttons = new VBox();
    private int shown;

    ProbeRow(CaseModel model, LiveTexts words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("case-probes");
        opened.getStyleClass().add("case-opened");
        buttons.getStyleClass().add("case-buttons");
        untouched.getStyleClass().add("case-untouched");
        untouched.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        scroll.setFitToHeight(true);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        StackPane tables = new StackPane(scroll, untouched);
        tables.setMinWidth(0);
        HBox.setHgrow(tables, Priority.ALWAYS);
        getChildren().addAll(tables, buttons);
    }

    void show(Investigation now) {
        untouched.setText(words.of("cases.untouched"));
        buttons.getChildren().setAll(Stream.of(Probe.values()).map(each -> button(each, now.isOpen(each))).toList());
        opened.getChildren().clear();
        now.opened().forEach((probe, rows) -> opened.getChildren().add(card(probe, rows)));
        boolean some = !opened.getChildren().isEmpty();
        scroll.setVisible(some);
        untouched.setVisible(!some);
        if (opened.getChildren().size() > shown) {
            scroll.applyCss();
            scroll.layout();
            scroll.setHvalue(scroll.getHmax()); // what was opened last is seen
        }
        shown = opened.getChildren().size();
    }

    private Button button(Probe probe, boolean isOpen) {
        Button button = new Button(words.of(probe.title()));
        button.setId("probe-" + probe.name().toLowerCase(Locale.ROOT));
        button.getStyleClass().add("case-probe");
        button.setGraphic(isOpen ? new FontIcon(Feather.CHECK) : null);
        button.setDisable(isOpen);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setPrefHeight(0); // all alike, whatever stands in them
        button.setMaxHeight(Double.MAX_VALUE);
        VBox.setVgrow(button, Priority.ALWAYS);
        button.setOnAction(_ -> model.act(now -> now.open(probe)));
        return button;
    }

    private VBox card(Probe probe, List<List<String>> rows) {
        Label title = new Label(words.of(probe.title()));
        title.getStyleClass().add("case-heading");
        Label head = new Label(words.of(rows.isEmpty() ? "cases.nothing" : probe.head().key(), "iteration",
                probe.head().values().getOrDefault("iteration", "")));
        head.getStyleClass().add("case-about");
        head.setMinWidth(USE_PREF_SIZE);
        GridPane table = new GridPane();
        table.getStyleClass().add("case-table");
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < rows.get(r).size(); c++) {
                Label cell = new Label(rows.get(r).get(c));
                cell.setMinWidth(USE_PREF_SIZE);
                cell.getStyleClass().add("case-cell");
                if ((probe == Probe.GRADIENT && c > 0) || (probe == Probe.STEP && c == 2)) {
                    cell.getStyleClass().add("grad");
                }
                table.add(cell, c, r);
            }
        }
        for (int c = 0; !rows.isEmpty() && c < rows.getFirst().size(); c++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHalignment(c == 0 ? HPos.LEFT : HPos.RIGHT);
            table.getColumnConstraints().add(column);
        }
        VBox card = new VBox(title, head, table);
        card.setMinWidth(USE_PREF_SIZE);
        card.getStyleClass().add("case-card");
        return card;
    }
}
