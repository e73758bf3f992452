package tapedeck.ui.classroom;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import tapedeck.classroom.ClassSnapshot;
import tapedeck.classroom.Classroom;
import tapedeck.classroom.PacedSnapshots;
import tapedeck.classroom.TeacherQuestion;
import tapedeck.classroom.server.ClassServer;
import tapedeck.classroom.server.LocalAddress;
import tapedeck.classroom.server.RemoteCommand;
import tapedeck.classroom.server.RemoteView;
import tapedeck.classroom.server.ServerRefusal;
import tapedeck.lessons.claim.Observation;
import tapedeck.program.Failure;
import tapedeck.text.Message;
import tapedeck.ui.link.Notices;
import tapedeck.ui.link.ShownRun;
import tapedeck.ui.work.Newest;

/** The class that takes part, where one does: its server, what it is asked, and what comes next. Goes on with every {@link #pulse}. No Nodes. On the FX thread only. */
public final class ClassModel implements AutoCloseable {
    /** The card over the window that tells phones where to come. */
    enum Invitation {
        /** None. */
        NONE,
        /** The class's. */
        CLASS,
        /** The teacher's own phone's. */
        REMOTE
    }

    /**
     * A change of the server, made aside: it takes some tenths of a second.
     *
     * @param old the server that ends; null for none
     * @param classroom that phones shall join; null for none
     * @param where they shall reach it; null for where they most likely do
     */
    private record Change(@Nullable ClassServer old, @Nullable Classroom classroom, @Nullable LocalAddress where) {}

    private final LessonDesk lessons;
    private final Notices notices;
    private final LessonVotes votes;
    private final TeacherVotes own;
    private final RunBroadcast broadcast;
    private final Queue<RemoteCommand> wanted = new ConcurrentLinkedQueue<>();
    private final Newest<Change, OpenClass> servers = new Newest<>("class-server", (job, _) -> make(job));
    private final ReadOnlyObjectWrapper<@Nullable OpenClass> open = new ReadOnlyObjectWrapper<>(this, "open");
    private final ReadOnlyObjectWrapper<@Nullable ClassSnapshot> snapshot = new ReadOnlyObjectWrapper<>(this,
            "snapshot");
    private final ObjectProperty<Invitation> invitation = new SimpleObjectProperty<>(this, "invitation",
            Invitation.NONE);
    private final BooleanProperty asking = new SimpleBooleanProperty(this, "asking");
    private final BooleanProperty hands = new SimpleBooleanProperty(this, "hands");
    private final ObjectProperty<Integer> rows = new SimpleObjectProperty<>(this, "rows", 0);
    private final BooleanProperty nicknames = new SimpleBooleanProperty(this, "nicknames");
    private final ReadOnlyIntegerWrapper secondsLeft = new ReadOnlyIntegerWrapper(this, "secondsLeft", -1);
    private Consumer<RemoteCommand> onCommand = _ -> {};
    private RemoteView shown = RemoteView.NONE;

    /**
     * A model of no class yet.
     *
     * @param run that the teacher's own questions are about
     * @param race of the rates that the class would take
     * @param look picks the tensor of that name in the graph
     * @param picture that phones are sent while they follow
     */
    public ClassModel(LessonDesk lessons, ShownRun run, RateRace race, Consumer<String> look,
            RunBroadcast.ShownPicture picture, Notices notices) {
        this.lessons = lessons;
        this.notices = notices;
        votes = new LessonVotes(lessons);
        broadcast = new RunBroadcast(picture, notices::fail, System::nanoTime);
        own = new TeacherVotes(run, race, look, notices::fail);
        nicknames.subscribe(use -> with(classroom -> classroom.useNicknames(use)));
        rows.subscribe(count -> with(classroom -> classroom.useRows(count)));
        asking.subscribe(now -> {
            if (now) {
                invitation.set(Invitation.NONE); // one card at a time
            }
        });
        open.subscribe(now -> lessons.setVoting(now != null));
    }

    private @Nullable OpenClass make(Change job) throws ServerRefusal {
        if (job.old != null) {
            job.old.close();
        }
        if (job.classroom == null) {
            return null;
        }
        List<LocalAddress> addresses = LocalAddress.all(); // asks the system, which may take its time
        LocalAddress where = job.where == null ? addresses.getFirst() : job.where;
        return new OpenClass(job.classroom, ClassServer.open(job.classroom, where, wanted::add), where, addresses,
                new PacedSnapshots(job.classroom, System::nanoTime));
    }

