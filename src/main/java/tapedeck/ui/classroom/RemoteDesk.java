package tapedeck.ui.classroom;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;
import tapedeck.action.Action;
import tapedeck.classroom.ClassText;
import tapedeck.classroom.server.RemoteCommand;
import tapedeck.classroom.server.RemoteView;
import tapedeck.deck.DeckState;
import tapedeck.lessons.Lesson;
import tapedeck.lessons.Phrase;
import tapedeck.lessons.Prose;
import tapedeck.lessons.StepWords;
import tapedeck.text.Texts;
import tapedeck.ui.action.Actions;
import tapedeck.ui.link.DeckLink;

/** The window as the teacher's own phone handles it: what it wants is done as by a key, and it is shown where the lesson is. On the FX thread only. */
public final class RemoteDesk {
    private final DeckLink link;
    private final LessonDesk lessons;
    private final ClassModel model;
    private final Actions actions;
    private final DoubleConsumer rate;
    private StepNotes notes = StepNotes.NOTHING;

    /**
     * The notes on a step of a lesson, made once for it.
     *
     * @param lesson null without one
     * @param step from 0
     * @param hint what a teacher may say
     */
    private record StepNotes(@Nullable Lesson lesson, int step, ClassText hint, ClassText position) {
        static final StepNotes NOTHING = new StepNotes(null, -1, ClassText.plain(""), ClassText.plain(""));

        static StepNotes of(Lesson lesson, int step) {
            String id = lesson.steps().get(step).id();
            ClassText hint = ClassText.of(language -> Optional.ofNullable(lesson.wording(language).steps().get(id))
                    .flatMap(StepWords::hint).orElseGet(() -> new Prose(List.of())));
            return new StepNotes(lesson, step, hint, ClassText.of(language -> plain(lesson.wording(language).title()
                    + " · "
                    + new Texts(language).of("learning.at", "step", step + 1, "steps", lesson.steps().size()))));
        }

        private static Prose plain(String text) {
            return new Prose(List.of(new Prose.Paragraph(1, List.of(new Phrase.Words(text, Phrase.Style.PLAIN)))));
        }
    }

    /** @param rate sets the learning rate */
    public RemoteDesk(DeckLink link, LessonDesk lessons, ClassModel model, Actions actions, DoubleConsumer rate) {
        this.link = link;
        this.lessons = lessons;
        this.model = model;
        this.actions = actions;
        this.rate = rate;
        model.setOnCommand(this::obey);
    }

    private void obey(RemoteCommand command) {
        switch (command) {
            case RemoteCommand.Next _ -> goOn();
            case RemoteCommand.Step(boolean isForward) -> run(isForward ? Action.STEP : Action.BACK);
            case RemoteCommand.Play() -> link.togglePlay();
            case RemoteCommand.Rate(double wanted) -> {
                if (Double.isFinite(wanted) && wanted >= 0) {
                    rate.accept(wanted);
                }
            }
            case RemoteCommand.Close _,RemoteCommand.Again _,RemoteCommand.Reveal _,RemoteCommand.Share _,RemoteCommand.StrikeNickname _,RemoteCommand.Strike _ -> {
                // the class's own
            }
        }
        link.stir();
    }

    private void goOn() {
        if (lessons.taught().isPresent()) {
            lessons.goOn();
        } else if (!model.next()) {
            run(Action.STEP);
        }
    }

    private void run(Action action) {
        actions.of(action).run();
    }

    /** Shows what there is to be seen; once a pulse. */
    public void pulse() {
        if (model.openProperty().get() == null) {
            return;
        }
        DeckState state = link.frame().state();
        say();
        model.show(new RemoteView(notes.hint, notes.position,
                state == null || !state.settings().hasRate() ? Double.NaN : state.settings().learningRate(),
                state != null && state.position().status() == DeckState.Status.PLAYING));
    }

    @SuppressWarnings("ReferenceEquality") // what did not change is the same object
    private void say() {
        LessonDesk.Taught taught = lessons.taught().orElse(null);
        if (taught == null) {
            notes = StepNotes.NOTHING;
        } else if (taught.lesson() != notes.lesson || taught.player().index() != notes.step) {
            notes = StepNotes.of(taught.lesson(), taught.player().index());
        }
    }
}
