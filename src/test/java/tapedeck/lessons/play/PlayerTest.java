package tapedeck.lessons.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tapedeck.array.NdArray;
import tapedeck.deck.Moment;
import tapedeck.lessons.Cue;
import tapedeck.lessons.LearnerAction;
import tapedeck.lessons.Lesson;
import tapedeck.lessons.LessonStep;
import tapedeck.lessons.PlayTarget;
import tapedeck.lessons.Setting;
import tapedeck.lessons.Speed;
import tapedeck.lessons.claim.ClaimReader;
import tapedeck.lessons.claim.EvaluationContext;
import tapedeck.lessons.claim.GraphTarget;
import tapedeck.lessons.claim.Observation;
import tapedeck.lessons.read.Faults;
import tapedeck.lessons.read.LessonReader;
import tapedeck.programs.Catalogue;
import tapedeck.text.Message;

/** A lesson is played step by step, forward and back; it waits for answers and for what the learner does. */
class PlayerTest {
    private static final Path HOME = Path.of(System.getProperty("tapedeck.home", ".")).toAbsolutePath();
    private static final Path EVERYTHING = HOME.resolve("src/test/resources/tapedeck/lessons/everything");
    private static final PlayLimit FEW = new PlayLimit(30, Duration.ofSeconds(30));

    private final Lesson lesson = LessonReader.read(EVERYTHING, new Faults()).orElseThrow();
    private final DeckStage stage = new DeckStage(new LessonPrograms(new Catalogue(), HOME, EVERYTHING), FEW,
            System::nanoTime);
    private final List<String> missed = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    /** The same, which notes what is asked of it. */
    private final Stage noting = (Stage) Proxy.newProxyInstance(Stage.class.getClassLoader(),
            new Class<?>[]{Stage.class}, (_, method, arguments) -> {
                asked.add(method.getName());
                return method.invoke(stage, arguments);
            });
    private final Player player = new Player(lesson, noting, new PlayListener() {
        @Override
        public void done(LessonStep step, Cue cue, Observation seen) {
            // of no matter here
        }

        @Override
        public void missed(LessonStep step, Cue cue, Message why) {
            missed.add(step.id() + " " + why.key());
        }

        @Override
        public void shown(LessonStep step, Observation seen) {
            // of no matter here
        }
    });

    @AfterEach
    void end() {
        stage.close();
    }

    private void settle() throws InterruptedException {
        await().until(() -> {
            player.advance();
            return player.waiting() != Waiting.STAGE && stage.isAtRest();
        });
        player.advance();
    }

    /** What was done in a step, so that it is over. */
    private void answer() throws Exception {
        settle();
        switch (player.step().id()) {
            case "choose" -> player.answer(new Response.Chosen("some"));
            case "number" -> player.answer(new Response.Typed(0.2));
            case "point" -> player.answer(new Response.At(new GraphTarget.OfTensor("w1")));
            case "point-function" -> player.answer(new Response.At(new GraphTarget.OfFunction(1)));
            case "order" -> player.answer(new Response.Ordered(List.of(2, 1, 0)));
            case "curves" -> player.answer(new Response.Chosen("fast"));
            default -> {
                if (player.step().task().isPresent()) {
                    stage.act(player.step().task().get().right());
                }
            }
        }
        settle();
        if (player.isOpen()) {
            player.showMe();
            settle();
        }
    }

    private void goTo(String step) throws Exception {
        settle();
        while (!player.step().id().equals(step)) {
            answer();
            player.next();
            settle();
        }
    }

    /** All of a take that can be seen, to the last bit. */
    private static String picture(EvaluationContext scenery) {
        return scenery.state().position().iteration() + " at " + scenery.state().playhead().place() + " set "
                + scenery.state().settings().wanted()
                + " of " + scenery.start().settings().seed() + (scenery.tape() == null
                        ? ""
                        : scenery.tape().tensors().stream()
                                .map(each -> each.name() + bits(each.data())
                                        + (each.grad() == null ? "" : bits(each.grad())))
                                .collect(Collectors.joining("\n")));
    }

    private static String bits(NdArray array) {
        return Arrays.toString(array.toArray());
    }

    private Map<String, String> pictures() {
        Map<String, String> pictures = new HashMap<>(Map.of("shown", stage.seen().shown()));
        stage.seen().takes().forEach((name, scenery) -> pictures.put(name, picture(scenery)));
        return pictures;
    }

    @Test
    void whatWasAskedForIsLitOnceItIsAnsweredOrDone() throws Exception {
        for (String step : List.of("choose", "do-pick")) {
            goTo(step);
            asked.clear();
            settle();
            assertThat(asked).as(step).doesNotContain("lightAll");
            answer();
            assertThat(asked).as(step).contains("lightAll");
        }
    }

