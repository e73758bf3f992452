package tapedeck.finding;

import java.util.List;
import tapedeck.tape.Recorded;
import tapedeck.text.Message;

/**
 * Something that is wrong with a run, told to who sits before it. Immutable.
 *
 * @param kind what is wrong
 * @param certainty how sure that is
 * @param site where it is
 * @param evidence what it was found in
 * @param sentence what is wrong, with its numbers
 * @param remedies what to try, the mildest first; maybe none, and of a recording never to run it otherwise
 * @param edits of its script, any of which is to help, the best first; maybe none
 */
public record Finding(FindingKind kind, Certainty certainty, Site site, Evidence evidence, Message sentence,
        List<Remedy> remedies, List<Rewriting> edits) {
    /** One for which no edit is known. */
    public Finding(FindingKind kind, Certainty certainty, Site site, Evidence evidence, Message sentence,
            List<Remedy> remedies) {
        this(kind, certainty, site, evidence, sentence, remedies, List.of());
    }

    /** The certainty of a finding. */
    public enum Certainty {
        /** It was seen: the numbers say so, or PyTorch does. */
        SEEN("seen"),
        /** It fits what was seen, and something else might, too. */
        LIKELY("likely");

        private final String id;

        Certainty(String id) {
            this.id = id;
        }

        /** The word for it in documents that programs read. */
        public String id() {
            return id;
        }
    }

    public Finding {
        boolean elsewhere = evidence.program() instanceof Recorded; // it cannot be run again, nor rewritten, from here
        remedies = remedies.stream().filter(each -> !elsewhere || each instanceof Remedy.GoBack).toList();
        edits = elsewhere ? List.of() : List.copyOf(edits);
    }

    /** The same with other edits. */
    public Finding with(List<Rewriting> others) {
        return new Finding(kind, certainty, site, evidence, sentence, remedies, others);
    }

    /** The same with other remedies. */
    public Finding offering(List<Remedy> others) {
        return new Finding(kind, certainty, site, evidence, sentence, others, edits);
    }

    /** Returns whether {@code earlier} told the same trouble: its sentence can stand, with the numbers of then. */
    public boolean isStill(Finding earlier) {
        return kind == earlier.kind && site.since() == earlier.site.since() && remedies.equals(earlier.remedies);
    }
}
