package tapedeck.lessons.play;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import tapedeck.lessons.Cue;
import tapedeck.lessons.LearnerAction;
import tapedeck.lessons.Lesson;
import tapedeck.lessons.claim.ClaimException;
import tapedeck.lessons.read.Fault;
import tapedeck.lessons.read.Faults;
import tapedeck.lessons.read.LessonReader;
import tapedeck.program.Hyperparameters;
import tapedeck.programs.Catalogue;
import tapedeck.text.Message;

/**
 * Plays a lesson once, without a window, and holds it against all it claims, in every language that it is told in: the runs
 * are the same in all of them. It waits for its decks: not for the window's thread.
 */
public final class LessonCheck {
    private static final long POLL_MILLIS = 1;

    private final Lesson lesson;
    private final Faults faults;
    private final Faults unjudged;
    private final DeckStage stage;
    private final CheckWatcher watcher;
    private final PlayLimit allowance;
    private final LongSupplier clock;
    private final Player player;
    private final GoalCheck goal;
    /** When something was done last, and how many cues were by then. */
    private long since;
    private long cues;
    /** What is left to be done wrongly in this step; null before its task. */
    private @Nullable Iterator<LearnerAction> wrong;
    private @Nullable LearnerAction trying;
    /** True if that is what is right. */
    private boolean rightly;
    /** As the run was set before that. */
    private @Nullable Hyperparameters before;

    /**
     * The report of a check.
     *
     * @param faults what is wrong
     * @param unjudged from where on lessons were not judged, because their runs took too long here; that is no fault of theirs
     */
    public record Report(List<Fault> faults, List<Fault> unjudged) {}

    /** A lesson that was judged: how much is wrong with it, and how often the rest was not judged. */
    public record Judged(Path folder, int faults, int unjudged) {}

    private LessonCheck(Lesson lesson, Faults faults, Faults unjudged, DeckStage stage, PlayLimit allowance,
            LongSupplier clock) {
        this.lesson = lesson;
        this.faults = faults;
        this.unjudged = unjudged;
        this.stage = stage;
        this.allowance = allowance;
        this.clock = clock;
        watcher = new CheckWatcher(lesson, faults, stage);
        player = new Player(lesson, stage, watcher);
        goal = new GoalCheck(stage, (what, line) -> fault(line, what));
        since = clock.getAsLong();
    }

    /**
     * Checks the lesson in {@code folder}. One that cannot be read is not played.
     *
     * @param home the folder that holds {@code sample-datasets}
     * @param clock nanoseconds
     * @throws InterruptedException if the thread is interrupted; the runs are ended
     */
    public static Report of(Path folder, Catalogue catalogue, Path home, PlayLimit allowance, LongSupplier clock)
            throws InterruptedException {
        return of(List.of(folder), 1, catalogue, home, allowance, clock, _ -> {});
    }

    /**
     * The same of several lessons, one after the other.
     *
     * @param together so many are played at once
     * @param judged is told of each, in their order, once it and all before it are judged
     */
    public static Report of(List<Path> folders, int together, Catalogue catalogue, Path home, PlayLimit allowance,
            LongSupplier clock, Consumer<Judged> judged) throws InterruptedException {
        List<Faults> all = folders.stream().map(_ -> new Faults()).toList();
        List<Faults> unjudged = folders.stream().map(_ -> new Faults()).toList();
        List<LessonCheck> under = new ArrayList<>();
        int next = 0;
        int told = 0;
        try {
            while (next < folders.size() || !under.isEmpty()) {
                while (next < folders.size() && under.size() < together) {
                    Faults faults = all.get(next);
                    Faults late = unjudged.get(next);
                    Path folder = folders.get(next++);
                    Optional<Lesson> lesson = LessonReader.read(folder, faults);
                    if (lesson.isPresent() && faults.all().isEmpty()) {
                        under.add(new LessonCheck(lesson.get(), faults, late, new DeckStage(
                                new LessonPrograms(catalogue, home, folder), allowance, clock), allowance, clock));
                    }
                }
                for (LessonCheck each : List.copyOf(under)) {
                    if (each.advance()) {
                        under.remove(each);
                        each.stage.close();
                    }
                }
                for (; told < next && isJudged(all.get(told), under); told++) {
                    judged.accept(new Judged(folders.get(told), all.get(told).all().size(),
                            unjudged.get(told).all().size()));
                }
                Thread.sleep(POLL_MILLIS);
            }
        } finally {
            under.forEach(each -> each.stage.close());
        }
        return new Report(all.stream().flatMap(each -> each.all().stream()).toList(),
                unjudged.stream().flatMap(each -> each.all().stream()).toList());
    }

