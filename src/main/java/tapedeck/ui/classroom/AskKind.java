package tapedeck.ui.classroom;

import java.util.Optional;

/** A kind of question that a teacher types. */
enum AskKind {
    CHOICE("ask-choice", "vote.ask.choice", "vote.ask.marks", ""), NUMBER("ask-number", "vote.ask.number",
            "vote.ask.from-run", ""),
    POINT("ask-point", "vote.ask.point", "", ""), DRAW("ask-draw", "vote.ask.draw",
            "vote.ask.drawn", "vote.ask.draw-question"),
    RATE("ask-rate", "vote.ask.rate", "vote.ask.rated",
            "vote.ask.rate-question");

    private final String id;
    private final String text;
    private final String hint;
    private final String question;

    AskKind(String id, String text, String hint, String question) {
        this.id = id;
        this.text = text;
        this.hint = hint;
        this.question = question;
    }

    /** The id of its button. */
    String id() {
        return id;
    }

    /** The key of its name. */
    String text() {
        return text;
    }

    /** The key of what there is to know about it; empty if there is nothing. */
    Optional<String> hint() {
        return hint.isEmpty() ? Optional.empty() : Optional.of(hint);
    }

    /** The key of the question that it most likely is; empty if that may be any. */
    Optional<String> question() {
        return question.isEmpty() ? Optional.empty() : Optional.of(question);
    }

    /** Returns whether it is about so many iterations that are to come. */
    boolean isOfIterations() {
        return this == DRAW || this == RATE;
    }
}
