package tapedeck.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import tapedeck.text.Language;

/** A class that votes: one answer of each in a round, the last while it is open, and nothing told too early. */
class ClassroomTest {
    private static final ClassQuestion QUESTION = new ClassQuestion.Choose(ClassText.plain("What will x.grad be?"),
            List.of(option("6"), option("7"), option("9")));
    private static final Solution SEVEN = new Solution.Keys(Set.of("7"), Map.of("6", ClassText.plain("One path.")),
            null);

    private final Classroom classroom = new Classroom(new Random(1));

    private static ClassQuestion.Option option(String key) {
        return new ClassQuestion.Option(key, ClassText.plain(key));
    }

    private String joined() {
        return classroom.join().orElseThrow();
    }

    private boolean answer(String id, int round, String key) {
        return classroom.answer(id, 1, round, new Answer.Chosen(key));
    }

    private List<Integer> counts(int round) {
        return classroom.snapshot().histograms().get(round - 1).bars().stream().map(Histogram.Bar::count).toList();
    }

    @Test
    void theLastAnswerOfEachCountsWhileTheVoteIsOpen() {
        String one = joined();
        String other = joined();
        assertThat(answer(one, 1, "7")).as("nothing is asked").isFalse();
        classroom.ask(QUESTION);
        assertThat(answer(one, 1, "6")).isTrue();
        assertThat(answer(one, 1, "9")).isTrue();
        assertThat(answer(other, 1, "7")).isTrue();
        assertThat(counts(1)).containsExactly(0, 1, 1);
        assertThat(classroom.snapshot().answered()).isEqualTo(2);
        assertThat(classroom.close()).isTrue();
        assertThat(answer(one, 1, "7")).as("it is closed").isFalse();
        assertThat(counts(1)).containsExactly(0, 1, 1);
    }

    @Test
    void aVoteWithAClockClosesWhenThatHasRunDown() {
        assertThat(classroom.limit(OptionalLong.of(10_000_000_000L))).as("nothing is asked").isFalse();
        classroom.ask(QUESTION);
        assertThat(classroom.closeIfOver(Long.MAX_VALUE / 2)).as("without one it stays open").isFalse();
        assertThat(classroom.limit(OptionalLong.of(10_000_000_000L))).isTrue();
        assertThat(classroom.snapshot().secondsLeft(7_500_000_000L)).hasValue(3);
        assertThat(classroom.closeIfOver(9_999_999_999L)).isFalse();
        assertThat(classroom.closeIfOver(10_000_000_000L)).isTrue();
        assertThat(classroom.snapshot().phase()).isEqualTo(new ClassPhase.Closed(1));
        classroom.again();
        assertThat(classroom.snapshot().secondsLeft(0)).as("the next has none").isEmpty();
    }

    @Test
    void aPageOfResultsHasBothVotesTheCurvesAndNoNames() {
        classroom.useNicknames(true);
        String id = joined();
        classroom.nickname(id, "<b>Ada");
        classroom.ask(new ClassQuestion.Choose(ClassText.plain("1 < 2?"),
                List.of(new ClassQuestion.Option("y", ClassText.plain("yes & no")),
                        new ClassQuestion.Option("n", ClassText.plain("no")))));
        classroom.answer(id, 1, 1, new Answer.Chosen("n"));
        classroom.close();
        classroom.again();
        classroom.answer(id, 1, 2, new Answer.Chosen("y"));
        classroom.expect(new Solution.Keys(Set.of("y"), Map.of(), null));
        classroom.ask(new ClassQuestion.Draw(ClassText.plain("How?"), 0, 10, 1, 2));
        classroom.answer(id, 2, 1, new Answer.Drawn(List.of(0.5, 0.25)));
        String page = classroom.results().page(Language.ENGLISH);
        assertThat(page).contains("1. 1 &lt; 2?", "<tr class=\"right\"><td>yes &amp; no ✓",
                "<div class=\"bar first\"><i style=\"width:90%\"></i>1</div>", "points=\"0.00,50.00 100.00,75.00 \"")
                .doesNotContain("Ada");
    }

