package tapedeck.ui.findings;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.DeckState;
import tapedeck.deck.takes.Take;
import tapedeck.edit.Edit;
import tapedeck.finding.Finding;
import tapedeck.finding.FindingKind;
import tapedeck.finding.checkup.Checkup;
import tapedeck.finding.checkup.RunSettings;
import tapedeck.program.Failure;
import tapedeck.program.Program;
import tapedeck.tape.RecordedProgram;
import tapedeck.tape.TensorState;
import tapedeck.text.Message;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.work.Newest;

/**
 * The model of what is wrong with the run that is shown: what its own numbers tell, and what a checkup finds, which runs the same program
 * once more from its start, set as that run was, in the background and for a short while. A lesson or a network has its checkup by itself
 * when it trains; a script, which may do anything, when somebody asks. On the FX thread only; without Nodes.
 */
public final class FindingsModel {
    /** As many iterations as tell most mistakes, and a small network runs in a moment. */
    static final Checkup.Limits LIMITS = new Checkup.Limits(300, Duration.ofSeconds(20));
    private static final long FROM = 100;
    /** Numbers of all parameters: a larger network has its checkup when it is asked for. */
    private static final long SMALL = 100_000;

    /** The findings that there are to be shown. */
    public sealed interface CheckState {
        /** Nothing has been looked at yet. */
        record NotChecked() implements CheckState {}

        /** It is being looked at. */
        record Checking() implements CheckState {}

        /**
         * It was looked at.
         *
         * @param iterations that were run
         * @param judgeable whether one of them went backward: else that nothing was found says nothing
         * @param found how many kinds of trouble were found in them
         * @param unjudged why not all could be judged, or null
         */
        record Checked(long iterations, boolean judgeable, int found,
                @Nullable Message unjudged) implements CheckState {}

        /** It could not be looked at. */
        record Failed(Message why) implements CheckState {}
    }

    private record Job(Program program, RunSettings settings) {}

    private final DeckLink link;
    private final PostMortemModel story;
    private final Newest<Job, Checkup.Report> worker;
    private final ReadOnlyObjectWrapper<CheckState> state = new ReadOnlyObjectWrapper<>(this, "checkState",
            new CheckState.NotChecked());
    private final ReadOnlyObjectWrapper<List<Finding>> findings = new ReadOnlyObjectWrapper<>(this, "findings",
            List.of());
    private final Set<FindingKind> silent = EnumSet.noneOf(FindingKind.class);
    private List<Finding> found = List.of();
    private final ReadOnlyBooleanWrapper outdated = new ReadOnlyBooleanWrapper(this, "outdated");
    private final ReadOnlyLongWrapper sharedUntil = new ReadOnlyLongWrapper(this, "sharedUntil");
    private @Nullable RunSettings looked;
    /** True if a lesson points here: there must be something to be seen. */
    private boolean awaited;
    private @Nullable Finding live;
    private int take;
    private @Nullable Program program;

    /** Of what {@code link} shows. */
    public FindingsModel(DeckLink link) {
        this(link, LIMITS);
    }

    /** @param limits of each checkup */
    FindingsModel(DeckLink link, Checkup.Limits limits) {
        this.link = link;
        worker = Newest.interrupting("checkup", (job, cancelled) -> check(job, limits, cancelled));
        story = new PostMortemModel(link);
    }

    private static Checkup.Report check(Job job, Checkup.Limits limits, BooleanSupplier cancelled)
            throws InterruptedException {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
        return Checkup.of(job.program.silenced(), job.settings, limits);
    }

    /** How it went wrong. */
    PostMortemModel story() {
        return story;
    }

    /** Returns whether what is shown ran elsewhere, so that nothing but what was recorded can be looked at. */
    boolean ranElsewhere() {
        return program instanceof RecordedProgram;
    }

    /** Returns what was looked at. */
    public ReadOnlyObjectProperty<CheckState> checkStateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Returns what is wrong, the cause before what it causes, but for what was silenced. */
    public ReadOnlyObjectProperty<List<Finding>> findingsProperty() {
        return findings.getReadOnlyProperty();
    }

    /** Returns whether what is told of the run itself was not found when it was looked at. */
    boolean isInRunAlone() {
        return live != null && findings.get().contains(live);
    }

    /** Returns whether something was set otherwise since it was looked at. */
    public ReadOnlyBooleanProperty outdatedProperty() {
        return outdated.getReadOnlyProperty();
    }

    /** The last iteration up to which the run that is shown is the one that was looked at, or comes to be if it goes on. */
    ReadOnlyLongProperty sharedUntilProperty() {
        return sharedUntil.getReadOnlyProperty();
    }

    /** Returns whether an iteration of the run in which {@code finding} was found is one of the run that is shown, too. */
    @SuppressWarnings("ReferenceEquality") // what is of the run itself
    boolean isShown(Finding finding, long iteration) {
        return finding == live || iteration <= sharedUntil.get();
    }

    /** Returns whether something is not told because it was silenced. */
    public boolean isSilencing() {
        return !silent.isEmpty();
    }

