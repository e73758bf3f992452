package tapedeck.classroom;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A class that votes: who takes part, what is asked, and what was answered. Nothing is kept of it but what is asked for here. For any
 * thread: one lock, held for microseconds; what it returns is immutable.
 */
public final class Classroom {
    /** The most that can take part: who joins again and again fills no memory. */
    public static final int MOST_PARTICIPANTS = 2_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final ClassCodes codes;
    private final Roster roster;
    private final List<Poll> polls = new ArrayList<>();
    private boolean isAsking;
    private boolean isShared;
    private boolean hasNicknames;
    private RowTurn turn = RowTurn.ALL;
    private FollowedRun followed = FollowedRun.NONE;
    private long version = 1;
    private long shown = 1;
    private @Nullable ClassSnapshot newest;

    /** @param random draws codes and ids: a secure one, so that nobody guesses them */
    public Classroom(RandomGenerator random) {
        roster = new Roster(random);
        codes = ClassCodes.draw(random);
    }

    /** The codes that let one in. */
    public ClassCodes codes() {
        return codes;
    }

    // what phones do

    /** Somebody comes in. Returns the id that he answers under; empty if the class is full. */
    public Optional<String> join() {
        return locked(() -> roster.join(MOST_PARTICIPANTS));
    }

    /** Returns whether this is the id of somebody who takes part: who was struck does not. */
    public boolean isMember(String id) {
        return locked(() -> roster.participant(id) != null);
    }

    /** The phone of {@code id} has come, or, with -1, one of its streams has ended: it may come back. */
    public void connected(String id, int streams) {
        note(() -> roster.connected(id, streams));
    }

    /**
     * Takes an answer; the last one of a round counts.
     *
     * @param question the number of the question that it is to
     * @param round of that question, from 1
     * @return whether it was taken: that round is open, {@code id} takes part and is asked, and it is an answer to it
     */
    public boolean answer(String id, int question, int round, Answer answer) {
        return note(() -> roster.participant(id) != null
                && poll().filter(each -> each.number() == question && each.turn().asks(roster.row(id))
                        && each.answer(id, round, answer)).isPresent());
    }

    /** Calls somebody by a name, if the class has nicknames. False if he is called so already, too. */
    public boolean nickname(String id, String typed) {
        return change(() -> hasNicknames && roster.call(id, Participant.nickname(typed)));
    }

    /** Somebody says which row he sits in, from 1. False if there is none of that number, or he sits there already. */
    public boolean sit(String id, int row) {
        return note(() -> row >= 1 && row <= turn.rows() && roster.sit(id, row));
    }

    /** The answers of one participant to the question that is shown, for his own phone. */
    public OwnVotes own(String id) {
        return locked(() -> {
            Participant participant = roster.participant(id);
            String nickname = participant == null ? "" : participant.nickname();
            int row = roster.row(id);
            return poll().filter(_ -> participant != null).map(each -> each.own(id, nickname, row))
                    .orElseGet(() -> new OwnVotes(nickname, row, null, null, null));
        });
    }

    // what the teacher does

    /** Asks all: the vote is open at once. What was asked before is over. */
    public void ask(ClassQuestion question) {
        change(() -> {
            turn = turn.next(question);
            polls.add(new Poll(polls.size() + 1, question, turn));
            isAsking = true;
            return true;
        });
    }

    /** Says what is right before it is revealed: only the teacher sees it, and {@link Advice} comes of it. False if nothing is asked. */
    public boolean expect(Solution solution) {
        return change(() -> poll().filter(each -> each.expect(solution)).isPresent());
    }

    /** Ends the vote. False if none is open. */
    public boolean close() {
        return change(() -> poll().filter(Poll::close).isPresent());
    }

    /**
     * Gives the open vote a clock, or, empty, takes it away. False if none is open.
     *
     * @param endsAt the nanosecond of {@link System#nanoTime} at which {@link #closeIfOver} closes it
     */
    public boolean limit(OptionalLong endsAt) {
        return change(() -> poll().filter(each -> each.limit(endsAt)).isPresent());
    }

    /** Ends the vote if it has a clock that has run down at {@code now}. Returns whether it did. */
    public boolean closeIfOver(long now) {
        return change(() -> poll().filter(each -> each.endsAt().isPresent() && each.endsAt().getAsLong() - now <= 0)
                .filter(Poll::close).isPresent());
    }

    /** Counts hands that are raised for a choice, by those who have no phone. False if no vote is open, or that is no choice. */
    public boolean raise(String key, int count) {
        return note(() -> poll().filter(each -> each.raise(key, count)).isPresent());
    }

    /** Has them vote again, after they have talked. False if no vote is closed. */
    public boolean again() {
        return change(() -> poll().filter(Poll::again).isPresent());
    }

    /** Tells everybody what is right. False if no vote is closed, or {@link #expect} has not said it. */
    public boolean reveal() {
        return change(() -> poll().filter(Poll::reveal).isPresent());
    }

