package tapedeck.data.prepare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import tapedeck.text.Message;
import tapedeck.text.NearestWord;

/** The complaint about a word that is none. */
final class UnknownWordException {
    private UnknownWordException() {}

    /** The sentence {@code far} with {@code words}; where one of them is near, {@code close}, which names it. */
    static PreparationSyntaxException of(String far, String close, String text, Collection<String> words,
            Object... more) {
        List<Object> values = new ArrayList<>(List.of(more));
        values.addAll(List.of("text", text, "words", String.join(", ", words)));
        Optional<String> near = NearestWord.of(text, words);
        near.ifPresent(word -> values.addAll(List.of("near", word)));
        return new PreparationSyntaxException(Message.of(near.isPresent() ? close : far, values.toArray()));
    }
}
