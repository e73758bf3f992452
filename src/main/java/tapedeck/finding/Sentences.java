package tapedeck.finding;

import java.util.List;
import tapedeck.text.Message;

/** Several sentences, one after the other. */
final class Sentences {
    private Sentences() {}

    /** All of them; at least one. */
    static Message of(List<Message> sentences) {
        Message all = sentences.getLast();
        for (Message each : sentences.reversed().subList(1, sentences.size())) {
            all = Message.of("finding.then", "sentence", each, "rest", all);
        }
        return all;
    }
}
