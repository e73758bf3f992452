package tapedeck.ui.race;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import tapedeck.text.Message;
import tapedeck.ui.plot.CanvasRegion;
import tapedeck.ui.theme.LiveTexts;

/**
 * A form that is sent off by Start, how far that is, and a picture of what comes of it. On the FX thread only;
 * {@link #pulse} is to be called at every pulse.
 *
 * @param <F> the form
 */
abstract sealed class RunPane<F> extends VBox implements AutoCloseable permits RacePane, RangePane {
    /** The picture is of another form than the one that is filled in. */
    private static final PseudoClass OLD = PseudoClass.getPseudoClass("old");

    /** Of the height. */
    private static final double PICTURE = 0.5;

    private final RunModel<F> model;
    private final LiveTexts words;
    private final String id;
    private final CanvasRegion chart;
    private final RunBar bar;
    private final HBox head = new HBox();
    private List<RaceField> fields = List.of();
    private boolean old;
    private Optional<Message> refused = Optional.empty();

    /** @param id that the ids of what is in it begin with */
    RunPane(LiveTexts words, String id, RunModel<F> model, CanvasRegion chart) {
        this.words = words;
        this.id = id;
        this.model = model;
        this.chart = chart;
        getStyleClass().add("race-pane");
        head.getStyleClass().add("race-form");
        bar = new RunBar(words, id, this::start, this::stop);
        VBox.setVgrow(chart, Priority.ALWAYS);
        chart.minHeightProperty().bind(heightProperty().multiply(PICTURE)); // whatever is said of it
        getChildren().addAll(bar, chart);
        words.follow(this, this::showAll);
        model.setOnAsked(this::refresh);
    }

    /** A field; what is taken in one may change what stands in another. */
    final RaceField field(String name, String key, int columns, Function<F, String> inForce, FormField<F> asked) {
        return new RaceField(words, id + "-" + name, key, columns, model, inForce, asked, this::refresh);
    }

    private void refresh() {
        fields.forEach(RaceField::refresh);
        showAll(); // the picture, too: an empty one shows what would run
    }

    /** Gives the form its fields: those of its head, and those that have a line of their own below it. */
    final void ask(List<RaceField> heading, List<RaceField> wide) {
        fields = Stream.concat(heading.stream(), wide.stream()).toList();
        Region room = new Region(); // so that Start stands at the same place in each form
        HBox.setHgrow(room, Priority.ALWAYS);
        head.getChildren().setAll(heading);
        head.getChildren().addAll(room, bar.button());
        getChildren().addAll(0, wide);
        show();
    }

    /** The form and its button, which stand above, beside the choice of forms. */
    final HBox head() {
        return head;
    }

    /** Returns what is said of what is shown. */
    abstract Message sentence();

    /** Picks nothing of what is drawn: it will be gone. */
    abstract void pickNothing();

    /** Shows what it has besides, of what has changed; whether the picture is another. */
    boolean follow() {
        return true;
    }

    /** Shows how it goes; to be called at every pulse. */
    final void pulse() {
        if (model.pulse()) {
            if (show()) {
                chart.repaint();
            }
        } else if (model.isOld() != old || !model.refused().equals(refused)) { // something else was set meanwhile
            show();
        }
    }

    /** Stops what runs, what there is of it stays; whether anything ran. */
    final boolean stop() {
        boolean ran = model.isRunning();
        model.cancel();
        show();
        return ran;
    }

    /** Stops what runs and forgets what is shown: it is of a program that is no longer there. */
    final void clear() {
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
        Optional<Message> mistake = fields.stream().map(RaceField::mistake).flatMap(Optional::stream).findFirst()
                .or(model::refused);
        old = model.isOld();
        refused = model.refused();
        boolean past = old || (mistake.isPresent() && !model.isRunning());
        chart.pseudoClassStateChanged(OLD, past);
        bar.show(model.isRunning(), model.progress(),
                mistake.filter(_ -> !model.isRunning()).orElseGet(() -> past ? model.ofBefore() : sentence()),
                mistake.isEmpty());
        return follow();
    }

    private void showAll() {
        show();
        chart.repaint();
    }
}
