package tapedeck.ui.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tapedeck.edit.Edit;
import tapedeck.edit.EditStack;
import tapedeck.text.Message;

/** What the user is told, for how long, and that none of it is lost. */
class NoticesTest {
    private static final long START = 5_000_000_000L;

    private final EditStack edits = new EditStack();
    private final Notices notices = new Notices(edits);
    private final List<String> takes = new ArrayList<>(List.of("1", "2"));

    private static Message text(String what) {
        return Message.verbatim(what);
    }

    private List<Message> seen() {
        return notices.seen().stream().map(Notification::message).toList();
    }

    private Edit delete(String take) {
        return new Edit("take " + take, text("delete take " + take), () -> takes.remove(take), () -> takes.add(take));
    }

    @Test
    void aNoticeGoesAfterTenSecondsAndAnErrorStaysUntilItIsClosed() {
        notices.say(text("news"));
        notices.fail(text("wrong"));
        notices.pulse(START);
        notices.pulse(START + Notices.STAY_NANOS - 1);
        assertThat(seen()).containsExactly(text("news"), text("wrong"));
        notices.pulse(START + Notices.STAY_NANOS);
        assertThat(seen()).containsExactly(text("wrong"));
        notices.pulse(START + 1000 * Notices.STAY_NANOS);
        assertThat(seen()).containsExactly(text("wrong"));
        notices.close(notices.seen().getFirst());
        assertThat(seen()).isEmpty();
        assertThat(notices.latestProperty().get()).isNull();
    }

    @Test
    void whatWasSeenGoesWhenSomethingElseIsDoneButNoError() {
        notices.say(text("news"));
        notices.fail(text("wrong"));
        notices.perform(delete("2"), text("gone"));
        notices.pulse(START);
        notices.say(text("said by what is done now"));
        notices.passOver();
        assertThat(seen()).containsExactly(text("wrong"), text("said by what is done now"));
        assertThat(edits.undoable()).as("in the menu").contains(text("delete take 2"));
    }

    @Test
    void whatFindsNoRoomWaitsAndIsSeenForAsLong() {
        for (int i = 0; i < Notices.SEEN + 1; i++) {
            notices.say(text("news " + i));
        }
        assertThat(seen()).hasSize(Notices.SEEN).doesNotContain(text("news " + Notices.SEEN));
        notices.pulse(START);
        notices.pulse(START + Notices.STAY_NANOS);
        assertThat(seen()).containsExactly(text("news " + Notices.SEEN));
        notices.pulse(START + Notices.STAY_NANOS + 1);
        notices.pulse(START + 2 * Notices.STAY_NANOS);
        assertThat(seen()).hasSize(1);
        notices.pulse(START + 2 * Notices.STAY_NANOS + 1);
        assertThat(seen()).isEmpty();
    }

    @Test
    void ofThoseThatWaitTheOneSaidFirstComesFirst() {
        for (int i = 0; i < Notices.SEEN + 2; i++) {
            notices.say(text("news " + i));
        }
        notices.close(notices.seen().getFirst());
        assertThat(seen()).hasSize(Notices.SEEN).contains(text("news " + Notices.SEEN));
    }

    @Test
    void whatIsSaidAgainStandsAnewAndOnce() {
        notices.say(text("pick something"));
        notices.pulse(START);
        notices.pulse(START + Notices.STAY_NANOS - 1);
        notices.say(text("pick something"));
        notices.pulse(START + Notices.STAY_NANOS);
        assertThat(seen()).containsExactly(text("pick something"));
    }

    @Test
    void whileItIsReadNoneGoesByItself() {
        notices.say(text("news"));
        notices.pulse(START);
        notices.hold(true);
        notices.pulse(START + Notices.STAY_NANOS);
        assertThat(seen()).hasSize(1);
        notices.pulse(START + 3 * Notices.STAY_NANOS);
        assertThat(seen()).as("however long that takes").hasSize(1);
        notices.hold(false);
        notices.pulse(START + 4 * Notices.STAY_NANOS);
        assertThat(seen()).hasSize(1);
        notices.pulse(START + 5 * Notices.STAY_NANOS);
        assertThat(seen()).isEmpty();
    }

    @Test
    void undoTakesBackWhatItSaysAlthoughSomethingElseWasDoneSince() {
        notices.perform(delete("2"), text("take 2 is deleted"));
        edits.perform(new Edit("rate", text("rate"), () -> {}, () -> takes.add("the rate")));
        assertThat(takes).containsExactly("1");
        notices.undo(notices.seen().getFirst());
        assertThat(takes).containsExactly("1", "2");
        assertThat(seen()).isEmpty();
        assertThat(edits.undoable()).contains(text("rate"));
        assertThat(edits.redoable()).contains(text("delete take 2"));
    }

    @Test
    void theMenusUndoAlsoTakesTheNoticeAwayAndAGoneNoticeLeavesTheMenusUndo() {
        notices.perform(delete("2"), text("take 2 is deleted"));
        edits.undo();
        assertThat(seen()).isEmpty();
        assertThat(takes).containsExactly("1", "2");
        notices.perform(delete("1"), text("take 1 is deleted"));
        notices.pulse(START);
        notices.pulse(START + Notices.STAY_NANOS);
        assertThat(seen()).isEmpty();
        assertThat(edits.undoable()).contains(text("delete take 1"));
    }

    @Test
    void whatWasDoneAlreadyCanBeTakenBackToo() {
        takes.remove("2");
        notices.performed(delete("2"), text("take 2 is deleted"));
        assertThat(takes).containsExactly("1");
        notices.undo(notices.seen().getFirst());
        assertThat(takes).containsExactly("1", "2");
    }
}
