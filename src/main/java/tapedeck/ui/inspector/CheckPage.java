package tapedeck.ui.inspector;

import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.geometry.HPos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import tapedeck.explain.NumericCheck;
import tapedeck.explain.Place;
import tapedeck.explain.TapeEvaluator;
import tapedeck.ui.theme.NumberText;

/** The gradient against finite differences and forward mode, computed in the background. */
final class CheckPage extends Page {
    private static final double EM = 13;

    private final CheckWorker worker = new CheckWorker();
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            poll();
        }
    };
    private final Label obstacle = Texts.label("", "answer");
    private final VBox content = new VBox();
    private final Label question = Texts.label("", "formula", "formula-subject");
    private final Label step = Texts.label("", "formula");
    private final CheckBox whole = new CheckBox("the whole tensor");
    private final GridPane ways = new GridPane();
    private final Label wholeText = Texts.label("", "answer");
    private final ErrorPlot plot = new ErrorPlot(EM);
    private final Label best = Texts.label("", "muted");
    private final Label counted = Texts.label("", "muted");
    private @Nullable Subject shown;
    private CheckWorker.@Nullable Job submitted;
    private @Nullable NumericCheck result;

    CheckPage(InspectorModel model) {
        super(model, "Check");
        ways.getStyleClass().addAll("lines", "ways");
        whole.setId("check-whole");
        content.getStyleClass().add("page-body");
        StepSlider slider = new StepSlider(model.hProperty());
        slider.setId("check-h");
        step.setLabelFor(slider);
        wholeText.managedProperty().bind(wholeText.textProperty().isNotEmpty());
        content.getChildren().addAll(question, ways, counted, step, slider, whole, wholeText,
                Texts.label("Error against h", "heading"), plot, best, Texts.label("Two modes", "heading"),
                Texts.label(CheckModel.MODES, "answer"));
        obstacle.managedProperty().bind(obstacle.visibleProperty());
        obstacle.visibleProperty().bind(obstacle.textProperty().isNotEmpty());
        content.visibleProperty().bind(obstacle.visibleProperty().not());
        content.managedProperty().bind(content.visibleProperty());
        add(obstacle, content);
        model.elementProperty().subscribe(() -> ask(shown));
        model.hProperty().subscribe(() -> ask(shown));
        whole.selectedProperty().subscribe(() -> ask(shown));
    }

    @Override
    void show(@Nullable Subject subject) {
        shown = subject;
        ask(subject);
    }

    /** Not asked any more: another page is seen. */
    void leave() {
        shown = null;
        submitted = null;
        worker.forget();
        timer.stop();
    }

    private void ask(@Nullable Subject subject) {
        if (subject == null) {
            leave();
            return;
        }
        String why = CheckModel.obstacle(subject, TapeEvaluator.loss(subject.snapshot()));
        obstacle.setText(why);
        if (!why.isEmpty() || model.elementProperty().get() >= subject.tensor().data().numel()) {
            worker.forget();
            timer.stop();
            submitted = null;
            return;
        }
        Place place = new Place(subject.tensor().id(), model.elementProperty().get());
        CheckWorker.Job job = new CheckWorker.Job(subject.snapshot(), place, model.hProperty().get(),
                whole.isSelected());
        if (job.equals(submitted)) {
            tell();
            return;
        }
        if (result != null && !result.place().equals(place)) {
            result = null;
        }
        submitted = job;
        worker.submit(job);
        timer.start();
        tell();
    }

    private void poll() {
        CheckWorker.Done done = worker.poll();
        if (done != null) {
            result = done.check();
            if (result == null) {
                obstacle.setText(done.failure().isEmpty()
                        ? "The tape cannot be run again."
                        : "The tape cannot be run again: " + done.failure());
            }
            tell();
        }
        if (!worker.isBusy()) {
            timer.stop();
        }
    }

    private void tell() {
        Subject now = shown;
        CheckWorker.Job job = submitted;
        if (now == null || job == null) {
            return;
        }
        question.setText("∂L/∂" + job.place().text(now.snapshot()));
        step.setText("h = " + NumberText.of(model.hProperty().get(), 2));
        NumericCheck check = result;
        plot.show(check, model.hProperty().get(), palette());
        ways.getChildren().clear();
        ways.addRow(0, Texts.label("", "line-name"), head("value"), head("error"), head("runs"));
        List<CheckModel.Way> lines = check == null ? List.of() : CheckModel.ways(check);
        for (int row = 0; row < lines.size(); row++) {
            CheckModel.Way way = lines.get(row);
            ways.addRow(row + 1, Texts.label(way.name(), "line-name"), cell(way.value(), "grad-number"),
                    cell(way.error(), "number"), cell(way.evaluations(), "number"));
        }
        counted.setText(check == null ? "Running the tape again …" : CheckModel.counted(check));
        best.setText(check == null ? "" : CheckModel.best(check));
        wholeText.setText(check == null ? "" : CheckModel.whole(check, now.snapshot()));
    }

    private static Label head(String text) {
        return cell(text, "line-name");
    }

    private static Label cell(String text, String style) {
        Label label = Texts.label(text, style);
        label.setWrapText(false);
        label.setMinWidth(USE_PREF_SIZE);
        GridPane.setHalignment(label, HPos.RIGHT);
        GridPane.setHgrow(label, Priority.ALWAYS);
        return label;
    }

    /** Whether something is still being computed. */
    boolean isBusy() { return worker.isBusy(); }

    /** Waits for what is being computed: for still pictures. */
    void settle() throws InterruptedException {
        while (worker.isBusy()) {
            poll();
            Thread.sleep(2);
        }
    }

    @Override
    void dispose() {
        leave();
        worker.close();
    }
}
