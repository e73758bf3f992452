package tapedeck.ui.data;

import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import tapedeck.data.EpochRows;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.work.Newest;

/** A row on its way, the first until one is picked: each of its cells, and the numbers that the network gets for it. On the FX thread only. */
final class RowThroughSteps extends VBox implements AutoCloseable {
    /** The work for the background: a table has many rows. */
    private record Job(PreparedTable of, int row) {}

    private final LiveTexts words;
    private final PreparationModel model;
    private final Label title = label("data-heading");
    private final Label where = label("way-where");
    private final Label trouble = label("way-trouble");
    private final GridPane grid = new GridPane();
    private final Newest<Job, RowJourney> worker = new Newest<>("row", (job, _) -> RowJourney.of(job.of, job.row));
    private @Nullable RowJourney shown;
    private @Nullable EpochRows epoch;

    RowThroughSteps(LiveTexts words, PreparationModel model) {
        this.words = words;
        this.model = model;
        setId("row-way");
        getStyleClass().add("data-card");
        title.setMinWidth(USE_PREF_SIZE);
        where.setWrapText(true);
        where.setMinHeight(USE_PREF_SIZE);
        where.setTextAlignment(TextAlignment.RIGHT);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(title, space, where);
        head.getStyleClass().add("data-card-head");
        trouble.setWrapText(true);
        trouble.setMinHeight(USE_PREF_SIZE);
        trouble.managedProperty().bind(trouble.visibleProperty());
        grid.getStyleClass().add("way-grid");
        ColumnConstraints cell = new ColumnConstraints();
        cell.setHgrow(Priority.ALWAYS);
        cell.setMinWidth(0);
        ColumnConstraints arrow = new ColumnConstraints();
        ColumnConstraints numbers = new ColumnConstraints();
        numbers.setHalignment(HPos.RIGHT);
        ColumnConstraints step = new ColumnConstraints();
        step.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().setAll(cell, arrow, numbers, step);
        ScrollPane scroll = new ScrollPane(grid);
        scroll.getStyleClass().add("data-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, trouble, scroll);
        model.rowProperty().subscribe(_ -> show(model.shownProperty().get()));
        words.follow(this, this::show);
    }

    private static Label label(String... classes) {
        Label label = new Label();
        label.getStyleClass().addAll(List.of(classes));
        return label;
    }

    /** Follows the row through this table; what is shown stays until that is worked out. */
    void show(@Nullable PreparedTable now) {
        Integer picked = model.rowProperty().get();
        int row = picked == null ? 0 : picked;
        if (now == null || row >= now.raw().size()) {
            worker.forget();
            shown = null;
            show();
        } else {
            worker.replace(new Job(now, row));
        }
    }

    /** Says where each row is in the epoch that runs. */
    @SuppressWarnings("ReferenceEquality") // what did not change is the same object
    void follow(@Nullable EpochRows rows) {
        if (rows != epoch) {
            epoch = rows;
            where.setText(where());
        }
    }

    /** Returns which row of x it is: of the batch that has it in this epoch, where what is shown is what runs. */
    private String where() {
        RowJourney way = shown;
        PreparedTable now = model.shownProperty().get();
        EpochRows order = epoch;
        if (way == null || now == null || way.place() < 0) {
            return "";
        }
        int batch = way.isTest() || order == null || !now.prepared().preparation().equals(model.running())
                ? 0
                : order.batchOf(way.place());
        if (batch == 0 || order == null) {
            return words.of(way.isTest() ? "preparing.way.test" : "preparing.way.train", "place", way.place() + 1);
        }
        return words.of(order.row(way.place()) < 0 ? "preparing.way.batch" : "preparing.way.in-batch", "batch", batch,
                "row",
                order.rowOf(way.place()) + 1);
    }

    /** Shows what was worked out. Once a pulse. */
    void pulse() {
        Newest.Done<Job, RowJourney> done = worker.poll();
        if (done != null && done.result() != null) {
            shown = done.result();
            show();
        }
    }

    /** Waits for what is worked out: for still pictures. */
    void settle() throws InterruptedException {
        worker.await();
        pulse();
    }

    @Override
    public void close() {
        worker.close();
    }

    private void show() {
        RowJourney way = shown;
        grid.getChildren().clear();
        if (way == null) {
            title.setText(words.of("preparing.way.none"));
            where.setText("");
            trouble.setText(words.of("preparing.way.pick"));
            trouble.setVisible(true);
            return;
        }
        title.setText(words.of("preparing.way", "row", way.row() + 1));
        where.setText(where());
        boolean picked = model.rowProperty().get() != null;
        trouble.setText(way.trouble().map(words::of).orElse(picked ? "" : words.of("preparing.way.pick")));
        trouble.setVisible(!trouble.getText().isEmpty());
        for (int i = 0; i < way.lines().size(); i++) {
            line(i, way.lines().get(i));
        }
    }

    private void line(int index, RowJourney.Line line) {
        Label before = label("way-before", "mono");
        before.setText(line.column() + " " + line.before());
        before.setWrapText(true);
        before.setMinHeight(USE_PREF_SIZE);
        boolean arrives = !line.after().isEmpty();
        Label arrow = label("way-arrow");
        arrow.setMinWidth(USE_PREF_SIZE);
        arrow.setText(arrives ? "→" : "");
        Label after = label(line.isTarget() ? "way-target" : "way-after", "mono");
        after.setText(line.isClass() && arrives
                ? words.of("preparing.way.class", "class", line.after())
                : line.after());
        after.setMinWidth(USE_PREF_SIZE);
        Label step = label("way-step");
        step.setMinWidth(USE_PREF_SIZE);
        step.setText(line.step().filter(_ -> arrives).map(words::of).orElse(""));
        grid.addRow(index, before, arrow, after, step);
    }

}
