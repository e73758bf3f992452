package tapedeck.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tapedeck.deck.Moment;
import tapedeck.export.picture.VectorPicture;
import tapedeck.text.Language;
import tapedeck.text.Message;

/** The options of drawing a graph, and of when. */
final class DrawingOptions {
    private static final double LONGEST = 600;

    /** The part of the graph that is drawn. */
    enum Part {
        whole, screen
    }

    @Option(names = "--at", paramLabel = "WHEN", converter = MomentConverter.class, descriptionKey = "cli.snapshot.at")
    private @Nullable Moment at;

    @Option(names = "--size", paramLabel = "WxH", converter = SizeConverter.class, defaultValue = "1440x900", descriptionKey = "cli.export.size")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private SizeConverter.Size size;

    @Option(names = "--theme", paramLabel = "THEME", converter = SnapshotCommand.ThemeConverter.class, defaultValue = "light", descriptionKey = "cli.snapshot.theme")
    private SnapshotCommand.Theme theme = SnapshotCommand.Theme.light;

    @Option(names = "--part", paramLabel = "PART", defaultValue = "whole", descriptionKey = "cli.export.part")
    private Part part = Part.whole;

    @Option(names = "--scale", paramLabel = "N", defaultValue = "2", descriptionKey = "cli.export.scale")
    private int scale = 2;

    @Option(names = "--pace", paramLabel = "F", converter = NumberConverters.Rate.class, descriptionKey = "cli.export.pace")
    private double pace = 2;

    @Option(names = "--transparent", descriptionKey = "cli.export.transparent")
    private boolean transparent;

    /** The moment that is asked for, or null. */
    @Nullable
    Moment at() {
        return at;
    }

    Screen.Graph of(ExportSource source, Language language) {
        if (scale != 1 && scale != 2 && scale != 4) {
            throw new UsageException(Message.of("cli.export.notScale", "text", String.valueOf(scale)));
        }
        return new Screen.Graph(source.lesson(), source.moment(), size.width(), size.height(),
                theme == SnapshotCommand.Theme.dark,
                part == Part.whole, language, source.staging());
    }

    VectorPicture ground(VectorPicture picture) {
        return transparent ? picture.transparent() : picture;
    }

    /** Of a film: each picture. */
    double seconds() {
        return pace > 0 ? 1 / pace : LONGEST;
    }

    int scale() {
        return scale;
    }
}