    @Test
    void goingBackEveryStepFindsExactlyWhatItFound() throws Exception {
        Map<Integer, Map<String, String>> found = new HashMap<>();
        settle();
        found.put(0, pictures());
        while (player.index() + 1 < lesson.steps().size()) {
            answer();
            player.next();
            settle();
            found.put(player.index(), pictures());
        }
        assertThat(found.get(player.index())).hasSize(6); // five takes
        while (player.index() > 0) {
            player.back();
            settle();
            assertThat(pictures()).as(player.step().id()).isEqualTo(found.get(player.index()));
        }
        assertThat(missed).isEmpty();
    }

    @Test
    void whoCannotWaitHasWhatPlaysPlayedAtOnceAndNoStepIsSkipped() throws Exception {
        goTo("order");
        answer();
        asked.clear();
        player.next(); // the first of the two may be asked for here, where the deck rests already
        await().until(() -> { // at thirty iterations a second
            player.advance();
            return Collections.frequency(asked, "play") >= 2;
        });
        assertThat(player.waiting()).isEqualTo(Waiting.STAGE);
        player.hurry();
        player.hurry();
        assertThat(asked.stream().filter("play"::equals)).as("again, once").hasSize(3);
        settle();
        assertThat(player.step().id()).isEqualTo("settings");
        assertThat(stage.seen().scenery().state().position().iteration()).isEqualTo(6);
    }

    @Test
    void goingBackWhatTheStepsBeforeBroughtIntoViewIsThereAgain() throws Exception {
        goTo("choose");
        answer();
        player.next();
        settle();
        asked.clear();
        player.back();
        settle();
        assertThat(asked).as("the first step's graph and tape").contains("look").doesNotContain("open");
        assertThat(asked.lastIndexOf("light")).as("and then nothing is lit").isGreaterThan(asked.lastIndexOf("look"));
    }

    @Test
    void aWrongAnswerChangesNothingThatIsSeenAndTheRightOneIsPlayed() throws Exception {
        goTo("choose");
        assertThat(player.waiting()).isEqualTo(Waiting.ANSWER);
        player.next();
        assertThat(player.step().id()).as("nobody goes on unanswered").isEqualTo("choose");
        Map<String, String> before = pictures();
        player.answer(new Response.Chosen("none"));
        assertThat(player.isOpen()).isTrue();
        settle();
        assertThat(player.verdict()).contains(new Verdict(false, "none"));
        assertThat(player.isOpen()).isTrue();
        assertThat(player.right()).isEmpty();
        assertThat(pictures()).isEqualTo(before);
        player.next();
        assertThat(player.step().id()).as("nor answered wrongly").isEqualTo("choose");
        player.answer(new Response.Chosen("some"));
        settle();
        assertThat(player.verdict()).contains(Verdict.RIGHT);
        assertThat(player.isOpen()).isFalse();
        assertThat(player.right()).containsExactly(new Response.Chosen("some"));
        assertThat(Objects.requireNonNull(stage.seen().scenery().tape()).passed()).isEqualTo(3);
        assertThat(player.tally()).as("the first answer counts").isEqualTo(new Tally(1, 0));
    }

    @Test
    void whoWantsToSeeTheAnswerSeesItPlayedAlsoAfterAWrongOne() throws Exception {
        goTo("choose");
        player.answer(new Response.Chosen("none"));
        settle();
        player.showMe();
        settle();
        assertThat(player.isOpen()).isFalse();
        assertThat(player.right()).containsExactly(new Response.Chosen("some"));
        assertThat(Objects.requireNonNull(stage.seen().scenery().tape()).passed()).isEqualTo(3);
        assertThat(player.canNext()).isTrue();
    }

    @Test
    void aNumberIsJudgedWithItsToleranceAndAMistakeIsKnown() throws Exception {
        goTo("number");
        double rate = stage.seen().scenery().state().settings().wanted().learningRate();
        player.answer(new Response.Typed(2 * rate));
        settle();
        assertThat(player.verdict()).contains(new Verdict(false, "doubled"));
        player.again();
        settle();
        player.answer(new Response.Typed(rate + 0.002));
        settle();
        assertThat(player.verdict()).contains(new Verdict(false, "else"));
        player.again();
        settle();
        player.answer(new Response.Typed(rate + 0.0009));
        settle();
        assertThat(player.verdict()).contains(new Verdict(true, ""));
        assertThat(player.tally()).as("the first answer counts: that of choose, and this").isEqualTo(new Tally(2, 1));
    }

