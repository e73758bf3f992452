package tapedeck.classroom;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The participants, by ids that nobody guesses. For whoever holds the lock of its {@link Classroom}. */
final class Roster {
    private final RandomGenerator random;
    private final Map<String, Member> members = new HashMap<>();

    /** Somebody with an id, and how many streams of events his phone has. */
    private static final class Member {
        private Participant participant;
        private int streams;
        private int row;
        private boolean isStruck;

        Member(int number) {
            participant = new Participant(number, "");
        }

        void call(String nickname) {
            participant = new Participant(participant.number(), nickname);
        }
    }

    Roster(RandomGenerator random) {
        this.random = random;
    }

    /** Returns the new one's id; empty if {@code most} are there. */
    Optional<String> join(int most) {
        if (members.size() >= most) {
            return Optional.empty();
        }
        String id = ClassCodes.id(random);
        members.put(id, new Member(members.size() + 1));
        return Optional.of(id);
    }

    /** Who has that id and was not struck, or null. */
    @Nullable
    Participant participant(String id) {
        Member member = members.get(id);
        return member == null || member.isStruck ? null : member.participant;
    }

    /** So many streams of his have come, or gone if negative. Returns whether that has made him present, or absent. */
    boolean connected(String id, int streams) {
        Member member = members.get(id);
        if (member == null) {
            return false;
        }
        boolean was = member.streams > 0;
        member.streams = Math.max(0, member.streams + streams);
        return was != member.streams > 0;
    }

    boolean call(String id, String nickname) {
        Member member = members.get(id);
        if (member == null || member.isStruck || member.participant.nickname().equals(nickname)) {
            return false;
        }
        member.call(nickname);
        return true;
    }

    /** The id of the one of that number, or empty. */
    String id(int number) {
        return members.entrySet().stream().filter(each -> each.getValue().participant.number() == number)
                .map(Map.Entry::getKey).findFirst().orElse("");
    }

    boolean strike(String id) {
        Member member = members.get(id);
        if (member == null || member.isStruck) {
            return false;
        }
        member.isStruck = true;
        return true;
    }

    void callNobody() {
        members.values().forEach(each -> each.call(""));
    }

    /** The row that he sits in, from 1; 0 where he has not said it, or is not there. */
    int row(String id) {
        Member member = members.get(id);
        return member == null ? 0 : member.row;
    }

    boolean sit(String id, int row) {
        Member member = members.get(id);
        if (member == null || member.isStruck || member.row == row) {
            return false;
        }
        member.row = row;
        return true;
    }

    /** How many of those who are asked are there: connected, or among those who have answered. */
    int present(Set<String> answered, RowTurn turn) {
        return (int) members.entrySet().stream().filter(each -> !each.getValue().isStruck)
                .filter(each -> turn.asks(each.getValue().row))
                .filter(each -> each.getValue().streams > 0 || answered.contains(each.getKey())).count();
    }

    List<Participant> all() {
        return members.values().stream().filter(each -> !each.isStruck).map(each -> each.participant)
                .sorted(Comparator.comparingInt(Participant::number)).toList();
    }
}
