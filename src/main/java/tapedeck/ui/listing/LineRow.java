package tapedeck.ui.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.breakpoints.Breakpoint;
import tapedeck.text.Message;
import tapedeck.text.Texts;
import tapedeck.ui.editor.LineMap;
import tapedeck.ui.editor.ScriptEditor;
import tapedeck.ui.theme.LiveTexts;

/**
 * The row around a line: before it its breakpoints and its number, and at its right what there is room for. The row that it stands in,
 * which is the editor's, gets the states of the line as pseudo-classes.
 */
final class LineRow extends HBox {
    private static final PseudoClass HOVERED = PseudoClass.getPseudoClass("hovered");
    private static final PseudoClass PICKED = PseudoClass.getPseudoClass("picked");
    private static final PseudoClass SET = PseudoClass.getPseudoClass("set");
    private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");
    private static final PseudoClass FIRM = PseudoClass.getPseudoClass("firm");
    /** A text so many times as high as one line has several. */
    private static final double SEVERAL = 1.5;
    private static final PseudoClass POSSIBLE = PseudoClass.getPseudoClass("possible");
    /** The width of a space of the indentation, in ems. */
    private static final double SPACE = 0.3;
    /** Between code and note, in widths of a digit. */
    private static final double GAP = 1;

    /** All that a row shows, to do nothing where nothing is another: most rows stay as they are at a step. */
    private record Shown(Line line, int lines, Mark mark, boolean picked, boolean hovered, LineLight light,
            @Nullable Breakpoint point, @Nullable Breakpoint second, Notes.Note note, int calls, Texts texts) {}

    private final int index;
    private final LiveTexts words;
    private final ListingModel model;
    private final ScriptEditor editor;
    private final Supplier<LineMap> lines;
    private final IntUnaryOperator carried;
    private final Region dot = new Region();
    private final Region secondDot = new Region();
    private final StackPane gutter = new StackPane(dot, secondDot);
    private final Label number = new Label();
    /** The indentation of a line that is only read: what is wrapped does not fall left of it. */
    private final Region indent = new Region();
    /** A hook before each line but the first that a long one takes: it is one line. */
    private final Path wrapped = new Path();
    private final Label note = new Label();
    /** A text in no scene: the width of a note is known without showing it. */
    private final Text measured = new Text();
    /** How many Functions it called; a click picks them. */
    private final Label calls = new Label();
    private @Nullable Shown shown;
    private String whole = "";
    private String brief = "";
    /** True if it stands over the code where there is no room beside it. */
    private boolean firm;

