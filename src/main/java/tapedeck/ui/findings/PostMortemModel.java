package tapedeck.ui.findings;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.DeckState;
import tapedeck.deck.takes.Take;
import tapedeck.deck.takes.TakeState;
import tapedeck.finding.Finding;
import tapedeck.finding.postmortem.DivergenceEvent;
import tapedeck.finding.postmortem.PostMortem;
import tapedeck.finding.postmortem.RunHistory;
import tapedeck.finding.postmortem.RunStory;
import tapedeck.program.Failure;
import tapedeck.program.Program;
import tapedeck.text.Message;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.work.Newest;

/**
 * The model of how the run that is shown went wrong, once it has: it is run again in the background, with and without what may have done
 * it. Of a lesson or a network that is told by itself; of a script, which may do anything, when somebody asks. What is told stays as long
 * as its take is shown. On the FX thread only; without Nodes.
 */
final class PostMortemModel {
    private static final long MOST = Duration.ofSeconds(30).toNanos();

    /** The story that there is to be shown. */
    sealed interface Telling {
        /** Nothing went wrong, as far as is known. */
        record Nothing() implements Telling {}

        /** It went wrong, and it can be told how. */
        record Offered() implements Telling {}

        /** That is being found out. */
        record Working() implements Telling {}

        /** This is how. */
        record Explained(RunStory story) implements Telling {}

        /** It cannot be told. */
        record Unexplained(Message why) implements Telling {}
    }

    private record Job(RunHistory past, DivergenceEvent turn) {}

    private final DeckLink link;
    private final Newest<Job, Optional<RunStory>> worker = Newest.interrupting("post-mortem", PostMortemModel::tell);
    private final ReadOnlyObjectWrapper<Telling> telling = new ReadOnlyObjectWrapper<>(this, "telling",
            new Telling.Nothing());
    private @Nullable DivergenceEvent turn;
    private int take;
    private @Nullable Program program;
    /** How many losses were looked at for what no finding says. */
    private long looked;

    PostMortemModel(DeckLink link) {
        this.link = link;
    }

    private static Optional<RunStory> tell(Job job, BooleanSupplier cancelled) throws InterruptedException {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
        return PostMortem.of(job.past, job.turn, System.nanoTime() + MOST);
    }

    /** Returns what is told. */
    ReadOnlyObjectProperty<Telling> tellingProperty() {
        return telling.getReadOnlyProperty();
    }

    /** Looks after the run that is shown. Once a pulse. */
    @SuppressWarnings("ReferenceEquality") // what did not change is the same object
    void pulse() {
        if (link.workbench().currentTake() != take || link.workbench().program() != program) {
            take = link.workbench().currentTake();
            program = link.workbench().program(); // a session has other takes of the same ids
            worker.forget();
            turn = null;
            looked = 0;
            telling.set(new Telling.Nothing());
        }
        DivergenceEvent now = wrongTurn();
        if (now != null && (turn == null || turn.kind() != now.kind())) {
            turn = now;
            begin();
        }
        Newest.Done<Job, Optional<RunStory>> done = worker.poll();
        if (done != null) {
            accept(done);
        }
    }

    /** Returns what a finding says, or else, where nothing is known yet, the losses, which are looked at where the run holds. */
    private @Nullable DivergenceEvent wrongTurn() {
        Finding finding = link.frame().finding();
        DivergenceEvent found = finding == null ? null : DivergenceEvent.of(finding);
        Take running = link.frame().takes().running();
        DeckState state = link.frame().state();
        if (found != null || turn != null || running == null || state == null
                || state.position().status() == DeckState.Status.PLAYING
                || running.losses().iterations() == looked) {
            return found;
        }
        looked = running.losses().iterations();
        DivergenceEvent risen = DivergenceEvent.of(running.losses());
        return risen != null && risen.kind() == DivergenceEvent.Kind.RISEN ? risen : null;
    }

    private void begin() {
        if (program != null && program.script() == null) {
            tell();
        } else {
            worker.forget();
            telling.set(new Telling.Offered());
        }
    }

    /** Finds out how it went wrong. */
    void tell() {
        DivergenceEvent of = turn;
        TakeState past = link.workbench().rest().now().takes().stream().filter(each -> each.take().id() == take)
                .findFirst().orElse(null);
        Program running = program;
        if (of == null || past == null || running == null) {
            return;
        }
        Optional<Message> refused = link.workbench().refusesRace();
        if (refused.isPresent()) {
            telling.set(new Telling.Unexplained(refused.get()));
            return;
        }
        Take was = past.take();
        telling.set(new Telling.Working());
        worker.replace(new Job(new RunHistory(running, was.settings(), was.begun().hyperparameters(), past.origin(),
                was.changes().commands(), was.losses()), of));
    }

    private void accept(Newest.Done<Job, Optional<RunStory>> done) {
        Throwable why = done.failure();
        Optional<RunStory> result = done.result();
        if (why instanceof CancellationException) {
            telling.set(new Telling.Offered());
        } else if (why != null) {
            telling.set(new Telling.Unexplained(Failure.describe(why)));
        } else {
            telling.set(result == null || result.isEmpty()
                    ? new Telling.Unexplained(Message.of("findings.story.unlike"))
                    : new Telling.Explained(result.get()));
        }
    }

    /** Waits until it is told: for still pictures and tests. */
    void settle() throws InterruptedException {
        pulse();
        worker.await();
        pulse();
    }

    /** Ends what runs. */
    void close() {
        worker.close();
    }
}
