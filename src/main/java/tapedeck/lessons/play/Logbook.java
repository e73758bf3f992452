package tapedeck.lessons.play;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.Tempo;
import tapedeck.lessons.Cue;
import tapedeck.lessons.LearnerAction;
import tapedeck.lessons.LessonStep;
import tapedeck.lessons.PlayTarget;
import tapedeck.lessons.Question;
import tapedeck.lessons.Speed;

/** The logbook of what was done to the runs of a lesson, by step: what it takes to come to a step again. For one thread. */
final class Logbook {
    static final Speed AT_ONCE = new Speed.At(Tempo.free());

    private final String program;
    private final Map<Integer, List<Cue>> done = new HashMap<>();
    private final Deque<Cue> again = new ArrayDeque<>();

    /** @param program that the lesson begins with */
    Logbook(String program) {
        this.program = program;
    }

    void add(int step, Cue cue) {
        done.computeIfAbsent(step, _ -> new ArrayList<>()).add(cue);
    }

    /** What the learner did himself belongs to the step, too. */
    void learner(int step, List<LearnerAction> deeds) {
        for (LearnerAction deed : deeds) {
            switch (deed) {
                case LearnerAction.Turning(var setting) -> add(step, new Cue.Turn(0, setting));
                case LearnerAction.Playing(PlayTarget to) -> add(step, new Cue.Play(0, to, AT_ONCE));
                case LearnerAction.Picking _ -> {
                    // changes no run
                }
            }
        }
    }

    /** What a learner would have done in the steps from one to before another, which he does not go through. */
    void presume(List<LessonStep> steps, int from, int to) {
        for (int i = from; i < to; i++) {
            presume(i, steps.get(i));
        }
    }

    private void presume(int step, LessonStep left) {
        forget(step);
        for (Cue cue : left.cues()) {
            switch (cue) {
                case Cue.Ask(int line, Question question) -> {
                    PlayTarget reveal = question.reveal();
                    if (reveal != null) {
                        add(step, new Cue.Play(line, reveal, AT_ONCE));
                    }
                }
                case Cue.Do task -> learner(step, List.of(task.right()));
                default -> {
                    if (CuePerformer.changesRuns(cue)) {
                        add(step, cue);
                    }
                }
            }
        }
    }

    void forget(int step) {
        done.remove(step);
    }

    /** From now on, what leads to where {@code step} begins is handed out again. */
    void rewind(int step) {
        again.clear();
        again.add(new Cue.Begin(1, Player.FIRST, program, List.of()));
        for (int i = 0; i < step; i++) {
            again.addAll(done.getOrDefault(i, List.of()));
        }
    }

    /** Returns what is to be done again next; null if all is. */
    @Nullable
    Cue next() {
        return again.poll();
    }
}
