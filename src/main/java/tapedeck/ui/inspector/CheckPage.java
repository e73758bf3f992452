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
import tapedeck.explain.ElementPlace;
import tapedeck.explain.GradientNames;
import tapedeck.explain.NumericCheck;
import tapedeck.explain.TapeEvaluator;
import tapedeck.text.Message;
import tapedeck.text.Numbers;
import tapedeck.ui.input.Quantity;
import tapedeck.ui.input.ScaleSlider;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.work.Newest;

/** The gradient against finite differences and forward mode, computed in the background. */
final class CheckPage extends InspectorPage {
    private final Newest<CheckJob, NumericCheck> worker = new Newest<>("numeric-check", CheckJob::run);
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            poll();
        }
    };
    private final Label obstacle = InspectorTexts.label("", "answer");
    private final VBox content = new VBox();
    private final Label question = InspectorTexts.label("", "formula", "formula-subject");
    private final Label step = InspectorTexts.label("", "formula");
    private final CheckBox whole = new CheckBox();
    private final Label of = InspectorTexts.label("", "muted");
    private final GridPane ways = new GridPane();
    private final Label wholeText = InspectorTexts.label("", "answer");
    private final ErrorPlot plot;
    private final Label best = InspectorTexts.label("", "muted");
    private final Label counted = InspectorTexts.label("", "muted");
    private @Nullable Subject shown;
    private @Nullable CheckJob submitted;
    private Newest.@Nullable Done<CheckJob, NumericCheck> result;

    CheckPage(LiveTexts words, Appearance appearance, InspectorModel model) {
        super(words, model, InspectorTab.CHECK);
        plot = new ErrorPlot(words, appearance);
        ways.getStyleClass().addAll("lines", "ways");
        whole.textProperty().bind(words.text("inspector.check.the-whole"));
        whole.setId("check-whole");
        content.getStyleClass().add("page-body");
        ScaleSlider slider = new ScaleSlider(words, Quantity.STEP, model.hProperty(), false);
        slider.setId("check-h");
        step.setLabelFor(slider);
        wholeText.managedProperty().bind(wholeText.textProperty().isNotEmpty());
        of.setId("check-of");
        content.getChildren().addAll(question, of, ways, counted, step, slider, whole, wholeText,
                InspectorTexts.label(words, "inspector.check.error-against-h", "heading"), plot, best,
                InspectorTexts.label(words, "inspector.check.two-modes", "heading"),
                InspectorTexts.label(words, "inspector.check.modes", "answer"));
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

    /** Not asked any more: another page is seen, or nothing. What comes next may be of another run altogether. */
    void leave() {
        shown = null;
        drop();
    }

    private void drop() {
        submitted = null;
        result = null;
        worker.forget();
        timer.stop();
    }

    private void ask(@Nullable Subject subject) {
        if (subject == null) {
            leave();
            return;
        }
        Message why = CheckModel.obstacle(subject, TapeEvaluator.loss(subject.snapshot()));
        if (why != null || model.elementProperty().get() >= subject.tensor().data().numel()) {
            drop();
            obstacle.setText(why == null ? "" : words.of(why));
            return;
        }
        CheckJob job = new CheckJob(subject.snapshot(),
                new ElementPlace(subject.tensor().id(), model.elementProperty().get()), model.hProperty().get(),
                whole.isSelected());
        Newest.Done<CheckJob, NumericCheck> before = result;
        if (before != null && !before.job().place().equals(job.place())) {
            result = null;
        }
        // while training runs free, moments come faster than answers: one that is at work may finish
        boolean waits = submitted != null && worker.isBusy() && submitted.asksLike(job);
        if (!job.equals(submitted) && !waits) {
            submitted = job;
            worker.replace(job);
            timer.start();
        }
        tell(subject, job);
    }

    private void poll() {
        Newest.Done<CheckJob, NumericCheck> done = worker.poll();
        if (done != null) {
            result = done;
        }
        boolean idle = !worker.isBusy();
        if (idle) {
            timer.stop();
        }
        if (done != null || idle) {
            ask(shown); // by now it may be about another moment
        }
    }

    private void tell(Subject now, CheckJob job) {
        Newest.Done<CheckJob, NumericCheck> last = result;
        Message failure = last == null || CheckModel.isStale(last.job(), job) ? null : CheckModel.failure(last);
        obstacle.setText(failure == null ? "" : words.of(failure));
        question.setText("∂" + GradientNames.of(now.snapshot(), job.place().tensor()).root() + "/∂"
                + job.place().text(now.snapshot()));
        step.setText("h = " + Numbers.of(job.h(), 2));
        NumericCheck check = last == null ? null : last.result();
        of.setText(last == null || check == null ? "" : words.of(CheckModel.of(last.job(), job)));
        plot.show(check, job.h());
        ways.getChildren().clear();
        ways.addRow(0, InspectorTexts.label("", "line-name"), head(words.of("inspector.check.value")),
                head(words.of("inspector.check.error")), head(words.of("inspector.check.runs")));
        List<CheckModel.Way> lines = check == null ? List.of() : CheckModel.ways(check);
        for (int row = 0; row < lines.size(); row++) {
            CheckModel.Way way = lines.get(row);
            ways.addRow(row + 1, unbroken(words.of(way.name()), "line-name"), cell(way.value(), "grad-number"),
                    cell(way.error(), "number"), cell(way.evaluations(), "number"));
        }
        counted.setText(words.of(check == null ? Message.of("inspector.check.running") : CheckModel.counted(check)));
        best.setText(check == null ? "" : words.of(CheckModel.best(check)));
        Message all = last == null || check == null || !job.whole()
                ? null
                : CheckModel.whole(check, last.job().snapshot());
        wholeText.setText(all == null ? "" : words.of(all));
    }

    /** A label that gives way to no other: it would do so letter by letter. */
    private static Label unbroken(String text, String style) {
        Label label = InspectorTexts.label(text, style);
        label.setWrapText(false);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static Label head(String text) {
        return cell(text, "line-name");
    }

    private static Label cell(String text, String style) {
        Label label = unbroken(text, style);
        GridPane.setHalignment(label, HPos.RIGHT);
        GridPane.setHgrow(label, Priority.ALWAYS);
        return label;
    }

    /** Returns whether something is still being computed. */
    boolean isBusy() { return worker.isBusy(); }

    /** Waits for what is being computed: for still pictures. */
    void settle() throws InterruptedException {
        while (worker.isBusy()) {
            worker.await();
            poll();
        }
    }

    @Override
    void dispose() {
        leave();
        worker.close();
    }
}
