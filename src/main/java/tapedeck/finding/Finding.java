package tapedeck.finding;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tapedeck.tape.RecordedProgram;
import tapedeck.text.Message;

/**
 * Something that is wrong with a run, told to who sits before it. Immutable.
 *
 * @param kind what is wrong
 * @param certainty how sure that is
 * @param site where it is
 * @param evidence what it was found in
 * @param sentence what is wrong, with its numbers
 * @param remedies what to try, of each sort the mildest or best first; maybe none, and of a recording never to run it otherwise or to
 *        rewrite it
 */
public record Finding(FindingKind kind, Certainty certainty, FindingSite site, Evidence evidence, Message sentence,
        List<Remedy> remedies) {
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
        boolean elsewhere = evidence.program() instanceof RecordedProgram; // it cannot be run again, nor rewritten, from here
        remedies = remedies.stream().filter(each -> !elsewhere || each instanceof Remedy.GoBack).toList();
    }

    /** One that was seen, and for which no remedy is known but what may be found in its script or network. */
    public static Finding seen(FindingKind kind, FindingSite site, Evidence evidence, Message sentence) {
        return new Finding(kind, Certainty.SEEN, site, evidence, sentence, List.of());
    }

    /** Its remedies of one sort. */
    public <R extends Remedy> List<R> remedies(Class<R> sort) {
        return remedies.stream().filter(sort::isInstance).map(sort::cast).toList();
    }

    /** The same with more remedies. */
    Finding withRemedies(List<? extends Remedy> more) {
        return new Finding(kind, certainty, site, evidence, sentence,
                Stream.concat(remedies.stream(), more.stream()).toList());
    }

    /** The same with those of its remedies alone that are to be kept. */
    public Finding withOnly(Predicate<Remedy> kept) {
        return new Finding(kind, certainty, site, evidence, sentence, remedies.stream().filter(kept).toList());
    }

    /** Returns whether {@code earlier} told the same trouble: its sentence can stand, with the numbers of then. */
    public boolean repeats(Finding earlier) {
        return kind == earlier.kind && site.since() == earlier.site.since() && remedies.equals(earlier.remedies);
    }
}