    /** Is told what the teacher's own phone wants of the window, besides the votes. */
    public void setOnCommand(Consumer<RemoteCommand> what) {
        onCommand = what;
    }

    /** Lets phones join, at the address that they most likely reach. Nothing where they can already. */
    public void begin() {
        if (open.get() == null && !servers.isBusy()) {
            servers.submit(new Change(null, new Classroom(new SecureRandom()), null));
        }
    }

    /** Has phones come to another address; who was there has to come there. Nothing without a class. */
    void move(LocalAddress where) {
        OpenClass now = open.get();
        if (now != null && !now.where().equals(where)) {
            servers.submit(new Change(now.server(), now.classroom(), where));
        }
    }

    /** Ends the class: no phone reaches anything any more, and nothing is kept. */
    public void end() {
        OpenClass now = open.get();
        if (now != null) {
            votes.forget(now.classroom());
            own.finish(now.classroom());
            asking.set(false);
            servers.submit(new Change(now.server(), null, null));
            open.set(null);
            snapshot.set(null);
            invitation.set(Invitation.NONE);
        }
    }

    /** The class that phones can join; null for none. */
    ReadOnlyObjectProperty<@Nullable OpenClass> openProperty() {
        return open.getReadOnlyProperty();
    }

    /** The votes as they are shown; null without a class. */
    ReadOnlyObjectProperty<@Nullable ClassSnapshot> snapshotProperty() {
        return snapshot.getReadOnlyProperty();
    }

    /** The card that tells phones where to come. */
    ObjectProperty<Invitation> invitationProperty() {
        return invitation;
    }

    /** Returns whether the card is open on which the teacher types a question. */
    BooleanProperty askingProperty() {
        return asking;
    }

    /** Returns whether a card lies over the window. */
    public boolean hasCard() {
        return asking.get() || invitation.get() != Invitation.NONE;
    }

    /** Takes the card away that lies over the window, if there is one. */
    public void closeCard() {
        asking.set(false);
        invitation.set(Invitation.NONE);
    }

    /** The question of the teacher's own that the class is asked; null for none, or one of the lesson's. */
    ReadOnlyObjectProperty<@Nullable TeacherQuestion> ownProperty() {
        return own.askedProperty();
    }

    /** The picture of what the class predicts. */
    ReadOnlyObjectProperty<ClassPicture> pictureProperty() {
        return own.pictureProperty();
    }

    /** The answer to a question of the teacher's own that is being played; null for none. */
    ReadOnlyObjectProperty<@Nullable AnswerPlay> playingProperty() {
        return own.playingProperty();
    }

    /** Why that cannot be asked now; empty if it can. */
    Optional<Message> flaw(TeacherQuestion question) {
        return own.flaw(question);
    }

    /** The run that a question may be about; null where no program is open. */
    @Nullable
    Observation seen() {
        return own.seen();
    }

    /** Asks the class this, instead of what it is asked now. Nothing without a class. */
    void ask(TeacherQuestion question) {
        OpenClass now = open.get();
        if (now != null) {
            votes.forget(now.classroom());
            own.ask(now.classroom(), question);
            asking.set(false);
            show(now);
        }
    }

    /** The seconds after which the open vote closes by itself; -1 where it does not. */
    ReadOnlyIntegerProperty secondsLeftProperty() {
        return secondsLeft.getReadOnlyProperty();
    }

    /** Closes the open vote after that time, or, at 0, not by itself. Nothing where no vote is open. */
    void limit(Duration time) {
        with(classroom -> classroom.limit(time.isZero()
                ? OptionalLong.empty()
                : OptionalLong.of(System.nanoTime() + time.toNanos())));
    }

    /** Returns whether the teacher types how many hands are raised, for those without a phone. */
    BooleanProperty handsProperty() {
        return hands;
    }

    /** So many hands are raised for a choice. */
    void raise(String key, int count) {
        with(classroom -> classroom.raise(key, count));
    }

    /** Returns whether phones show the run as the window does. */
    BooleanProperty followingProperty() {
        return broadcast.followingProperty();
    }

    /** The number of rows that answer in turn; 0 where all do. */
    ObjectProperty<Integer> rowsProperty() {
        return rows;
    }

    /** Returns whether phones ask for a nickname. */
    BooleanProperty nicknamesProperty() {
        return nicknames;
    }

