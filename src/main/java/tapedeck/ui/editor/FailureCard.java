package tapedeck.ui.editor;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.beans.value.ChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;
import tapedeck.program.ScriptFailure;
import tapedeck.text.Message;
import tapedeck.ui.theme.LiveTexts;

/**
 * Below the line at which a run ended: the expression with its operands, what usually helps, and the edit that surely mends it,
 * which a click makes. The line is given room for it, so that it hides none. On the FX thread only.
 */
final class FailureCard extends VBox {
    /** Heights of a line; the stylesheet has a class for each. */
    private static final int LEAST_ROOM = 3;
    private static final int MOST_ROOM = 20;
    /** From the area's left, in widths of an em, so that numbers of lines stay in sight. */
    private static final double INDENT = 4;
    private static final double WIDEST = 46;
    /** The size of the code's font, in widths of an em. */
    private static final double CODE = 0.85;
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    private final LiveTexts words;
    private final CodeArea area;
    private final IntConsumer reveal;
    private final OperandRow operands = new OperandRow();
    private final Label help = new Label();
    private final Hyperlink change = new Hyperlink();
    private final ChangeListener<@Nullable MistakePlace> follow = (_, _, now) -> tell(now);
    private @Nullable Buffer buffer;
    private @Nullable ScriptFailure failure;
    private int roomy = -1;
    private int rows;
    private @Nullable Node marked;

    /** @param reveal brings a line in sight, of that index */
    FailureCard(LiveTexts words, CodeArea area, IntConsumer reveal) {
        this.reveal = reveal;
        this.words = words;
        this.area = area;
        setId("failure-card");
        setManaged(false);
        setVisible(false);
        getStyleClass().add("failure-card");
        help.getStyleClass().add("muted");
        change.setId("failure-change");
        for (Region each : List.of(help, change)) {
            each.setMinHeight(USE_PREF_SIZE);
        }
        help.setWrapText(true);
        change.setWrapText(true);
        change.setOnAction(_ -> apply());
        setAccessibleRole(AccessibleRole.TEXT);
        getChildren().addAll(operands, help, change);
        area.viewportDirtyEvents().subscribe(_ -> moved()); // in the middle of a layout, where no line can be asked for
        area.widthProperty().addListener((_, _, _) -> measure());
        words.follow(this, this::fill);
    }

    /** Has {@code picked} told the name of the operand that is clicked. */
    void setOnOperand(Consumer<String> picked) {
        operands.setOnPicked(picked);
    }

    /** Follows what is wrong with a text; null follows none. */
    void show(@Nullable Buffer next) {
        if (buffer != null) {
            buffer.mistakeProperty().removeListener(follow);
        }
        buffer = next;
        if (next != null) {
            next.mistakeProperty().addListener(follow);
        }
        tell(next == null ? null : next.mistakeProperty().get());
    }

    private void tell(@Nullable MistakePlace now) {
        ScriptFailure told = now == null ? null : now.failure();
        failure = told != null && (told.help() != null || !told.operands().isEmpty()) ? told : null;
        fill();
        if (failure != null) {
            reveal.accept(failure.line() - 1);
        }
    }

    private void fill() {
        ScriptFailure told = failure;
        if (told != null) {
            operands.show(told);
            say(help, told.help());
            ScriptFailure.Change edit = told.change();
            change.setText(edit == null ? "" : words.of(edit.message()));
            change.setVisible(edit != null);
            change.setManaged(edit != null);
            setAccessibleText(OperandRow.spoken(told) + "\n" + help.getText());
        }
        measure();
    }

    private void say(Label label, @Nullable Message sentence) {
        label.setText(sentence == null ? "" : words.of(sentence));
        label.setVisible(sentence != null);
        label.setManaged(sentence != null);
    }

    private void apply() {
        ScriptFailure told = failure;
        Buffer edited = buffer;
        if (told != null && edited != null && told.change() != null) {
            change.setVisited(false);
            edited.type(told.change().applied(edited.text()));
            area.requestFocus();
        }
    }

    /** Takes as much room below the line as it needs for the width that there is. */
    private void measure() {
        ScriptFailure told = failure;
        int line = told == null ? -1 : told.line() - 1;
        if (roomy >= 0 && roomy != line && roomy < area.getParagraphs().size()) {
            area.setParagraphStyle(roomy, List.of());
        }
        roomy = line;
        setVisible(told != null);
        if (told == null) {
            mark(null);
        }
        if (told == null || line >= area.getParagraphs().size()) {
            return;
        }
        double em = help.getFont().getSize();
        double width = Math.min(WIDEST * em, area.getWidth() - (INDENT + 1) * em);
        applyCss();
        double height = prefHeight(width);
        resize(width, height);
        rows = (int) Math.clamp(Math.ceil((height + em / 2) / (CODE * em)), LEAST_ROOM, MOST_ROOM);
        List<String> room = List.of("room-" + rows);
        if (!room.equals(List.copyOf(area.getParagraph(line).getParagraphStyle()))) {
            area.setParagraphStyle(line, room);
        }
        moved();
    }

    private void moved() {
        if (failure != null && getParent() != null) {
            getParent().requestLayout();
        }
    }

    /** The box that the line stands in is another one's when it is scrolled. */
    private void mark(@Nullable Node row) {
        if (marked != null && !marked.equals(row)) {
            marked.pseudoClassStateChanged(FAILED, false);
        }
        marked = row;
        if (row != null) {
            row.pseudoClassStateChanged(FAILED, true);
        }
    }

    /** Moves it to where its line is, if that is in sight. While the editor is laid out. */
    void place() {
        ScriptFailure told = failure;
        if (told == null || getParent() == null || told.line() > area.getParagraphs().size()) {
            setVisible(false);
            mark(null);
            return;
        }
        int line = told.line() - 1;
        boolean seen = area.allParToVisibleParIndex(line).isPresent();
        Node row = seen ? area.getParagraphGraphic(line) : null;
        Node box = row == null ? null : row.getParent();
        mark(box);
        setVisible(box != null);
        if (box != null) {
            Bounds bounds = getParent().sceneToLocal(box.localToScene(box.getLayoutBounds()));
            double em = help.getFont().getSize();
            relocate(INDENT * em, bounds.getMaxY() - rows * CODE * em);
        }
    }
}
