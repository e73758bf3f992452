package tapedeck.lesson.told.play;

import java.time.Duration;

/**
 * How long a place is looked for: one that never comes must not hold a lesson.
 *
 * @param iterations that are played for it
 * @param time that it may take
 */
public record Allowance(long iterations, Duration time) {
    /** For lessons. */
    public static final Allowance USUAL = new Allowance(10_000, Duration.ofSeconds(30));
}
