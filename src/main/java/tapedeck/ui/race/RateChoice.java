package tapedeck.ui.race;

/** What can be done with a rate that was picked. */
public interface RateChoice {
    /** Begins a new take with it, from the same weights; the old one stays. */
    void begin(double rate);

    /** Sets it where the training is. */
    void set(double rate);
}