    @Test
    void raisedHandsCountAsAnswersOfNobody() {
        assertThat(classroom.raise("7", 3)).as("nothing is asked").isFalse();
        String id = joined();
        classroom.ask(QUESTION);
        answer(id, 1, "6");
        assertThat(classroom.raise("8", 3)).as("no such choice").isFalse();
        classroom.raise("7", 30);
        classroom.raise("7", 3);
        assertThat(classroom.snapshot().answered()).as("what was typed last").isEqualTo(4);
        assertThat(classroom.snapshot().participants()).isEqualTo(4);
        classroom.close();
        assertThat(classroom.raise("6", 1)).as("too late").isFalse();
        classroom.expect(SEVEN);
        assertThat(counts(1)).containsExactly(1, 3, 0);
        assertThat(classroom.snapshot().right()).contains(0.75);
        classroom.again();
        assertThat(classroom.snapshot().answered()).as("hands go down").isZero();
        assertThat(classroom.results().csv(Language.ENGLISH)).contains(",1,0,,7,1\n");
    }

    @Test
    void rowsAnswerInTurn_andWhoSitsInAnotherIsNotCounted() {
        String first = joined();
        String second = joined();
        String nowhere = joined();
        List.of(first, second, nowhere).forEach(each -> classroom.connected(each, 1));
        assertThat(classroom.sit(first, 1)).as("there are no rows").isFalse();
        classroom.useRows(2);
        assertThat(classroom.sit(first, 1)).isTrue();
        assertThat(classroom.sit(second, 2)).isTrue();
        assertThat(classroom.sit(nowhere, 3)).as("no such row").isFalse();
        classroom.ask(QUESTION);
        assertThat(classroom.snapshot().turn()).isEqualTo(new RowTurn(2, 1));
        assertThat(classroom.snapshot().participants()).isEqualTo(1);
        assertThat(classroom.own(second).row()).isEqualTo(2);
        assertThat(answer(first, 1, "7")).isTrue();
        assertThat(answer(second, 1, "7")).as("it is not its turn").isFalse();
        assertThat(answer(nowhere, 1, "7")).isFalse();
        classroom.close();
        classroom.again();
        assertThat(answer(second, 2, "7")).as("the same row votes again").isFalse();
        assertThat(answer(first, 2, "7")).isTrue();
        classroom.ask(QUESTION);
        assertThat(classroom.snapshot().turn()).isEqualTo(new RowTurn(2, 2));
        assertThat(classroom.answer(second, 2, 1, new Answer.Chosen("7"))).isTrue();
        classroom.ask(new ClassQuestion.Rate(ClassText.plain("?"), 10, 0.1, 1));
        assertThat(classroom.snapshot().turn()).as("a race is everybody's").isEqualTo(new RowTurn(2, 0));
        classroom.ask(QUESTION);
        assertThat(classroom.snapshot().turn().row()).as("the first again").isEqualTo(1);
        classroom.useRows(0);
        classroom.ask(QUESTION);
        assertThat(classroom.answer(nowhere, 5, 1, new Answer.Chosen("7"))).as("all are asked").isTrue();
    }

    @Test
    void whatIsNoAnswerToTheQuestionIsNotTaken() {
        String id = joined();
        classroom.ask(QUESTION);
        assertThat(answer(id, 1, "8")).as("no such choice").isFalse();
        assertThat(answer("somebody", 1, "7")).as("who is not in the class").isFalse();
        assertThat(classroom.answer(id, 2, 1, new Answer.Chosen("7"))).as("another question").isFalse();
        assertThat(classroom.answer(id, 1, 1, new Answer.Typed(7))).as("another kind").isFalse();
        classroom.ask(new ClassQuestion.Draw(ClassText.plain("?"), 0, 10, 1, 2));
        assertThat(classroom.answer(id, 2, 1, new Answer.Drawn(List.of(0.5, Double.NaN)))).isFalse();
        assertThat(classroom.answer(id, 2, 1, new Answer.Drawn(List.of(0.5, 1.5)))).isFalse();
        assertThat(classroom.answer(id, 2, 1, new Answer.Drawn(Collections.nCopies(65, 0.5)))).isFalse();
        assertThat(classroom.answer(id, 2, 1, new Answer.Drawn(List.of(0.5, 0.25)))).isTrue();
    }

