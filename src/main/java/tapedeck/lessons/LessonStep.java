package tapedeck.lessons;

import java.util.List;
import java.util.Optional;

/**
 * One step of a lesson: what happens when it begins, in this order; then it waits for Next.
 *
 * @param id the word that its texts stand under
 * @param line of {@code lesson.md} that it begins on, from 1
 */
public record LessonStep(String id, int line, List<Cue> cues) {
    public LessonStep {
        cues = List.copyOf(cues);
    }

    /** Returns what is asked in it. At most one thing. */
    public Optional<Question> question() {
        return cues.stream().filter(Cue.Ask.class::isInstance).map(cue -> ((Cue.Ask) cue).question()).findFirst();
    }

    /** Returns what the learner is to do in it. At most one thing. */
    public Optional<Cue.Do> task() {
        return cues.stream().filter(Cue.Do.class::isInstance).map(Cue.Do.class::cast).findFirst();
    }

    /** Returns what is to be reached in it. At most one thing. */
    public Optional<Goal> goal() {
        return cues.stream().filter(Cue.Reach.class::isInstance).map(cue -> ((Cue.Reach) cue).goal()).findFirst();
    }
}
