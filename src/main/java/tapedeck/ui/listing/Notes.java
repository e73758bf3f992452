package tapedeck.ui.listing;

import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.explain.ElementPlace;
import tapedeck.explain.Extent;
import tapedeck.export.ScriptPlace;
import tapedeck.tape.TapeEvent.Assigned;
import tapedeck.tape.TapeEvent.ParameterUpdated;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;
import tapedeck.text.Message;
import tapedeck.text.Numbers;

/** The notes at the right of a line: the tensor that it made, how far backward is, the rate of an update. */
final class Notes {
    private static final int DIGITS = 3;
    /** So many things that a line assigns have room. */
    private static final int MOST = 3;

    /**
     * A note.
     *
     * @param shape of a tensor, which is left away where there is no room; or empty
     * @param text its extent, or what else there is to say; empty if nothing
     * @param firm whether it stands there even where there is no room: the line alone would be untrue
     */
    record Note(String shape, Message text, boolean firm) {
        static final Note NONE = of(Message.verbatim(""));

        /** One that goes away where there is no room. */
        Note(String shape, Message text) {
            this(shape, text, false);
        }

        private static Note of(Message text) {
            return new Note("", text);
        }
    }

    /** What was measured already: an array never changes. */
    private final Map<NdArray, String> extents = new IdentityHashMap<>();
    private long iteration;

    /** Of a line as it is at {@code snapshot}; {@code rate} is the one that is set, {@code turned} what holds now. */
    Note of(Line line, Mark mark, IterationProgress progress, @Nullable TapeSnapshot snapshot, double rate,
            ChangedKnobs turned,
            boolean written) {
        Message now = turned.on(line, written);
        return now == null ? of(line, mark, progress, snapshot, rate) : new Note("", now, true);
    }

    /** Of what the line does; {@code rate} is the one that is set. */
    Note of(Line line, Mark mark, IterationProgress progress, @Nullable TapeSnapshot snapshot, double rate) {
        if (snapshot == null) {
            return Note.NONE;
        }
        if (snapshot.iteration() != iteration) {
            iteration = snapshot.iteration();
            extents.clear();
        }
        if (line.places().isEmpty()) {
            return mark == Mark.CALLING ? passed(progress) : assigned(progress.facts().assigned(line.number() - 1));
        }
        return switch (line.places().getLast()) {
            case ScriptPlace.Call(int index) when index < snapshot.functions().size() ->
                tensor(snapshot, snapshot.functions().get(index).output());
            case ScriptPlace.Made _ when line.places().getFirst() instanceof ScriptPlace.Made(int parameter) ->
                tensor(snapshot, parameter);
            case ScriptPlace.BackwardCall _ when progress.backward() ->
                passed(progress);
            case ScriptPlace.Update _ when mark == Mark.UPDATE
                    && snapshot.last() instanceof ParameterUpdated updated && updated.rate() != rate ->
                Note.of(Message.verbatim("lr " + Numbers.of(updated.rate(), DIGITS)));
            default -> Note.NONE;
        };
    }

    private static Note passed(IterationProgress progress) {
        return Note
                .of(Message.of("listing.passed", "passed", progress.count().passed(), "all", progress.count().all()));
    }

    /** Returns what a line assigned: if it is not one thing alone, each by its name. */
    private Note assigned(Collection<Assigned> all) {
        if (all.size() == 1) {
            Assigned alone = all.iterator().next();
            return new Note(shape(alone), Message.verbatim(brief(alone)));
        }
        String named = all.stream().limit(MOST)
                .map(each -> (each.name() + " " + shape(each)).strip() + " " + brief(each))
                .collect(Collectors.joining(", "));
        return Note.of(Message.verbatim(all.size() > MOST ? named + ", …" : named));
    }

    private static String shape(Assigned assigned) {
        TensorState tensor = assigned.tensor();
        return tensor == null ? "" : shape(tensor);
    }

    private String brief(Assigned assigned) {
        TensorState tensor = assigned.tensor();
        return tensor == null ? assigned.text() : extent(tensor);
    }

    private static String shape(TensorState tensor) {
        return tensor.whole().dim() == 0 ? "" : ElementPlace.shape(tensor);
    }

    private String extent(TensorState tensor) {
        return extents.computeIfAbsent(tensor.data(), data -> Extent.of(data, tensor.type()));
    }

    private Note tensor(TapeSnapshot snapshot, long id) {
        List<TensorState> found = snapshot.tensors().stream().filter(each -> each.id() == id).toList();
        if (found.isEmpty()) {
            return Note.NONE;
        }
        TensorState tensor = found.getFirst();
        return new Note(shape(tensor), Message.verbatim(extent(tensor)));
    }
}
