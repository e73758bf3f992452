package tapedeck.ui.shell;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import tapedeck.action.Action;
import tapedeck.deck.DeckState;
import tapedeck.deck.RunOutput;
import tapedeck.deck.breakpoints.Condition;
import tapedeck.edit.EditStack;
import tapedeck.finding.Remedy;
import tapedeck.program.Provenance;
import tapedeck.tape.TapeSnapshot;
import tapedeck.text.Message;
import tapedeck.ui.action.Actions;
import tapedeck.ui.action.BoundAction;
import tapedeck.ui.action.Buttons;
import tapedeck.ui.editor.Buffer;
import tapedeck.ui.editor.EditorPane;
import tapedeck.ui.inspector.InspectorPane;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.listing.BreakpointList;
import tapedeck.ui.listing.BreakpointsPane;
import tapedeck.ui.output.OutputTabs;
import tapedeck.ui.script.ScriptRuns;
import tapedeck.ui.selection.Selection;
import tapedeck.ui.selection.SelectionModel;
import tapedeck.ui.tape.TapeStrip;
import tapedeck.ui.theme.Appearance;

/** The panes of the debugger, which share what is picked and what the pointer is over. */
final class Debugger {
    /** What is on the left has more tabs. */
    private static final PseudoClass SPEAKS = PseudoClass.getPseudoClass("speaks");

    private final DeckLink link;
    private final ScriptRuns scripting;
    private final SelectionModel selection;
    private final BreakpointList breakpoints;
    private final BreakpointsPane list;
    private final ProgramListing listing;
    private final InspectorPane inspector;
    private final TapeStrip strip;
    private final StackPane left = new StackPane();
    private final LessonLines lesson;
    private final TabPane tabs;
    private final OutputTabs said;
    private final ButtonBase copy;

    Debugger(DeckLink link, Actions actions, Appearance appearance, SelectionModel selection, EditStack edits,
            ScriptRuns scripting) {
        breakpoints = new BreakpointList(edits);
        this.link = link;
        this.scripting = scripting;
        this.selection = selection;
        listing = new ProgramListing(link, actions, selection, breakpoints, scripting);
        list = new BreakpointsPane(actions, breakpoints, listing.model()::describe);
        listing.model().listingProperty().subscribe(list::retell);
        inspector = new InspectorPane(actions.words(), appearance, selection);
        strip = new TapeStrip(selection, actions.words(), appearance, link.commands()::seek);
        strip.setOnHistoryLimit(link.choices()::setHistoryLimit);
        breakpoints.setAll(link.choices().breakpointsProperty().get());
        link.choices().breakpointsProperty().bind(breakpoints.breakpointsProperty());
        Tab lines = new Tab(null, new EditorPane(listing.pane(), scripting.buffers().currentProperty(), actions,
                listing.pane()::revealMistake));
        Tab stops = new Tab(null, list);
        lines.textProperty().bind(actions.words().text("shell.tab.listing"));
        stops.textProperty().bind(actions.words().textsProperty().flatMap(texts -> breakpoints.breakpointsProperty()
                .map(all -> texts.of("shell.tab.breakpoints", "count", all.size()))));
        tabs = new TabPane(lines, stops);
        scripting.buffers().currentProperty().flatMap(Buffer::mistakeProperty).subscribe(wrong -> {
            if (wrong != null && (wrong.told() != null || wrong.failure() != null)) {
                tabs.getSelectionModel().select(lines); // where it is mended
            }
        });
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        copy = new Buttons(actions).icon(Action.COPY_PROGRAM);
        copy.getStyleClass().addAll("flat", "beside-tabs");
        StackPane.setAlignment(copy, Pos.TOP_RIGHT);
        left.getChildren().addAll(tabs, copy);
        said = new OutputTabs(tabs, actions.words(), appearance);
        lesson = new LessonLines(listing.model(), listing.pane());
        left.setId("left");
        inspector.setId("inspector");
        strip.setId("tape");
        bind(actions);
    }

    /** The element of a tensor that is looked at, in row-major order; -1 where that tensor is not picked. */
    int pickedElement(long tensor) {
        return selection.selectedProperty().get() instanceof Selection.TensorSelected(long id) && id == tensor
                ? inspector.elementProperty().get()
                : -1;
    }

    /** Picks an element of a tensor, row-major, on the graph and in the inspector. */
    void pick(Selection.TensorSelected tensor, int element) {
        selection.select(tensor);
        inspector.pickElement(element);
    }

    /** Returns what is picked, and what the pointer is over. */
    SelectionModel selection() {
        return selection;
    }

    /** The breakpoints as the viewer has set them. */
    BreakpointList breakpoints() {
        return breakpoints;
    }

    /** Changes a line of the script as it is suggested, and runs that. */
    void rewrite(Remedy.Rewrite edit) {
        scripting.rewrite(edit);
    }

