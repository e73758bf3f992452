package tapedeck.lessons.read;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tapedeck.lessons.claim.ClaimException;
import tapedeck.text.Message;
import tapedeck.text.NearestWord;

/** Collects what is wrong: an author wants to know all of it at once. For one thread. */
public final class Faults {
    private final List<Fault> all = new ArrayList<>();

    /** One more. */
    public void add(Path file, int line, Message what) {
        Fault fault = new Fault(file, line, what);
        if (!all.contains(fault)) {
            all.add(fault);
        }
    }

    /** Those there are, by file and line. */
    public List<Fault> all() {
        return all.stream().sorted(Comparator.comparing(Fault::file).thenComparingInt(Fault::line)).toList();
    }

    /**
     * Returns what is said of a word that is none of {@code words}.
     *
     * @param near the key where one of them is near: names {@code word} and {@code near}
     * @param far the key where none is: names {@code word} and {@code words}
     */
    static Message unknown(String near, String far, String word, Collection<String> words) {
        Optional<String> meant = NearestWord.of(word, words);
        return meant.isPresent()
                ? Message.of(near, "word", word, "near", meant.get())
                : Message.of(far, "word", word, "words", String.join(", ", words));
    }

    /** The same, to be thrown. */
    static ClaimException refusal(String near, String far, String word, Collection<String> words) {
        return new ClaimException(unknown(near, far, word, words));
    }
}
