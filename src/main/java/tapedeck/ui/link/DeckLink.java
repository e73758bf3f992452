package tapedeck.ui.link;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.ReadingTime;
import tapedeck.deck.RunOutput;
import tapedeck.deck.takes.Take;
import tapedeck.edit.EditStack;
import tapedeck.finding.Finding;
import tapedeck.finding.FindingWatch;
import tapedeck.finding.Remedy;
import tapedeck.finding.checkup.Detectors;
import tapedeck.program.Provenance;
import tapedeck.programs.ProgramEntry;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.NonFinite;
import tapedeck.tape.TapeReader;
import tapedeck.tape.TapeSnapshot;
import tapedeck.text.Message;

/**
 * The one place where the window meets the deck's thread. Once a pulse it takes the current deck's latest state and
 * turns it into what the views show; commands go the other way. The deck never waits for it, and what an older deck did
 * can no longer be seen once a newer one is there. On the FX thread only; it has no Nodes.
 */
public final class DeckLink {
    /** In free run the network is looked into this often. */
    private static final long LOOK_NANOS = 350_000_000;
    /** What a run prints is read this often at most: nobody reads faster, and the run has the time. */
    private static final long HEAR_NANOS = 100_000_000;

    /** After so long without anything new the window rests. */
    private static final long REST_NANOS = 1_000_000_000;

    private final EditStack edits = new EditStack();
    private final Notices notices = new Notices(edits);
    private final DeckChoices choices = new DeckChoices(edits, this::addressed);
    private final DeckCommands commands;
    private final Workbench workbench;
    private final RestartCommands startingOver;
    private final FindingWatch findings = new FindingWatch(Detectors.ofARun());
    private final BusyWatch busy = new BusyWatch();
    private final List<Consumer<DeckFrame>> viewers = new ArrayList<>();
    private final List<Runnable> followers = new ArrayList<>();
    private final FirstIteration first = new FirstIteration();
    private final LeftTakes leftTakes;
    private DeckFrame frame = DeckFrame.NOTHING;
    /** What was read last, and must not be mixed with another. */
    private @Nullable Deck shown;
    private @Nullable TapeReader reader;
    private long lookedAt;
    private long hearAgain = Long.MIN_VALUE;
    private long stirredAt = System.nanoTime();
    private Runnable onStirred = () -> {};

    /**
     * @param home the folder that holds {@code sample-datasets}
     * @param reading how long people take to read what is said of a lesson's first iteration
     */
    public DeckLink(Path home, ReadingTime reading) {
        commands = new DeckCommands(this::addressed, () -> workbench().opening().cancel(), reading);
        workbench = new Workbench(home, notices, choices, reading, first);
        leftTakes = new LeftTakes(workbench);
        startingOver = new RestartCommands(workbench, notices, commands.leave());
    }

    /** Where nobody reads: each sentence stands half a second. */
    public DeckLink(Path home) {
        this(home, _ -> 0.5);
    }

    /** Returns what is shown now. */
    public DeckFrame frame() {
        return frame;
    }

    /** Has {@code viewer} told of every new frame, once a pulse at most but when another deck is shown: then of none first. */
    public Subscription onFrame(Consumer<DeckFrame> viewer) {
        viewers.add(viewer);
        return () -> viewers.remove(viewer);
    }

    /** Lessons, networks and takes, whose current deck is shown. */
    public Workbench workbench() {
        return workbench;
    }

    /** Returns what the user chose for all decks. */
    public DeckChoices choices() {
        return choices;
    }

    /** Returns what the current deck can be told. */
    public DeckCommands commands() {
        return commands;
    }

    /** Returns what the user changed, and can take back. */
    public EditStack edits() {
        return edits;
    }

    /** Returns what the user must know. */
    public Notices notices() {
        return notices;
    }

    /** Has {@code follower} run at the end of every pulse. */
    public void follow(Runnable follower) {
        followers.add(follower);
    }

    /** Says that something happens which may bring something new, such as a key that is pressed: the window does not rest now. */
    public void stir() {
        stirredAt = System.nanoTime();
        onStirred.run();
    }

    /** Has {@code stirred} run whenever something happens: it wakes who lets this take what is new. */
    public void setOnStirred(Runnable stirred) {
        onStirred = stirred;
    }

    /** Returns whether nothing has happened for a second, and no run plays: then pulses may be few. */
    public boolean isQuiet() {
        return System.nanoTime() - stirredAt > REST_NANOS;
    }

    /** Takes what is new. Once a pulse. */
    public void pulse(long now) {
        try {
            workbench.opening().pulse(now);
            if (workbench.opening().loading() != null) {
                stir(); // it begins at the next frame, not at the next beat
            }
            startingOver.pulse();
            notices.pulse(now);
            look(now);
            Deck current = workbench.deck();
            first.pulse(current != null && current.isComputing());
        } finally {
            followers.forEach(Runnable::run);
        }
    }

