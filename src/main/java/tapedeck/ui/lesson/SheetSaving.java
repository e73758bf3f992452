package tapedeck.ui.lesson;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;
import tapedeck.action.Action;
import tapedeck.export.handout.GraphDrawing;
import tapedeck.export.handout.HandoutForm;
import tapedeck.export.handout.SheetKind;
import tapedeck.file.WholeFile;
import tapedeck.lessons.Lesson;
import tapedeck.lessons.play.Handout;
import tapedeck.program.Failure;
import tapedeck.program.ProgramException;
import tapedeck.text.FileErrorText;
import tapedeck.text.Language;
import tapedeck.text.Message;
import tapedeck.text.Texts;
import tapedeck.ui.action.Actions;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.work.Newest;

/** Writes a sheet of the lesson that is taught, in the background. On the FX thread only. */
public final class SheetSaving implements AutoCloseable {
    /** Plays a lesson for its sheets, and draws for them; slow. */
    public interface Press {
        /**
         * Returns what was told and asked. Not for the FX thread.
         *
         * @throws ProgramException if the lesson's run does not come where a step needs it
         */
        Handout play(Lesson lesson, Language language) throws ProgramException, InterruptedException;

        /** Returns what draws graphs with words in that language. */
        GraphDrawing drawing(Language language);
    }

    /** The order to write a sheet. */
    private record Order(Lesson lesson, SheetKind kind, Path file, Texts texts) {}

    private final DeckLink link;
    private final Newest<Order, Path> worker;

    /** Has the action ask for a file over {@code view}. */
    public SheetSaving(DeckLink link, Actions actions, LessonModel model, Node view, Press press) {
        this.link = link;
        worker = new Newest<>("sheet", (order, _) -> write(order, press));
        Map.of(Action.LESSON_SHEET, SheetKind.WORKSHEET, Action.LESSON_READING, SheetKind.READING)
                .forEach((action, kind) -> actions.bind(action, Feather.FILE_TEXT, model.lessonProperty().isNotNull(),
                        () -> Optional.ofNullable(model.lessonProperty().get())
                                .ifPresent(lesson -> ask(lesson, action, kind, actions, view))));
        link.follow(this::pulse);
    }

    private void ask(Lesson lesson, Action action, SheetKind kind, Actions actions, Node view) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(actions.words().of(action.text()));
        chooser.setInitialFileName(lesson.cover().id() + "." + HandoutForm.PDF.extension());
        chooser.getExtensionFilters().addAll(Stream.of(HandoutForm.values()).map(HandoutForm::extension)
                .map(each -> new FileChooser.ExtensionFilter("*." + each, "*." + each)).toList());
        File file = chooser.showSaveDialog(view.getScene().getWindow());
        if (file != null) {
            save(lesson, kind, file.toPath(), actions.words().texts());
        }
    }

    /** Writes that lesson; a file with another ending becomes a PDF. */
    public void save(Lesson lesson, SheetKind kind, Path file, Texts texts) {
        link.notices().say(Message.of("learning.sheet.begun", "file", file.toString()));
        worker.submit(new Order(lesson, kind, file, texts));
    }

    private static Path write(Order order, Press press) throws InterruptedException, ProgramException {
        try {
            Handout handout = press.play(order.lesson, order.texts.language());
            WholeFile.write(order.file, HandoutForm.ofFile(order.file).orElse(HandoutForm.PDF).write(handout,
                    order.kind, order.texts, press.drawing(order.texts.language())));
        } catch (IOException trouble) {
            throw new ProgramException(FileErrorText.why(trouble)); // for who chose the file: nothing to be logged
        }
        return order.file;
    }

    private void pulse() {
        Newest.Done<Order, Path> done = worker.poll();
        if (done != null) {
            String file = done.job().file.toString();
            if (done.failure() == null) {
                link.notices().say(Message.of("shell.notice.exported", "file", file));
            } else {
                link.notices().fail(Message.of("shell.notice.notExported", "file", file, "why",
                        Failure.describe(done.failure())));
            }
        }
    }

    @Override
    public void close() {
        worker.close();
    }
}
