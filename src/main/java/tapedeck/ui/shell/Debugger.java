package tapedeck.ui.shell;

import java.util.function.Consumer;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import tapedeck.action.Action;
import tapedeck.deck.DeckState;
import tapedeck.deck.breakpoints.Condition;
import tapedeck.edit.EditStack;
import tapedeck.tape.TapeSnapshot;
import tapedeck.text.Message;
import tapedeck.ui.action.Actions;
import tapedeck.ui.breakpoints.BreakpointList;
import tapedeck.ui.breakpoints.BreakpointsPane;
import tapedeck.ui.inspector.InspectorPane;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.listing.Line;
import tapedeck.ui.listing.ListingActions;
import tapedeck.ui.listing.ListingModel;
import tapedeck.ui.listing.ListingPane;
import tapedeck.ui.selection.SelectionModel;
import tapedeck.ui.tape.TapeStrip;
import tapedeck.ui.text.Words;
import tapedeck.ui.theme.Appearance;

/** The panes of the debugger, which share what is picked and what the pointer is over. */
final class Debugger {
    private final DeckLink link;
    private final SelectionModel selection;
    private final BreakpointList breakpoints;
    private final ListingModel model;
    private final BreakpointsPane list;
    private final ListingPane listing;
    private final InspectorPane inspector;
    private final TapeStrip strip;
    private final TabPane left = new TabPane();

    Debugger(DeckLink link, Actions actions, Appearance appearance, SelectionModel selection, EditStack edits) {
        breakpoints = new BreakpointList(edits);
        this.link = link;
        this.selection = selection;
        list = new BreakpointsPane(actions, breakpoints);
        model = new ListingModel(selection);
        inspector = new InspectorPane(actions.words(), appearance, selection);
        strip = new TapeStrip(selection, actions.words(), appearance, link.commands()::seek);
        strip.setOnHistoryLimit(link.choices()::setHistoryLimit);
        breakpoints.setAll(link.choices().breakpointsProperty().get());
        link.choices().breakpointsProperty().bind(breakpoints.breakpointsProperty());
        model.breakpointsProperty().bind(breakpoints.breakpointsProperty());
        listing = new ListingPane(model, actions, listingActions());
        Tab lines = new Tab(null, listing);
        Tab stops = new Tab(null, list);
        lines.textProperty().bind(actions.words().text("shell.tab.listing"));
        stops.textProperty().bind(actions.words().text("shell.tab.breakpoints"));
        left.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        left.getTabs().addAll(lines, stops);
        left.setId("left");
        inspector.setId("inspector");
        strip.setId("tape");
        bind(actions);
    }

    private ListingActions listingActions() {
        return new ListingActions() {
            @Override
            public void toggle(Condition condition) {
                breakpoints.toggle(condition);
            }

            @Override
            public void runTo(Condition condition) {
                link.commands().runTo(condition);
            }

            @Override
            public void seek(long iteration, int playhead) {
                link.commands().seek(iteration, playhead);
            }

            @Override
            public void copy(String text) {
                ClipboardContent content = new ClipboardContent();
                content.putString(text);
                Clipboard.getSystemClipboard().setContent(content);
            }
        };
    }

    /** What is picked, and what the pointer is over. */
    SelectionModel selection() {
        return selection;
    }

    /** The breakpoints as the viewer has set them. */
    BreakpointList breakpoints() {
        return breakpoints;
    }

    /** The listing and the breakpoints. */
    TabPane left() {
        return left;
    }

    InspectorPane inspector() {
        return inspector;
    }

    TapeStrip strip() {
        return strip;
    }

    /** Drops the breakpoints on places of a tape: another Program has another tape. Those on numbers stay. */
    void forgetPlaces() {
        breakpoints.forgetPlaces();
        selection.select(null);
    }

    /** Binds what is done with what is picked. */
    private void bind(Actions actions) {
        actions.bind(Action.BREAKPOINT, Feather.CIRCLE,
                () -> withPicked(false, breakpoints::toggle, "shell.notice.pickForBreakpoint"));
        actions.bind(Action.BREAKPOINT_BACKWARD, Feather.CIRCLE,
                () -> withPicked(true, breakpoints::toggle, "shell.notice.pickForBreakpoint"));
        actions.bind(Action.RUN_TO, null,
                () -> withPicked(false, link.commands()::runTo, "shell.notice.pickForRun"));
        actions.bind(Action.RUN_TO_BACKWARD, null,
                () -> withPicked(true, link.commands()::runTo, "shell.notice.pickForRun"));
    }

    private void withPicked(boolean backward, Consumer<Condition> what, String otherwise) {
        Condition condition = picked(backward);
        if (condition == null) {
            link.notices().say(Message.of(otherwise));
        } else {
            what.accept(condition);
        }
    }

    /** Where the deck can hold on what is picked: a line of the listing, if the focus is there. */
    private @Nullable Condition picked(boolean backward) {
        Line line = listing.focused();
        if (line != null) {
            return backward ? line.backward() : line.condition();
        }
        TapeSnapshot snapshot = link.frame().snapshot();
        return snapshot == null ? null : HoldPlaces.of(selection.selected(), snapshot, backward);
    }

    void show(@Nullable DeckState state, @Nullable TapeSnapshot snapshot) {
        model.show(state, snapshot);
        strip.show(state, snapshot);
        if (state != null) {
            list.show(state.debugging().breakpoints());
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
