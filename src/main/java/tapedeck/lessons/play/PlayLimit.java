package tapedeck.lessons.play;

import java.time.Duration;

/**
 * The allowance of time and iterations for a place: one that never comes must not hold a lesson.
 *
 * @param iterations that are played for it
 * @param time that it may take, from the first thing that the run does: how long Python takes to start is not its fault
 * @param start how long that may take
 */
public record PlayLimit(long iterations, Duration time, Duration start) {
    /** For lessons. */
    public static final PlayLimit USUAL = new PlayLimit(10_000, Duration.ofSeconds(30));

    /** One whose run may take four times as long to start. */
    public PlayLimit(long iterations, Duration time) {
        this(iterations, time, time.multipliedBy(4));
    }
}