    /** Shows the current deck as it is now; at each pulse, and where another one has begun since. */
    public void look(long now) {
        Deck current = workbench.deck();
        if (current != null) {
            workbench.rest().balance();
            read(current, now);
            DeckState latest = frame.state();
            if (latest != null && latest.position().status() == DeckState.Status.PLAYING) {
                stir();
            }
            if (latest != null && latest.isFreeRun() && now - lookedAt > LOOK_NANOS) {
                lookedAt = now;
                current.look();
            }
        }
    }

    /** Shows {@code next} and nothing more of the decks before, which end. For pictures, the caller's own deck. */
    public void show(ProgramEntry of, Deck next) {
        workbench.show(of, next);
        read(next, lookedAt);
    }

    private void read(Deck current, long now) {
        if (current != shown) {
            if (shown != null && busy.isUnseen()) {
                shown.cancel(); // it may never come to where it is held, and would compute where nobody sees it
            }
            shown = current;
            reader = null;
            findings.forget();
            busy.forget();
            show(new DeckFrame(null, null, frame.takes(), null, RunOutput.View.NOTHING, null));
        }
        boolean computes = current.isComputing(); // first: what it has done until then is seen below
        DeckState latest = current.state();
        DeckState before = frame.state();
        Message failure = latest.position().failure();
        if ((before == null || before.position().status() != DeckState.Status.FAILED) && failure != null
                && !current.program().provenance().speaks()) { // else the bar over the graph has it, and the output
            notices.fail(Message.of("shell.notice.failed", "why", failure));
        }
        Finding found = findings.look(current.program(), latest, current.losses(), now);
        RunOutput.View said = now < hearAgain ? frame.output() : current.output();
        hearAgain = now < hearAgain ? hearAgain : now + HEAR_NANOS;
        show(new DeckFrame(latest, snapshot(latest), takes(), found, said,
                busy.look(latest, computes, said, now, workbench.opening().starting(now))));
    }

    private void show(DeckFrame next) {
        if (!next.isSame(frame)) {
            stir();
            frame = next; // first: whoever fails to show it is not asked again
            viewers.forEach(viewer -> viewer.accept(next));
        }
    }

    private @Nullable TapeSnapshot snapshot(DeckState latest) {
        CapturedIteration captured = latest.playhead().captured();
        TapeReader current = reader;
        if (captured == null) {
            return frame.snapshot();
        }
        if (current == null || current.captured() != captured) {
            current = new TapeReader(captured);
            reader = current;
        } else if (current.playhead() == latest.playhead().place()) {
            return frame.snapshot();
        }
        return current.at(latest.playhead().place());
    }

    private TakesFrame takes() {
        TakesFrame now = workbench.frame();
        return now.equals(frame.takes()) ? frame.takes() : now;
    }

    /**
     * Plays, or holds. From a place of the past of a run that has diverged since, it goes on as a new take: the run
     * itself has no number left to go on with.
     */
    public void togglePlay() {
        DeckState latest = frame.state();
        CapturedIteration from = latest == null ? null : latest.playhead().captured();
        Take running = frame.takes().running();
        boolean hasLosses = running != null && running.losses().points() > 0; // of a run that has none yet it is NaN, too
        boolean lost = latest != null && latest.position().status() != DeckState.Status.PLAYING
                && !latest.playhead().live()
                && !Double.isFinite(latest.measured().loss()) && hasLosses;
        if (!lost || from == null || NonFinite.first(from.events()) != null) {
            commands.togglePlay();
            return;
        }
        if (!startingOver.goOn(from.iteration())) {
            return;
        }
        addressed().ifPresent(Deck::play);
        notices.say(Message.of("shell.notice.newTake", "iteration", from.iteration()));
    }

    /** Returns what begins a new take of what runs. */
    public RestartCommands startingOver() {
        return startingOver;
    }

    /** Does what a finding offers. */
    public void tryOut(Remedy.OfRun remedy) {
        switch (remedy) {
            case Remedy.GoBack(long iteration) -> commands.goTo(iteration);
            case Remedy.NewTake(long iteration, double rate) -> {
                if (startingOver.goOn(iteration)) {
                    addressed().ifPresent(deck -> {
                        deck.change(wanted -> wanted.withLearningRate(rate));
                        deck.play();
                    });
                }
            }
            case Remedy.StartOver(double rate) -> startingOver.startOver(rate);
            case Remedy.Rebuild(_, var net) -> startingOver.rebuild(net, () -> addressed().ifPresent(Deck::play));
        }
    }

    /** The deck that is told something. */
    private Optional<Deck> addressed() {
        return Optional.ofNullable(workbench.deck());
    }

    /** The first iteration of the program that is open, recorded aside. */
    public FirstIteration firstIteration() {
        return first;
    }

    /** Returns the takes of lessons that were left. */
    LeftTakes leftTakes() {
        return leftTakes;
    }

    /** Ends the decks. */
    public void close() {
        first.close();
        workbench.close();
    }
}
