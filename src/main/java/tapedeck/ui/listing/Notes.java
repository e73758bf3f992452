package tapedeck.ui.listing;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.explain.Extent;
import tapedeck.explain.Place;
import tapedeck.export.ScriptPlace;
import tapedeck.tape.TapeEvent.ParameterUpdated;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;
import tapedeck.text.Message;
import tapedeck.text.Numbers;

/** What stands at the right of a line: the tensor that it made, how far backward is, the rate of an update. */
final class Notes {
    private static final int DIGITS = 3;

    /**
     * A note.
     *
     * @param shape of a tensor, which is left away where there is no room; or empty
     * @param text its extent, or what else there is to say; empty if nothing
     */
    record Note(String shape, Message text) {
        static final Note NONE = new Note("", Message.verbatim(""));

        private static Note of(Message text) {
            return new Note("", text);
        }
    }

    /** What was measured already: an array never changes. */
    private final Map<NdArray, String> extents = new IdentityHashMap<>();
    private long iteration;

    /** Of a line as it is at {@code snapshot}; {@code rate} is the one that is set. */
    Note of(Line line, Mark mark, Standing progress, @Nullable TapeSnapshot snapshot, double rate) {
        if (snapshot == null || line.places().isEmpty()) {
            return Note.NONE;
        }
        if (snapshot.iteration() != iteration) {
            iteration = snapshot.iteration();
            extents.clear();
        }
        return switch (line.places().getLast()) {
            case ScriptPlace.Call(int index) when index < snapshot.functions().size() ->
                tensor(snapshot, snapshot.functions().get(index).output());
            case ScriptPlace.Made _ when line.places().getFirst() instanceof ScriptPlace.Made(int parameter) ->
                tensor(snapshot, parameter);
            case ScriptPlace.BackwardCall _ when progress.backward() ->
                Note.of(Message.of("listing.passed", "passed", progress.passed(), "all", progress.all()));
            case ScriptPlace.Update _ when mark == Mark.UPDATE
                    && snapshot.last() instanceof ParameterUpdated updated && updated.rate() != rate ->
                Note.of(Message.verbatim("lr " + Numbers.of(updated.rate(), DIGITS)));
            default -> Note.NONE;
        };
    }

    private Note tensor(TapeSnapshot snapshot, long id) {
        List<TensorState> found = snapshot.tensors().stream().filter(each -> each.id() == id).toList();
        if (found.isEmpty()) {
            return Note.NONE;
        }
        NdArray data = found.getFirst().data();
        String extent = extents.computeIfAbsent(data, Extent::of);
        return new Note(data.shape().dim() == 0 ? "" : Place.shape(data.shape()), Message.verbatim(extent));
    }
}
