package tapedeck.ui.inspector;

import javafx.animation.AnimationTimer;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import tapedeck.explain.ElementPlace;
import tapedeck.explain.NumericCheck;
import tapedeck.explain.TapeEvaluator;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.work.Newest;

/**
 * One element's gradient by finite differences and by forward mode, on two lines: worked out in the background, while
 * the program holds. They stand only beside the gradient that they check.
 */
final class ElementCheck extends GridPane {
    private final LiveTexts words;
    private final Newest<CheckJob, NumericCheck> worker = new Newest<>("element-check",
            (job, cancelled) -> NumericCheck.ofElement(job.snapshot(), job.place(), job.h(), cancelled));
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            poll();
        }
    };
    private @Nullable CheckJob asked;
    private double grad;

    ElementCheck(LiveTexts words) {
        this.words = words;
        getStyleClass().addAll("factors", "element-check");
        setId("element-check");
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    /** Checks {@code element} of the subject; nothing if there is none, or no gradient that could be checked. */
    void ask(@Nullable Subject subject, int element, double h) {
        if (subject == null || subject.tensor().grad() == null || element >= subject.tensor().data().numel()
                || CheckModel.obstacle(subject, TapeEvaluator.loss(subject.snapshot())) != null) {
            leave();
            return;
        }
        CheckJob job = new CheckJob(subject.snapshot(), new ElementPlace(subject.tensor().id(), element), h, false);
        if (!job.equals(asked)) {
            asked = job;
            grad = subject.tensor().grad().toArray()[element];
            lines(null);
            setVisible(Double.isFinite(grad));
            worker.replace(job);
            timer.start();
        }
    }

    /** Not asked any more. */
    void leave() {
        asked = null;
        worker.forget();
        timer.stop();
        setVisible(false);
    }

    private void poll() {
        Newest.Done<CheckJob, NumericCheck> done = worker.poll();
        if (!worker.isBusy()) {
            timer.stop();
        }
        if (done != null && done.job().equals(asked)) {
            NumericCheck check = done.result();
            boolean fits = check != null && CheckModel.isOf(check, grad);
            setVisible(fits);
            lines(fits ? check : null);
        }
    }

    private void lines(@Nullable NumericCheck check) {
        getChildren().clear();
        line(0, "inspector.why.differences", check == null ? null : CheckModel.differences(check));
        line(1, "inspector.why.forward", check == null ? null : CheckModel.forward(check));
    }

    private void line(int row, String key, CheckModel.@Nullable Verdict verdict) {
        Label name = InspectorTexts.label(words, key, "line-name");
        setHgrow(name, Priority.ALWAYS);
        addRow(row, name, number(verdict == null ? "…" : verdict.value(), verdict),
                number(verdict == null ? "" : verdict.mark(), verdict));
    }

    private static Label number(String text, CheckModel.@Nullable Verdict verdict) {
        Label label = InspectorTexts.label(text, "number", verdict != null && verdict.agrees() ? "agrees" : "differs");
        label.setWrapText(false);
        label.setMinWidth(USE_PREF_SIZE);
        setHalignment(label, HPos.RIGHT);
        return label;
    }

    /** Waits for what is being computed: for still pictures. */
    void settle() throws InterruptedException {
        while (worker.isBusy()) {
            worker.await();
            poll();
        }
    }

    void dispose() {
        leave();
        worker.close();
    }
}
