package tapedeck.export;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tapedeck.action.Action;
import tapedeck.export.weights.WeightFormat;
import tapedeck.text.Message;

/** The formats in which something can be taken along: the one table that command, menu and documentation are made from. */
public enum Format {
    PYTORCH("export.format.pytorch", "py", Subject.PROGRAM, Action.EXPORT), //
    NOTEBOOK("export.format.notebook", "ipynb", Subject.PROGRAM, Action.EXPORT_NOTEBOOK), //
    SVG("export.format.svg", "svg", Subject.GRAPH, Action.EXPORT_SVG), //
    PNG("export.format.png", "png", Subject.GRAPH, Action.EXPORT_PNG), //
    PDF("export.format.pdf", "pdf", Subject.GRAPH, Action.EXPORT_PDF), //
    GIF("export.format.gif", "gif", Subject.PASS, Action.EXPORT_GIF), //
    DOT("export.format.dot", "dot", Subject.TAPE, Action.EXPORT_DOT), //
    CSV("export.format.csv", "csv", Subject.CURVES, Action.EXPORT_CSV), //
    PREDICTIONS("export.format.predictions", "csv", Subject.PREDICTIONS, Action.EXPORT_PREDICTIONS), //
    TENSORS("export.format.tensors", "csv", Subject.NUMBERS, Action.EXPORT_TENSORS), //
    NPZ("export.format.npz", "npz", Subject.NUMBERS, Action.EXPORT_NPZ), //
    SAFETENSORS("export.format.safetensors", "safetensors", Subject.NUMBERS, Action.EXPORT_SAFETENSORS), //
    STATE_DICT("export.format.state_dict", "pt", Subject.NUMBERS, Action.EXPORT_STATE_DICT), //
    REPORT("export.format.report", "html", Subject.SESSION, Action.EXPORT_REPORT), //
    PAGE("export.format.page", "html", Subject.ITERATIONS, Action.EXPORT_PAGE);

    /** The subject of a format. */
    public enum Subject {
        /** How it computes, as it is set. */
        PROGRAM,
        /** What is drawn of one iteration, at a moment. */
        GRAPH,
        /** The same, step by step. */
        PASS,
        /** All takes. */
        SESSION,
        /** Iterations, to be played. */
        ITERATIONS,
        /** Which tensors and Functions there are, without a drawing. */
        TAPE,
        /** How the losses went, of every run. */
        CURVES,
        /** The numbers of the tensors at a moment. */
        NUMBERS,
        /** What is predicted of the rows at a moment. */
        PREDICTIONS
    }

    private static final String BUNDLE = "export.format.";

    private final String title;
    private final String extension;
    private final Subject subject;
    private final Action action;

    Format(String title, String extension, Subject subject, Action action) {
        this.title = title;
        this.extension = extension;
        this.subject = subject;
        this.action = action;
    }

    /** The word that names it in commands: {@code svg}. */
    public String id() {
        return title.substring(BUNDLE.length());
    }

    /** Returns what a file of it ends in, without a dot. */
    public String extension() {
        return extension;
    }

    /** All that a file of it may end in, without a dot; the usual first. */
    private List<String> extensions() {
        return this == STATE_DICT ? WeightFormat.STATE_DICT.extensions() : List.of(extension);
    }

    /** Returns whether a file of that name may be one. */
    public boolean fits(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return extensions().stream().anyMatch(each -> lower.endsWith("." + each));
    }

    /** Returns what it takes along. */
    public Subject subject() {
        return subject;
    }

    /** Writes it from the window. */
    public Action action() {
        return action;
    }

    /** Its name for people. */
    public Message title() {
        return Message.of(title);
    }

    /** The format of that id, however it is written. */
    public static Optional<Format> of(String id) {
        return all().filter(each -> each.id().equals(id.toLowerCase(Locale.ROOT))).findFirst();
    }

    /** The first that files of that name have. */
    public static Optional<Format> ofFile(String name) {
        return all().filter(each -> each.fits(name)).findFirst();
    }

    /** All their ids, for people. */
    public static String ids() {
        return all().map(Format::id).collect(Collectors.joining(", "));
    }

    /** Returns what their files end in, each once, for people. */
    public static String endings() {
        return all().flatMap(each -> each.extensions().stream()).map(each -> "." + each).distinct()
                .collect(Collectors.joining(", "));
    }

    private static Stream<Format> all() {
        return Arrays.stream(values());
    }
}
