package tapedeck.ui.editor;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import javafx.scene.Node;
import javafx.scene.control.IndexRange;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.TwoDimensional.Bias;
import org.fxmisc.richtext.model.TwoDimensional.Position;
import org.jspecify.annotations.Nullable;
import tapedeck.ui.action.OwnKeys;
import tapedeck.ui.input.UpdateGuard;
import tapedeck.ui.theme.LiveTexts;

/**
 * A Python program as text: lines with a node before each, coloured and wrapped; it can be typed into while it has a
 * {@link Buffer}. Only what changes is styled anew. On the FX thread only.
 */
public final class ScriptEditor extends StackPane {
    /** Lines that are kept in sight before and after the one that is followed. */
    private static final int MARGIN = 2;

    private static final String HANGING = "hanging";

    private final ScriptArea area = new ScriptArea();
    private final UpdateGuard quiet = new UpdateGuard();
    private final FindField find;
    private final Typing typing = new Typing(area, quiet, this::replace);
    private final FailureCard card;

    /** An empty one, to be read. */
    public ScriptEditor(LiveTexts words) {
        find = new FindField(words, area, this::reveal);
        card = new FailureCard(words, area, this::reveal);
        getStyleClass().add("script-editor");
        area.getStylesheets().add(Objects.requireNonNull(
                ScriptEditor.class.getResource("/tapedeck/ui/editor/script-editor.css")).toExternalForm());
        area.setWrapText(true);
        hang(true);
        // while it is only read, all but moving from line to line is the window's
        OwnKeys.leave(area, key -> switch (key) {
            case UP, DOWN, PAGE_UP, PAGE_DOWN, TAB -> true;
            default -> false;
        });
        EditorKeys.install(area);
        getChildren().addAll(new VirtualizedScrollPane<>(area), card, find);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        card.place();
    }

    /** Asks what to find in the text. */
    public void find() {
        find.open();
    }

    /** Has {@code refused} told how many characters there would have been of more than a script may have. */
    public void setOnTooLong(IntConsumer refused) {
        area.setOnRefused(refused);
    }

    /** Has {@code picked} told the name of a tensor that took part where the run ended, when it is clicked. */
    public void setOnOperand(Consumer<String> picked) {
        card.setOnOperand(picked);
    }

    /** Where the keys go, for the most part. */
    public CodeArea area() {
        return area;
    }

    /** Has {@code row} make the node before each line, of its index. */
    public void setRows(IntFunction<? extends Node> row) {
        area.setParagraphGraphicFactory(row);
    }

    /** Does something with the node before each line that is in sight. */
    public void eachRow(Consumer<? super Node> what) {
        if (area.getVisibleParagraphs().isEmpty()) {
            return;
        }
        int last = area.lastVisibleParToAllParIndex();
        for (int i = area.firstVisibleParToAllParIndex(); i <= last; i++) {
            Node row = area.getParagraphGraphic(i);
            if (row != null) {
                what.accept(row);
            }
        }
    }

    /** Has {@code changed} run when more lines fit, or fewer. */
    public void onHigher(Runnable changed) {
        area.heightProperty().addListener((_, _, _) -> changed.run());
    }

    /** Has {@code changed} run when the lines have other room, or are scrolled sideways. */
    public void onScrolled(Runnable changed) {
        area.widthProperty().addListener((_, _, _) -> changed.run());
        area.estimatedScrollXProperty().addListener((_, _, _) -> changed.run());
    }

    /** Has {@code next} typed into; null has the text only read. What it shows is its text from then on. */
    public void edit(@Nullable Buffer next) {
        if (!typing.isOf(next)) {
            hang(next == null);
            typing.edit(next);
            card.show(next);
        }
    }

    /** Has wrapped lines begin below their own first letter; not while indentation is typed. */
    private void hang(boolean on) {
        area.getStyleClass().remove(HANGING);
        if (on) {
            area.getStyleClass().add(HANGING);
        }
    }

    /** Returns how many spaces before a line its row stands for; 0 where they are text. */
    public int hangingSpaces(int line) {
        if (!area.getStyleClass().contains(HANGING) || line >= lines()) {
            return 0;
        }
        String text = area.getParagraph(line).getText();
        return text.isBlank() ? 0 : text.length() - text.stripLeading().length();
    }

    /** Puts the caret on what is wrong with the text, to mend it. */
    public void goToMistake() {
        int line = typing.goToMistake();
        if (line >= 0) {
            reveal(line);
        }
    }

