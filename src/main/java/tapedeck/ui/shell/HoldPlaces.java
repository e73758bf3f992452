package tapedeck.ui.shell;

import org.jspecify.annotations.Nullable;
import tapedeck.deck.breakpoints.Condition;
import tapedeck.explain.ElementPlace;
import tapedeck.tape.Phase;
import tapedeck.tape.TapeSnapshot;
import tapedeck.ui.selection.Selection;

/** The places on the tape at which a deck can hold for what is picked. */
final class HoldPlaces {
    private HoldPlaces() {}

    /**
     * The place of a Function or tensor: in the phase the playhead is in.
     *
     * @param backward in backward whatever phase that is
     * @return null if nothing is picked that is on this tape
     */
    static @Nullable Condition of(@Nullable Selection picked, TapeSnapshot snapshot, boolean backward) {
        boolean passing = backward || snapshot.phase() == Phase.BACKWARD;
        return switch (picked) {
            case null -> null;
            case Selection.FunctionSelected(int index) when index < snapshot.functions().size() ->
                new Condition.OnFunction(index, snapshot.functions().get(index).call(),
                        passing ? Phase.BACKWARD : Phase.FORWARD);
            case Selection.FunctionSelected _ -> null;
            case Selection.TensorSelected(long id) when !passing && maker(id, snapshot) != null -> maker(id, snapshot);
            case Selection.TensorSelected(long id) -> snapshot.tensors().stream().filter(each -> each.id() == id)
                    .findFirst()
                    .map(tensor -> new Condition.OnTensor(id, ElementPlace.name(tensor),
                            tensor.leaf() || passing ? Phase.BACKWARD : Phase.FORWARD))
                    .orElse(null);
        };
    }

    /** Where the Function that makes a tensor is recorded; null of a leaf. */
    private static @Nullable Condition maker(long tensor, TapeSnapshot snapshot) {
        return snapshot.functions().stream().filter(each -> each.output() == tensor).findFirst()
                .map(each -> new Condition.OnFunction(each.index(), each.call(), Phase.FORWARD)).orElse(null);
    }
}