    /** Returns the script that is shown, as it stands in its editor; null without one. */
    @Nullable
    String program() {
        Buffer open = scripting.buffers().currentProperty().get();
        return open == null ? null : open.text();
    }

    /** Has that be this. */
    void type(String text) {
        Buffer open = scripting.buffers().currentProperty().get();
        if (open != null) {
            open.type(text);
        }
    }

    /** Has {@code tried} asked before somebody has the script run. */
    void tryInstead(BooleanSupplier tried) {
        scripting.setInstead(tried);
    }

    /** Shows these lines of the program in a lesson, from 1. */
    void frame(int first, int last) {
        tabs.getSelectionModel().select(0);
        lesson.frame(first, last);
    }

    /** Shows a line of the program, from 1, and that it is the one. */
    void point(int line) {
        tabs.getSelectionModel().select(0);
        listing.pane().point(line);
    }

    /** The line of the program on which a condition holds, in words; null if it is on none. */
    @Nullable
    Message line(Condition condition) {
        return listing.model().line(condition);
    }

    /** Has {@code made} told which number of the script's is to be a knob. */
    void setOnKnob(Consumer<String> made) {
        listing.setOnKnob(made);
    }

    /** Has the program in sight, and what is typed go into it. */
    void typeProgram() {
        tabs.getSelectionModel().selectFirst();
        listing.pane().type();
    }

    /** Returns what the program says besides its tape. */
    OutputTabs said() {
        return said;
    }

    /** The listing, what the program says and the breakpoints. */
    StackPane left() {
        return left;
    }

    /** The room of a lesson's lines below the graph. */
    LessonLines lines() {
        return lesson;
    }

    InspectorPane inspector() {
        return inspector;
    }

    TapeStrip strip() {
        return strip;
    }

    /** Puts the breakpoints on places of a tape aside with it: another Program has another tape. Those on numbers stay. */
    void enter(@Nullable Provenance before, @Nullable Provenance now) {
        breakpoints.enter(before, now);
        selection.select(null);
    }

    /** Binds what is done with what is picked. */
    private void bind(Actions actions) {
        BoundAction search = actions.of(Action.FIND); // the graph's
        actions.bind(Action.FIND, search.icon(), search.possible(), () -> {
            if (!listing.pane().find()) {
                search.run();
            }
        });
        actions.bind(Action.BREAKPOINT, Feather.CIRCLE, () -> toggle(false));
        actions.bind(Action.BREAKPOINT_BACKWARD, Feather.CIRCLE, () -> toggle(true));
        actions.bind(Action.RUN_TO, null, () -> runTo(false));
        actions.bind(Action.RUN_TO_BACKWARD, null, () -> runTo(true));
    }

    private void toggle(boolean backward) {
        if (listing.isFocused()) {
            listing.toggle(backward);
        } else {
            withPicked(backward, breakpoints::toggle, "shell.notice.pickForBreakpoint");
        }
    }

    private void runTo(boolean backward) {
        if (listing.isFocused()) {
            listing.runTo(backward);
        } else {
            withPicked(backward, link.commands()::runTo, "shell.notice.pickForRun");
        }
    }

    private void withPicked(boolean backward, Consumer<Condition> what, String otherwise) {
        TapeSnapshot snapshot = link.frame().snapshot();
        Condition condition = snapshot == null ? null : HoldPlaces.of(selection.selected(), snapshot, backward);
        if (condition == null) {
            link.notices().say(Message.of(otherwise));
        } else {
            what.accept(condition);
        }
    }

    /** Shows a moment, and what the program has said by now. */
    void show(@Nullable DeckState state, @Nullable TapeSnapshot snapshot, RunOutput.View output) {
        Provenance kind = link.workbench().tapeKindProperty().get();
        boolean speaks = kind != null && kind.speaks();
        left.pseudoClassStateChanged(SPEAKS, speaks);
        boolean plays = state == null || state.position().status() == DeckState.Status.PLAYING;
        said.show(speaks, output, plays || snapshot == null ? 0 : snapshot.iteration());
        copy.setVisible(!(kind instanceof Provenance.Script) && !said.isInFront()); // which has its own
        listing.show(state, snapshot);
        lesson.standAlone(snapshot == null || snapshot.functions().isEmpty());
        strip.setHoldings(link.workbench().rest().holdings());
        strip.show(state, snapshot);
        if (state != null) {
            list.show(state.stops().breakpoints());
            inspector.setPaused(state.position().status() != DeckState.Status.PLAYING);
        }
    }

    /** Only the inspector: it takes a moment apart, not a state. */
    void show(@Nullable TapeSnapshot snapshot) {
        inspector.show(snapshot);
    }

    void dispose() {
        inspector.dispose();
    }
}
