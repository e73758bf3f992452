package tapedeck.lessons.read;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tapedeck.lessons.Cue;
import tapedeck.lessons.LearnerAction;
import tapedeck.lessons.LessonStep;
import tapedeck.lessons.Phrase;
import tapedeck.lessons.Prose;
import tapedeck.lessons.Question;
import tapedeck.lessons.StepWords;
import tapedeck.lessons.StepWords.Reply;
import tapedeck.lessons.Wording;
import tapedeck.lessons.claim.Claim.Relation;
import tapedeck.text.Message;
import tapedeck.text.NearestWord;

/** Holds the texts of a language against the steps: each has its own, short, and says no number that nobody checks. */
final class WordsCheck {
    private static final int MOST_WORDS = 40;
    /** A number that stands by itself: the 1 of {@code w1} is part of a name. */
    private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\d_.])\\d+(?:\\.\\d+)?(?:[eE]-?\\d+)?(?!\\w)");

    private final Path file;
    private final List<LessonStep> steps;
    private final Faults faults;

    WordsCheck(Path file, List<LessonStep> steps, Faults faults) {
        this.file = file;
        this.steps = steps;
        this.faults = faults;
    }

    void check(Wording wording) {
        Set<String> ids = steps.stream().map(LessonStep::id).collect(Collectors.toUnmodifiableSet());
        wording.steps().forEach((id, words) -> {
            if (!ids.contains(id)) {
                faults.add(file, words.line(), NearestWord.of(id, ids)
                        .map(near -> Message.of("lessons.text.no-step.near", "step", id, "near", near))
                        .orElse(Message.of("lessons.text.no-step", "step", id)));
            }
        });
        length(wording.summary());
        for (LessonStep step : steps) {
            StepWords words = wording.steps().get(step.id());
            if (words == null || words.prose().isEmpty()) {
                faults.add(file, words == null ? 0 : words.line(),
                        Message.of("lessons.text.missing", "step", step.id()));
            } else {
                check(step, words);
            }
        }
    }

    private void check(LessonStep step, StepWords words) {
        Set<String> keys = Stream.concat(step.question().stream().flatMap(Question::keys),
                step.goal().stream().map(_ -> Question.HINT)).collect(Collectors.toSet());
        Set<String> possible = possible(step);
        keys.stream().filter(key -> !words.replies().containsKey(key)).sorted().forEach(key -> faults.add(file,
                words.line(), Message.of("lessons.text.no-reply", "step", step.id(), "key", key)));
        words.replies().forEach((key, reply) -> {
            if (!keys.contains(key) && !possible.contains(key)) {
                faults.add(file, reply.line(), Message.of("lessons.text.no-key", "step", step.id(), "key", key));
            }
        });
        texts(words).forEach(prose -> {
            length(prose);
            prose.paragraphs().forEach(paragraph -> check(step, paragraph));
        });
    }

    /** The keys of what may be said besides in a step. */
    private Set<String> possible(LessonStep step) {
        Stream<String> asked = step.question().isPresent() ? Stream.of(Question.HINT, Question.SHEET) : Stream.empty();
        Stream<String> goal = step.goal().isPresent() ? Stream.of(Question.SHEET) : Stream.empty();
        Stream<String> task = step.task().stream().flatMap(each -> Stream.concat(
                Stream.of(Question.HINT, Question.SHEET, Question.ELSE),
                each.wrong().stream().map(LearnerAction::name)));
        Stream<String> end = step.equals(steps.getLast()) ? Stream.of(Question.REMEMBER) : Stream.empty();
        return Stream.of(asked, goal, task, end).flatMap(each -> each).collect(Collectors.toSet());
    }

    private static Stream<Prose> texts(StepWords words) {
        return Stream.concat(Stream.of(words.prose()), words.replies().values().stream()
                .flatMap(reply -> Stream.of(reply.answer(), reason(reply))).filter(Objects::nonNull));
    }

    private static Prose reason(Reply reply) {
        Prose reason = reply.reason();
        return reason == null ? new Prose(List.of()) : reason;
    }

    private void length(Prose prose) {
        long words = prose.phrases().mapToLong(WordsCheck::words).sum();
        if (words > MOST_WORDS) {
            faults.add(file, prose.paragraphs().getFirst().line(),
                    Message.of("lessons.text.long", "words", words, "most", MOST_WORDS));
        }
    }

    private static long words(Phrase phrase) {
        return switch (phrase) {
            case Phrase.Words(String text, var _) -> Stream.of(text.split("[\\s–—]+", -1))
                    .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit)).count();
            case Phrase.Figure _ -> 1;
            case Phrase.Picture _ -> 0;
        };
    }

    private void check(LessonStep step, Prose.Paragraph paragraph) {
        for (Phrase phrase : paragraph.phrases()) {
            switch (phrase) {
                case Phrase.Words(String text, var _) -> {
                    Matcher number = NUMBER.matcher(text);
                    while (number.find()) {
                        if (!isCovered(step, Double.parseDouble(number.group()))) {
                            faults.add(file, paragraph.line(),
                                    Message.of("lessons.text.digits", "number", number.group()));
                        }
                    }
                }
                case Phrase.Picture(String picture, var _) -> {
                    Path folder = file.getParent();
                    if (folder == null || LessonReader.isOutside(picture)
                            || !Files.isRegularFile(folder.resolveSibling(picture))) {
                        faults.add(file, paragraph.line(), Message.of("lessons.text.picture", "file", picture));
                    }
                }
                case Phrase.Figure _ -> {
                    // comes from the run
                }
            }
        }
    }

    /** Returns whether something that is checked says the same number. */
    private static boolean isCovered(LessonStep step, double number) {
        return step.cues().stream().filter(Cue.Expect.class::isInstance)
                .flatMap(cue -> ((Cue.Expect) cue).claim().literals())
                .anyMatch(each -> Relation.areEqual(each, number));
    }
}
