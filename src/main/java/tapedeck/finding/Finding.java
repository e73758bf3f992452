package tapedeck.finding;

import java.util.List;
import tapedeck.text.Message;

/**
 * Something that is wrong with a run, told to who sits before it. Immutable.
 *
 * @param id which kind: {@code saturated-units}; never changes
 * @param site where it is
 * @param evidence what it was found in
 * @param sentence what is wrong, with its numbers
 * @param remedies what to try, the mildest first; maybe none
 */
public record Finding(String id, Site site, Evidence evidence, Message sentence, List<Remedy> remedies) {
    public Finding {
        remedies = List.copyOf(remedies);
    }

    /** Whether {@code earlier} told the same trouble: its sentence can stand, with the numbers of then. */
    public boolean isStill(Finding earlier) {
        return id.equals(earlier.id) && site.since() == earlier.site.since() && remedies.equals(earlier.remedies);
    }
}
