package tapedeck.ui.link;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.deck.Moment;
import tapedeck.program.Program;
import tapedeck.program.Settings;

/**
 * The mode in which the first run of what is opened begins.
 *
 * @param at where it is to hold; null where it begins as lessons do
 * @param settings with which, of the program's own
 * @param weights with which; none if as the program makes them
 * @param loaded what was made of it already, so that it is not read again; or null
 * @param plays whether it is introduced even if it was before, and plays even where the run that was shown before was held
 */
public record StartMode(@Nullable Moment at, UnaryOperator<Settings> settings, List<NdArray> weights,
        @Nullable Program loaded, boolean plays) {
    /** As lessons begin. */
    static final StartMode USUAL = new StartMode(null, UnaryOperator.identity(), List.of(), null);
    /** As lessons begin, and playing: somebody chose it to see what it does. */
    public static final StartMode PLAYING = new StartMode(null, UnaryOperator.identity(), List.of(), null, true);

    /** A beginning that is held where the run that was shown before was held. */
    public StartMode(@Nullable Moment at, UnaryOperator<Settings> settings, List<NdArray> weights,
            @Nullable Program loaded) {
        this(at, settings, weights, loaded, false);
    }
}
