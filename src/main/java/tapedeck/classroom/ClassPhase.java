package tapedeck.classroom;

/**
 * The state of a class. Immutable. A question comes up open; then
 *
 * <pre>
 * Waiting → Open → Closed → Open, the next round → … → Revealed → Waiting, or the next question
 *                         ↘ Revealed
 * </pre>
 */
public sealed interface ClassPhase {
    /** The vote that it is in or was, from 1; 0 while nothing is asked. */
    int round();

    /** Nothing is asked. */
    record Waiting() implements ClassPhase {
        @Override
        public int round() {
            return 0;
        }
    }

    /** Answers are taken. */
    record Open(int round) implements ClassPhase {}

    /** No answer is taken, and nobody is told yet what is right. */
    record Closed(int round) implements ClassPhase {}

    /** The run has shown it. */
    record Revealed(int round) implements ClassPhase {}
}
