package tapedeck.lessons.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.ext.front.matter.YamlFrontMatterBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;
import tapedeck.lessons.Cover;
import tapedeck.lessons.Cue;
import tapedeck.lessons.Lesson;
import tapedeck.lessons.LessonStep;
import tapedeck.lessons.Wording;
import tapedeck.lessons.claim.ClaimException;
import tapedeck.text.FileErrorText;
import tapedeck.text.Language;
import tapedeck.text.Message;
import tapedeck.text.NearestWord;

/** Reads a lesson. What is wrong in it is collected, and the rest is read all the same. For one lesson, on one thread. */
public final class LessonReader {
    /** The file that makes a folder a lesson. */
    public static final String FILE = "lesson.md";
    /** In the folder of a language: what is said in it. */
    public static final String WORDS = "text.md";
    private static final String CUES = "cues";
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*");
    /** Larger ones are no text that somebody wrote. */
    private static final long LARGEST = 1 << 20;

    private final Path folder;
    private final Faults faults;
    private final List<LessonStep> steps = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final List<Cue> cues = new ArrayList<>();
    private @Nullable Cover cover;
    private String step = "";
    private int line;

    private LessonReader(Path folder, Faults faults) {
        this.folder = folder;
        this.faults = faults;
    }

    /** Returns whether a folder is a lesson. */
    public static boolean isLesson(Path folder) {
        return Files.isRegularFile(folder.resolve(FILE));
    }

    /** Reads the lesson in {@code folder}, as far as that can be; nothing comes where it has no steps, cover or texts. */
    public static Optional<Lesson> read(Path folder, Faults faults) {
        return new LessonReader(folder, faults).read();
    }

    private Optional<Lesson> read() {
        Path file = folder.resolve(FILE);
        String text = text(file);
        if (text == null) {
            return Optional.empty();
        }
        Node document = Markdown.parse(text);
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case YamlFrontMatterBlock block -> cover = CoverReader.read(block, text, folder, this::fault);
                case Heading heading when heading.getLevel() == 2 && heading.getSourceSpans().size() == 1 ->
                    begin(Markdown.text(heading), heading);
                case FencedCodeBlock block -> cues(block);
                default -> {
                    // a note of the author's
                }
            }
        }
        end();
        if (cover == null) {
            fault(1, Message.of("lessons.front.none"));
        }
        if (steps.isEmpty()) {
            fault(1, Message.of("lessons.step.none"));
        }
        Map<Language, Wording> wordings = wordings();
        Cover read = cover;
        return read == null || steps.isEmpty() || wordings.isEmpty()
                ? Optional.empty()
                : Optional.of(new Lesson(folder, read, steps, wordings));
    }

    private void fault(int at, Message what) {
        faults.add(folder.resolve(FILE), at, what);
    }

    private @Nullable String text(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                faults.add(file, 0, Message.of("lessons.large", "megabytes", LARGEST >> 20));
                return null;
            }
            return Files.readString(file);
        } catch (IOException e) {
            faults.add(file, 0, Message.of("lessons.unread", "why", FileErrorText.why(e)));
            return null;
        }
    }

    private void begin(String id, Node heading) {
        end();
        step = id;
        line = Markdown.line(heading);
        if (!ID.matcher(id).matches()) {
            fault(line, Message.of("lessons.step.id", "step", id));
        } else if (!ids.add(id)) {
            fault(line, Message.of("lessons.step.twice", "step", id));
        }
    }

    private void end() {
        if (!step.isEmpty()) {
            LessonStep told = new LessonStep(step, line, cues);
            if (cues.stream().filter(cue -> cue instanceof Cue.Ask || cue instanceof Cue.Do || cue instanceof Cue.Reach)
                    .count() > 1) {
                fault(line, Message.of("lessons.step.two", "step", step));
            }
            steps.add(told);
        }
        cues.clear();
    }

    private void cues(FencedCodeBlock block) {
        String info = block.getInfo() == null ? "" : block.getInfo().strip();
        int at = Markdown.line(block);
        if (!info.equals(CUES)) {
            if (NearestWord.of(info, List.of(CUES)).isPresent()) {
                fault(at, Message.of("lessons.cue.fence", "word", info));
            }
            return;
        }
        if (step.isEmpty()) {
            fault(at, Message.of("lessons.step.before"));
        }
        for (CueLine each : CueLines.of(block.getLiteral(), at + 1, this::fault)) {
            try {
                Cue cue = CueReader.read(each);
                files(cue);
                cues.add(cue);
            } catch (ClaimException e) {
                fault(each.line(), e.message());
            } catch (FaultyLineException e) {
                fault(e.line(), e.message());
            }
        }
    }

    private void files(Cue cue) throws ClaimException {
        if (cue instanceof Cue.Begin(int _, String _, String program, var _) && !program.isEmpty()) {
            Message what = program(folder, program);
            if (what != null) {
                throw new ClaimException(what);
            }
        }
    }

    /** Returns what is wrong with a program that is named; null if nothing is. Without a dot it is a built-in one. */
    static @Nullable Message program(Path folder, String program) {
        if (isOutside(program)) {
            return Message.of("lessons.program.outside", "file", program);
        }
        return program.contains(".") && !Files.isRegularFile(folder.resolve(program))
                ? Message.of("lessons.program.missing", "file", program)
                : null;
    }

    /** A lesson has nothing but what is in its folder. */
    static boolean isOutside(String file) {
        try {
            Path path = Path.of(file);
            return path.isAbsolute() || path.getNameCount() > 1 || file.contains("..") || file.contains("\\");
        } catch (InvalidPathException _) {
            return true;
        }
    }

    private Map<String, String> takes(Path file) {
        String text = Files.isRegularFile(file) ? text(file) : null;
        return text == null ? Map.of() : TakeNames.read(text, steps, (at, what) -> faults.add(file, at, what));
    }

    private Map<Language, Wording> wordings() {
        Map<Language, Wording> wordings = new EnumMap<>(Language.class);
        boolean isClean = faults.all().isEmpty();
        for (Language language : Language.values()) {
            Path file = folder.resolve(language.code()).resolve(WORDS);
            if (Files.isDirectory(folder.resolve(language.code()))) {
                String text = text(file);
                if (text != null) {
                    Wording wording = WordingReader.read(text, (at, what) -> faults.add(file, at, what))
                            .withTakes(takes(folder.resolve(language.code()).resolve(TakeNames.FILE)));
                    wordings.put(language, wording);
                    if (isClean) { // or the texts are blamed for cues that could not be read
                        new WordsCheck(file, steps, faults).check(wording);
                    }
                }
            }
        }
        if (wordings.isEmpty()) {
            fault(0, Message.of("lessons.text.none", "file", Language.ENGLISH.code() + "/" + WORDS));
        }
        return wordings;
    }
}
