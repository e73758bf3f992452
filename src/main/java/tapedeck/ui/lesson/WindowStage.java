package tapedeck.ui.lesson;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import tapedeck.lesson.Catalogue;
import tapedeck.lesson.told.Aim;
import tapedeck.lesson.told.Cue;
import tapedeck.lesson.told.Deed;
import tapedeck.lesson.told.Question;
import tapedeck.lesson.told.Setting;
import tapedeck.lesson.told.Speed;
import tapedeck.lesson.told.Told;
import tapedeck.lesson.told.Whereto;
import tapedeck.lesson.told.claim.Seen;
import tapedeck.lesson.told.play.Stage;
import tapedeck.program.ProgramException;
import tapedeck.tape.Series;
import tapedeck.text.Message;
import tapedeck.ui.link.DeckLink;

/** The window as the stage of a lesson: its runs are takes, and are shown and told what to do as menus and buttons do. On the FX thread only. */
public final class WindowStage implements Stage, AutoCloseable {
    private final ReadOnlyBooleanWrapper free = new ReadOnlyBooleanWrapper(this, "free");

    /** @param home the folder that holds {@code sample-datasets} */
    public WindowStage(DeckLink link, Told lesson, Surroundings around, Catalogue catalogue, Path home) {
    }

    /** Whether the lesson has offered to go on without it. */
    public ReadOnlyBooleanProperty freeProperty() {
        return free.getReadOnlyProperty();
    }

    /** The losses of the curves that a question is about, by their keys, as far as they are drawn. */
    public Map<String, Series.View> curves() {
        return Map.of();
    }

    @Override
    public void restart() {}

    @Override
    public void begin(String take, String program, List<Setting> with) throws ProgramException {}

    @Override
    public void show(String take) {}

    @Override
    public void play(Whereto to, Speed speed) {}

    @Override
    public void turn(Setting setting) {}

    @Override
    public boolean isAtRest() {
        return false;
    }

    @Override
    public Optional<Message> missed() {
        return Optional.empty();
    }

    @Override
    public Seen seen() {
        return new Seen(Map.of(), "", null, null);
    }

    @Override
    public int lines() {
        return 0;
    }

    @Override
    public void draw(Question.Curves question) {}

    @Override
    public List<String> matching(Question.Curves question) {
        return List.of();
    }

    @Override
    public List<Deed> deeds() {
        return List.of();
    }

    @Override
    public void look(Aim aim) {}

    @Override
    public void light(List<Aim> aims) {}

    @Override
    public void open(Cue.Page page) {}

    @Override
    public void compare(List<String> takes) {}

    @Override
    public void offerFreedom() {
        free.set(true);
    }

    /** The lesson ends, or is left: nothing is dimmed any more, and the run stays as it is. */
    @Override
    public void close() {}
}
