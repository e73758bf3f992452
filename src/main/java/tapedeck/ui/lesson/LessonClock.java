package tapedeck.ui.lesson;

import java.util.OptionalLong;

/** The clock of a lesson: when its step began, when its text came, and since when it waits. It goes with the pulses. On the FX thread only. */
final class LessonClock {
    /** Seconds that a text is there at least before it goes on by itself. */
    private static final double LEAST = 3;
    private static final double NANOS = 1e9;
    /** Seconds in which a key was pressed before its owner saw that the text had come. */
    private static final double UNSEEN = 0.4;

    private int words;
    /** All in nanoseconds. */
    private long lastPulse;
    private long stepBegan;
    private long textCame;
    /** Empty until the next pulse says. */
    private OptionalLong waitingSince = OptionalLong.empty();

    /** It is this late, in nanoseconds. */
    void pulse(long now) {
        lastPulse = now;
    }

    void beginStep() {
        stepBegan = lastPulse;
    }

    /** The text of the step is there. */
    void showText() {
        textCame = lastPulse;
    }

    /** So many words are to be read now. */
    void reads(String text) {
        words = text.isBlank() ? 0 : text.strip().split("\\s+", -1).length;
    }

    /** It waits for something else from the next pulse on. */
    void beginWaiting() {
        waitingSince = OptionalLong.empty();
    }

    /** Returns whether the text has been there for a moment: a key may have been meant for what played before it came. */
    boolean isSeen() {
        return (textCame - stepBegan) / NANOS < UNSEEN || (lastPulse - textCame) / NANOS > UNSEEN;
    }

    /** Returns whether the text can have been read since it waits, at so many words a minute; to be asked at each pulse. */
    boolean isRead(double wordsPerMinute) {
        waitingSince = OptionalLong.of(waitingSince.orElse(lastPulse));
        return (lastPulse - waitingSince.getAsLong()) / NANOS > Math.max(LEAST, words * 60 / wordsPerMinute);
    }
}
