package tapedeck.ui.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import tapedeck.export.picture.VectorPicture;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeReader;
import tapedeck.ui.export.Film;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Theme;

/**
 * One iteration as a row of pictures of the whole graph, one after each Function, forward and backward, and each update:
 * drawn apart from the window. On the FX thread; {@link #next} may be called once a pulse.
 */
final class GraphFilm implements Film {
    /** More would be too long to look at: then only each second, third or so is drawn. */
    private static final int MOST = 240;

    private final DetachedGraph graph;
    private final TapeReader reader;
    private final List<Integer> places;
    private final List<VectorPicture> frames = new ArrayList<>();

    /** A film of {@code captured}, as far as that has come. */
    GraphFilm(CapturedIteration captured, LiveTexts words, Theme theme) {
        reader = new TapeReader(captured);
        graph = new DetachedGraph(words, theme);
        List<TapeEvent> events = captured.events();
        List<Integer> all = IntStream.range(0, events.size()).filter(i -> isShown(events.get(i))).map(i -> i + 1)
                .boxed().toList();
        graph.expect(reader.at(events.size()));
        int every = Math.max(1, Math.ceilDiv(all.size(), MOST));
        places = IntStream.range(0, all.size()).filter(i -> i % every == 0 || i == all.size() - 1).mapToObj(all::get)
                .toList();
    }

    private static boolean isShown(TapeEvent event) {
        return event instanceof TapeEvent.FunctionRecorded || event instanceof TapeEvent.GradientsPassed
                || event instanceof TapeEvent.ParameterUpdated;
    }

    @Override
    public boolean isDone() { return frames.size() == places.size(); }

    @Override
    public void next() {
        frames.add(graph.draw(reader.at(places.get(frames.size())), Set.of()));
        if (isDone()) {
            graph.close();
        }
    }

    @Override
    public List<VectorPicture> frames() {
        double width = frames.stream().mapToDouble(VectorPicture::width).max().orElse(0);
        double height = frames.stream().mapToDouble(VectorPicture::height).max().orElse(0);
        return frames.stream().map(each -> new VectorPicture(width, height, each.ground(), each.marks())).toList();
    }
}