    /**
     * Does what comes next for the class: takes the invitation away, ends a vote, has them vote again, plays the answer.
     *
     * @return false where the class has nothing to do: the lesson goes on
     */
    public boolean next() {
        OpenClass now = open.get();
        if (now == null || votes.isRevealing()) {
            return false;
        }
        if (own.isRevealing()) {
            return true; // it is being played
        }
        if (invitation.get() != Invitation.NONE) {
            invitation.set(Invitation.NONE);
            return true;
        }
        ClassStep step = ClassStep.next(now.classroom().snapshot());
        return step != null && (own.isAsking() || step != ClassStep.GO_ON) && go(step);
    }

    /** Goes that way. Returns whether it could. */
    boolean go(ClassStep step) {
        OpenClass now = open.get();
        if (now == null) {
            return false;
        }
        switch (step) {
            case CLOSE -> now.classroom().close();
            case AGAIN -> now.classroom().again();
            case REVEAL -> {
                now.classroom().close(); // who is asked to reveal has no time for them
                if (own.isAsking()) {
                    own.reveal(now.classroom());
                } else {
                    votes.reveal();
                }
            }
            case GO_ON -> {
                if (own.isAsking()) {
                    own.finish(now.classroom());
                } else {
                    lessons.next();
                }
            }
        }
        show(now);
        return true;
    }

    /** Goes on as far as the class and the lesson are. */
    public void pulse() {
        Newest.Done<Change, OpenClass> done = servers.poll();
        if (done != null) {
            take(done);
        }
        OpenClass now = open.get();
        if (now == null) {
            wanted.clear();
            return;
        }
        for (RemoteCommand each = wanted.poll(); each != null; each = wanted.poll()) {
            obey(each, now.classroom());
        }
        if (own.isAsking()) {
            own.pulse(now.classroom());
        } else {
            votes.pulse(now.classroom());
        }
        broadcast.pulse(now.classroom());
        if (now.classroom().closeIfOver(System.nanoTime())) {
            show(now);
        }
        now.paced().poll().ifPresent(snapshot::set);
        ClassSnapshot seen = snapshot.get();
        secondsLeft.set(seen == null ? -1 : seen.secondsLeft(System.nanoTime()).orElse(-1));
    }

    /** Shows this on the teacher's own phone; nothing where it has that. */
    public void show(RemoteView view) {
        OpenClass now = open.get();
        if (now != null && !view.equals(shown)) {
            shown = view;
            now.server().show(view);
        }
    }

    private void take(Newest.Done<Change, OpenClass> done) {
        OpenClass opened = done.result();
        Throwable failure = done.failure();
        if (failure != null) {
            notices.fail(failure instanceof ServerRefusal refusal
                    ? refusal.text()
                    : Message.of("vote.failed", "why", Failure.describe(failure)));
            end(); // one that had moved has no server any more
        }
        if (opened == null) {
            return;
        }
        boolean isNew = open.get() == null;
        open.set(opened);
        shown = RemoteView.NONE;
        opened.classroom().useNicknames(nicknames.get());
        opened.classroom().useRows(rows.get());
        show(opened);
        if (isNew) {
            hands.set(!opened.isReachable() || hands.get());
            invitation.set(Invitation.CLASS);
        }
    }

    private void obey(RemoteCommand command, Classroom classroom) {
        switch (command) {
            case RemoteCommand.Close() -> go(ClassStep.CLOSE);
            case RemoteCommand.Again() -> go(ClassStep.AGAIN);
            case RemoteCommand.Reveal() -> go(ClassStep.REVEAL);
            case RemoteCommand.Share(boolean share) -> classroom.share(share);
            case RemoteCommand.StrikeNickname(int number) -> classroom.strikeNickname(number);
            case RemoteCommand.Strike(int number) -> classroom.strike(number);
            case RemoteCommand.Next(String vote) -> {
                if (vote.equals(classroom.snapshot().vote())) { // a press too many ends no vote that nobody has seen
                    onCommand.accept(command);
                }
            }
            case RemoteCommand.Step _,RemoteCommand.Play _,RemoteCommand.Rate _ ->
                onCommand.accept(command);
        }
    }

    private void show(OpenClass now) {
        snapshot.set(now.classroom().snapshot());
    }

    private void with(Consumer<Classroom> what) {
        OpenClass now = open.get();
        if (now != null) {
            what.accept(now.classroom());
        }
    }

    @Override
    public void close() {
        end();
        servers.close();
        broadcast.close();
    }
}
