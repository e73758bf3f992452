package tapedeck.export.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.atlas.RunStart;
import tapedeck.explain.TapeSteps;
import tapedeck.lessons.Cue;
import tapedeck.lessons.FocusTarget;
import tapedeck.lessons.LessonStep;
import tapedeck.lessons.Question;
import tapedeck.lessons.StepWords;
import tapedeck.lessons.claim.EvaluationContext;
import tapedeck.lessons.claim.Observation;
import tapedeck.lessons.play.Playthrough;
import tapedeck.lessons.play.Stage;
import tapedeck.program.Program;
import tapedeck.program.Settings;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.Series;
import tapedeck.text.Texts;

/** Keeps what a lesson shows and asks while it is played, for a page. For one thread. */
final class LessonRecorder implements Playthrough.Watcher {
    private static final String GRAPH = "graph";
    private static final String CURVE = "curve";

    private final AskReader asks;
    private final LessonTexts texts;
    private final PaneReader panes;
    private final List<RunKey> runs = new ArrayList<>();
    private final Map<RunKey, Series.View> losses = new HashMap<>();
    private final Map<IterationKey, CapturedIteration> iterations = new LinkedHashMap<>();
    private final List<List<PlayedLesson.Image>> images = new ArrayList<>();
    private final List<List<PlayedLesson.Sheet>> sheets = new ArrayList<>();
    private final List<Recorded> steps = new ArrayList<>();
    private String pane = GRAPH;
    private List<String> compared = List.of();
    private @Nullable Moment before;
    private @Nullable Moment after;
    private List<PlayedLesson.Said> said = List.of();
    private PlayedLesson.@Nullable Ask ask;
    private @Nullable Observation seen;

    /** A run: one that is begun anew with the same program and settings is the same. */
    record RunKey(String take, Program program, Settings settings) {}

    private record IterationKey(RunKey run, long number) {}

    /** A moment of a run; what of its iteration is known later is more. */
    private record Moment(RunKey run, @Nullable IterationKey iteration, int place, long trained, List<RunKey> compared,
            String pane, int image, int sheet) {}

    /** A step, as it was played. */
    private record Recorded(LessonStep step, List<PlayedLesson.Said> said, Moment before, @Nullable Moment after,
            PlayedLesson.@Nullable Ask ask, List<PlayedLesson.@Nullable Said> remember) {}

    LessonRecorder(Stage stage, LessonTexts texts) {
        asks = new AskReader(stage, texts);
        this.texts = texts;
        panes = new PaneReader(texts.languages().stream().map(Texts::new).toList());
    }

    @Override
    public void shown(LessonStep step, Observation now) {
        seen = now;
        before = moment(now);
        after = null;
        said = texts.said(step, now);
        ask = step.task().map(each -> asks.task(step, each.right(), now))
                .or(() -> step.goal().map(each -> asks.goal(step, each, now))).orElse(null);
    }

    /** Notes the pane that is looked at from then on. */
    private void view(Cue cue) {
        switch (cue) {
            case Cue.Look(int _, FocusTarget.Region(FocusTarget.Pane looked)) ->
                pane = looked.name().toLowerCase(Locale.ROOT);
            case Cue.Look _ -> pane = GRAPH;
            case Cue.Compare(int _, List<String> takes) -> {
                compared = takes;
                pane = CURVE;
            }
            case Cue.Begin _,Cue.Show _ -> compared = List.of();
            default -> {
                // shows nothing else
            }
        }
    }

    private Moment moment(Observation now) {
        now.takes().forEach((take, context) -> losses.merge(key(take, context), context.losses(),
                (old, more) -> more.iterations() >= old.iterations() ? more : old));
        EvaluationContext shown = now.scenery();
        RunKey run = key(now.shown(), shown);
        CapturedIteration captured = shown.state().playhead().captured();
        IterationKey iteration = captured == null ? null : new IterationKey(run, captured.iteration());
        if (captured != null && iteration != null) {
            iterations.merge(iteration, captured,
                    (old, more) -> more.events().size() >= old.events().size() ? more : old);
        }
        Moment moment = new Moment(run, iteration, shown.state().playhead().place(), shown.losses().iterations(),
                compared.stream().filter(now.takes()::containsKey)
                        .map(each -> key(each, Objects.requireNonNull(now.takes().get(each)))).toList(),
                pane, place(panes.images(pane, shown), images), place(panes.sheets(pane, shown), sheets));
        Stream.concat(Stream.of(run), moment.compared.stream()).filter(each -> !runs.contains(each))
                .forEach(runs::add);
        return moment;
    }

