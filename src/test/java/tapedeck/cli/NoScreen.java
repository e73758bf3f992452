package tapedeck.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tapedeck.export.handout.GraphDrawing;
import tapedeck.export.page.GraphPlanner;
import tapedeck.export.picture.VectorPicture;
import tapedeck.export.report.Outcome;
import tapedeck.programs.ProgramEntry;
import tapedeck.text.Language;
import tapedeck.text.Message;

/** No window can be had. */
class NoScreen implements Screen {
    @Override
    public Optional<Message> obstacle() {
        return Optional.of(Message.verbatim("no display"));
    }

    @Override
    public void open(ProgramEntry lesson, Place place, Path home, Optional<Language> language) {
        throw new AssertionError("a window");
    }

    @Override
    public void open(Path home, Optional<Language> language) {
        throw new AssertionError("a window");
    }

    @Override
    public void open(Path session, Path home, Optional<Language> language) {
        throw new AssertionError("a window");
    }

    @Override
    public void openClass(Optional<Path> lesson, Path home, Optional<Language> language) {
        throw new AssertionError("a window");
    }

    @Override
    public void snapshot(Picture picture, Path home) {
        throw new AssertionError("a picture");
    }

    @Override
    public List<VectorPicture> film(Graph graph, Path home) {
        throw new AssertionError("a film");
    }

    @Override
    public byte[] report(Outcome outcome, Language language) {
        throw new AssertionError("a report");
    }

    @Override
    public GraphPlanner planner() {
        throw new AssertionError("a page");
    }

    @Override
    public GraphDrawing drawing(Language language) {
        throw new AssertionError("a sheet");
    }

    @Override
    public VectorPicture draw(Graph graph, Path home) {
        throw new AssertionError("a graph");
    }
}
