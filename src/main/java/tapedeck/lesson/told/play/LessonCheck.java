package tapedeck.lesson.told.play;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import tapedeck.lesson.Catalogue;
import tapedeck.lesson.told.Cue;
import tapedeck.lesson.told.Deed;
import tapedeck.lesson.told.Told;
import tapedeck.lesson.told.claim.ClaimException;
import tapedeck.lesson.told.read.Fault;
import tapedeck.lesson.told.read.Faults;
import tapedeck.lesson.told.read.LessonReader;
import tapedeck.text.Message;

/**
 * Plays a lesson once, without a window, and holds it against all it claims, in every language that it is told in: the runs
 * are the same in all of them. It waits for its decks: not for the window's thread.
 */
public final class LessonCheck {
    private static final long POLL_MILLIS = 1;
    /** An answer that no question has: what is right shows only after it. */
    private static final Response SOME = new Response.Chosen("");

    private final Told lesson;
    private final Faults faults;
    private final DeckStage stage;
    private final CheckWatcher watcher;
    private final Allowance allowance;
    private final LongSupplier clock;
    private final Player player;

    private LessonCheck(Told lesson, Faults faults, DeckStage stage, Allowance allowance, LongSupplier clock) {
        this.lesson = lesson;
        this.faults = faults;
        this.stage = stage;
        this.allowance = allowance;
        this.clock = clock;
        watcher = new CheckWatcher(lesson, faults, stage);
        player = new Player(lesson, stage, watcher);
    }

    /**
     * What is wrong with the lesson in {@code folder}; nothing if it is all true. One that cannot be read is not played.
     *
     * @param home the folder that holds {@code sample-datasets}
     * @param clock nanoseconds
     * @throws InterruptedException if the thread is interrupted; the runs are ended
     */
    public static List<Fault> of(Path folder, Catalogue catalogue, Path home, Allowance allowance, LongSupplier clock)
            throws InterruptedException {
        Faults faults = new Faults();
        Optional<Told> lesson = LessonReader.read(folder, faults);
        if (lesson.isPresent() && faults.all().isEmpty()) {
            try (DeckStage stage = new DeckStage(new LessonPrograms(catalogue, home, folder), allowance, clock)) {
                new LessonCheck(lesson.get(), faults, stage, allowance, clock).play();
            }
        }
        return faults.all();
    }

    private void fault(int line, Message what) {
        faults.add(lesson.folder().resolve(LessonReader.FILE), line, what);
    }

    private void play() throws InterruptedException {
        player.advance();
        boolean goesOn = settles();
        while (goesOn) {
            goesOn = switch (player.waiting()) {
                case ANSWER -> {
                    player.answer(SOME);
                    yield settles();
                }
                case DEED -> doTask(player.step().task().orElseThrow());
                case NEXT -> next();
                case STAGE -> settles();
                case NOTHING -> false;
            };
        }
    }

    private boolean next() throws InterruptedException {
        if (!player.canNext()) {
            return false;
        }
        watcher.begin();
        player.next();
        return settles();
    }

    /** Waits until the player waits for somebody; false if that does not come: the program computes and does not hold. */
    private boolean settles() throws InterruptedException {
        Duration most = allowance.time().multipliedBy(2);
        long begun = clock.getAsLong();
        while (player.waiting() == Waiting.STAGE || !stage.isAtRest()) {
            if (clock.getAsLong() - begun > most.toNanos()) {
                fault(player.step().line(),
                        Message.of("told.check.stuck", "step", player.step().id(), "seconds", most.toSeconds()));
                return false;
            }
            Thread.sleep(POLL_MILLIS);
            player.advance();
        }
        player.advance();
        return true;
    }

    /** Does it wrongly in every way that is named, then rightly. */
    private boolean doTask(Cue.Do task) throws InterruptedException {
        watcher.acts();
        for (Deed wrong : task.wrong()) {
            if (!does(task, wrong)) {
                return false;
            }
            if (player.waiting() != Waiting.DEED) {
                fault(task.line(), Message.of("told.check.wrong-taken", "deed", Deeds.text(wrong)));
                return true;
            }
            if (!(wrong instanceof Deed.Picking)) {
                player.again(); // the runs as they were
                if (!settles()) {
                    return false;
                }
            }
        }
        if (!does(task, task.right())) {
            return false;
        }
        if (player.waiting() == Waiting.DEED) {
            fault(task.line(), Message.of("told.check.right-refused", "deed", Deeds.text(task.right())));
            return false;
        }
        return true;
    }

    private boolean does(Cue.Do task, Deed deed) throws InterruptedException {
        try {
            stage.act(deed);
        } catch (ClaimException e) {
            fault(task.line(), e.message());
            return false;
        }
        return settles();
    }
}