    /** Looks after the run that is shown. Once a pulse. */
    @SuppressWarnings("ReferenceEquality") // what did not change is the same object
    public void pulse() {
        if (link.workbench().currentTake() != take || link.workbench().program() != program) {
            take = link.workbench().currentTake();
            program = link.workbench().program(); // a session has other takes of the same ids
            worker.forget();
            found = List.of();
            live = null;
            looked = null;
            state.set(new CheckState.NotChecked());
            tell();
        }
        story.pulse();
        compare();
        Finding now = link.frame().finding();
        if (now != live && (now != null || !isPastShown(link.frame().state()))) {
            live = now;
            tell();
        }
        Newest.Done<Job, Checkup.Report> done = worker.poll();
        if (done != null) {
            accept(done);
        } else if (state.get() instanceof CheckState.NotChecked && (awaited || isDue(link.frame().state()))) {
            look();
        }
    }

    /** Says how far the run that is shown is the one that was looked at. */
    private void compare() {
        RunSettings then = looked;
        RunSettings now = settings();
        DeckState state = link.frame().state();
        if (then == null || now == null || state == null) {
            outdated.set(false);
            sharedUntil.set(0);
            return;
        }
        outdated.set(!then.equals(now));
        long shared = then.sharedUntil(now);
        boolean goesOn = state.position().isAlive()
                && (!hasBegun() || state.settings().wanted().equals(state.settings().inForce()));
        sharedUntil.set(shared < Long.MAX_VALUE || goesOn ? shared : state.position().iteration());
    }

    /** Those of the run that is shown, as far as it is; before its first update as it is set. Null while there is none. */
    private @Nullable RunSettings settings() {
        Program of = program;
        Take shown = link.frame().takes().running();
        DeckState state = link.frame().state();
        if (of == null || shown == null || state == null) {
            return null;
        }
        if (of instanceof RecordedProgram) {
            return RunSettings.of(link.workbench().present());
        }
        return of.script() != null
                ? new RunSettings(shown.settings(), shown.changes().commands(), state.settings().loads())
                : RunSettings.of(shown.settings(),
                        hasBegun() ? shown.begun().hyperparameters() : state.settings().wanted().fromTheStart(),
                        shown.changes().commands(),
                        state.settings().loads());
    }

    /** Returns whether one looks back at where it began: what is wrong with a run is so then, too. */
    private static boolean isPastShown(@Nullable DeckState state) {
        return state != null && !state.playhead().live();
    }

    private boolean isDue(@Nullable DeckState state) {
        return state != null && program != null && program.script() == null && state.isFreeRun()
                && state.position().iteration() >= FROM && state.playhead().captured() != null
                && state.playhead().captured().parameters().stream().map(TensorState::data)
                        .mapToLong(each -> each.numel())
                        .sum() <= SMALL;
    }

    /** Returns whether an update was made: until then a run has no settings but those that are wanted. */
    private boolean hasBegun() {
        Take shown = link.frame().takes().running();
        return shown != null && (shown.losses().iterations() > 0 || !shown.changes().commands().isEmpty());
    }

    /** Looks at the program, set as the run that is shown was. */
    public void look() {
        RunSettings settings = settings();
        if (program != null && settings != null) {
            awaited = false;
            state.set(new CheckState.Checking());
            worker.replace(new Job(program, settings));
        }
    }

    /** Looks unless it was looked at as it is: somebody is led here to see what there is. */
    void lookOnce() {
        if (outdated.get()) {
            look();
        } else {
            awaited = state.get() instanceof CheckState.NotChecked;
        }
    }

    private void accept(Newest.Done<Job, Checkup.Report> done) {
        Checkup.Report report = done.result();
        if (report == null) {
            Throwable why = done.failure();
            state.set(why == null || why instanceof CancellationException
                    ? new CheckState.NotChecked()
                    : new CheckState.Failed(Failure.describe(why)));
            return;
        }
        looked = done.job().settings();
        compare();
        found = report.findings();
        state.set(new CheckState.Checked(report.evidence().state().position().iteration(), report.hasBegun(),
                found.size(),
                report.unjudged()));
        tell();
    }

    private void tell() {
        List<Finding> all = new ArrayList<>(found);
        Finding now = live;
        if (now != null && found.stream().noneMatch(each -> each.kind() == now.kind())) {
            all.add(now);
        }
        all.removeIf(each -> silent.contains(each.kind()));
        if (!all.equals(findings.get())) {
            findings.set(List.copyOf(all));
        }
    }

    /** Tells a kind of trouble no more, until it is taken back. */
    public void silence(FindingKind trouble) {
        link.edits().perform(new Edit(this, Message.of("findings.edit.silence", "id", trouble.id()), () -> {
            silent.add(trouble);
            tell();
        }, () -> {
            silent.remove(trouble);
            tell();
        }));
    }

    /** Waits for the checkup: for still pictures and tests. */
    public void settle() throws InterruptedException {
        pulse();
        worker.await();
        story.settle();
        pulse();
    }

    /** Ends what is looked at. */
    public void close() {
        story.close();
        worker.close();
    }
}
