package tapedeck.ui.race;

import java.util.List;
import java.util.Optional;
import tapedeck.deck.race.Race;
import tapedeck.deck.race.RangeTest;
import tapedeck.edit.EditStack;
import tapedeck.program.Settings;
import tapedeck.text.Message;

/** Starts races and range tests of what is open now, with its settings. */
public interface Races {
    /** Why there is nothing to start with, or empty. */
    Optional<Message> refused();

    /** All but the rate that they would begin with now: what was begun with other settings is of before. */
    Settings settings();

    /** On which what is asked for is kept. */
    EditStack edits();

    /** From how many seeds each rate is raced. */
    int seeds();

    /** A race that begins now. */
    Race race(List<Double> rates, long iterations);

    /** A range test that begins now. */
    RangeTest range(double lo, double hi, int iterations);
}
