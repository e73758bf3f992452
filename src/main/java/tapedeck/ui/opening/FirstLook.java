package tapedeck.ui.opening;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.DeckState;
import tapedeck.deck.DeckState.Status;
import tapedeck.deck.Moment;
import tapedeck.deck.MomentCheck;
import tapedeck.program.ProgramException;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;
import tapedeck.text.Message;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.selection.Selection;
import tapedeck.ui.selection.SelectionModel;

/**
 * Picks what a window was opened to show, once it holds where it was to, and says so if that place or tensor never came. On the
 * FX thread only.
 */
public final class FirstLook {
    private final DeckLink link;
    private final SelectionModel selection;
    private final @Nullable Moment at;
    private final @Nullable String pick;
    private boolean isOver;

    private FirstLook(DeckLink link, SelectionModel selection, @Nullable Moment at, @Nullable String pick) {
        this.link = link;
        this.selection = selection;
        this.at = at;
        this.pick = pick;
    }

    /**
     * Does so with what is opened next.
     *
     * @param at where it holds, or null: where it is first seen
     * @param pick the name of a tensor, or null
     */
    public static void await(DeckLink link, SelectionModel selection, @Nullable Moment at, @Nullable String pick) {
        if (at != null || pick != null) {
            link.follow(new FirstLook(link, selection, at, pick)::pulse);
        }
    }

    private void pulse() {
        DeckState state = link.frame().state();
        if (isOver || state == null || (state.position().status() == Status.READY && !(at instanceof Moment.Start))) {
            return;
        }
        if (at == null
                ? look(state.position().iteration() > 1 || state.position().status() != Status.PLAYING)
                : arrived(at, state)) {
            isOver = true;
        }
    }

    private boolean arrived(Moment where, DeckState state) {
        if (state.position().status() == Status.PLAYING) {
            return false;
        }
        try {
            MomentCheck.check(where, state);
        } catch (ProgramException e) {
            link.notices().fail(e.message());
        }
        return look(true);
    }

    /** Picks it if it is there; whether it need not be looked for again, which is so at the {@code last} time. */
    private boolean look(boolean last) {
        TapeSnapshot snapshot = link.frame().snapshot();
        List<TensorState> there = snapshot == null ? List.of() : snapshot.tensors();
        boolean found = pick == null;
        for (TensorState each : there) {
            if (!found && each.name().equals(pick)) {
                found = true;
                selection.select(new Selection.TensorSelected(each.id()));
            }
        }
        if (!found && last) {
            link.notices().fail(Message.of("opening.noTensor", "name", Objects.requireNonNull(pick), "names",
                    there.stream().map(TensorState::name).filter(name -> !name.isEmpty()).distinct()
                            .collect(Collectors.joining(", "))));
        }
        return found || last;
    }
}
