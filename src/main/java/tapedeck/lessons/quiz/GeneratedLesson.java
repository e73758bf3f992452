package tapedeck.lessons.quiz;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tapedeck.lessons.Cover;
import tapedeck.lessons.Cue;
import tapedeck.lessons.Lesson;
import tapedeck.lessons.LessonStep;
import tapedeck.lessons.Prose;
import tapedeck.lessons.StepWords;
import tapedeck.lessons.Wording;
import tapedeck.lessons.read.ProseText;
import tapedeck.text.Language;
import tapedeck.text.Message;
import tapedeck.text.Texts;

/** A lesson that no author wrote, under way: its steps, with their words in every language. */
final class GeneratedLesson {
    private static final double MINUTES_A_STEP = 0.5;

    private final List<LessonStep> steps = new ArrayList<>();
    private final List<Message> words = new ArrayList<>();
    private final List<Map<String, Reply>> replies = new ArrayList<>();
    private final Map<String, Message> takes = new HashMap<>();

    /**
     * A possible answer, or what is said to one.
     *
     * @param reason what is said to who chose it wrongly; null where the answer is that
     */
    record Reply(Message answer, @Nullable Message reason) {
        Reply(Message answer) {
            this(answer, null);
        }

        private StepWords.Reply in(Texts texts) {
            return new StepWords.Reply(1, prose(texts, answer), reason == null ? null : prose(texts, reason));
        }
    }

    /** The heading of a lesson. */
    record Heading(Message title, Message shortTitle, Message summary) {}

    /** Says what a take is called where people read it. */
    void call(String take, Message name) {
        takes.put(take, name);
    }

    /** Adds a step. */
    void add(Message text, Map<String, Reply> answers, Cue... cues) {
        steps.add(new LessonStep("step-" + (steps.size() + 1), 1, List.of(cues)));
        words.add(text);
        replies.add(answers);
    }

    /** Adds a step that asks nothing. */
    void add(Message text, Cue... cues) {
        add(text, Map.of(), cues);
    }

    /**
     * The lesson.
     *
     * @param about what the lesson list would say of it
     * @param folder that its program's file is in
     * @param program as in {@link Cover#program}
     */
    Lesson lesson(String id, Heading about, Path folder, String program) {
        Map<Language, Wording> wordings = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            wordings.put(language, wording(new Texts(language), about));
        }
        return new Lesson(folder,
                new Cover(id, 0, Cover.Chapter.OTHER, (int) StrictMath.ceil(steps.size() * MINUTES_A_STEP),
                        Cover.Level.INTERMEDIATE, List.of(), program, Cover.Picture.PAGE),
                steps, wordings);
    }

    private Wording wording(Texts texts, Heading about) {
        Map<String, StepWords> all = new LinkedHashMap<>();
        for (int i = 0; i < steps.size(); i++) {
            Map<String, StepWords.Reply> said = new LinkedHashMap<>();
            replies.get(i).forEach((key, reply) -> said.put(key, reply.in(texts)));
            all.put(steps.get(i).id(), new StepWords(1, prose(texts, words.get(i)), said));
        }
        return new Wording(texts.of(about.title()), texts.of(about.shortTitle()), prose(texts, about.summary()), all,
                takes.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                        each -> texts.of(each.getValue()))));
    }

    private static Prose prose(Texts texts, Message text) {
        return ProseText.of(texts.of(text));
    }
}
