package tapedeck.ui.lesson;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.Tempo;
import tapedeck.lessons.Cue;
import tapedeck.lessons.FocusTarget;
import tapedeck.lessons.Goal;
import tapedeck.lessons.LearnerAction;
import tapedeck.lessons.Lesson;
import tapedeck.lessons.PlayTarget;
import tapedeck.lessons.Question;
import tapedeck.lessons.Setting;
import tapedeck.lessons.Speed;
import tapedeck.lessons.claim.EvaluationContext;
import tapedeck.lessons.claim.Observation;
import tapedeck.lessons.play.LessonPrograms;
import tapedeck.lessons.play.Stage;
import tapedeck.lessons.read.LessonFolders;
import tapedeck.programs.Catalogue;
import tapedeck.programs.ProgramEntry;
import tapedeck.tape.Series;
import tapedeck.tape.TapeSnapshot;
import tapedeck.text.Language;
import tapedeck.text.Message;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.link.LessonTakes;

/** The window as the stage of a lesson: its runs are takes, and are shown and told what to do as menus and buttons do. On the FX thread only. */
public final class WindowStage implements Stage {
    /** Pulses until a run that has begun is the one that is shown. */
    private static final int SHOWN = 3;
    /** What was seen before a run stays so long at most while nothing of that is recorded. */
    private static final long LONGEST_NANOS = 1_000_000_000L;
    /** Lines that are seen before and after the one that may be changed. */
    private static final int AROUND = 3;

    private final ReadOnlyBooleanWrapper free = new ReadOnlyBooleanWrapper(this, "free");
    private final DeckLink link;
    private final Lesson lesson;
    private final Surroundings around;
    private final LessonTakes takes;
    private final LessonPrograms programs;
    private final ProgramLoading loading;
    private final StageSpotlight light;
    private final Subscription frames;
    private boolean trusted;
    /** True while all is done anew up to a step. */
    private boolean restarted;
    /** Pulses since a run has begun, and when that was; -1 if what was seen before does not cover it. */
    private int covered = -1;
    private long began;
    /** A script that is asked for. */
    private ProgramLoading.@Nullable Loaded asked;
    private @Nullable Message refused;

    /**
     * A stage on which nothing has begun.
     *
     * @param language of the comments in its programs
     * @param home the folder that holds {@code sample-datasets}
     */
    public WindowStage(DeckLink link, Lesson lesson, Language language, Surroundings around, Catalogue catalogue,
            Path home) {
        this(link, lesson, language, around, catalogue, home, Tempo.followed());
    }

