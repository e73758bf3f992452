package tapedeck.ui.predictions;

import java.util.List;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import tapedeck.data.Task;
import tapedeck.edit.EditStack;
import tapedeck.text.Numbers;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;

/** The pane of the network's predictions now, in the ways that suit its data. On the FX thread only. */
public final class PredictionsPane extends Region {
    private static final double LEAST_WIDTH = 20;
    private static final double LEAST_HEIGHT = 6.5;
    /** The height, in widths of the font, below which the picture needs what the legend has no need of. */
    private static final double LOW = 20;
    private static final double SIDE = 8;
    /** In widths of the font, which is 1/40 of the window's height before a class. */
    private static final double PRESENTED_TEXT = 0.8;
    private static final double LEAST_TEXT = 0.65;

    private final LiveTexts words;
    private final HBox header = new HBox();
    private final Label title = new Label();
    private final ViewChoice choice;
    private final ToggleButton which = new ToggleButton();
    private final PredictionPicture picture;
    private final PredictionsLegend legend;
    private final TableViews table;
    private final Appearance appearance;

    private @Nullable PredictionResult shown;
    private PredictionReply.@Nullable Failed failed;

    /** A pane that shows nothing yet. */
    public PredictionsPane(LiveTexts words, Appearance appearance, EditStack edits) {
        this.words = words;
        this.appearance = appearance;
        choice = new ViewChoice(words, this::refresh);
        table = new TableViews(words, which.selectedProperty(), this::go, edits);
        picture = new PredictionPicture(words, appearance, table);
        picture.setLeastText(LEAST_TEXT);
        legend = new PredictionsLegend(words, which);
        title.textProperty().bind(words.text("predictions.title"));
        which.textProperty().bind(words.text("predictions.show-train"));
        getStyleClass().add("predictions");
        getStylesheets().add(Objects
                .requireNonNull(PredictionsPane.class.getResource("predictions.css"), "predictions.css")
                .toExternalForm());
        header.getStyleClass().add("predictions-header");
        title.getStyleClass().add("heading");
        title.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        header.getChildren().addAll(choice, title, gap);
        which.setId("predictions-train-rows");
        which.getStyleClass().add("predictions-which");
        which.accessibleTextProperty().bind(words.text("predictions.show-train-spoken"));
        which.selectedProperty().subscribe(this::refresh);
        table.pickedProperty().subscribe(picture::pick);
        which.setMinWidth(USE_PREF_SIZE);
        setAccessibleRole(AccessibleRole.PARENT);
        getChildren().addAll(header, picture, table, legend);
        title.fontProperty().subscribe((_, _) -> refresh()); // marks are as large as the letters
        appearance.paletteProperty().subscribe((_, _) -> fill());
        words.textsProperty().subscribe(this::refresh);
        refresh();
    }

    /** Sets whether a class looks on: what its back row cannot read is not written, and the picture has the room of what is chosen. */
    public void setPresented(boolean presented) {
        header.setVisible(!presented);
        requestLayout();
        which.setVisible(!presented);
        which.setManaged(!presented);
        picture.setLeastText(presented ? PRESENTED_TEXT : LEAST_TEXT);
    }

    /** Sets whether a lesson speaks of it: then it says what is seen, and nothing else is offered. */
    public void setTaught(boolean taught) {
        choice.setHidden(taught);
        requestLayout();
    }

    /** The row of a table that is picked, by its place in the file from 0, or null. */
    public ObjectProperty<@Nullable Integer> pickedProperty() {
        return table.pickedProperty();
    }

    /** Shows what was predicted meanwhile of a row that is typed. Once a pulse. */
    public void pulse() {
        table.pulse();
    }

    /** Waits for what is predicted of a row that is typed; for still pictures. */
    public void settle() throws InterruptedException {
        table.settle();
    }

    /** Ends what runs in the background. */
    public void dispose() {
        table.dispose();
    }

    private void go(PredictionView view) {
        if (!TableViews.isOf(view)) {
            picture.setVisible(true); // before what has the keys is gone
            picture.requestFocus();
        }
        choice.choose(view);
    }

