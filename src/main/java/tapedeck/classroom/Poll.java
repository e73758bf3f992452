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
    private final List<Map<String, Answer>> rounds = new ArrayList<>(List.of(new HashMap<>()));
    /** Of each round how many hands were raised for a choice. */
    private final List<Map<String, Integer>> hands = new ArrayList<>(List.of(new LinkedHashMap<>()));
    private ClassPhase phase = new ClassPhase.Open(1);
    private @Nullable Solution solution;
    private OptionalLong endsAt = OptionalLong.empty();

    Poll(int number, ClassQuestion question) {
        this.number = number;
        this.question = question;
    }

    int number() {
        return number;
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
        rounds.add(new HashMap<>());
        hands.add(new LinkedHashMap<>());
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
        rounds.get(round - 1).put(id, answer);
        return true;
    }

    /** So many hands are raised for a choice, who has no phone; false if no vote is open, or that is no choice. */
    boolean raise(String key, int count) {
        if (!(phase instanceof ClassPhase.Open(int round)) || !question.accepts(new Answer.Chosen(key))) {
            return false;
        }
        hands.get(round - 1).put(key, Math.clamp(count, 0, Classroom.MOST_PARTICIPANTS));
        return true;
    }

    /** The answers of raised hands of a round, from 1. */
    private List<Answer> raised(int round) {
        List<Answer> all = new ArrayList<>();
        hands.get(round - 1).forEach((key, count) -> all.addAll(Collections.nCopies(count, new Answer.Chosen(key))));
        return all;
    }

    /** How many have answered in this round, by phone or by hand. */
    int answered() {
        return answers(rounds()).size() + raised(rounds()).size();
    }

    void strike(String id) {
        rounds.forEach(each -> each.remove(id));
    }

    /** The answers of a round, from 1, by the ids of who gave them. */
    Map<String, Answer> answers(int round) {
        return rounds.get(round - 1);
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
        raised(round).forEach(answer -> votes.add(new Vote(Participant.HAND, answer)));
        votes.sort(Comparator.comparingInt(each -> each.participant().number()));
        return votes;
    }

    int rounds() {
        return rounds.size();
    }

    /** What one participant has answered. */
    OwnVotes own(String id, String nickname) {
        Answer first = rounds() > 1 ? answers(1).get(id) : null;
        Answer answer = answers(rounds()).get(id);
        Answer last = answer == null ? first : answer;
        Judgement judgement = phase instanceof ClassPhase.Revealed && solution != null && last != null
                ? solution.judge(last)
                : null;
        return new OwnVotes(nickname, first, answer, judgement);
    }

    /** The votes so far; what is right is in them as soon as it is known. */
    List<Histogram> histograms() {
        List<Histogram> all = new ArrayList<>();
        for (int round = 1; round <= rounds.size(); round++) {
            List<Answer> answers = new ArrayList<>(answers(round).values());
            answers.addAll(raised(round));
            all.add(Histogram.of(round, question, answers, solution));
        }
        return all;
    }
}
