package tapedeck.export.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tapedeck.lessons.FocusTarget;
import tapedeck.lessons.Goal;
import tapedeck.lessons.LearnerAction;
import tapedeck.lessons.LessonStep;
import tapedeck.lessons.Question;
import tapedeck.lessons.Setting;
import tapedeck.lessons.StepWords;
import tapedeck.lessons.claim.ClaimEvaluator;
import tapedeck.lessons.claim.ClaimException;
import tapedeck.lessons.claim.EvaluationContext;
import tapedeck.lessons.claim.Observation;
import tapedeck.lessons.play.AnswerChecker;
import tapedeck.lessons.play.AnswerWords;
import tapedeck.lessons.play.Response;
import tapedeck.lessons.play.Stage;

/** Reads what a step asks for a page, with the answers that its run gave. */
record AskReader(Stage stage, LessonTexts texts) {
    /** The question that a task is on the page. */
    PlayedLesson.Ask task(LessonStep step, LearnerAction right, Observation now) {
        PlayedLesson.Kind kind = switch (right) {
            case LearnerAction.Turning _ -> PlayedLesson.Kind.TURN;
            case LearnerAction.Picking _ -> PlayedLesson.Kind.PICK;
            case LearnerAction.Playing _ -> PlayedLesson.Kind.PLAY;
        };
        List<String> way = switch (right) {
            case LearnerAction.Turning(Setting setting) -> List.of(text(setting));
            case LearnerAction.Picking(FocusTarget.Thing thing) -> List.of(thing.name());
            case LearnerAction.Playing _ -> List.of();
        };
        List<PlayedLesson.Option> wrong = step.task().stream().flatMap(each -> each.wrong().stream())
                .map(each -> new PlayedLesson.Option(each.name(), List.of(),
                        texts.reply(step, each.name(), now, StepWords.Reply::answer), null))
                .toList();
        return new PlayedLesson.Ask(kind, wrong, 0, 0, way, otherwise(step, now), hint(step, now));
    }

    /** The question that a goal is on the page. */
    PlayedLesson.Ask goal(LessonStep step, Goal goal, Observation now) {
        List<String> way = new ArrayList<>(goal.solution().with().stream().map(AskReader::text).toList());
        goal.solution().lines().forEach((number, line) -> way.add(number + ": " + line));
        return new PlayedLesson.Ask(PlayedLesson.Kind.GOAL, List.of(), goal.loss().orElse(Double.NaN), goal.budget(),
                way,
                List.of(), hint(step, now));
    }

    private static String text(Setting setting) {
        return setting.name() + " = " + setting.value();
    }

    private List<PlayedLesson.@Nullable Said> hint(LessonStep step, Observation now) {
        return texts.reply(step, Question.HINT, now, StepWords.Reply::answer);
    }

    /**
     * A question as it is on the page; null where the run does not have what it is about.
     *
     * @param asked the run when it is asked
     * @param answered the same when its answer shows
     */
    PlayedLesson.@Nullable Ask question(LessonStep step, Question question, Observation asked,
            Observation answered) {
        try {
            List<Response> right = new AnswerChecker(stage, answered).right(question);
            return switch (question) {
                case Question.Choose choose -> ask(step, PlayedLesson.Kind.CHOOSE, choose.keys().map(
                        key -> option(step, key, asked, answered)).toList(), right, answered);
                case Question.Curves curves -> ask(step, PlayedLesson.Kind.CURVES,
                        curves.keys().map(key -> curve(step, key, answered)).toList(), right, answered);
                case Question.Type type -> number(step, type, right, answered);
                case Question.Point _ -> ask(step, PlayedLesson.Kind.POINT, List.of(), right, answered);
                case Question.Order _ -> ask(step, PlayedLesson.Kind.ORDER,
                        AnswerWords.functions(asked).stream()
                                .map(each -> new PlayedLesson.Option(each, List.of(), List.of(), null)).toList(),
                        right, answered);
            };
        } catch (ClaimException _) {
            return null; // the check of the lesson says it
        }
    }

    private PlayedLesson.Option option(LessonStep step, String key, Observation asked, Observation answered) {
        return new PlayedLesson.Option(key, texts.reply(step, key, asked, StepWords.Reply::answer),
                texts.reply(step, key, answered, StepWords.Reply::reason), null);
    }

    private PlayedLesson.Option curve(LessonStep step, String key, Observation answered) {
        EvaluationContext run = stage.curves().get(key);
        return new PlayedLesson.Option(key, List.of(), texts.reply(step, key, answered,
                reply -> Objects.requireNonNullElse(reply.reason(), reply.answer())),
                run == null ? null : PlayedCurve.of(run.losses()));
    }

    private PlayedLesson.Ask number(LessonStep step, Question.Type type, List<Response> right, Observation answered)
            throws ClaimException {
        List<PlayedLesson.Option> slips = new ArrayList<>();
        for (Question.Slip slip : type.slips()) {
            double number = new ClaimEvaluator(answered).number(slip.amount());
            slips.add(new PlayedLesson.Option(Double.toString(number), List.of(),
                    texts.reply(step, slip.key(), answered, StepWords.Reply::answer), null));
        }
        double number = right.getFirst() instanceof Response.Typed(double value) ? value : Double.NaN;
        return new PlayedLesson.Ask(PlayedLesson.Kind.NUMBER, slips, number, type.within(),
                right.stream().map(each -> AnswerWords.of(each, answered)).toList(), otherwise(step, answered),
                hint(step, answered));
    }

    private PlayedLesson.Ask ask(LessonStep step, PlayedLesson.Kind kind, List<PlayedLesson.Option> options,
            List<Response> right, Observation answered) {
        List<String> names = right.stream().flatMap(each -> switch (each) {
            case Response.Ordered(List<Integer> order) -> order.stream().map(AnswerWords.functions(answered)::get);
            case Response.At _,Response.Chosen _,Response.Typed _ ->
                Stream.of(AnswerWords.of(each, answered));
        }).toList();
        return new PlayedLesson.Ask(kind, options, 0, 0, names, otherwise(step, answered), hint(step, answered));
    }

    private List<PlayedLesson.@Nullable Said> otherwise(LessonStep step, Observation answered) {
        return texts.reply(step, Question.ELSE, answered, StepWords.Reply::answer);
    }
}
