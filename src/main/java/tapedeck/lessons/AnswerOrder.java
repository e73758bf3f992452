package tapedeck.lessons;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** The order in which answers are offered. */
public final class AnswerOrder {
    private AnswerOrder() {}

    /**
     * Returns the answers in another order than they were thought of, where the right one is often the first; always in the same, so that
     * a class sees one.
     *
     * @param text by which an answer is another than the others
     */
    public static <T> List<T> shuffled(List<T> answers, Function<T, String> text) {
        List<T> shuffled = new ArrayList<>(answers);
        Collections.shuffle(shuffled, new Random(answers.stream().map(text).toList().hashCode()));
        return shuffled;
    }
}