    /** Shows these lines; what is the same stays as it is, with the selection and the place that is in sight. */
    public void show(List<String> lines) {
        String next = String.join("\n", lines);
        if (!area.getText().equals(next)) {
            replace(next);
            area.getUndoManager().forgetHistory();
        }
    }

    private void replace(String next) {
        String now = area.getText();
        int most = Math.min(now.length(), next.length());
        int same = 0;
        while (same < most && now.charAt(same) == next.charAt(same)) {
            same++;
        }
        int tail = 0;
        while (tail < most - same && now.charAt(now.length() - 1 - tail) == next.charAt(next.length() - 1 - tail)) {
            tail++;
        }
        int from = same;
        int to = now.length() - tail;
        String middle = next.substring(from, next.length() - tail);
        IndexRange selected = area.getSelection();
        quiet.show(() -> {
            area.replaceText(from, to, middle);
            area.selectRange(Math.min(selected.getStart(), next.length()), Math.min(selected.getEnd(), next.length()));
        });
    }

    /** Tells {@code picked} which line the user puts the caret on, by key or by mouse. */
    public void onPicked(IntConsumer picked) {
        area.currentParagraphProperty().addListener((_, _, line) -> quiet.tell(() -> picked.accept(line)));
        area.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                picked.accept(lineAt(event.getX(), event.getY()));
            }
        });
    }

    /** Puts the caret on a line, without telling. */
    public void pick(int line) {
        if (line != current()) {
            quiet.show(() -> area.moveTo(line, 0));
        }
    }

    /** How many lines there are. */
    public int lines() {
        return area.getParagraphs().size();
    }

    /** The index of the line with the caret. */
    public int current() {
        return area.getCurrentParagraph();
    }

    /** The indices of the first and the last line that the selection touches. */
    public int[] selected() {
        IndexRange selection = area.getSelection();
        int end = Math.max(selection.getStart(), selection.getEnd() - 1);
        return new int[]{area.offsetToPosition(selection.getStart(), Bias.Backward).getMajor(),
                area.offsetToPosition(end, Bias.Backward).getMajor()};
    }

    /** The index of the line at a place in the area, such as where the pointer is. */
    public int lineAt(double x, double y) {
        return area.offsetToPosition(area.hit(x, y).getInsertionIndex(), Bias.Backward).getMajor();
    }

    /** The variable at a place in the area, with what stands before its dot: {@code self.total}; empty if there is none. */
    public String nameAt(double x, double y) {
        int at = area.hit(x, y).getCharacterIndex().orElse(-1);
        if (at < 0) {
            return "";
        }
        Position place = area.offsetToPosition(at, Bias.Forward);
        return VariableNames.at(area.getParagraph(place.getMajor()).getText(), place.getMinor());
    }

    /** Returns whether the line is in sight. */
    public boolean isSeen(int line) {
        return !area.getVisibleParagraphs().isEmpty() && line >= area.firstVisibleParToAllParIndex()
                && line <= area.lastVisibleParToAllParIndex();
    }

    /** Scrolls no further than it takes to see the line, and the next ones before and after it. */
    public void reveal(int line) {
        if (area.getVisibleParagraphs().isEmpty()) {
            return;
        }
        if (line < area.firstVisibleParToAllParIndex() + MARGIN) {
            area.showParagraphAtTop(Math.max(0, line - MARGIN));
        } else if (line > area.lastVisibleParToAllParIndex() - MARGIN) {
            area.showParagraphAtBottom(Math.min(area.getParagraphs().size() - 1, line + MARGIN));
        }
    }

    /** Scrolls to a line, and picks its text: where others are in sight, too, it is seen which is meant. */
    public void point(int line) {
        if (line < area.getParagraphs().size()) {
            area.selectRange(line, 0, line, area.getParagraphLength(line));
            reveal(line);
        }
    }

    /** Scrolls so that a line is the first in sight. */
    public void top(int line) {
        if (area.getHeight() > 0) {
            area.layout(); // how high a line is, is not known before
            area.showParagraphAtTop(line);
        }
    }

    /** Scrolls so that a line is the first in sight, or further on, if another would else be out of sight. */
    public void frame(int top, int line) {
        if (area.getHeight() <= 0) {
            return;
        }
        area.layout(); // how high a line is, is not known before
        double lines = area.getHeight() * area.getParagraphs().size()
                / area.totalHeightEstimateProperty().getOrElse(0.0);
        if (line + MARGIN < top + Math.floor(lines)) {
            area.showParagraphAtTop(top);
        } else {
            area.showParagraphAtBottom(Math.min(area.getParagraphs().size() - 1, line + MARGIN));
        }
    }
}
