package tapedeck.ui.data;

import org.jspecify.annotations.Nullable;
import tapedeck.deck.race.PreparationComparison;
import tapedeck.program.Provenance;
import tapedeck.programs.TablePair;

/** Starts duels with what is set now. On the FX thread only. */
public interface Comparisons {
    /** Whose layers both have; null where nothing runs that has them. */
    Provenance.@Nullable Blueprint network();

    /** How many epochs are as many as one can wait for. */
    int usualEpochs(TablePair pair);

    /** A duel that begins now. */
    PreparationComparison duel(TablePair pair, int epochs);
}
