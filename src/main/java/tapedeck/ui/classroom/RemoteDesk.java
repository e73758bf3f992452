package tapedeck.ui.classroom;

import java.util.List;
import java.util.function.DoubleConsumer;
import tapedeck.action.Action;
import tapedeck.classroom.ClassText;
import tapedeck.classroom.server.RemoteCommand;
import tapedeck.classroom.server.RemoteView;
import tapedeck.deck.DeckState;
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
            case RemoteCommand.Next() -> goOn();
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
        model.show(new RemoteView(notes(), position(),
                state == null || !state.settings().hasRate() ? Double.NaN : state.settings().learningRate(),
                state != null && state.position().status() == DeckState.Status.PLAYING));
    }

    /** The hint of the step: what a teacher may say. */
    private ClassText notes() {
        return lessons.taught().map(taught -> ClassText.of(language -> {
            StepWords words = taught.lesson().wording(language).steps().get(taught.player().step().id());
            return words == null ? new Prose(List.of()) : words.hint().orElseGet(() -> new Prose(List.of()));
        })).orElseGet(() -> ClassText.plain(""));
    }

    private ClassText position() {
        return lessons.taught().map(taught -> ClassText.of(language -> plain(taught.lesson().wording(language).title()
                + " · " + new Texts(language).of("learning.at", "step", taught.player().index() + 1, "steps",
                        taught.lesson().steps().size()))))
                .orElseGet(() -> ClassText.plain(""));
    }

    private static Prose plain(String text) {
        return new Prose(List.of(new Prose.Paragraph(1, List.of(new Phrase.Words(text, Phrase.Style.PLAIN)))));
    }
}
