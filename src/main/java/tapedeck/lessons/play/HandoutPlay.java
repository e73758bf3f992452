package tapedeck.lessons.play;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tapedeck.lessons.Cue;
import tapedeck.lessons.LearnerAction;
import tapedeck.lessons.Lesson;
import tapedeck.lessons.LessonStep;
import tapedeck.lessons.Prose;
import tapedeck.lessons.Question;
import tapedeck.lessons.Speed;
import tapedeck.lessons.StepWords;
import tapedeck.lessons.Wording;
import tapedeck.lessons.claim.Observation;
import tapedeck.text.Language;
import tapedeck.text.Message;

/**
 * Plays a lesson to its end for a hand-out, doing what the learner is to do. It never waits: it is to be told to go on until it
 * {@linkplain #advance is over}. For one thread.
 */
public final class HandoutPlay implements PlayListener {
    private final Lesson lesson;
    private final Wording wording;
    private final Stage stage;
    private final Supplier<@Nullable BufferedImage> camera;
    private final Player player;
    private final List<Handout.Part> parts = new ArrayList<>();
    private @Nullable BufferedImage last;
    private @Nullable Found now;
    private boolean pictured;
    private boolean acted;
    private @Nullable Message missed;

    /** The results of the step that is played. */
    private record Found(Prose said, Handout.Space space, @Nullable BufferedImage picture,
            Handout.@Nullable Answer answer) {}

    /**
     * @param camera a picture of what is seen when a step has been told; null where there is nothing to see yet: it is asked again
     */
    public HandoutPlay(Lesson lesson, Language language, Stage stage, Supplier<@Nullable BufferedImage> camera) {
        this.lesson = lesson;
        wording = lesson.wording(language);
        this.stage = stage;
        this.camera = camera;
        player = new Player(lesson, stage, this);
    }

    /** Goes on as far as it can now; whether it is over. */
    public boolean advance() {
        player.advance();
        if (player.waiting() == Waiting.NOTHING || missed != null) {
            return true;
        }
        Found found = now;
        if (player.waiting() == Waiting.STAGE || !stage.isAtRest() || found == null) {
            return false;
        }
        if (!pictured) {
            BufferedImage picture = camera.get();
            if (picture == null) {
                return false;
            }
            pictured = true;
            now = new Found(found.said, found.space, isSame(last, picture) ? null : picture, found.answer);
            last = picture;
        }
        return goOn();
    }

    private boolean goOn() {
        switch (player.waiting()) {
            case ANSWER -> player.showMe();
            case DEED -> act();
            case NEXT -> {
                return leave();
            }
            case STAGE, NOTHING -> {
                // it goes on by itself, or not at all
            }
        }
        return false;
    }

    private void act() {
        if (acted) {
            player.skipTo(player.index() + 1); // it was to be enough
            keep();
            return;
        }
        acted = true;
        switch (player.step().task().orElseThrow().right()) {
            case LearnerAction.Turning(var setting) -> stage.turn(setting);
            case LearnerAction.Playing(var to) -> stage.play(to, new Speed.Usual());
            case LearnerAction.Picking(var thing) -> stage.look(thing);
        }
    }

    private boolean leave() {
        keep();
        boolean goesOn = player.canNext();
        player.next();
        return !goesOn;
    }

    private void keep() {
        Found found = now;
        if (found != null) {
            parts.add(new Handout.Part(found.said, found.picture, found.space, found.answer));
        }
        now = null;
        pictured = false;
        acted = false;
    }

    /** Why the rest was not played: the run did not come to a place of the lesson, or has no number that a step asks for; or empty. */
    public Optional<Message> missed() {
        return Optional.ofNullable(missed);
    }

    /** All of it, as far as it was played. */
    public Handout handout() {
        return new Handout(lesson.folder(), lesson.cover().number(), wording.title(), wording.summary(), parts);
    }

    private static boolean isSame(@Nullable BufferedImage before, BufferedImage picture) {
        return before != null && before.getWidth() == picture.getWidth() && before.getHeight() == picture.getHeight()
                && Arrays.equals(pixels(before), pixels(picture));
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private StepWords words(LessonStep step) {
        StepWords words = wording.steps().get(step.id());
        return words == null ? new StepWords(0, new Prose(List.of()), Map.of()) : words;
    }

    @Override
    public void shown(LessonStep step, Observation seen) {
        StepWords words = words(step);
        now = new Found(PyTorchText.of(words.prose(), seen), new Papers(stage, words).space(step, seen), null, null);
    }

    @Override
    public void done(LessonStep step, Cue cue, Observation seen) {
        Found found = now;
        if (cue instanceof Cue.Ask(int _, Question question) && found != null) {
            now = new Found(found.said, found.space, found.picture,
                    new Papers(stage, words(step)).answer(question, found.space, seen));
        }
    }

    @Override
    public void missed(LessonStep step, Cue cue, Message why) {
        missed = Message.of("handout.missed", "lesson", lesson.cover().id(), "step", step.id(), "why", why);
    }
}
