package tapedeck.ui.listing;

import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import tapedeck.action.Action;
import tapedeck.action.ActionContext;
import tapedeck.export.ScriptPlace;
import tapedeck.ui.action.Actions;
import tapedeck.ui.action.KeyDispatcher;
import tapedeck.ui.editor.Buffer;
import tapedeck.ui.editor.LineMap;
import tapedeck.ui.editor.ScriptEditor;
import tapedeck.ui.selection.Selection;
import tapedeck.ui.theme.LiveTexts;

/**
 * The whole program, from before anything ran: the line that it is at is marked and followed, what is ahead is grey, and what
 * a line made stands beside it. A click in the gutter or F9 sets a breakpoint, with Shift on backward. On the FX thread only.
 */
public final class ListingPane extends StackPane {
    private final ListingModel model;
    private final ListingActions does;
    private final ScriptEditor editor;
    private int followed = -1;
    private int loop = -1;
    /** Lines that a lesson keeps in sight: the first, from 1, and how many; 0 for none. */
    private int kept = 1;
    private int keptLines;
    private LineMap lines = LineMap.SAME;
    private Subscription edited = Subscription.EMPTY;
    private @Nullable Buffer buffer;

    /** Shows {@code model}. */
    public ListingPane(ListingModel model, Actions actions, ListingActions does) {
        LiveTexts words = actions.words();
        this.model = model;
        this.does = does;
        editor = new ScriptEditor(words);
        editor.setOnTooLong(does::refuseText);
        editor.setOnOperand(name -> model.tensor(name).ifPresent(model.selection()::select));
        getStyleClass().add("listing-pane");
        getStylesheets().add(Objects.requireNonNull(ListingPane.class.getResource("/tapedeck/ui/listing/listing.css"))
                .toExternalForm());
        editor.setId("listing");
        editor.area().accessibleTextProperty().bind(words.text("listing.spoken"));
        editor.setRows(index -> new LineRow(index, words, model, editor, does, () -> lines, this::carried));
        getChildren().addAll(editor, problem(words));
        bind(actions);
        KeyDispatcher.enter(editor, ActionContext.LISTING);
        menu(actions);
        editor.onScrolled(() -> editor.eachRow(each -> ((LineRow) each).requestLayout()));
        editor.onHigher(this::frame);
        editor.onPicked(this::picked);
        editor.area().addEventHandler(MouseEvent.MOUSE_MOVED,
                event -> model.selection().hover(subject(editor.lineAt(event.getX(), event.getY()))));
        new ValueTip(editor, model, this::running).install();
        editor.area().addEventHandler(MouseEvent.MOUSE_EXITED, _ -> model.selection().hover(null));
        words.follow(this, this::mark);
        model.listingProperty().subscribe(this::fill);
        model.progressProperty().subscribe(this::follow);
        model.breakpointsProperty().subscribe(this::mark);
        model.selection().hoveredProperty().subscribe(this::mark);
        model.selection().spotlightProperty().subscribe(this::mark);
        model.selection().selectedProperty().subscribe(this::select);
    }

    /** The text that somebody types, as which the program is shown from now on; null where it can only be read. */
    public void edit(@Nullable Buffer next) {
        if (Objects.equals(buffer, next)) {
            return;
        }
        edited.unsubscribe();
        buffer = next;
        lines = LineMap.SAME;
        editor.edit(next);
        edited = next == null ? Subscription.EMPTY : next.linesProperty().subscribe(this::map);
        fill();
    }

    private void map(LineMap next) {
        lines = next;
        mark();
    }

    /** As {@link #running}, but of a line that was changed the one that it was. */
    private int carried(int shown) {
        return buffer == null ? shown : buffer.carried().running(shown);
    }

    /** Has what is typed go into the program. */
    public void type() {
        editor.area().requestFocus();
    }

    /** Asks what to find in the program, if that is where the focus is. Whether it is. */
    public boolean find() {
        boolean here = editor.isFocusWithin();
        if (here) {
            editor.find();
        }
        return here;
    }

    /** Keeps so many lines of the program in sight, the first from 1, wherever among them it is; 0 to follow it everywhere. */
    public void keep(int first, int lines) {
        kept = first;
        keptLines = lines;
        frame();
    }

    /** Brings a line of the program into sight, from 1, and shows that it is the one. */
    public void point(int line) {
        editor.point(Math.max(0, lines.shown(line - 1)));
    }