    LineRow(int index, LiveTexts words, ListingModel model, ScriptEditor editor, ListingActions does,
            Supplier<LineMap> lines, IntUnaryOperator carried) {
        this.index = index;
        this.carried = carried;
        this.lines = lines;
        this.words = words;
        this.model = model;
        this.editor = editor;
        getStyleClass().add("line-row");
        gutter.getStyleClass().add("gutter");
        dot.getStyleClass().add("dot");
        secondDot.getStyleClass().addAll("dot", "second-dot");
        StackPane.setAlignment(dot, Pos.CENTER_LEFT);
        StackPane.setAlignment(secondDot, Pos.CENTER_RIGHT);
        number.getStyleClass().add("number");
        note.getStyleClass().add("note");
        note.setManaged(false);
        note.setMouseTransparent(true);
        calls.getStyleClass().add("calls");
        calls.setManaged(false);
        calls.setVisible(false);
        Tooltip several = new Tooltip();
        several.textProperty().bind(words.text("listing.calls"));
        calls.setTooltip(several);
        calls.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            model.pickNext(lines.get().running(index));
            event.consume();
        });
        indent.setMouseTransparent(true);
        wrapped.getStyleClass().add("wrap-mark");
        wrapped.setManaged(false);
        wrapped.setMouseTransparent(true);
        getChildren().addAll(gutter, number, indent, wrapped, note, calls);
        setMinWidth(USE_PREF_SIZE);
        setPickOnBounds(false); // they reach to the note: what is clicked behind the code would set a breakpoint
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                toggle(does, event.isShiftDown());
                event.consume();
            }
        });
        addEventHandler(MouseEvent.MOUSE_CLICKED, MouseEvent::consume); // it picks no line, so that none is scrolled to
        parentProperty().subscribe(_ -> {
            shown = null; // its states are those of the row that it stands in
            show();
        });
    }

    private void toggle(ListingActions does, boolean second) {
        int at = carried.applyAsInt(index);
        if (at < 0 || at >= model.listingProperty().get().lines().size()) {
            does.refuseLine(index);
        } else {
            does.toggle(at, second);
        }
    }

    /** Of a line that was written since the program was started: nothing is known of it but what was set on the line that it was. */
    private void showWritten() {
        shown = null;
        mark(null, false, false, LineLight.of(model.selection().spotlightProperty().get(), -1));
        showNumber();
        List<Line> runs = model.listingProperty().get().lines();
        int was = carried.applyAsInt(index);
        Breakpoint point = was < 0 || was >= runs.size() ? null : model.breakpoint(runs.get(was), false);
        show(dot, point);
        show(secondDot, null);
        gutter.pseudoClassStateChanged(POSSIBLE, false);
        brief = "";
        whole = "";
        firm = false;
        note.pseudoClassStateChanged(FIRM, false);
        calls.setText("");
        Message spoken = Message.of("listing.line", "number", Integer.toString(index + 1));
        setAccessibleText(words.of(point == null ? spoken : Message.list(List.of(spoken, describe(point)))));
        requestLayout();
    }

    /** As wide as the last one. */
    private void showNumber() {
        String digits = Integer.toString(index + 1);
        int most = Integer.toString(editor.lines()).length();
        number.setText(" ".repeat(Math.max(0, most - digits.length())) + digits);
        String width = String.format(Locale.ROOT, "%.2fem", SPACE * editor.hangingSpaces(index));
        indent.setStyle("-fx-min-width: " + width + "; -fx-max-width: " + width);
    }

    /** Shows how the line stands to the playhead, to breakpoints, and to what is picked. */
    void show() {
        Listing listing = model.listingProperty().get();
        int at = lines.get().running(index);
        if (at < 0 || at >= listing.lines().size()) {
            showWritten();
            return;
        }
        Line line = listing.lines().get(at);
        Mark mark = model.mark(at);
        Breakpoint point = model.breakpoint(line, false);
        Breakpoint second = model.breakpoint(line, true);
        Notes.Note noted = model.note(at);
        Shown next = new Shown(line, editor.lines(), mark, model.isPicked(at), model.isHovered(at),
                LineLight.of(model.selection().spotlightProperty().get(), at), point, second,
                noted, model.functions(at).size(), words.texts());
        if (next.equals(shown)) {
            return;
        }
        shown = next;
        mark(mark, next.picked, next.hovered, next.light);
        showNumber();
        show(dot, point);
        show(secondDot, second);
        gutter.pseudoClassStateChanged(POSSIBLE, line.condition() != null && point == null && second == null);
        brief = words.of(noted.text());
        firm = noted.firm();
        note.pseudoClassStateChanged(FIRM, firm);
        calls.setText(next.calls == 0 ? "" : "ƒ" + next.calls);
        whole = noted.shape().isEmpty() ? brief : noted.shape() + " " + brief;
        setAccessibleText(words.of(spoken(line, mark, point, second)));
        requestLayout();
    }

    private void mark(@Nullable Mark mark, boolean picked, boolean hovered, LineLight light) {
        Parent row = getParent();
        if (row != null) {
            for (Mark each : Mark.values()) {
                row.pseudoClassStateChanged(each.pseudoClass(), each == mark);
            }
            row.pseudoClassStateChanged(PICKED, picked);
            row.pseudoClassStateChanged(HOVERED, hovered);
            light.show(row);
        }
    }

    private Message spoken(Line line, Mark mark, @Nullable Breakpoint point, @Nullable Breakpoint second) {
        List<Message> items = new ArrayList<>();
        items.add(Message.of("listing.line", "number", Integer.toString(index + 1)));
        items.add(Message.verbatim(line.code()));
        String key = mark.spoken();
        if (key != null) {
            items.add(Message.of(key));
        }
        if (!whole.isEmpty()) {
            items.add(Message.verbatim(whole));
        }
        if (point != null) {
            items.add(describe(point));
        }
        if (second != null) {
            items.add(line.condition() instanceof tapedeck.deck.breakpoints.Condition.OnPhase
                    ? Message.of("listing.breakpoint.before")
                    : Message.of("listing.breakpoint.backward"));
        }
        return Message.list(items);
    }

    private static Message describe(Breakpoint point) {
        return point.enabled() ? Message.of("listing.breakpoint") : Message.of("listing.breakpoint.off");
    }

    private static void show(Region dot, @Nullable Breakpoint point) {
        dot.pseudoClassStateChanged(SET, point != null);
        dot.pseudoClassStateChanged(OFF, point != null && !point.enabled());
    }

    /** The note keeps to the right of what is in sight, and off the code: else it is briefer, or away. */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        Parent row = getParent();
        double text = row == null
                ? 0
                : row.getChildrenUnmodifiable().stream().filter(TextFlow.class::isInstance)
                        .mapToDouble(flow -> flow.prefWidth(-1)).sum();
        double right = editor.area().getWidth();
        TextFlow several = row == null
                ? null
                : row.getChildrenUnmodifiable().stream().filter(TextFlow.class::isInstance).map(TextFlow.class::cast)
                        .filter(flow -> flow.getHeight() > SEVERAL * flow.prefHeight(-1)).findFirst().orElse(null);
        for (Region each : List.of(gutter, number)) { // moved, not laid out anew, which would ask for the next layout
            each.setTranslateY(several == null
                    ? 0
                    : snappedTopInset() + (number.getHeight() - each.getHeight()) / 2 - each.getLayoutY());
        }
        hook(several);
        right -= place(calls, right, text);
        double room = right - getWidth() - text + editor.area().getEstimatedScrollX();
        String fits = Stream.of(whole, brief).filter(each -> firm || noteWidth(each) + GAP * getFontWidth() <= room)
                .findFirst().orElse("");
        note.setText(fits); // once, or each layout would ask for the next
        double width = noteWidth(fits);
        note.resizeRelocate(right - width, numberY(), width, number.getHeight());
        note.setVisible(!note.getText().isEmpty());
    }

    private double numberY() {
        return number.getLayoutY() + number.getTranslateY();
    }

    private double noteWidth(String text) {
        measured.setText(text);
        measured.setFont(note.getFont());
        return snapSizeX(measured.getLayoutBounds().getWidth()) + note.snappedLeftInset() + note.snappedRightInset();
    }

    /** Draws a hook below the number for each line of the text but the first. */
    private void hook(@Nullable TextFlow text) {
        wrapped.getElements().clear();
        if (text == null) {
            return;
        }
        double em = number.getFont().getSize();
        double height = text.getHeight() / Math.round(text.getHeight() / text.prefHeight(-1));
        double x = number.getLayoutX() + number.getWidth();
        for (double y = height; y < text.getHeight() - height / 2; y += height) {
            double middle = numberY() + number.getHeight() / 2 + y;
            wrapped.getElements().addAll(new MoveTo(x - 0.6 * em, middle - 0.3 * em),
                    new LineTo(x - 0.6 * em, middle + 0.1 * em), new LineTo(x, middle + 0.1 * em),
                    new MoveTo(x - 0.2 * em, middle - 0.1 * em), new LineTo(x, middle + 0.1 * em),
                    new LineTo(x - 0.2 * em, middle + 0.3 * em));
        }
    }

    /** Puts the mark of its Functions at the right, if the code leaves room; returns its width. */
    private double place(Label mark, double right, double text) {
        double width = mark.getText().isEmpty() ? 0 : mark.prefWidth(-1);
        mark.setVisible(width > 0 && getWidth() + text + width <= right + editor.area().getEstimatedScrollX());
        double height = mark.prefHeight(-1);
        double middle = numberY() + number.getHeight() / 2; // of the text: below it the row may hold a card
        mark.resizeRelocate(right - width, middle - height / 2, width, height);
        return mark.isVisible() ? width : 0;
    }

    private double getFontWidth() { return number.getFont().getSize() / 2; }
}