    @Test
    void aSecondVoteBeginsEmptyAndKeepsTheFirst() {
        String id = joined();
        classroom.ask(QUESTION);
        answer(id, 1, "6");
        assertThat(classroom.again()).as("still open").isFalse();
        classroom.close();
        assertThat(classroom.again()).isTrue();
        assertThat(classroom.snapshot().answered()).isZero();
        assertThat(answer(id, 1, "9")).as("sent in the first round, and late").isFalse();
        assertThat(answer(id, 2, "7")).isTrue();
        assertThat(counts(1)).containsExactly(1, 0, 0);
        assertThat(counts(2)).containsExactly(0, 1, 0);
        assertThat(classroom.own(id).first()).isEqualTo(new Answer.Chosen("6"));
        assertThat(classroom.own(id).answer()).isEqualTo(new Answer.Chosen("7"));
    }

    @Test
    void itIsToldWhatIsRightOnlyWhenItIsRevealed() {
        String wrong = joined();
        String right = joined();
        classroom.ask(QUESTION);
        classroom.expect(SEVEN);
        answer(wrong, 1, "6");
        answer(right, 1, "7");
        assertThat(classroom.reveal()).as("the vote is open").isFalse();
        classroom.close();
        assertThat(classroom.own(wrong).judgement()).isNull();
        assertThat(classroom.reveal()).isTrue();
        assertThat(classroom.own(right).judgement()).isEqualTo(new Judgement(Judgement.Outcome.RIGHT, null));
        assertThat(classroom.own(wrong).judgement())
                .isEqualTo(new Judgement(Judgement.Outcome.WRONG, ClassText.plain("One path.")));
        assertThat(classroom.again()).as("they know it").isFalse();
    }

    @Test
    void nobodyIsToldWhatNobodyKnows() {
        classroom.ask(QUESTION);
        classroom.close();
        assertThat(classroom.reveal()).isFalse();
        classroom.expect(SEVEN);
        assertThat(classroom.reveal()).isTrue();
    }

    @Test
    void theTeacherIsAdvisedByTheShareOfRightAnswers() {
        classroom.ask(QUESTION);
        classroom.expect(SEVEN);
        for (int i = 0; i < 10; i++) {
            answer(joined(), 1, i < 3 ? "7" : "6");
        }
        assertThat(classroom.snapshot().advice()).as("the vote is open").isEmpty();
        classroom.close();
        assertThat(classroom.snapshot().right()).contains(0.3);
        assertThat(classroom.snapshot().advice()).contains(Advice.LET_THEM_TALK);
        assertThat(Advice.of(0.29)).isEqualTo(Advice.EXPLAIN_AGAIN);
        assertThat(Advice.of(0.8)).isEqualTo(Advice.LET_THEM_TALK);
        assertThat(Advice.of(0.81)).isEqualTo(Advice.GO_ON);
        classroom.reveal();
        assertThat(classroom.snapshot().advice()).as("it is told").isEmpty();
    }

    @Test
    void whoIsStruckHasNeverAnswered() {
        String bad = joined();
        String good = joined();
        classroom.ask(QUESTION);
        answer(bad, 1, "6");
        answer(good, 1, "7");
        assertThat(classroom.strike(1)).isTrue();
        assertThat(counts(1)).containsExactly(0, 1, 0);
        assertThat(answer(bad, 1, "9")).isFalse();
        assertThat(classroom.isMember(bad)).isFalse();
        assertThat(classroom.participants()).extracting(Participant::number).containsExactly(2);
        assertThat(classroom.strike(7)).as("nobody").isFalse();
    }

    @Test
    void aNicknameIsALineOfLettersIfTheClassHasThem() {
        String id = joined();
        assertThat(classroom.nickname(id, "Ada")).isFalse();
        classroom.useNicknames(true);
        assertThat(classroom.nickname(id, "  Ada\n\u202eLove\u0000lace  " + "x".repeat(1_000_000))).isTrue();
        assertThat(classroom.participants()).containsExactly(new Participant(1, "Ada Lovelace xxxxxxxxxxx"));
        classroom.strikeNickname(1);
        assertThat(classroom.participants()).containsExactly(new Participant(1, ""));
    }