    /** The place among those that are there, each once; -1 for none. */
    private static <T> int place(List<T> one, List<List<T>> all) {
        if (!one.isEmpty() && !all.contains(one)) {
            all.add(one);
        }
        return all.indexOf(one);
    }

    /** All images, by their places. */
    List<List<PlayedLesson.Image>> images() {
        return List.copyOf(images);
    }

    /** All sheets, by their places. */
    List<List<PlayedLesson.Sheet>> sheets() {
        return List.copyOf(sheets);
    }

    private static RunKey key(String take, EvaluationContext context) {
        RunStart start = context.start();
        return new RunKey(take, start.program(), start.settings());
    }

    @Override
    public void done(LessonStep step, Cue cue, Observation now) {
        view(cue);
        if (after != null) {
            after = moment(now); // what is looked at once it is answered
        } else if (cue instanceof Cue.Ask(int _, Question question)) {
            after = moment(now);
            ask = asks.question(step, question, Objects.requireNonNullElse(seen, now), now);
        } else if (cue instanceof Cue.Do || cue instanceof Cue.Reach) {
            after = moment(now);
        }
    }

    @Override
    public void left(LessonStep step) {
        Observation now = seen;
        Moment shown = before;
        if (now != null && shown != null) {
            steps.add(new Recorded(step, said, shown, after, ask, remembered(step, now)));
        }
        seen = null;
        before = null;
        after = null;
        ask = null;
    }

    /** The sentences that are taken along, at the end of a lesson. */
    private List<PlayedLesson.@Nullable Said> remembered(LessonStep step, Observation now) {
        return texts.reply(step, Question.REMEMBER, now, StepWords.Reply::all);
    }

    /** All iterations that are shown, each as far as it was played. */
    List<CapturedIteration> iterations() {
        return List.copyOf(iterations.values());
    }

    /** The place of the run that each iteration is of. */
    List<Integer> runsOfIterations() {
        return iterations.keySet().stream().map(each -> runs.indexOf(each.run)).toList();
    }

    /** The runs that are shown, in the order in which they come. */
    List<RunKey> runs() {
        return List.copyOf(runs);
    }

    /** The losses of a run, as far as it was played. */
    PlayedCurve curve(RunKey run) {
        return PlayedCurve.of(Objects.requireNonNull(losses.get(run)));
    }

    /** The steps, in their order. */
    List<PlayedLesson.Step> steps() {
        List<IterationKey> keys = List.copyOf(iterations.keySet());
        return steps.stream().map(each -> new PlayedLesson.Step(each.step.id(), each.said, scene(each.before, keys),
                each.after == null ? null : scene(each.after, keys), lights(each.step), each.ask, each.remember,
                each.step.cues().stream().anyMatch(Cue.Free.class::isInstance)))
                .toList();
    }

    private PlayedLesson.Scene scene(Moment moment, List<IterationKey> keys) {
        IterationKey key = moment.iteration;
        int step = key == null
                ? 0
                : TapeSteps.upTo(Objects.requireNonNull(iterations.get(key)), moment.place);
        return new PlayedLesson.Scene(runs.indexOf(moment.run), key == null ? -1 : keys.indexOf(key), step,
                moment.trained, moment.compared.stream().map(runs::indexOf).toList(), moment.pane, moment.image,
                moment.sheet);
    }

    private static List<PlayedLesson.Light> lights(LessonStep step) {
        return step.cues().stream().flatMap(each -> switch (each) {
            case Cue.Light(int _, List<FocusTarget> at) -> at.stream();
            case Cue.Look(int _, FocusTarget.Thing thing) -> Stream.<FocusTarget>of(thing);
            default -> Stream.<FocusTarget>empty();
        }).<PlayedLesson.Light>mapMulti((each, out) -> {
            switch (each) {
                case FocusTarget.Thing thing -> out.accept(new PlayedLesson.Light(thing.name(), thing.ordinal(), 0));
                case FocusTarget.Line(int number) -> out.accept(new PlayedLesson.Light("", 0, number));
                case FocusTarget.Region _ -> {
                    // the scene says it
                }
            }
        }).distinct().toList();
    }
}
