package tapedeck.ui.shell;

import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.DeckState;
import tapedeck.deck.breakpoints.Condition;
import tapedeck.tape.Phase;
import tapedeck.tape.TapeSnapshot;
import tapedeck.text.Message;
import tapedeck.ui.breakpoints.BreakpointList;
import tapedeck.ui.breakpoints.BreakpointsPane;
import tapedeck.ui.inspector.InspectorPane;
import tapedeck.ui.listing.ListingActions;
import tapedeck.ui.listing.ListingModel;
import tapedeck.ui.listing.ListingPane;
import tapedeck.ui.selection.Selection;
import tapedeck.ui.selection.SelectionModel;
import tapedeck.ui.tape.TapeStrip;
import tapedeck.ui.text.Words;
import tapedeck.ui.theme.Appearance;

/** The panes of the debugger, which share what is picked and what the pointer is over. */
final class Debugger {
    private final DeckLink link;
    private final SelectionModel selection;
    private final BreakpointList breakpoints = new BreakpointList();
    private final ListingModel model;
    private final BreakpointsPane list;
    private final InspectorPane inspector;
    private final TapeStrip strip;
    private final TabPane left = new TabPane();

    Debugger(DeckLink link, Words words, Appearance appearance, SelectionModel selection) {
        this.link = link;
        this.selection = selection;
        list = new BreakpointsPane(words, breakpoints);
        model = new ListingModel(selection);
        inspector = new InspectorPane(words, appearance, selection);
        strip = new TapeStrip(selection, words, link.commands()::seek);
        appearance.paletteProperty().subscribe(strip::setPalette);
        strip.setOnHistoryLimit(link::setHistoryLimit);
        breakpoints.setAll(link.breakpointsProperty().get());
        link.breakpointsProperty().bind(breakpoints.breakpointsProperty());
        model.breakpointsProperty().bind(breakpoints.breakpointsProperty());
        Tab lines = new Tab("Listing", new ListingPane(model, actions()));
        Tab stops = new Tab("Breakpoints", list);
        left.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        left.getTabs().addAll(lines, stops);
        left.setId("left");
        inspector.setId("inspector");
        strip.setId("tape");
    }

    private ListingActions actions() {
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
        breakpoints.setAll(breakpoints.breakpointsProperty().get().stream()
                .filter(each -> !each.condition().isPlace()).toList());
        selection.select(null);
    }

    /** Sets a breakpoint on what is picked, in the phase the playhead is in, or takes it away. */
    void toggleBreakpoint() {
        Condition condition = place();
        if (condition == null) {
            link.say(Message.of("shell.notice.pickForBreakpoint"));
        } else {
            breakpoints.toggle(condition);
        }
    }

    /** Runs on to where what is picked is reached next. */
    void runToSelection() {
        Condition condition = place();
        if (condition == null) {
            link.say(Message.of("shell.notice.pickForRun"));
        } else {
            link.commands().runTo(condition);
        }
    }

    private @Nullable Condition place() {
        TapeSnapshot snapshot = link.snapshotProperty().get();
        if (snapshot == null) {
            return null;
        }
        boolean backward = snapshot.phase() == Phase.BACKWARD;
        return switch (selection.selected()) {
            case null -> null;
            case Selection.FunctionSelected(int index) when index < snapshot.functions().size() ->
                new Condition.OnFunction(index, snapshot.functions().get(index).call(),
                        backward ? Phase.BACKWARD : Phase.FORWARD);
            case Selection.FunctionSelected _ -> null;
            case Selection.TensorSelected(long id) -> {
                var tensor = snapshot.tensors().stream().filter(each -> each.id() == id).findFirst();
                yield tensor.isEmpty()
                        ? null
                        : new Condition.OnTensor(id, tensor.get().name().isEmpty() ? "#" + id : tensor.get().name(),
                                tensor.get().leaf() || backward ? Phase.BACKWARD : Phase.FORWARD);
            }
        };
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
