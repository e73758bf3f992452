package tapedeck.lesson.told.play;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.Tempo;
import tapedeck.lesson.told.Cue;
import tapedeck.lesson.told.Deed;
import tapedeck.lesson.told.Question;
import tapedeck.lesson.told.Speed;
import tapedeck.lesson.told.Told;
import tapedeck.lesson.told.ToldStep;
import tapedeck.lesson.told.Whereto;
import tapedeck.lesson.told.claim.Claim;
import tapedeck.lesson.told.claim.ClaimException;
import tapedeck.lesson.told.claim.Judge;
import tapedeck.lesson.told.claim.Seen;
import tapedeck.program.ProgramException;
import tapedeck.text.Message;

/**
 * Plays a lesson on a stage, step by step. It never waits: {@link #advance} goes on as far as the stage lets it, and is to be
 * called whenever that may have come to rest. Going back, the runs are begun anew and all is done again that was done up to
 * there: so a step finds exactly what it found the first time. For one thread.
 */
public final class Player {
    /** The name of a lesson's first run. */
    public static final String FIRST = "first";
    private static final Speed AT_ONCE = new Speed.At(Tempo.free());

    /** Is told what happens, on the player's thread. */
    public interface Watcher {
        /** A cue is done, and this is what is seen then; of a question, it was answered and judged. */
        void done(ToldStep step, Cue cue, Seen seen);

        /** It cannot be done, or its place did not come; the lesson goes on. */
        void missed(ToldStep step, Cue cue, Message why);

        /** The step waits, for the first time, with this to be seen: its text is shown. */
        void shown(ToldStep step, Seen seen);
    }

    /** What is waited for. */
    public enum Waiting {
        /** The stage, which is still at it. */
        STAGE,
        /** An answer. */
        ANSWER,
        /** The learner, who is to do something. */
        DEED,
        /** Next. */
        NEXT,
        /** Nothing: the lesson's program cannot be played, and so it cannot either. */
        NOTHING
    }

    private final Told lesson;
    private final Stage stage;
    private final Watcher watcher;
    /** What was done to the runs, by step: what it takes to come there again. */
    private final Map<Integer, List<Cue>> log = new HashMap<>();
    private final Deque<Cue> again = new ArrayDeque<>();
    private final Set<String> counted = new HashSet<>();
    private int step;
    private int cue;
    private boolean began;
    private Waiting waiting = Waiting.STAGE;
    private @Nullable Cue doing;
    private @Nullable Response response;
    private @Nullable Verdict verdict;
    private @Nullable Seen shown;
    private Tally tally = Tally.NONE;

    /** Begins the lesson. */
    public Player(Told lesson, Stage stage, Watcher watcher) {
        this.lesson = lesson;
        this.stage = stage;
        this.watcher = watcher;
        restart(0);
    }

    private void restart(int target) {
        stage.restart();
        again.clear();
        again.add(new Cue.Begin(1, FIRST, lesson.cover().program(), List.of()));
        for (int i = 0; i < target; i++) {
            again.addAll(log.getOrDefault(i, List.of()));
        }
        enter(target);
    }

    private void enter(int target) {
        step = target;
        cue = 0;
        began = false;
        doing = null;
        response = null;
        verdict = null;
        shown = null;
        waiting = Waiting.STAGE;
    }

    /** The step that is played. */
    public ToldStep step() {
        return lesson.steps().get(step);
    }

    /** Its place, from 0. */
    public int index() {
        return step;
    }

    /** What is waited for. */
    public Waiting waiting() {
        return waiting;
    }

    /** How the answer to this step's question was; empty before it is judged. */
    public Optional<Verdict> verdict() {
        return Optional.ofNullable(verdict);
    }

    /** What was to be seen when the step's text was shown; empty before. */
    public Optional<Seen> shown() {
        return Optional.ofNullable(shown);
    }

    /** The answers so far. */
    public Tally tally() {
        return tally;
    }

    /** Whether there is a step behind this one, and this one is done. */
    public boolean canNext() {
        return waiting == Waiting.NEXT && step + 1 < lesson.steps().size();
    }

    /** Goes on to the next step, if that {@linkplain #canNext can be}. */
    public void next() {
        if (canNext()) {
            remember();
            enter(step + 1);
            advance();
        }
    }

    /** Goes back to the step before, which finds what it found; nothing at the first. */
    public void back() {
        if (step > 0) {
            stage.deeds(); // they are undone
            restart(step - 1);
            advance();
        }
    }

    /** Plays this step anew, from what it found. */
    public void again() {
        stage.deeds(); // they are undone
        restart(step);
        advance();
    }

