package tapedeck.finding;

import tapedeck.tape.Series;

/**
 * A second run of the same Program, with all else equal: what another rate would have done. Immutable.
 *
 * @param rate that it was started with
 * @param held whether the rate was kept there, whatever the Program itself made of it
 * @param losses of all its iterations
 */
public record Trial(double rate, boolean held, Series.View losses) {}
