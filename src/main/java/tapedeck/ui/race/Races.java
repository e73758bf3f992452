package tapedeck.ui.race;

import java.util.List;
import tapedeck.deck.race.Race;
import tapedeck.deck.race.RangeTest;

/** Starts races and range tests of what is open now, with its settings. */
public interface Races {
    /** A race that begins now. */
    Race race(List<Double> rates, long iterations);

    /** A range test that begins now. */
    RangeTest range(double lo, double hi, int iterations);
}
