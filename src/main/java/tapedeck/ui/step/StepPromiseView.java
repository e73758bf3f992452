package tapedeck.ui.step;

import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import tapedeck.surface.StepCurve;
import tapedeck.text.Message;
import tapedeck.ui.theme.LiveTexts;

/** A step in words and numbers: what its gradient promised, of all layers and of each. On the FX thread only. */
final class StepPromiseView extends ScrollPane {
    private final LiveTexts words;
    private final Label title = label("heading");
    private final Label kept = label("step-sentence");
    private final Label wanted = label("step-wanted");
    private final Label bend = label("muted");
    private final Label hint = label("muted");
    private final GridPane samples = new GridPane();
    private final GridPane parts = new GridPane();
    private @Nullable StepFacts seen;
    private double rate = Double.NaN;

    StepPromiseView(LiveTexts words) {
        this.words = words;
        samples.getStyleClass().add("step-table");
        parts.getStyleClass().add("step-table");
        Label how = label("muted");
        how.textProperty().bind(words.text("step.how"));
        VBox told = new VBox(title, hint, kept, wanted, samples, parts, bend, how);
        told.getStyleClass().add("step-told");
        List.of(hint, kept, wanted, bend)
                .forEach(each -> each.managedProperty().bind(each.textProperty().isNotEmpty()));
        setContent(told);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("step-side");
        words.follow(this, this::tell);
        tell();
    }

    /**
     * Shows a step; null before there is one.
     *
     * @param set the rate that is set now
     */
    void show(@Nullable StepFacts next, double set) {
        seen = next;
        rate = set;
        tell();
    }

    private void tell() {
        StepFacts now = seen;
        title.setText(now == null
                ? words.of("step.title")
                : words.of("step.of", "iteration", now.iteration()));
        hint.setText(now == null ? words.of("step.none") : "");
        kept.setText(now == null ? "" : words.of(StepModel.linearity(now.curve())));
        Message at = now == null ? null : StepModel.wanted(now.curve(), rate);
        wanted.setText(at == null ? "" : words.of(at));
        bend.setText(now == null ? "" : words.of(StepModel.bend(now)));
        samples.getChildren().clear();
        parts.getChildren().clear();
        if (now != null) {
            fillSamples(now.curve());
            fillParts(now.curve());
        }
    }

    /** One that wraps, and is never cut. */
    static Label label(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private void fillSamples(StepCurve curve) {
        samples.addRow(0, cell(words.of("step.head.times"), "line-name"), cell(words.of("step.head.rate"), "line-name"),
                cell(words.of("step.head.loss"), "line-name"));
        List<StepModel.Sample> all = StepModel.samples(curve);
        for (int i = 0; i < all.size(); i++) {
            samples.addRow(i + 1, cell(all.get(i).times(), "mono"), cell(all.get(i).rate(), "mono"),
                    cell(all.get(i).loss(), "mono"));
        }
    }

    private void fillParts(StepCurve curve) {
        if (curve.parts().isEmpty()) {
            return;
        }
        parts.addRow(0, cell("", "line-name"), cell(words.of("step.head.promised"), "line-name"),
                cell(words.of("step.head.came"), "line-name"), cell(words.of("step.head.share"), "line-name"));
        List<StepModel.Line> all = StepModel.lines(curve);
        for (int i = 0; i < all.size(); i++) {
            parts.addRow(i + 1, cell(words.of(all.get(i).name()), "step-part"), cell(all.get(i).promised(), "mono"),
                    cell(all.get(i).came(), "mono"), cell(all.get(i).share(), "mono"));
        }
    }

    private static Label cell(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setMinWidth(USE_PREF_SIZE);
        GridPane.setHalignment(label, HPos.RIGHT);
        GridPane.setHgrow(label, Priority.ALWAYS);
        return label;
    }
}