    /** Goes to what is wrong with the text that is typed, to mend it. */
    public void revealMistake() {
        editor.goToMistake();
    }

    /** The index of the line of the program that runs, or -1 if it was written since. */
    private int running(int shown) {
        return lines.running(shown);
    }

    private @Nullable Selection subject(int shown) {
        return model.subject(running(shown));
    }

    private Label problem(LiveTexts words) {
        Label none = new Label();
        none.textProperty().bind(words.textsProperty().flatMap(texts -> model.problemProperty().map(texts::of)));
        none.visibleProperty().bind(model.problemProperty().isNotNull());
        none.setWrapText(true);
        none.getStyleClass().addAll("muted", "problem");
        return none;
    }

    private void menu(Actions actions) {
        ListingMenu menu = new ListingMenu(model, does, actions);
        editor.area().setOnContextMenuRequested(event -> {
            boolean key = event.isKeyboardTrigger();
            int at = key ? editor.current() : editor.lineAt(event.getX(), event.getY());
            menu.of(line(at), does.knob(running(at), key ? "" : editor.nameAt(event.getX(), event.getY())).orElse(""));
            menu.show(this, event.getScreenX(), event.getScreenY());
            event.consume();
        });
        editor.area().addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> menu.hide());
    }

    private @Nullable Line line(int shown) {
        int index = running(shown);
        Listing listing = model.listingProperty().get();
        return index < 0 || index >= listing.lines().size() ? null : listing.lines().get(index);
    }

    private void fill() {
        Listing listing = model.listingProperty().get();
        int before = loop;
        loop = listing.indexOf(new ScriptPlace.Batch());
        if (buffer == null) {
            editor.show(listing.lines().stream().map(Line::text).toList());
        }
        if (loop != before) {
            frame();
        }
        mark();
    }

    /** Shows the line that it is at; before the first the loop, for what stands before it is over. */
    private void frame() {
        if (keptLines > 0) {
            editor.top(kept - 1);
        } else {
            editor.frame(Math.max(0, loop - 1), model.progressProperty().get().current());
        }
    }

    /** Keeps the line that it is at in sight, unless it plays and the user has scrolled away. */
    private void follow() {
        int current = lines.shown(model.progressProperty().get().current());
        boolean away = model.isPlaying() && followed >= 0 && !editor.isSeen(followed);
        boolean isKept = current >= kept - 1 && current < kept - 1 + keptLines;
        if (isKept && current != followed) {
            frame();
        } else if (current >= 0 && current != followed && !away) {
            editor.reveal(current);
        } else if (current < 0 && followed >= 0 && buffer == null) {
            frame(); // it begins again
        }
        followed = current;
        mark();
    }

    private void mark() {
        editor.eachRow(each -> ((LineRow) each).show());
    }

    private void picked(int index) {
        Selection subject = subject(index);
        if (subject != null) {
            model.selection().select(subject);
        }
    }

    private void select() {
        int index = lines.shown(model.picked());
        if (index >= 0 && !Objects.equals(subject(editor.current()), model.selection().selected())) {
            editor.pick(index);
            editor.reveal(index);
        }
        mark();
    }

    private void bind(Actions actions) {
        ObservableValue<Boolean> some = model.listingProperty().map(listing -> !listing.lines().isEmpty());
        actions.bind(Action.COPY, null, some, this::copy);
        actions.bind(Action.COPY_PROGRAM, Feather.COPY, some, this::copyAll);
        actions.bind(Action.SHOW_LINE, null, some, () -> {
            Line line = line(editor.current());
            int place = line == null ? -1 : model.placeOf(line);
            if (place >= 0) {
                does.seek(model.iteration(), place);
            }
        });
    }

    /** The line with the caret while the focus is in the listing, else null. */
    public @Nullable Line focused() {
        return getScene() != null && editor.area().equals(getScene().getFocusOwner()) ? line(editor.current()) : null;
    }

    private void copy() {
        int[] picked = editor.selected();
        if (editor.area().getSelection().getLength() == 0) {
            copyAll();
        } else if (buffer != null) {
            does.copy(editor.area().getSelectedText(), picked[1] - picked[0] + 1);
        } else {
            does.copy(model.listingProperty().get().text(picked[0], picked[1]) + "\n", picked[1] - picked[0] + 1);
        }
    }

    private void copyAll() {
        Listing listing = model.listingProperty().get();
        does.copy(buffer == null ? listing.text() : buffer.text(), editor.lines());
    }
}
