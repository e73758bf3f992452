package tapedeck.ui.shell;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.DeckState;
import tapedeck.deck.breakpoints.Breakpoint;
import tapedeck.deck.breakpoints.Condition;
import tapedeck.export.TakeHistory;
import tapedeck.program.Knob;
import tapedeck.program.Program;
import tapedeck.program.Settings;
import tapedeck.python.ScriptFile;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.TapeSnapshot;
import tapedeck.text.Message;
import tapedeck.ui.action.Actions;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.listing.BreakpointList;
import tapedeck.ui.listing.Line;
import tapedeck.ui.listing.ListingActions;
import tapedeck.ui.listing.ListingModel;
import tapedeck.ui.listing.ListingPane;
import tapedeck.ui.script.ScriptRuns;
import tapedeck.ui.selection.SelectionModel;
import tapedeck.ui.theme.LiveTexts;

/** The program of the current take, with the breakpoints on its lines. On the FX thread only. */
final class ProgramListing implements ListingActions {
    private final DeckLink link;
    private final LiveTexts words;
    private final BreakpointList breakpoints;
    private final ListingModel model;
    private final ListingPane pane;
    private final ScriptRuns scripting;
    private Consumer<String> onKnob = _ -> {};

    ProgramListing(DeckLink link, Actions actions, SelectionModel selection, BreakpointList breakpoints,
            ScriptRuns scripting) {
        this.link = link;
        this.breakpoints = breakpoints;
        words = actions.words();
        model = new ListingModel(selection);
        model.breakpointsProperty().bind(breakpoints.breakpointsProperty());
        pane = new ListingPane(model, actions, this);
        this.scripting = scripting;
        scripting.buffers().currentProperty().subscribe(pane::edit);
        link.choices().setMoved((program, all) -> BreakpointList.moved(all, scripting.moved(program)::shown));
        scripting.setOnMoved(lines -> breakpoints.move(lines::shown));
        words.follow(pane, this::write);
    }

    ListingModel model() {
        return model;
    }

    ListingPane pane() {
        return pane;
    }

    void show(@Nullable DeckState state, @Nullable TapeSnapshot snapshot) {
        scripting.show(state);
        write();
        model.show(state, snapshot);
    }

    private void write() {
        Program program = link.workbench().program();
        if (program != null) {
            model.show(program, settings(link, program), words.texts());
        }
    }

    /** Returns what the program would be started with to run as it is set now, for as long as it was meant to. */
    static Settings settings(DeckLink link, Program program) {
        return link.workbench().present().withEpochs(Math.min(TakeHistory.ENDLESS, program.defaults().epochs()));
    }

    /** Returns whether the focus is in the program, so that its line with the caret is meant. */
    boolean isFocused() {
        return pane.focused() != null;
    }

    /** Sets a breakpoint on the line with the caret, or takes it away. */
    void toggle(boolean second) {
        toggle(Objects.requireNonNull(pane.focused()).number() - 1, second);
    }

    @Override
    public void toggle(int index, boolean second) {
        withLine(index, second, line -> {
            Breakpoint there = model.breakpoint(line, second);
            Condition condition = second ? line.second() : line.condition();
            if (there != null && line.number() == index + 1) {
                breakpoints.remove(there.id());
            } else if (there != null) { // a click on an empty line is not meant to take away what another has
                link.notices().say(Message.of("shell.notice.holdsNext", "line", Integer.toString(index + 1), "next",
                        Integer.toString(line.number())));
            } else if (condition != null) {
                breakpoints.add(condition);
                sayIfOver(line);
            }
        });
    }

    /** What ran before the loop comes again only with the next run. */
    private void sayIfOver(Line line) {
        DeckState state = link.frame().state();
        if (state != null && state.position().iteration() > 0 && model.beforeLoop().has(line.number() - 1)) {
            link.notices().say(Message.of("shell.notice.beforeLoop", "line", Integer.toString(line.number())));
        }
    }

    /** Goes on to the line with the caret. */
    void runTo(boolean second) {
        withLine(Objects.requireNonNull(pane.focused()).number() - 1, second, line -> {
            Condition condition = second ? line.second() : line.condition();
            if (condition != null) {
                runTo(condition);
            }
        });
    }

    /** The line itself, or the next that can hold; if there is none, that is said. */
    private void withLine(int index, boolean second, Consumer<Line> what) {
        Line line = second
                ? model.listingProperty().get().lines().get(index)
                : model.listingProperty().get().holding(index);
        if (line != null && (!second || line.second() != null)) {
            what.accept(line);
        } else {
            String number = Integer.toString(index + 1);
            link.notices().say(second
                    ? Message.of("shell.notice.cannotHoldBackward", "line", number)
                    : Message.of("shell.notice.cannotHold", "line", number));
        }
    }

    @Override
    public void refuseLine(int index) {
        link.notices().say(Message.of("editor.notRun", "line", Integer.toString(index + 1)));
    }

    @Override
    public void refuseText(int length) {
        link.notices().fail(Message.of("editor.tooLarge", "megabytes", length / 1e6, "most", ScriptFile.MOST / 1e6));
    }

    @Override
    public void runTo(Condition condition) {
        DeckState state = link.frame().state();
        if (condition instanceof Condition.AtLine(int line) && state != null && state.position().iteration() > 0
                && model.beforeLoop().has(line - 1)) {
            seek(CapturedIteration.PROLOGUE, model.beforeLoop().placeOf(line - 1)); // the program does not come to it again
        } else {
            link.commands().runTo(condition);
        }
    }

    @Override
    public Optional<String> knob(int index, String name) {
        DeckState state = link.frame().state();
        List<Knob> offered = state == null
                ? List.of()
                : state.settings().knobs().others().stream().filter(Knob::offered).toList();
        return offered.stream().filter(each -> each.name().equals(name)).findFirst()
                .or(() -> offered.stream().filter(each -> each.line() == index + 1).findFirst()).map(Knob::name);
    }

    @Override
    public void makeKnob(String name) {
        onKnob.accept(name);
    }

    /** Has {@code made} told which number of the script's is to be a knob. */
    void setOnKnob(Consumer<String> made) {
        onKnob = made;
    }

    @Override
    public void seek(long iteration, int playhead) {
        link.commands().seek(iteration, playhead);
    }

    @Override
    public void copy(String text, int lines) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
        link.notices().say(Message.of("shell.notice.copied", "lines", lines));
    }
}
