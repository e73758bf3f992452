package tapedeck.classroom;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** One question with all its votes. For whoever holds the lock of its {@link Classroom}. */
final class Poll {
    private final int number;
    private final ClassQuestion question;
    private final RowTurn turn;
    private final List<Round> rounds = new ArrayList<>(List.of(new Round()));
    private ClassPhase phase = new ClassPhase.Open(1);
    private @Nullable Solution solution;
    private OptionalLong endsAt = OptionalLong.empty();

    /**
     * A round of votes.
     *
     * @param answers by the ids of who gave them
     * @param hands the count of raised hands, by the choice
     */
    private record Round(Map<String, Answer> answers, Map<String, Integer> hands) {
        Round() {
            this(new HashMap<>(), new LinkedHashMap<>());
        }

        int size() {
            return answers.size() + hands.values().stream().mapToInt(Integer::intValue).sum();
        }

        List<Answer> raised() {
            List<Answer> all = new ArrayList<>();
            hands.forEach((key, count) -> all.addAll(Collections.nCopies(count, new Answer.Chosen(key))));
            return all;
        }
    }

    Poll(int number, ClassQuestion question, RowTurn turn) {
        this.turn = turn;
        this.number = number;
        this.question = question;
    }

    int number() {
        return number;
    }

    /** Whom it is put to. */
    RowTurn turn() {
        return turn;
    }

    ClassQuestion question() {
        return question;
    }

    ClassPhase phase() {
        return phase;
    }

    /** What is right, as soon as the teacher's side knows it. */
    @Nullable
    Solution solution() {
        return solution;
    }

    boolean expect(Solution found) {
        if (phase instanceof ClassPhase.Revealed) {
            return false;
        }
        solution = found;
        return true;
    }

    boolean close() {
        if (!(phase instanceof ClassPhase.Open(int round))) {
            return false;
        }
        phase = new ClassPhase.Closed(round);
        endsAt = OptionalLong.empty();
        return true;
    }

    /** Ends the open vote at that nanosecond, or, empty, not by itself. */
    boolean limit(OptionalLong nanos) {
        if (!(phase instanceof ClassPhase.Open)) {
            return false;
        }
        endsAt = nanos;
        return true;
    }

    OptionalLong endsAt() {
        return endsAt;
    }

    boolean again() {
        if (!(phase instanceof ClassPhase.Closed(int round))) {
            return false;
        }
        rounds.add(new Round());
        phase = new ClassPhase.Open(round + 1);
        return true;
    }

    boolean reveal() {
        if (!(phase instanceof ClassPhase.Closed(int round)) || solution == null) {
            return false;
        }
        phase = new ClassPhase.Revealed(round);
        return true;
    }

    /** The last answer of a round counts; false if none is taken now, or this is none. */
    boolean answer(String id, int round, Answer answer) {
        if (!phase.equals(new ClassPhase.Open(round)) || !question.accepts(answer)) {
            return false;
        }
        rounds.get(round - 1).answers().put(id, answer);
        return true;
    }

    /** So many hands are raised for a choice, who has no phone; false if no vote is open, or that is no choice. */
    boolean raise(String key, int count) {
        if (!(phase instanceof ClassPhase.Open(int round)) || !question.accepts(new Answer.Chosen(key))) {
            return false;
        }
        rounds.get(round - 1).hands().put(key, Math.clamp(count, 0, Classroom.MOST_PARTICIPANTS));
        return true;
    }

    /** How many have answered in this round, by phone or by hand. */
    int answered() {
        return rounds.getLast().size();
    }

    void strike(String id) {
        rounds.forEach(each -> each.answers().remove(id));
    }

    /** The answers of a round, from 1, by the ids of who gave them. */
    Map<String, Answer> answers(int round) {
        return rounds.get(round - 1).answers();
    }

    /** The answers of a round, from 1, by who gave them; those of hands first. */
    List<Vote> votes(int round, Roster roster) {
        List<Vote> votes = new ArrayList<>();
        answers(round).forEach((id, answer) -> {
            Participant participant = roster.participant(id);
            if (participant != null) {
                votes.add(new Vote(participant, answer));
            }
        });
        rounds.get(round - 1).raised().forEach(answer -> votes.add(new Vote(Participant.HAND, answer)));
        votes.sort(Comparator.comparingInt(each -> each.participant().number()));
        return votes;
    }

    int rounds() {
        return rounds.size();
    }

    /** What one participant has answered. */
    OwnVotes own(String id, String nickname, int row) {
        Answer first = rounds() > 1 ? answers(1).get(id) : null;
        Answer answer = answers(rounds()).get(id);
        Answer last = answer == null ? first : answer;
        Judgement judgement = phase instanceof ClassPhase.Revealed && solution != null && last != null
                ? solution.judge(last)
                : null;
        return new OwnVotes(nickname, row, first, answer, judgement);
    }

    /** The votes so far; what is right is in them as soon as it is known. */
    List<Histogram> histograms() {
        List<Histogram> all = new ArrayList<>();
        for (Round round : rounds) {
            List<Answer> answers = new ArrayList<>(round.answers().values());
            answers.addAll(round.raised());
            all.add(Histogram.of(all.size() + 1, question, answers, solution));
        }
        return all;
    }
}
