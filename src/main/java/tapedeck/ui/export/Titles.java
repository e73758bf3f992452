package tapedeck.ui.export;

import java.nio.file.Path;
import tapedeck.export.Caption;
import tapedeck.export.picture.VectorPicture;
import tapedeck.program.Program;
import tapedeck.programs.ProgramEntry;
import tapedeck.tape.TapeSnapshot;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Palette;

/** Says around a picture what it is of. On the FX thread. */
public record Titles(DeckLink link, LiveTexts words) {
    /** The same with the lesson as its title and a caption: program, iteration, seed. */
    public VectorPicture around(VectorPicture picture, Palette palette) {
        return picture.titled(title(), caption(), NodePlacement.argb(palette.text(), 1),
                NodePlacement.argb(palette.muted(), 1));
    }

    /** Returns what is played, for people. */
    String title() {
        ProgramEntry lesson = link.workbench().lessonProperty().get();
        return lesson == null ? "" : words.of(lesson.title());
    }

    /** A file by its name: where it lies is nobody's business. */
    private static String name(ProgramEntry lesson) {
        Path file = lesson.file();
        return file == null ? lesson.id() : String.valueOf(file.getFileName());
    }

    /** Program, iteration, seed; empty before there is a program. */
    String caption() {
        ProgramEntry lesson = link.workbench().lessonProperty().get();
        TapeSnapshot snapshot = link.frame().snapshot();
        Program program = link.workbench().program();
        return lesson == null || program == null
                ? ""
                : words.of(Caption.of(name(lesson), program, snapshot == null ? 0 : snapshot.iteration(),
                        link.workbench().present().seed()));
    }
}
