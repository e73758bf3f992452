package tapedeck.ui.step;

import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import tapedeck.surface.StepCurve;
import tapedeck.text.Message;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;

/** The loss along a step, drawn, and beside it what is to be said of it. On the FX thread only. */
final class StepLossView extends HBox {
    private final LiveTexts words;
    private final StepPlot plot;
    private final Label title = label("heading");
    private final Label kept = label("step-sentence");
    private final Label wanted = label("step-wanted");
    private final Label bend = label("muted");
    private final Label hint = label("muted");
    private final GridPane samples = new GridPane();
    private final GridPane parts = new GridPane();
    private final ToggleGroup chosen = new ToggleGroup();
    private @Nullable StepSeen seen;
    private double rate = Double.NaN;
    private int part;

    StepLossView(LiveTexts words, Appearance appearance) {
        this.words = words;
        plot = new StepPlot(words, appearance);
        samples.getStyleClass().add("step-table");
        parts.getStyleClass().add("step-table");
        Label how = label("muted");
        how.textProperty().bind(words.text("step.how"));
        VBox told = new VBox(title, hint, kept, wanted, samples, parts, bend, how);
        told.getStyleClass().add("step-told");
        List.of(hint, kept, wanted, bend)
                .forEach(each -> each.managedProperty().bind(each.textProperty().isNotEmpty()));
        ScrollPane scroll = new ScrollPane(told);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("step-side");
        setHgrow(plot, Priority.ALWAYS);
        getChildren().addAll(plot, scroll);
        words.follow(this, this::tell);
        tell();
    }

    /**
     * Shows a step; null before there is one.
     *
     * @param set the rate that is set now
     */
    void show(@Nullable StepSeen next, double set) {
        seen = next;
        rate = set;
        if (next == null || part > next.curve().parts().size()) {
            part = 0;
        }
        tell();
    }

    private void tell() {
        StepSeen now = seen;
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
        chosen.getToggles().clear(); // it would keep those that are no longer seen
        if (now != null) {
            fillSamples(now.curve());
            fillParts(now.curve());
        }
        plot.show(now, now == null ? null : along(now.curve()), rate);
    }

    private StepCurve.Profile along(StepCurve curve) {
        return part == 0 ? curve.whole() : curve.parts().get(part - 1).along();
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

    /** Each can be chosen to be drawn. */
    private void fillParts(StepCurve curve) {
        if (curve.parts().isEmpty()) {
            return;
        }
        parts.addRow(0, cell("", "line-name"), cell(words.of("step.head.promised"), "line-name"),
                cell(words.of("step.head.came"), "line-name"), cell(words.of("step.head.share"), "line-name"));
        List<StepModel.Line> all = StepModel.lines(curve);
        for (int i = 0; i < all.size(); i++) {
            int index = i;
            ToggleButton name = new ToggleButton(words.of(all.get(i).name()));
            name.setId("step-part-" + i);
            name.getStyleClass().add("small");
            name.setMaxWidth(Double.MAX_VALUE);
            name.setMinWidth(USE_PREF_SIZE);
            name.setToggleGroup(chosen);
            name.setSelected(i == part);
            name.setOnAction(_ -> choose(index));
            parts.addRow(i + 1, name, cell(all.get(i).promised(), "mono"), cell(all.get(i).came(), "mono"),
                    cell(all.get(i).share(), "mono"));
        }
    }

    private void choose(int index) {
        part = index;
        tell();
        parts.lookup("#step-part-" + index).requestFocus(); // it was made anew
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