    /** Shows {@code answer}: predictions, or why there are none; what to do next if it is null. */
    public void show(@Nullable PredictionReply answer) {
        PredictionResult next = answer instanceof PredictionResult predicted ? predicted : null;
        failed = answer instanceof PredictionReply.Failed failure ? failure : null;
        List<PredictionView> possible = next == null ? List.of() : next.views();
        boolean alike = shown != null && next != null && possible.equals(choice.offered());
        shown = next;
        if (alike) { // only numbers changed: nothing to lay out
            fill();
            return;
        }
        if (!possible.equals(choice.offered())) {
            choice.offer(possible);
        }
        refresh();
    }

    private void refresh() {
        PredictionView view = choice.chosen();
        picture.setVisible(shown == null || !TableViews.isOf(view));
        fill();
        requestLayout();
    }

    private void fill() {
        PredictionView view = choice.chosen();
        picture.show(shown, failed, view, which.isSelected());
        table.show(shown == null ? null : shown.table(), view);
        if (shown != null) {
            legend.show(shown, view, appearance.palette(), em());
        }
    }

    @Override
    protected void layoutChildren() {
        double em = em();
        double left = snappedLeftInset();
        double top = snappedTopInset();
        double width = Math.max(0, snapSizeX(getWidth() - left - snappedRightInset()));
        title.setVisible(!choice.isVisible()); // what it can show is named by the tabs
        title.setManaged(!choice.isVisible());
        double head = header.isVisible() ? snapSizeY(header.prefHeight(width)) : 0;
        double height = Math.max(0, Math.floor(getHeight() - top - head - snappedBottomInset()));
        header.resizeRelocate(left, top, width, head);
        PredictionView view = choice.chosen();
        boolean low = getHeight() < LOW * em;
        legend.setLow(low, true, width);
        boolean beside = shown != null && switch (view) {
            case REGIONS -> width - height > SIDE * em;
            case NUMBERS -> low && legend.prefHeight(legend.columnWidth()) <= height;
            case CURVE, CONFUSION, LAYERS, FIT, RESIDUALS, ROWS, TRY -> false;
        };
        legend.setLow(low, beside, width);
        legend.setVisible(shown != null && !(low && TableViews.isOf(view)));
        top += head;
        double foot = beside || !legend.isVisible() ? 0 : snapSizeY(legend.prefHeight(width) + 0.3 * em);
        double wide = !beside
                ? width
                : view == PredictionView.REGIONS ? height : Math.max(0, width - em - legend.columnWidth());
        double high = Math.max(0, height - foot);
        picture.resizeRelocate(left, top, Math.floor(wide), Math.floor(high));
        table.resizeRelocate(left, top, wide, high);
        if (beside) {
            legend.resizeRelocate(left + wide + em, top, width - wide - em, height);
        } else {
            legend.resizeRelocate(left, top + high + 0.3 * em, width, Math.max(0, foot - 0.3 * em));
        }
    }

    private double em() {
        return title.getFont().getSize();
    }

    @Override
    protected double computeMinWidth(double height) {
        return LEAST_WIDTH * em() + snappedLeftInset() + snappedRightInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return LEAST_HEIGHT * em() + snappedTopInset() + snappedBottomInset();
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        if (attribute != AccessibleAttribute.TEXT) {
            return super.queryAccessibleAttribute(attribute, parameters);
        }
        PredictionResult now = shown;
        if (now == null) {
            PredictionReply.Failed failure = failed;
            return failure == null
                    ? words.of("predictions.none-spoken")
                    : words.of("predictions.failed-spoken", "iteration", failure.iteration(), "why", failure.why());
        }
        return words.of(now.task() == Task.CLASSIFICATION ? "predictions.accuracy-spoken" : "predictions.error-spoken",
                "iteration", now.iteration(), "train", Numbers.of(now.train().score(), 3), "test",
                Numbers.of(now.test().score(), 3));
    }
}