    /** What the learner did himself belongs to the step. */
    private void remember() {
        for (Deed deed : stage.deeds()) {
            int line = step().line();
            switch (deed) {
                case Deed.Turning(var setting) -> logged(new Cue.Turn(line, setting));
                case Deed.Playing(Whereto to) -> logged(new Cue.Play(line, to, AT_ONCE));
                case Deed.Picking _ -> {
                    // changes no run
                }
            }
        }
    }

    private void logged(Cue done) {
        log.computeIfAbsent(step, _ -> new ArrayList<>()).add(done);
    }

    /** Answers this step's question, if one is asked and not answered. */
    public void answer(Response given) {
        Optional<Question> question = step().question();
        if (waiting == Waiting.ANSWER && question.isPresent()) {
            response = given;
            waiting = Waiting.STAGE;
            Whereto reveal = question.get().reveal();
            if (reveal != null) {
                logged(new Cue.Play(step().line(), reveal, AT_ONCE));
                stage.play(reveal, new Speed.Usual());
            }
            advance();
        }
    }

    /** Goes on as far as it can now. */
    public void advance() {
        while ((waiting == Waiting.STAGE || waiting == Waiting.DEED) && stage.isAtRest()) {
            if (!again.isEmpty()) {
                redo(again.remove());
            } else if (!began) {
                began = true;
                log.remove(step);
                stage.light(List.of());
            } else if (doing != null) {
                if (!finish(doing)) {
                    return;
                }
            } else if (cue < step().cues().size()) {
                begin(step().cues().get(cue));
            } else {
                show();
                waiting = Waiting.NEXT;
            }
        }
    }

    private void redo(Cue done) {
        try {
            act(done, AT_ONCE);
        } catch (ProgramException e) {
            watcher.missed(step(), done, e.message());
            if (done instanceof Cue.Begin begin && begin.name().equals(FIRST)) {
                waiting = Waiting.NOTHING;
            }
        }
    }

    /** What changes the runs. */
    private void act(Cue what, Speed speed) throws ProgramException {
        switch (what) {
            case Cue.Play(int _, Whereto to, Speed _) -> stage.play(to, speed);
            case Cue.Turn(int _, var setting) -> stage.turn(setting);
            case Cue.Begin(int _, String take, String program, var with) -> stage.begin(take, program, with);
            case Cue.Show(int _, String take) -> stage.show(take);
            default -> {
                // changes none
            }
        }
    }

    private void begin(Cue next) {
        doing = next;
        switch (next) {
            case Cue.Play _,Cue.Turn _,Cue.Begin _,Cue.Show _ -> {
                try {
                    act(next, next instanceof Cue.Play play ? play.speed() : AT_ONCE);
                    logged(next);
                } catch (ProgramException e) {
                    watcher.missed(step(), next, e.message());
                    doing = null;
                    cue++;
                }
            }
            case Cue.Look(int _, var at) -> stage.look(at);
            case Cue.Light(int _, var at) -> stage.light(at);
            case Cue.Open(int _, var page) -> stage.open(page);
            case Cue.Compare(int _, var takes) -> stage.compare(takes);
            case Cue.Free _ -> stage.offerFreedom();
            case Cue.Ask(int _, Question question) -> {
                if (question instanceof Question.Curves curves) {
                    stage.draw(curves);
                }
            }
            case Cue.Do _,Cue.Expect _ -> {
                // are looked at when the stage rests
            }
        }
    }

    /** Whether the cue is done; else it waits for the learner. */
    private boolean finish(Cue done) {
        if (done instanceof Cue.Ask && response == null) {
            show();
            waiting = Waiting.ANSWER;
            return false;
        }
        if (done instanceof Cue.Do task && !holds(task.until())) {
            show();
            waiting = Waiting.DEED;
            return false;
        }
        waiting = Waiting.STAGE;
        if (done instanceof Cue.Play || (done instanceof Cue.Ask ask && ask.question().reveal() != null)) {
            stage.missed().ifPresent(why -> watcher.missed(step(), done, why));
        }
        if (done instanceof Cue.Ask(int _, Question question) && response != null) {
            judge(done, question, response);
        }
        watcher.done(step(), done, stage.seen());
        doing = null;
        cue++;
        return true;
    }

    private void show() {
        if (shown == null) {
            Seen now = stage.seen();
            shown = now;
            watcher.shown(step(), now);
        }
    }

    private boolean holds(Claim claim) {
        try {
            return new Judge(stage.seen()).holds(claim);
        } catch (ClaimException _) { // what is not there is not done
            return false;
        }
    }

    private void judge(Cue asked, Question question, Response given) {
        try {
            Verdict found = new Referee(stage).judge(question, given);
            verdict = found;
            if (counted.add(step().id())) {
                tally = tally.with(found.right());
            }
        } catch (ClaimException e) {
            watcher.missed(step(), asked, e.message());
        }
    }
}