    @Test
    void thereAreAsManyAsAreConnectedOrHaveAnswered() {
        String there = joined();
        String gone = joined();
        joined();
        classroom.ask(QUESTION);
        classroom.connected(there, 1);
        classroom.connected(gone, 1);
        classroom.connected(gone, -1);
        assertThat(classroom.snapshot().participants()).isEqualTo(1);
        answer(gone, 1, "7");
        assertThat(classroom.snapshot().participants()).isEqualTo(2);
    }

    @Test
    void aClassIsFullOnce() {
        for (int i = 0; i < Classroom.MOST_PARTICIPANTS; i++) {
            joined();
        }
        assertThat(classroom.join()).isEmpty();
    }

    @Test
    void votesAreToldAtThePaceOfTheEyeAndTheLastOneAlways() {
        AtomicLong clock = new AtomicLong();
        PacedSnapshots paced = new PacedSnapshots(classroom, clock::get);
        classroom.ask(QUESTION);
        List<ClassSnapshot> told = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) { // within a second
            answer(joined(), 1, "7");
            clock.addAndGet(Duration.ofMillis(1).toNanos());
            paced.poll().ifPresent(told::add);
        }
        clock.addAndGet(PacedSnapshots.PACE.toNanos());
        paced.poll().ifPresent(told::add);
        assertThat(told).hasSizeBetween(15, 21);
        assertThat(told.getLast().answered()).isEqualTo(1_000);
        clock.addAndGet(Duration.ofHours(1).toNanos());
        assertThat(paced.poll()).as("nothing is new").isEmpty();
    }

    @Test
    void phonesAreNotToldOfVotes() {
        String id = joined();
        classroom.ask(QUESTION);
        long shown = classroom.snapshot().shown();
        answer(id, 1, "7");
        classroom.connected(id, 1);
        assertThat(classroom.snapshot().shown()).isEqualTo(shown);
        classroom.close();
        assertThat(classroom.snapshot().shown()).isGreaterThan(shown);
    }

    @Test
    void phonesAreToldThatTheRunThatTheyFollowIsAnother_andThatThereIsNone() {
        classroom.follow(new byte[0]);
        assertThat(classroom.snapshot().shown()).as("there was none").isEqualTo(1);
        classroom.follow(new byte[]{1});
        long first = classroom.snapshot().run();
        assertThat(first).isPositive();
        assertThat(classroom.snapshot().shown()).isGreaterThan(1);
        classroom.ask(QUESTION);
        classroom.follow(new byte[]{2});
        assertThat(classroom.snapshot().run()).isGreaterThan(first);
        assertThat(classroom.followed().content()).containsExactly(2);
        classroom.follow(new byte[0]);
        assertThat(classroom.snapshot().run()).isZero();
        classroom.follow(new byte[]{3});
        assertThat(classroom.snapshot().run()).as("no number comes twice").isGreaterThan(first + 1);
    }

    @Test
    void codesHaveNoLetterThatIsReadAsAnother() {
        for (int i = 0; i < 100; i++) {
            ClassCodes codes = ClassCodes.draw(new Random(i));
            assertThat(codes.join()).matches("[BCDFGHJKLMNPQRSTVWXZ]{4}");
            assertThat(codes.remote()).as("64 bits").matches("[0-9a-f]{16}");
            assertThat(codes.isJoin(" " + codes.join().toLowerCase(Locale.ROOT))).isTrue();
        }
    }

    @Test
    void resultsSayOfAPersonNoMoreThanTheNickname() {
        String id = joined();
        String other = joined();
        classroom.useNicknames(true);
        classroom.nickname(id, "=1+1");
        classroom.nickname(other, "-2e3");
        classroom.ask(QUESTION);
        classroom.expect(SEVEN);
        answer(id, 1, "6");
        answer(other, 1, "7");
        classroom.close();
        classroom.again();
        answer(id, 2, "7");
        assertThat(classroom.results().csv(Language.ENGLISH)).isEqualTo("""
                question,text,round,participant,nickname,answer,right
                1,What will x.grad be?,1,1,'=1+1,6,0
                1,What will x.grad be?,1,2,-2e3,7,1
                1,What will x.grad be?,2,1,'=1+1,7,1
                """).doesNotContain(id);
    }
}
