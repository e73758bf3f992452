package tapedeck.ui.start;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.jspecify.annotations.Nullable;
import tapedeck.lessons.Lesson;
import tapedeck.programs.Catalogue;
import tapedeck.programs.Preview;
import tapedeck.programs.ProgramEntry;
import tapedeck.ui.link.UnfinishedSession;

/** The model of the start page: what it offers, and how far somebody is. No Nodes. On the FX thread only. */
public final class StartModel {
    /** The effects of somebody's choices. */
    public interface Choices {
        /** Teaches a lesson, from this step, from 0. */
        void teach(Lesson lesson, int step);

        /** Opens a program, or a data set. */
        void open(ProgramEntry lesson);

        /** Opens a file. */
        void openFile(Path file);

        /** Gives up what was chosen and is not there yet. */
        void giveUp(Opening what);

        /** Returns whether something is open already, to which one can go back. */
        boolean isOpen();
    }

    private final Catalogue catalogue;
    private final ObservableValue<List<Path>> recent;
    private final LessonProgress learned = new LessonProgress();
    private final Choices choices;
    private final ObjectProperty<List<Lesson>> lessons = new SimpleObjectProperty<>(this, "lessons", List.of());
    private final ObservableMap<ProgramEntry, Preview> previews = FXCollections.observableHashMap();
    private final ObjectProperty<@Nullable UnfinishedSession> left = new SimpleObjectProperty<>(this, "left");
    private final ReadOnlyObjectWrapper<@Nullable Opening> opening = new ReadOnlyObjectWrapper<>(this, "opening");
    private final BooleanProperty shown = new SimpleBooleanProperty(this, "shown");
    private final BooleanProperty atStart = new SimpleBooleanProperty(this, "start-page", true);

    /**
     * @param catalogue what there is to try
     * @param recent the files there are to go on with, the newest first
     * @param choices are told what is chosen
     */
    public StartModel(Catalogue catalogue, ObservableValue<List<Path>> recent, Choices choices) {
        this.catalogue = catalogue;
        this.recent = recent;
        this.choices = choices;
        shown.subscribe(seen -> opening.set(seen ? opening.get() : null));
    }

    /** Returns what there is to learn, in its order; empty until it is read. */
    public ObjectProperty<List<Lesson>> lessonsProperty() {
        return lessons;
    }

    /** Returns whether the page is seen. */
    public BooleanProperty shownProperty() {
        return shown;
    }

    /**
     * Returns what was chosen and is not there yet, or null: the page stays before what was open until then. Another choice takes its
     * place.
     */
    public ReadOnlyObjectProperty<@Nullable Opening> openingProperty() {
        return opening.getReadOnlyProperty();
    }

    /** Has the page stay, if it is seen, until this is there, which is opened by other means than its tiles. */
    public void await(Opening what) {
        if (shown.get()) {
            opening.set(what);
        }
    }

    /** What was chosen is there: the page goes. */
    public void opened() {
        shown.set(false);
    }

    /** What was chosen will not come: the page stays. */
    public void failed() {
        opening.set(null);
    }

    /** Returns whether the window opens on it. */
    public BooleanProperty atStartProperty() {
        return atStart;
    }

    /** How far somebody is. */
    public LessonProgress learned() {
        return learned;
    }

    /** Returns what there is to try. */
    List<ProgramEntry> programs() {
        return catalogue.all();
    }

    /** Returns the pictures of what there is to try, as far as they are made. */
    public ObservableMap<ProgramEntry, Preview> previews() {
        return previews;
    }

    /** The files that were opened last, the newest first. */
    ObservableValue<List<Path>> recent() {
        return recent;
    }

    /** What a window left, to go on with; null for nothing. */
    public ObjectProperty<@Nullable UnfinishedSession> leftProperty() {
        return left;
    }

    /** Does {@code then} whenever there are other lessons, or somebody is further in one. */
    void follow(Runnable then) {
        lessons.addListener((_, _, _) -> then.run());
        learned.lessonsProperty().addListener((_, _, _) -> then.run());
    }

    /** The lesson to go on with: the one left half way last; else the first that is not done; the first of all when all are. */
    Optional<Lesson> next() {
        List<Lesson> all = lessons.get();
        return learned.left().flatMap(id -> all.stream().filter(each -> each.cover().id().equals(id)).findFirst())
                .or(() -> all.stream().filter(each -> !learned.isDone(each.cover().id())).findFirst())
                .or(() -> all.stream().findFirst());
    }

    /** The lesson after another, in their order; empty after the last, and until they are read. */
    public Optional<Lesson> after(Lesson lesson) {
        return lessons.get().stream().filter(each -> each.cover().number() > lesson.cover().number()
                && lesson.cover().number() > 0).findFirst();
    }

    /** Shows the page, or goes back to what it lies over. */
    public void turn() {
        if (shown.get()) {
            back();
        } else {
            shown.set(true);
        }
    }

    /**
     * Gives up what was chosen and is not there yet; else goes back to what the page lies over, where something is open. Returns whether
     * it did either.
     */
    boolean back() {
        Opening coming = opening.get();
        if (coming != null) {
            opening.set(null);
            choices.giveUp(coming);
            return true;
        }
        boolean goes = choices.isOpen();
        if (goes) {
            shown.set(false);
        }
        return goes;
    }

    void teach(Lesson lesson) {
        if (choose(new Opening.OfLesson(lesson))) {
            choices.teach(lesson, learned.step(lesson.cover().id()));
        }
    }

    void open(ProgramEntry lesson) {
        if (choose(new Opening.OfProgram(lesson))) {
            choices.open(lesson);
        }
    }

    void open(UnfinishedSession session) {
        session.open().run(); // the page goes once it is read
    }

    void open(Path file) {
        if (choose(new Opening.OfFile(file))) {
            choices.openFile(file);
        }
    }

    /** Returns whether it is another than what is on its way already. */
    private boolean choose(Opening what) {
        boolean another = !what.equals(opening.get());
        opening.set(what);
        return another;
    }
}
