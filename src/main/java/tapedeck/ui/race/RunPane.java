package tapedeck.ui.race;

import java.util.List;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import tapedeck.text.Message;
import tapedeck.ui.plot.CanvasRegion;
import tapedeck.ui.text.Words;

/**
 * A form that is sent off by Start, how far that is, and a picture of what comes of it. Made for 44em by 26em. On the FX
 * thread only; {@link #pulse} is to be called at every pulse.
 */
public abstract sealed class RunPane extends VBox implements AutoCloseable permits RacePane, RangePane {
    private final RunModel model;
    private final CanvasRegion chart;
    private final RunBar bar;
    private final HBox form = new HBox();
    private List<RaceField> fields = List.of();

    /** @param id that the ids of its button, bar and sentence begin with */
    RunPane(Words words, String id, String title, RunModel model, CanvasRegion chart) {
        this.model = model;
        this.chart = chart;
        getStyleClass().add("race-pane");
        getStylesheets().add(Objects.requireNonNull(RunPane.class.getResource("race.css"), "race.css")
                .toExternalForm());
        Label heading = new Label();
        heading.textProperty().bind(words.text(title));
        heading.getStyleClass().add("heading");
        form.getStyleClass().add("race-form");
        bar = new RunBar(words, id, this::start, () -> {
            cancel();
            show();
        });
        VBox.setVgrow(chart, Priority.ALWAYS);
        getChildren().addAll(heading, form, bar, chart);
        words.follow(this, this::showAll);
    }

    /** Gives the form its fields. */
    final void ask(List<RaceField> all) {
        fields = all;
        form.getChildren().setAll(all);
    }

    /** What the form asks. */
    final List<RaceField> fields() {
        return fields;
    }

    /** What is said beside the button. */
    abstract Message sentence();

    /** Picks nothing of what is drawn: it will be gone. */
    abstract void pickNothing();

    /** Shows what it has besides, of what has changed; whether the picture is another. */
    boolean follow() {
        return true;
    }

    /** Shows how it goes; to be called at every pulse. */
    public final void pulse() {
        if (model.pulse() && show()) {
            chart.repaint();
        }
    }

    /** Stops what runs; what there is of it stays. */
    public final void cancel() {
        model.cancel();
    }

    /** Stops what runs and forgets what is shown: it is of a program that is no longer there. */
    public final void clear() {
        pickNothing();
        model.clear();
        showAll();
    }

    /** Stops what runs. */
    @Override
    public final void close() {
        model.close();
    }

    private void start() {
        if (fields.stream().map(RaceField::offer).reduce(true, Boolean::logicalAnd)) {
            pickNothing();
            model.start();
            showAll();
        }
    }

    /** Shows all but the picture; whether that is another. */
    final boolean show() {
        bar.show(model.isRunning(), model.progress(), sentence());
        return follow();
    }

    private void showAll() {
        show();
        chart.repaint();
    }
}
