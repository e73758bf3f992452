package tapedeck.ui.predictions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import tapedeck.data.prepare.TableSource;
import tapedeck.edit.Edit;
import tapedeck.edit.EditStack;
import tapedeck.program.Failure;
import tapedeck.text.Message;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.work.Newest;

/**
 * A row to type, in the units of the table, and what is predicted of it: anew with every letter, and as the network learns. It is
 * prepared and predicted in the background. On the FX thread only.
 */
public final class TypedForm extends VBox implements AutoCloseable {
    private static final PseudoClass TROUBLE = PseudoClass.getPseudoClass("trouble");
    private static final int MOST_CLASSES = 4;

    /**
     * The job of a prediction.
     *
     * @param cells null for the row in the middle
     */
    private record Work(PredictedTable of, @Nullable Map<String, String> cells) {}

    private final LiveTexts words;
    private final ObservableValue<@Nullable Integer> picked;
    private final Newest<Work, TypedRow> worker = new Newest<>("typed-row", (job, _) -> TypedRow.of(job.of, job.cells));
    private final Label said = new Label();
    private final Button typical = new Button();
    private final Button row = new Button();
    private final TypedLines lines;
    private final EditStack edits;
    private final Map<String, String> cells = new LinkedHashMap<>();
    private @Nullable PredictedTable table;
    private @Nullable TableSource source;
    private @Nullable TypedRow shown;
    /** True if somebody typed since the form was filled. */
    private boolean typed;

    /** The owner of an edit: the form, while it is for that table. */
    private record Filled(TypedForm form, String table) {}

    /**
     * An empty form.
     *
     * @param picked the row that can fill it, by its place in the file, or null
     * @param edits on which it is kept what was typed before the form was filled with something else
     */
    public TypedForm(LiveTexts words, ObservableValue<@Nullable Integer> picked, EditStack edits) {
        this.words = words;
        this.picked = picked;
        this.edits = edits;
        edits.hide(subject -> subject instanceof Filled(var form, String table) && form.equals(this)
                && (source == null || !source.table().name().equals(table)));
        setId("typed-row");
        getStyleClass().add("typed-row");
        said.setId("typed-said");
        said.getStyleClass().add("typed-said");
        said.setMinWidth(0);
        said.setFocusTraversable(true);
        said.setTooltip(new Tooltip());
        said.getTooltip().textProperty().bind(said.textProperty());
        typical.setId("typed-typical");
        typical.textProperty().bind(words.text("predictions.typical"));
        typical.setTooltip(new Tooltip());
        typical.getTooltip().textProperty().bind(words.text("predictions.typical-help"));
        typical.setOnAction(_ -> replace(this::fillTypical));
        row.setId("typed-picked");
        row.setOnAction(_ -> fillPicked());
        row.managedProperty().bind(row.visibleProperty());
        List.of(typical, row).forEach(each -> {
            each.setMinWidth(USE_PREF_SIZE);
            each.getStyleClass().add("small");
        });
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(said, gap, typical, row);
        head.setMinHeight(USE_PREF_SIZE);
        head.getStyleClass().add("typed-head");
        lines = new TypedLines(words, this::type);
        ScrollPane scroll = new ScrollPane(lines);
        scroll.getStyleClass().add("typed-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, scroll);
        picked.subscribe(this::pick);
        words.follow(this, this::say);
    }

    /** Predicts by this from now on; null if there is nothing. */
    public void show(@Nullable PredictedTable next) {
        table = next;
        if (next == null) {
            worker.forget();
            return;
        }
        if (!next.source().equals(source)) {
            source = next.source();
            typed = false;
            lines.build(TypicalRow.columns(next.source()));
            fill();
            edits.look();
        } else {
            ask();
        }
    }

    private void type(String column, String text) {
        typed = true;
        if (cells.isEmpty()) { // the row in the middle is on its way still
            cells.putAll(lines.texts());
        }
        cells.put(column, text);
        ask();
    }

    /** Another row is picked: it fills what nobody typed in. */
    private void pick(@Nullable Integer origin) {
        name(origin);
        if (!typed && origin != null && source != null) {
            fill();
        }
    }

    private void name(@Nullable Integer origin) {
        row.setVisible(origin != null);
        row.setText(origin == null ? "" : words.of("predictions.picked-row", "row", origin + 1));
    }

    /** With the picked row if there is one, else with the one in the middle. */
    private void fill() {
        if (picked.getValue() == null) {
            fillTypical();
        } else {
            fillPicked();
        }
    }

    private void fillTypical() {
        typed = false;
        cells.clear();
        ask();
    }

    /** Fills it with the row that is picked, whatever was typed. */
    public void fillPicked() {
        Integer origin = picked.getValue();
        if (source != null && origin != null && origin < source.prepared().raw().size()) {
            Map<String, String> row = TypicalRow.row(source, origin);
            replace(() -> fill(row, false));
        }
    }

    private void fill(Map<String, String> texts, boolean byHand) {
        typed = byHand;
        put(texts);
        ask();
    }

    /** Fills it with something else; what was typed can be had back. */
    private void replace(Runnable fill) {
        if (typed && source != null) {
            Map<String, String> before = new LinkedHashMap<>(cells);
            edits.perform(new Edit(new Filled(this, source.table().name()), Message.of("predictions.edit.fill"), fill,
                    () -> fill(before, true)));
        } else {
            fill.run();
        }
    }

    private void put(Map<String, String> texts) {
        cells.clear();
        cells.putAll(texts);
        lines.fill(texts);
    }

    private void ask() {
        if (table != null) {
            worker.submit(new Work(table, cells.isEmpty() ? null : new LinkedHashMap<>(cells)));
        }
    }

    /** Shows what was predicted meanwhile. Once a pulse. */
    public void pulse() {
        Newest.Done<Work, TypedRow> done = worker.poll();
        if (done == null || source == null || !done.job().of.source().equals(source)) {
            return;
        }
        TypedRow result = done.result();
        if (result == null) {
            said.setText(words.of(Failure.describe(Objects.requireNonNull(done.failure()))));
            return;
        }
        if (done.job().cells == null && cells.isEmpty()) {
            put(result.cells());
        }
        shown = result;
        say();
    }

    private void say() {
        TypedRow now = shown;
        name(picked.getValue());
        if (now == null) {
            return;
        }
        said.pseudoClassStateChanged(TROUBLE, now.trouble().isPresent());
        said.setText(now.trouble().map(words::of).orElseGet(() -> now.said().stream().limit(MOST_CLASSES).map(words::of)
                .collect(Collectors.joining(" · ")) + (now.said().size() > MOST_CLASSES ? " …" : "")));
        lines.show(now.lines());
    }

    /** Gives the keys to the first cell. */
    public void focus() {
        applyCss(); // what scrolls has its cells in the scene only then
        lines.focus();
    }

    /** Waits for what is predicted; for still pictures. */
    public void settle() throws InterruptedException {
        while (worker.isBusy()) {
            worker.await();
            pulse();
        }
    }

    @Override
    public void close() {
        worker.close();
    }
}
