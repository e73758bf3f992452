package tapedeck.export.page;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tapedeck.lessons.Lesson;
import tapedeck.lessons.LessonStep;
import tapedeck.lessons.Prose;
import tapedeck.lessons.StepWords;
import tapedeck.lessons.claim.Observation;
import tapedeck.lessons.play.PyTorchText;
import tapedeck.text.Language;

/** Reads what a lesson says for a page: in each of its languages, with the numbers of the run in it. */
record LessonTexts(Lesson lesson, List<Language> languages) {
    /** The text of a step, in each language. */
    List<PlayedLesson.Said> said(LessonStep step, Observation seen) {
        return languages.stream().map(each -> {
            StepWords words = lesson.wording(each).steps().get(step.id());
            return said(words == null ? new Prose(List.of()) : words.prose(), seen);
        }).toList();
    }

    /** The reply under a key, in each language; null in one that says nothing there. */
    List<PlayedLesson.@Nullable Said> reply(LessonStep step, String key, Observation seen,
            Function<StepWords.Reply, @Nullable Prose> part) {
        return languages.stream().<PlayedLesson.@Nullable Said>map(each -> {
            StepWords words = lesson.wording(each).steps().get(step.id());
            StepWords.Reply reply = words == null ? null : words.replies().get(key);
            Prose prose = reply == null ? null : part.apply(reply);
            return prose == null ? null : said(prose, seen);
        }).toList();
    }

    private static PlayedLesson.Said said(Prose prose, Observation seen) {
        return new PlayedLesson.Said(ProsePieces.of(PyTorchText.of(prose, seen)));
    }
}