    /** @param followed how fast Functions are usually played */
    public WindowStage(DeckLink link, Lesson lesson, Language language, Surroundings around, Catalogue catalogue,
            Path home, Tempo followed) {
        this.link = link;
        this.lesson = lesson;
        this.around = around;
        takes = new LessonTakes(link, followed);
        lesson.wording(language).takes().forEach((take, name) -> takes.call(take, Message.verbatim(name)));
        lesson.steps().stream().filter(step -> step.goal().isPresent()).flatMap(step -> step.cues().stream())
                .filter(Cue.Begin.class::isInstance).map(cue -> ((Cue.Begin) cue).name())
                .forEach(take -> takes.call(take, Message.of("learning.goal.take")));
        takes.call(Goal.Variation.TAKE, Message.of("learning.goal.varied"));
        light = new StageSpotlight(around, takes.runs());
        programs = new LessonPrograms(catalogue, home, lesson.folder(), language);
        loading = new ProgramLoading(programs);
        trusted = absolute(lesson.folder()).startsWith(absolute(LessonFolders.root(home)));
        frames = link.onFrame(_ -> light.follow()); // what is lit may come later, or be another in another iteration
        around.begin();
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    /** Returns whether the lesson has offered to go on without it. */
    public ReadOnlyBooleanProperty freeProperty() {
        return free.getReadOnlyProperty();
    }

    /** Has this program, which runs already, be one of the lesson's. */
    void give(ProgramEntry entry) {
        programs.give(entry);
        trusted = true;
    }

    /** Returns whether a run of this was begun by the lesson; also of the same file when it was edited. */
    boolean plays(ProgramEntry opened) {
        return takes.knows(opened);
    }

    @Override
    public Map<String, EvaluationContext> curves() {
        return takes.runs().curves();
    }

    @Override
    public void restart() {
        forgetBegun();
        light(List.of());
        restarted = true;
        covered = -1;
        around.freeze(takes.runs().isAny()); // what is done anew on the way is not to be seen
        takes.restart();
    }

    private void forgetBegun() {
        refused = null;
        loading.cancel();
        asked = null;
        around.askNoMore();
    }

    @Override
    public void begin(String take, String program, List<Setting> with) {
        refused = null;
        String name = program.isEmpty() ? takes.runs().shown().name() : program;
        load(new ProgramLoading.Wanted(take, name, null, with));
    }

    @Override
    public void begin(String take, String program, String text, List<Setting> with) {
        refused = null;
        String name = program.isEmpty() ? takes.runs().shown().name() : program;
        load(new ProgramLoading.Wanted(take, name, text, with));
    }

    /** What is seen stays until there is something of the new run: between them all would be empty. */
    private void load(ProgramLoading.Wanted wanted) {
        if (!restarted && takes.runs().isAny()) {
            around.freeze(true);
            covered = 0;
        }
        loading.load(wanted);
    }

    /**
     * Shows a run that has begun once there is something of it to be seen; once a pulse.
     *
     * @param now nanoseconds
     */
    void pulse(long now) {
        if (covered < 0) {
            return;
        }
        covered = loading.isUnderWay() ? 0 : covered + 1;
        began = covered <= 1 ? now : began;
        TapeSnapshot snapshot = link.frame().snapshot();
        boolean hasRecorded = snapshot != null && !snapshot.tensors().isEmpty();
        if (covered > SHOWN && (hasRecorded || now - began > LONGEST_NANOS)) {
            covered = -1;
            around.freeze(false);
        }
    }

    @Override
    public void aim(Goal goal) {
        goal.loss().ifPresent(around::want);
        if (goal.isOfCode()) {
            around.type(takes.runs().script()); // what was typed there once is another matter
            around.look(FocusTarget.Pane.LISTING);
            if (goal.by() instanceof Goal.Means.Line(int number)) {
                around.reveal(Math.max(1, number - AROUND), number + AROUND);
            }
            around.offerProgram();
        }
    }

    @Override
    public String text() {
        String typed = around.program();
        return typed == null ? takes.runs().script() : typed;
    }

    @Override
    public void type(String text) {
        around.type(text);
    }

    private void begin(ProgramLoading.Loaded loaded) {
        ProgramLoading.Opened opened = loaded.opened();
        if (opened == null) {
            refuse(loaded.refusal());
        } else if (!trusted && opened.of().file() != null && opened.program().script() != null) {
            asked = loaded;
            covered = -1;
            around.freeze(false);
            around.ask(String.valueOf(lesson.folder().getFileName()), loaded.wanted().program(), this::answer);
        } else {
            ProgramLoading.Wanted wanted = loaded.wanted();
            takes.begin(wanted.take(), wanted.program(), opened.of(), opened.program(), wanted.with());
        }
    }

    private void answer(boolean runs) {
        ProgramLoading.Loaded loaded = Objects.requireNonNull(asked);
        asked = null;
        trusted = runs;
        if (runs) {
            begin(loaded);
        } else {
            refuse(Message.of("lessons.refused", "script", loaded.wanted().program()));
        }
    }

    private void refuse(@Nullable Message why) {
        refused = why;
        covered = -1;
        around.freeze(false);
    }

    @Override
    public void show(String take) {
        takes.show(take);
    }

    @Override
    public void play(PlayTarget to, Speed speed) {
        refused = null;
        takes.play(to, speed);
    }

    @Override
    public void turn(Setting setting) {
        takes.turn(setting);
    }

    @Override
    public void hold() {
        takes.hold();
    }

    @Override
    public boolean isAtRest() {
        ProgramLoading.Loaded loaded = loading.poll();
        if (loaded != null) {
            begin(loaded);
        }
        return !loading.isUnderWay() && asked == null && takes.isAtRest();
    }

    @Override
    public Optional<Message> missed() {
        return Optional.ofNullable(refused).or(takes.runs()::missed);
    }

    @Override
    public Observation seen() {
        return light.seen();
    }

    @Override
    public int lines() {
        return takes.runs().lines();
    }

    @Override
    public void ask(Question question) {
        takes.runs().ask(question);
        light.ask(question);
    }

    /** Puts what is typed into on the card of the tensor of that name, in the place of its gradient; whether there is one. */
    boolean putOnCard(String tensor, Node typed) {
        return light.putOnCard(tensor, typed);
    }

    /** Takes it away. */
    void clearCard() {
        around.putOnCard(-1, null);
    }

    @Override
    public List<String> matching(Question.Curves question, Series.View losses) {
        return takes.runs().matching(question, losses);
    }

    @Override
    public void foresee(PlayTarget to) {
        takes.runs().foresee(to);
    }

    @Override
    public Optional<Observation> foreseen() {
        return takes.runs().foreseen(light.seen().picked());
    }

    @Override
    public List<LearnerAction> deeds() {
        return takes.deeds();
    }

    @Override
    public void look(FocusTarget aim) {
        light.look(aim);
    }

    @Override
    public void light(List<FocusTarget> aims) {
        light.light(aims);
        if (aims.isEmpty()) { // a step begins
            free.set(false);
            restarted = false;
            covered = -1;
            around.freeze(false);
        }
    }

    @Override
    public void lightAll() {
        light.lightAll();
    }

    @Override
    public void open(Cue.Page page) {
        around.open(page);
    }

    @Override
    public void compare(List<String> compared) {
        takes.compare(compared);
        around.look(FocusTarget.Pane.CURVE);
    }

    @Override
    public void offerFreedom() {
        free.set(true);
        around.offerProgram();
    }

    /** The lesson ends, or is left: nothing is dimmed any more, and the run stays as it is. */
    @Override
    public void close() {
        frames.unsubscribe();
        forgetBegun();
        light(List.of());
        loading.close();
        takes.close();
        around.freeze(false);
        around.end();
    }
}
