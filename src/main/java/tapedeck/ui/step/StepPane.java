package tapedeck.ui.step;

import java.util.List;
import java.util.Objects;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.DeckState;
import tapedeck.program.Program;
import tapedeck.surface.StepCurve;
import tapedeck.tape.Captured;
import tapedeck.text.Message;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.text.Words;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.work.Newest;

/**
 * The step of the iteration that is shown: what its gradient promised and what came, along the way it went and further. Works in
 * the background, and in free run only a small part of the time. On the FX thread only.
 */
public final class StepPane extends BorderPane {
    /** In free run it rests so many times as long as it worked: what trains is not to wait for it. */
    private static final int REST = 20;
    private static final long LONGEST_REST = 5_000_000_000L;

    private final Newest<StepSeen.Job, StepSeen> worker = new Newest<>("step-curve", StepSeen::of);
    private final Words words;
    private final DeckLink link;
    private final StepPlot plot;
    private final Label title = label("heading");
    private final Label kept = label("step-sentence");
    private final Label wanted = label("step-wanted");
    private final Label bend = label("muted");
    private final Label hint = label("muted");
    private final GridPane samples = new GridPane();
    private final GridPane parts = new GridPane();
    private final ToggleGroup chosen = new ToggleGroup();
    private final ReadOnlyDoubleWrapper limit = new ReadOnlyDoubleWrapper(this, "limit", Double.NaN);
    private int take;
    private @Nullable Program program;
    private @Nullable Captured asked;
    private @Nullable StepSeen seen;
    private double rate = Double.NaN;
    private int part;
    private long restsUntil = System.nanoTime();

    /** With nothing to show. */
    public StepPane(Words words, Appearance appearance, DeckLink link) {
        this.words = words;
        this.link = link;
        plot = new StepPlot(words, appearance);
        setId("step-pane");
        getStyleClass().add("step-pane");
        getStylesheets().add(Objects.requireNonNull(StepPane.class.getResource("/tapedeck/ui/step/step.css"))
                .toExternalForm());
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
        link.follow(this::pulse);
        setCenter(plot);
        setRight(scroll);
        words.follow(this, this::tell);
        tell();
    }

    private static Label label(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    /** The rate that the bend of the loss allows where the last step began, as far as that was found out; NaN where none is known. */
    public ReadOnlyDoubleProperty limitProperty() {
        return limit.getReadOnlyProperty();
    }

    /** Another run is shown: what is known of the last is forgotten. */
    private void begin() {
        take = link.workbench().currentTake();
        program = link.workbench().program(); // a session has other takes of the same ids
        worker.forget();
        asked = null;
        seen = null;
        part = 0;
        restsUntil = System.nanoTime();
        limit.set(Double.NaN);
        tell();
    }

    /** Looks after the iteration that is shown. Once a pulse. */
    @SuppressWarnings("ReferenceEquality") // what did not change is the same object
    private void pulse() {
        if (link.workbench().currentTake() != take || link.workbench().program() != program) {
            begin();
        }
        DeckState state = link.frame().state();
        if (state == null) {
            return;
        }
        Newest.Done<StepSeen.Job, StepSeen> done = worker.poll();
        if (done != null) {
            accept(done.result());
        }
        Captured captured = state.captured();
        boolean ofScript = program != null && program.script() != null;
        boolean rests = state.isFreeRun() && System.nanoTime() - restsUntil < 0;
        if (captured != null && captured != asked && isWhole(captured) && !rests && !worker.isBusy()) {
            asked = captured;
            worker.submit(new StepSeen.Job(captured, ofScript ? null : state.inForce()));
        }
        double set = ofScript && seen != null ? seen.curve().rate() : state.wanted().learningRate();
        if (done != null || set != rate) {
            rate = set;
            tell();
        }
    }

    private void accept(@Nullable StepSeen next) {
        seen = next;
        restsUntil = System.nanoTime() + (next == null ? 0 : Math.min(LONGEST_REST, REST * next.nanos()));
        limit.set(next == null || next.limit() == null ? Double.NaN : next.limit());
        if (next != null && part > next.curve().parts().size()) {
            part = 0;
        }
    }

    /** Whether its update is on the tape. */
    private static boolean isWhole(Captured captured) {
        return captured.iteration() > 0 && captured.updated(captured.events().size()) == captured.iteration();
    }

    private void tell() {
        StepSeen now = seen;
        title.setText(now == null
                ? words.of("step.title")
                : words.of("step.of", "iteration", now.iteration()));
        hint.setText(now == null ? words.of("step.none") : "");
        kept.setText(now == null ? "" : words.of(StepModel.kept(now.curve())));
        Message at = now == null ? null : StepModel.wanted(now.curve(), rate);
        wanted.setText(at == null ? "" : words.of(at));
        bend.setText(now == null ? "" : words.of(StepModel.bend(now)));
        samples.getChildren().clear();
        parts.getChildren().clear();
        if (now != null) {
            fillSamples(now.curve());
            fillParts(now.curve());
        }
        plot.show(now, now == null ? null : along(now.curve()), rate);
    }

    private StepCurve.Along along(StepCurve curve) {
        return part == 0 ? curve.whole() : curve.parts().get(part - 1).along();
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

    /** Waits for what is worked out; for still pictures. */
    public void settle() throws InterruptedException {
        pulse();
        worker.await();
        pulse();
    }

    /** Ends its thread. */
    public void dispose() {
        worker.close();
    }
}