    /** Puts the question away: phones wait for the next one. */
    public void finish() {
        change(() -> {
            boolean was = isAsking;
            isAsking = false;
            return was;
        });
    }

    /** Has phones show the histogram of a vote that is closed, or not. */
    public void share(boolean share) {
        change(() -> {
            boolean was = isShared;
            isShared = share;
            return was != share;
        });
    }

    /**
     * Has the rows of the class answer in turn, a question each, from the next one on, the first row first.
     *
     * @param rows at most {@value RowTurn#MOST}; 0 for none: then all answer
     */
    public void useRows(int rows) {
        change(() -> {
            boolean isNew = turn.rows() != rows;
            turn = isNew ? new RowTurn(Math.clamp(rows, 0, RowTurn.MOST), 0) : turn;
            return isNew;
        });
    }

    /** Has phones ask for a nickname, or not; those there are go with it. */
    public void useNicknames(boolean use) {
        change(() -> {
            boolean was = hasNicknames;
            hasNicknames = use;
            if (!use) {
                roster.callNobody();
            }
            return was != use;
        });
    }

    /**
     * Has phones show the run as the window does.
     *
     * @param content what their player reads: JSON, compressed by gzip; empty where they are to show none
     */
    public void follow(byte[] content) {
        change(() -> {
            boolean isNew = content.length > 0 || followed.isShown();
            followed = isNew ? followed.next(content) : followed;
            return isNew;
        });
    }

    /** The run that phones show. */
    public FollowedRun followed() {
        return locked(() -> followed);
    }

    /** Takes somebody's nickname from him. */
    public boolean strikeNickname(int number) {
        return change(() -> roster.call(roster.id(number), ""));
    }

    /** Strikes somebody: his answers count no more, and none is taken from him. */
    public boolean strike(int number) {
        return change(() -> {
            String id = roster.id(number);
            polls.forEach(each -> each.strike(id));
            return roster.strike(id);
        });
    }

    // what is seen

    /** Goes up with every change. */
    public long version() {
        return locked(() -> version);
    }

    /** The class as it is now; the same object as long as nothing changes. */
    public ClassSnapshot snapshot() {
        return locked(() -> {
            if (newest == null) {
                newest = seen();
            }
            return newest;
        });
    }

    /** Waits until something has changed since that version, at most so long. Returns whether it has. */
    public boolean awaitChange(long since, Duration atMost) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long nanos = atMost.toNanos();
            while (version == since && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
            return version != since;
        } finally {
            lock.unlock();
        }
    }

    /** Who takes part, in the order in which they came. */
    public List<Participant> participants() {
        return locked(roster::all);
    }

    /** The answers of a round of the question that is shown, from 1, by who gave them: curves, rates. None if there is no such round. */
    public List<Vote> votes(int round) {
        return locked(() -> poll().filter(each -> round >= 1 && round <= each.rounds())
                .map(each -> each.votes(round, roster)).orElseGet(List::of));
    }

    /** All votes on all questions so far. */
    public ClassResults results() {
        return locked(() -> new ClassResults(polls.stream().map(poll -> new ClassResults.Asked(poll.number(),
                poll.question(), poll.solution(),
                IntStream.rangeClosed(1, poll.rounds()).mapToObj(round -> poll.votes(round, roster)).toList()))
                .toList()));
    }

    private ClassSnapshot seen() {
        return poll().map(poll -> {
            Map<String, Answer> answers = poll.answers(poll.rounds());
            return new ClassSnapshot(version, shown, poll.phase(), poll.number(), poll.question(),
                    Math.max(poll.answered(), roster.present(answers.keySet(), poll.turn())), poll.answered(),
                    poll.histograms(),
                    poll.solution(), isShared, hasNicknames, new RowTurn(turn.rows(), poll.turn().row()),
                    followed.shown(), poll.endsAt());
        }).orElseGet(() -> new ClassSnapshot(version, shown, new ClassPhase.Waiting(), polls.size(), null,
                roster.present(Set.of(), RowTurn.ALL), 0, List.of(), null, isShared, hasNicknames,
                new RowTurn(turn.rows(), 0), followed.shown(), OptionalLong.empty()));
    }

    private Optional<Poll> poll() {
        return isAsking ? Optional.of(polls.getLast()) : Optional.empty();
    }

    /** A change that phones show. */
    private boolean change(BooleanSupplier change) {
        return locked(() -> {
            boolean isChanged = note(change);
            shown = isChanged ? version : shown;
            return isChanged;
        });
    }

    /** A change that only the teacher's side shows. */
    private boolean note(BooleanSupplier change) {
        return locked(() -> {
            boolean isChanged = change.getAsBoolean();
            if (isChanged) {
                version++;
                newest = null;
                changed.signalAll();
            }
            return isChanged;
        });
    }

    private <T> T locked(Supplier<T> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }
}