    private static boolean isJudged(Faults faults, List<LessonCheck> under) {
        return under.stream().noneMatch(each -> each.faults.equals(faults));
    }

    private void fault(int line, Message what) {
        faults.add(lesson.folder().resolve(LessonReader.FILE), line, what);
    }

    private void unjudged(int line, Message why) {
        unjudged.add(lesson.folder().resolve(LessonReader.FILE), line,
                Message.of("lessons.check.unjudged", "why", why));
    }

    /** Goes on as far as it can now; whether it is over. */
    private boolean advance() {
        player.advance();
        if (isOutOfTime()) {
            return true;
        }
        if (cues != watcher.cues()) {
            cues = watcher.cues();
            since = clock.getAsLong();
        }
        if (player.waiting() == Waiting.STAGE || !stage.isAtRest()) {
            return isStuck();
        }
        player.advance();
        if (isOutOfTime()) {
            return true;
        }
        since = clock.getAsLong();
        return switch (player.waiting()) {
            case ANSWER -> {
                player.showMe();
                yield false;
            }
            case DEED -> player.goal().isPresent()
                    ? !goal.act(player)
                    : !act(player.step().task().orElseThrow());
            case NEXT -> !goal.actRightly(player) && !next();
            case STAGE -> false;
            case NOTHING -> true;
        };
    }

    private boolean isOutOfTime() {
        Optional<Message> why = goal.triesWrongly(player) ? Optional.empty() : stage.outOfTime();
        why.ifPresent(each -> unjudged(watcher.late().map(Cue::line).orElse(player.step().line()), each));
        return why.isPresent();
    }

    /** Returns whether the player waits for what does not come: the program computes and does not hold. */
    private boolean isStuck() {
        Duration most = allowance.start().plus(allowance.time().multipliedBy(2)); // a run may have to begin for it
        boolean stuck = clock.getAsLong() - since > most.toNanos();
        if (stuck) {
            unjudged(player.step().line(),
                    Message.of("lessons.check.stuck", "step", player.step().id(), "seconds", most.toSeconds()));
        }
        return stuck;
    }

    private boolean next() {
        Optional<Cue.Do> task = player.step().task();
        if (task.isPresent() && trying != null && !rightly) {
            fault(task.get().line(), Message.of("lessons.check.wrong-taken", "deed", LearnerActions.text(trying)));
        }
        trying = null;
        wrong = null;
        goal.end(player);
        if (!player.canNext()) {
            return false;
        }
        watcher.begin();
        player.next();
        return true;
    }

    /** Does it wrongly in every way that is named, then rightly; whether it goes on. */
    private boolean act(Cue.Do task) {
        watcher.acts();
        LearnerAction tried = trying;
        if (tried == null) {
            wrong = wrong == null ? task.wrong().iterator() : wrong;
            rightly = !wrong.hasNext();
            trying = rightly ? task.right() : wrong.next();
            before = stage.wanted();
            return does(task, trying);
        }
        trying = null;
        if (rightly) {
            fault(task.line(), Message.of("lessons.check.right-refused", "deed", LearnerActions.text(tried)));
            return false;
        }
        switch (tried) {
            case LearnerAction.Picking _ -> {
                // has changed nothing
            }
            case LearnerAction.Turning _ -> stage.turnBack(Objects.requireNonNull(before));
            case LearnerAction.Playing _ -> player.again(); // the runs as they were
        }
        return true;
    }

    private boolean does(Cue.Do task, LearnerAction deed) {
        try {
            stage.act(deed);
            return true;
        } catch (ClaimException e) {
            fault(task.line(), e.message());
            return false;
        }
    }
}
