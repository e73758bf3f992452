package tapedeck.classroom;

import tapedeck.text.Message;

/** The best thing that a teacher does after a first vote, by the share of right answers: the thresholds of PINGO, after Mazur. */
public enum Advice {
    /** Too few could convince the others. */
    EXPLAIN_AGAIN("classroom.advice.explain"),
    /** Some know it, and can say why. */
    LET_THEM_TALK("classroom.advice.talk"),
    /** There is little to talk about. */
    GO_ON("classroom.advice.go-on");

    private static final double FEW = 0.3;
    private static final double MOST = 0.8;

    private final String text;

    Advice(String text) {
        this.text = text;
    }

    /** The advice where this share of the answers is right, from 0 to 1. */
    public static Advice of(double right) {
        return right < FEW ? EXPLAIN_AGAIN : right <= MOST ? LET_THEM_TALK : GO_ON;
    }

    /**
     * Its sentence, for the teacher alone.
     *
     * @param right the share of right answers, from 0 to 1
     */
    public Message text(double right) {
        return Message.of(text, "percent", StrictMath.round(100 * right));
    }
}