    @Test
    void whatIsPointedAtAndTheOrderOfBackwardAreJudgedByTheTape() throws Exception {
        goTo("point");
        player.answer(new Response.At(new GraphTarget.OfTensor("x")));
        settle();
        assertThat(player.verdict()).contains(new Verdict(false, "else"));
        player.showMe();
        settle();
        player.next();
        settle();
        player.answer(new Response.At(new GraphTarget.OfFunction(0)));
        settle();
        assertThat(player.verdict()).contains(new Verdict(true, ""));
        player.next();
        settle();
        player.answer(new Response.Ordered(List.of(0, 1, 2)));
        settle();
        assertThat(player.verdict()).contains(new Verdict(false, "else"));
        player.again();
        settle();
        player.answer(new Response.Ordered(List.of(2, 1, 0)));
        settle();
        assertThat(player.verdict()).contains(new Verdict(true, ""));
    }

    @Tag("long")
    @Test
    void theCurveThatComesIsTheRightOne() throws Exception {
        goTo("curves");
        player.answer(new Response.Chosen("usual"));
        settle();
        assertThat(player.verdict()).contains(new Verdict(false, "usual"));
        player.again();
        settle();
        player.answer(new Response.Chosen("slow"));
        settle();
        assertThat(player.verdict()).contains(new Verdict(true, ""));
    }

    @Test
    void aTaskWaitsUntilItIsDone() throws Exception {
        goTo("do-set");
        stage.act(new LearnerAction.Turning(new Setting("rate", "0.5")));
        settle();
        assertThat(player.waiting()).isEqualTo(Waiting.DEED);
        stage.act(new LearnerAction.Turning(new Setting("rate", "0")));
        settle();
        assertThat(player.waiting()).isEqualTo(Waiting.NEXT);
    }

    @Test
    void whatIsDoneOtherwiseTheSecondTimeCounts() throws Exception {
        goTo("do-play");
        stage.act(new LearnerAction.Playing(new PlayTarget.To(new Moment.Iteration(12))));
        settle();
        player.next();
        settle();
        player.back();
        settle();
        stage.act(new LearnerAction.Playing(new PlayTarget.To(new Moment.Iteration(9))));
        settle();
        player.next();
        settle();
        Map<String, String> found = pictures();
        assertThat(Objects.requireNonNull(stage.seen().takes().get("first")).state().position().iteration())
                .isEqualTo(9);
        player.next();
        settle();
        player.back();
        settle();
        assertThat(player.step().id()).isEqualTo("takes");
        assertThat(pictures()).isEqualTo(found);
    }

    @Test
    void aPlaceThatDoesNotComeIsLookedForSoManyIterations() throws Exception {
        stage.begin("first", "gaussians", List.of());
        stage.play(new PlayTarget.To(new Moment.Iteration(2)), new Speed.Usual());
        await().until(stage::isAtRest);
        stage.play(new PlayTarget.Until(ClaimReader.claim("loss < 0")), new Speed.Usual());
        await().until(stage::isAtRest);
        assertThat(stage.missed().map(Message::key)).contains("lessons.missed.iterations");
        assertThat(stage.seen().scenery().state().position().iteration()).isEqualTo(2 + FEW.iterations());
    }

    @Test
    void aPlaceThatDoesNotComeInTimeIsLeftOutAndTheLessonGoesOn() throws Exception {
        stage.close();
        long[] time = {0};
        try (DeckStage hasty = new DeckStage(new LessonPrograms(new Catalogue(), HOME, EVERYTHING),
                new PlayLimit(1_000_000, Duration.ofSeconds(1)), () -> time[0])) {
            hasty.begin("first", "gaussians", List.of());
            hasty.play(new PlayTarget.Until(
                    ClaimReader.claim("loss < 0")), new Speed.Usual());
            await().until(() -> {
                time[0] += 100_000_000;
                return hasty.isAtRest();
            });
            assertThat(hasty.missed().map(Message::key)).contains("lessons.missed.time");
        }
    }

    @Test
    void aStepThatIsSkippedToFindsWhatItFindsToWhoComesByAllOthers() throws Exception {
        String last = lesson.steps().getLast().id();
        goTo(last);
        Map<String, String> walked = pictures();
        player.skipTo(0);
        settle();
        assertThat(player.index()).isZero();
        player.skipTo(lesson.steps().size() - 1);
        settle();
        assertThat(player.step().id()).isEqualTo(last);
        assertThat(pictures()).isEqualTo(walked);
        assertThat(player.tally()).as("who skips answers nothing").isEqualTo(new Tally(6, player.tally().right()));
    }
}
